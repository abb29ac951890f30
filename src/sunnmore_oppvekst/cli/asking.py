"""Shared by the commands: options for language, day and format, reporting of errors, exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date, datetime
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import click

from sunnmore_oppvekst.cli import localized
from sunnmore_oppvekst.cli.reader import (
    LANGUAGE_OPTION,
    LANGUAGE_VARIABLE,
    reader_language,
    settle_reader_language,
)
from sunnmore_oppvekst.domain.audience import Audience
from sunnmore_oppvekst.errors import AlreadyThere, InvalidValue, OppvekstError
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import _

ALL_WELL, ERRORS_FOUND, NOT_DONE, STOPPED = 0, 1, 2, 130
"""The exit codes of a command."""

P = ParamSpec("P")
R = TypeVar("R")

LANGUAGES = click.Choice([each.value for each in Language])
_ASKED = f"{__name__}.language"
_STOPPED = _("interrupted")
_STOPPED_WITH_CHECKPOINT = _(
    "interrupted; the finished part is kept in {checkpoint}: run the same command again to continue"
)
_FORCE = _("{problem}; use --force to overwrite it")
_A_DAY = _("a day that exists, written as 2020-06-15, or today")
_LANGUAGE_HELP = _("Language: nn, nb or en. Default: the language of the workspace, else nn.")


def _shared_language(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """Keep the language given before the name of a command for that command."""
    if value is not None:
        context.meta[_ASKED] = value
    return value


def _language(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """The language given last on the command line, before or after the name of the command, else the environment's.

    Versions of click differ in whether a callback can know where a value comes from, so the variable is read here.
    """
    asked = _shared_language(context, parameter, value) or context.meta.get(_ASKED)
    if asked is None and os.environ.get(LANGUAGE_VARIABLE):
        return str(parameter.type_cast_value(context, os.environ[LANGUAGE_VARIABLE]))
    return asked


language_option = localized.option(LANGUAGE_OPTION, "lang", type=LANGUAGES, callback=_language, help=_LANGUAGE_HELP)
shared_language_option = localized.option(
    LANGUAGE_OPTION, "lang", type=LANGUAGES, expose_value=False, callback=_shared_language, help=_LANGUAGE_HELP
)
"""For a group, which hands the language on to its commands, and for a command that prints no text but its help."""
day_option = localized.option(
    "--on",
    "on",
    metavar=_("DATE|today"),
    help=_("The day to judge on, 2020-06-15 or today. Default: the day set in the workspace, else today."),
)
audience_option = localized.option(
    "--audience",
    type=click.Choice([each.value for each in Audience]),
    default=Audience.PUBLIC.value,
    show_default=True,
    help=_(
        "The intended readers. Names are included only for internal, email addresses and phone numbers only for "
        "personal."
    ),
)
format_option = localized.option(
    "--format",
    "output",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help=_("Output format."),
)
select_option = localized.option(
    "--select",
    multiple=True,
    metavar=_("CODE"),
    help=_("Only findings whose code begins with CODE. May be repeated."),
)
ignore_option = localized.option(
    "--ignore",
    multiple=True,
    metavar=_("CODE"),
    help=_("No findings whose code begins with CODE. May be repeated."),
)


def language_of(asked: str | None, settled: Language | None = None) -> Language:
    """The language to print in: the one asked for, or settled, or nynorsk; errors after this are in it too."""
    language = Language(asked) if asked else settled or Language.NN
    settle_reader_language(language)
    return language


def day_of(asked: str | None, settled: date | None, option: str = "--on") -> date:
    """The day to judge on: the one asked for, or settled, or today.

    Args:
        asked: a date, `today`, or None.
        settled: the day of the workspace, if it has one.
        option: the option that asks for it, named in the error.

    Raises:
        InvalidValue: what was asked for is no day.
    """
    if asked is None and settled is not None:
        return settled
    if asked in {None, "today"}:
        return datetime.now().astimezone().date()
    try:
        return date.fromisoformat(asked or "")
    except ValueError:
        raise InvalidValue(option, "", asked, _A_DAY) from None


def refusing(command: Callable[P, R]) -> Callable[P, R]:
    """Print the library's errors on stderr, in the reader's language, and exit with 2; with 130 when interrupted."""

    @wraps(command)
    def called(*args: P.args, **kwargs: P.kwargs) -> R:
        _speak_utf8()
        try:
            return command(*args, **kwargs)
        except OppvekstError as error:
            refusal = _refusal(error, reader_language(), click.get_current_context().command)
            click.echo(f"oppvekst: {refusal}", err=True)
            sys.exit(NOT_DONE)
        except KeyboardInterrupt:
            click.echo(f"\noppvekst: {_how_far(kwargs.get('checkpoint'), reader_language())}", err=True)
            sys.exit(STOPPED)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(NOT_DONE)

    return called


def _how_far(checkpoint: object, language: Language) -> str:
    """That a person interrupted it, and where the finished part is."""
    if not checkpoint or not Path(str(checkpoint)).exists():
        return _STOPPED[language]
    return _STOPPED_WITH_CHECKPOINT.format(language, {"checkpoint": str(checkpoint)})


def _refusal(error: OppvekstError, language: Language, command: click.Command) -> str:
    said: Any = getattr(error, "message", None)
    sentence = said(language) if said else str(error)
    can_force = any(parameter.name == "force" for parameter in command.params)
    if isinstance(error, AlreadyThere) and can_force:
        return _FORCE.format(language, {"problem": sentence})
    return sentence


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def print_json(data: Any) -> None:
    """Plain data on stdout, as JSON with indentation."""
    import json

    click.echo(json.dumps(data, ensure_ascii=False, indent=2))
