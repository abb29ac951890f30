"""The `oppvekst` command: parses, calls the workspace, prints."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING

import click

from sunnmore_oppvekst.cli import localized
from sunnmore_oppvekst.cli.asking import shared_language_option
from sunnmore_oppvekst.cli.reader import reader_language
from sunnmore_oppvekst.cli.version import version_option
from sunnmore_oppvekst.hooks.candidates import OFF, VARIABLE
from sunnmore_oppvekst.hooks.host import forget, printing_apart
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.messages.nearest import nearest
from sunnmore_oppvekst.messages.suggestion import with_suggestion

if TYPE_CHECKING:
    from sunnmore_oppvekst.hooks.command import Command

_MODULES = {"import": "importing"}
"""The modules of the commands whose names are Python's own."""
_COMMANDS = {
    "init": _("Create a workspace to start from."),
    "check": _("Check whether the plans meet the requirements."),
    "report": _("Write the report for the council."),
    "export": _("Write a notice, minutes, an application, a yearly report, a calendar or a workbook."),
    "import": _("Read a form that was filled in, as a contribution."),
    "diff": _("Show the changes between two documents or two folders."),
    "merge": _("Merge the contributions of the municipalities into the plan."),
    "revise": _("Draft the next edition."),
    "transition": _("Take the plan one step further."),
    "history": _("Show the events in the history of a plan."),
    "blame": _("Show who last changed a field."),
    "plugins": _("Show the plugins and what they add."),
    "schema": _("Print the JSON Schema of a kind of document."),
    "explain": _("Explain a finding code, or list all codes."),
    "completion": _("Print the script a shell needs to complete commands."),
}
_HEADING = _("Commands")
_PLUGIN_HEADING = _("Commands of plugins")
_NO_COMMAND = _('there is no command "{name}"')


class _Lazy(localized.Group):
    """Loads a command when it is needed, and adds the commands of plugins to the library's own."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*_COMMANDS, *_brought()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in _COMMANDS:
            command: click.Command = import_module(f"{__name__}.{_MODULES.get(cmd_name, cmd_name)}").command
            return command
        others = _brought()
        return others[cmd_name].run if cmd_name in others else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            near = nearest(args[0], self.list_commands(ctx))
            ctx.fail(with_suggestion(_NO_COMMAND.bind(name=args[0]), near)[reader_language()])
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        language = reader_language()
        with formatter.section(_HEADING[language]):
            formatter.write_dl([(name, summary[language]) for name, summary in _COMMANDS.items()])
        others = _brought()
        if others:
            with formatter.section(_PLUGIN_HEADING[language]):
                formatter.write_dl([(name, each.summary[language]) for name, each in others.items()])


def _brought() -> dict[str, Command]:
    from sunnmore_oppvekst.cli.extra import brought

    return brought(tuple(_COMMANDS))


@click.group(
    cls=_Lazy,
    help=[
        _("Strategy plan and action plan for kindergartens, schools and after-school care: check, report and forms.")
    ],
    examples=(
        "oppvekst init min-region",
        "oppvekst check min-region",
        "oppvekst report min-region -o rapport.md",
    ),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@version_option
@localized.option("--no-plugins", is_flag=True, help=_("Load no plugins."))
@shared_language_option
def main(no_plugins: bool) -> None:
    """Redirect what plugins print, and leave plugins out where that is asked for."""
    click.get_current_context().with_resource(printing_apart())
    if no_plugins:
        click.get_current_context().with_resource(_without_plugins())


@contextmanager
def _without_plugins() -> Iterator[None]:
    """Load no plugins, here and in the processes started from here, until the command ends."""
    before = os.environ.get(VARIABLE)
    os.environ[VARIABLE] = OFF
    forget()
    try:
        yield
    finally:
        os.environ.pop(VARIABLE, None)
        if before is not None:
            os.environ[VARIABLE] = before
        forget()
