"""The texts of click that a user of the command can see, listed so that they get into the catalogues.

They are the texts of every supported version of click, so that the catalogues do not depend on the installed one. Some
are parts of a sentence that click puts together: `Missing argument` is followed by the name of the argument. The
command does not import this module, since `click_texts` looks each text up by what click asks for.
"""

from __future__ import annotations

from sunnmore_oppvekst.messages.message import _, n_

HELP = (
    _("Usage:"),
    _("Options"),
    _("Commands"),
    _("Positional arguments"),
    _("Show this message and exit."),
    _("Show the version and exit."),
    _("%(prog)s, version %(version)s"),
    _("default: {default}"),
    _("(dynamic)"),
    _("env var: {var}"),
    _("required"),
    _("deprecated"),
    _("(Deprecated) {text}"),
    # 8.2: the second part is "(DEPRECATED)" or "(DEPRECATED: reason)".
    _("{text} {deprecated_message}"),
)

ERRORS = (
    _("Error: {message}"),
    _("Try '{command} {option}' for help."),
    _("Aborted!"),
    _("Missing command."),
    _("Missing argument"),
    _("Missing option"),
    _("Missing parameter"),
    _("Missing {param_type}"),
    _("Missing parameter: {param_name}"),
    _("Choose from:\n\t{choices}"),
    _("No such command {name!r}."),
    _("No such option {name!r}."),
    _("No such option: {name}"),
    # Until 8.3, the plural of click is "(Possible options: {possibilities})".
    n_("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
    n_("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    n_("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
    _("Option {name!r} does not take a value."),
    _("Argument {name!r} takes {nargs} values."),
    n_("Takes {nargs} values but 1 was given.", "Takes {nargs} values but {len} were given."),
    _("DeprecationWarning: The command {name!r} is deprecated."),
    _("DeprecationWarning: The command {name!r} is deprecated.{extra_message}"),
    _("DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}"),
)

VALUES = (
    _("Invalid value: {message}"),
    _("Invalid value for {param_hint}: {message}"),
    n_("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
    n_(
        "{value!r} does not match the format {format}.",
        "{value!r} does not match the formats {formats}.",
    ),
    _("{value!r} is not a valid {number_type}."),
    _("{value} is not in the range {range}."),
    _("{value!r} is not a valid boolean."),
    _("{value!r} is not a valid boolean. Recognized values: {states}"),
    _("{value!r} is not a valid UUID."),
    n_(
        "{len_type} values are required, but {len_value} was given.",
        "{len_type} values are required, but {len_value} were given.",
    ),
)

FILES = (
    # Translators: these three become {name} in the sentences below.
    _("file"),
    _("directory"),
    _("path"),
    _("{name} {filename!r} does not exist."),
    _("{name} {filename!r} is a file."),
    _("{name} {filename!r} is a directory."),
    _("{name} '{filename}' is a directory."),
    _("{name} {filename!r} is not readable."),
    _("{name} {filename!r} is not writable."),
    _("{name} {filename!r} is not executable."),
    _("Could not open file {filename!r}: {message}"),
    _("unknown error"),
)

PROMPTS = (
    _("Repeat for confirmation"),
    _("Do you want to continue?"),
    _("Confirm the action without prompting."),
    _("Press any key to continue..."),
    _("Error: {e.message}"),
    _("Error: The value you entered was invalid."),
    _("Error: The two entered values do not match."),
    _("Error: invalid input"),
)

SHELLS = (
    _("Shell completion is not supported for Bash versions older than 4.4."),
    _("Couldn't detect Bash version, shell completion is not supported."),
)
