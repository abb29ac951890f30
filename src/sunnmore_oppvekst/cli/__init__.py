"""The `oppvekst` command: parses, calls the workspace, prints."""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING

import click

from sunnmore_oppvekst.hooks.candidates import OFF, VARIABLE
from sunnmore_oppvekst.hooks.host import forget, print_apart
from sunnmore_oppvekst.language.nearest import nearest

if TYPE_CHECKING:
    from sunnmore_oppvekst.hooks.command import Command

_MODULES = {"import": "importing"}
"""The modules of the commands whose names are Python's own."""
_COMMANDS = {
    "init": "Lag eit arbeidsområde å starte frå.",
    "check": "Sjå etter om planane held det dei skal.",
    "report": "Skriv rapporten som går til rådet.",
    "export": "Skriv innkalling, referat, søknad, årsrapport, kalender eller arbeidsbok.",
    "import": "Les inn eit utfylt skjema som eit bidrag.",
    "diff": "Vis kva som er endra mellom to dokument eller to mapper.",
    "merge": "Flett bidraga frå kommunane inn i planen.",
    "revise": "Lag utkast til neste utgåve.",
    "transition": "Ta planen eitt steg vidare.",
    "history": "Vis kva som har hendt med ein plan.",
    "blame": "Vis kven som sist endra eit felt.",
    "plugins": "Vis programtillegga og kva dei bidreg med.",
    "schema": "Skriv JSON Schema for eit slag dokument.",
    "explain": "Forklar ein regel, eller list opp alle.",
    "completion": "Skriv det skalet treng for å fullføre kommandoar.",
}


class _Lazy(click.Group):
    """Loads a command when it is asked for, and asks plugins for those that the library does not have."""

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
            hint = f"; meinte du «{near}»?" if near else ""
            ctx.fail(f"det finst ikkje nokon kommando «{args[0]}»{hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Kommandoar"):
            formatter.write_dl(list(_COMMANDS.items()))
        others = _brought()
        if others:
            with formatter.section("Kommandoar frå programtillegg"):
                formatter.write_dl([(name, each.summary.nn) for name, each in others.items()])


def _brought() -> dict[str, Command]:
    from sunnmore_oppvekst.cli.extra import brought

    return brought(tuple(_COMMANDS))


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="sunnmore-oppvekst", prog_name="oppvekst")
@click.option("--no-plugins", is_flag=True, help="Last ingen programtillegg.")
def main(no_plugins: bool) -> None:
    """Strategiplan og handlingsplan for barnehage, skule og SFO: sjekk, rapport og skjema.

    \b
    Døme:
      oppvekst init min-region
      oppvekst check min-region
      oppvekst report min-region -o rapport.md
    """
    print_apart()
    if no_plugins:
        os.environ[VARIABLE] = OFF
        forget()
