"""`oppvekst plugins`: the installed plugins, a check of one, and a new one to start from."""

from __future__ import annotations

import click

from sunnmore_oppvekst.cli import localized
from sunnmore_oppvekst.cli.asking import language_of, language_option, refusing, shared_language_option
from sunnmore_oppvekst.cli.plugin_check import command as check
from sunnmore_oppvekst.cli.plugin_list import command as listed
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.workspace.plugin_starting import start_plugin

_LIST = "list"
_NEXT = _('Try it: cd {folder} && python -m pip install -e ".[testing]" && python -m pytest')


class _Plugins(localized.Group):
    """A group that lists the plugins where no other command is named."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        is_own = bool(args) and (args[0] in self.commands or args[0] in ctx.help_option_names)
        return super().parse_args(ctx, args if is_own else [_LIST, *args])


@click.group(
    cls=_Plugins,
    help=[_("Show the plugins, check one of them, or create a new one.")],
    examples=(
        "oppvekst plugins",
        "oppvekst plugins html --time",
        "oppvekst plugins check html",
        "oppvekst plugins new giske-basseng",
    ),
)
@shared_language_option
def command() -> None:
    """Print the list of plugins, unless another subcommand is named."""


@command.command(
    "new",
    help=[_("Create a plugin to start from: local fields, a rule, a report and tests.")],
    examples=("oppvekst plugins new giske-basseng",),
)
@localized.argument("name", _("NAME"))
@localized.argument("folder", _("FOLDER"), required=False)
@language_option
@refusing
def _new(name: str, folder: str | None, lang: str | None) -> None:
    """Create the files of a plugin and print their paths."""
    language = language_of(lang)
    written = start_plugin(name, folder)
    for file in written:
        click.echo(file)
    click.echo(_NEXT.format(language, {"folder": str(written[0].parent)}), err=True)


command.add_command(listed, _LIST)
command.add_command(check, "check")
