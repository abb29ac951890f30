"""The `oppvekst` command: parses, calls the workspace, prints."""

from __future__ import annotations

import os
from importlib import import_module

import click

from sunnmore_oppvekst.hooks import OFF, VARIABLE, forget
from sunnmore_oppvekst.language.nearest import nearest

_COMMANDS = {
    "init": "Lag eit arbeidsområde å starte frå.",
    "check": "Sjå etter om planane held det dei skal.",
    "report": "Skriv rapporten som går til rådet.",
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
    """Loads a command when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(f"{__name__}.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in _COMMANDS and not args[0].startswith("-"):
            near = nearest(args[0], _COMMANDS)
            hint = f"; meinte du «{near}»?" if near else ""
            ctx.fail(f"det finst ikkje nokon kommando «{args[0]}»{hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Kommandoar"):
            formatter.write_dl(list(_COMMANDS.items()))


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
    if no_plugins:
        os.environ[VARIABLE] = OFF
        forget()
