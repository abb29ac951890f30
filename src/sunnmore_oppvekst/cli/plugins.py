"""`oppvekst plugins`: what is installed, whether one does as it should, and a new one to start from."""

from __future__ import annotations

import click

from sunnmore_oppvekst.cli.asking import language_of, language_option, refusing
from sunnmore_oppvekst.cli.plugin_check import command as check
from sunnmore_oppvekst.cli.plugin_list import command as listed
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.workspace.plugin_starting import start_plugin

_LIST = "list"
_NEXT = Words(
    'Prøv det: cd {folder} && python -m pip install -e ".[testing]" && python -m pytest',
    'Prøv det: cd {folder} && python -m pip install -e ".[testing]" && python -m pytest',
    'Try it: cd {folder} && python -m pip install -e ".[testing]" && python -m pytest',
)


class _Plugins(click.Group):
    """Lists where no other command is named."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        is_own = bool(args) and (args[0] in self.commands or args[0] in ctx.help_option_names)
        return super().parse_args(ctx, args if is_own else [_LIST, *args])


@click.group(cls=_Plugins)
def command() -> None:
    """Vis programtillegga, sjekk eitt av dei, eller lag eit nytt.

    \b
    Døme:
      oppvekst plugins
      oppvekst plugins html --time
      oppvekst plugins check html
      oppvekst plugins new giske-basseng
    """


@command.command("new")
@click.argument("name", metavar="NAMN")
@click.argument("folder", metavar="[MAPPE]", required=False)
@language_option
@refusing
def _new(name: str, folder: str | None, lang: str | None) -> None:
    """Lag eit programtillegg å starte frå: lokale felt, ein regel, ein rapport og testar.

    \b
    Døme:
      oppvekst plugins new giske-basseng
    """
    language = language_of(lang)
    written = start_plugin(name, folder)
    for file in written:
        click.echo(file)
    click.echo(_NEXT.fill(language, {"folder": str(written[0].parent)}), err=True)


command.add_command(listed, _LIST)
command.add_command(check, "check")
