"""`oppvekst init`: a workspace to start from."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from sunnmore_oppvekst.cli.asking import format_option, language_of, language_option, print_json, refusing
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.workspace.starting import start

_NEXT = Words(
    "Sjå etter kva som står att: oppvekst check {folder}",
    "Se etter hva som gjenstår: oppvekst check {folder}",
    "See what is left to fill in: oppvekst check {folder}",
)


@click.command()
@click.argument("folder", metavar="MAPPE")
@click.option("--name", help="Namnet på nettverket.")
@click.option("--year", type=int, help="Året handlingsplanen gjeld. Utan: i år.")
@language_option
@format_option
@refusing
def command(folder: str, name: str | None, year: int | None, lang: str | None, output: str) -> None:
    """Lag eit arbeidsområde å starte frå i MAPPE. Ingenting som er der, blir skrive over.

    \b
    Døme:
      oppvekst init min-region --name "Min region" --year 2026
    """
    language = language_of(lang)
    written = start(folder, year=year or datetime.now().astimezone().year, name=name, language=language)
    paths = [str(Path(folder) / file) for file in written]
    if output == "json":
        print_json({"written": paths})
        return
    click.echo("\n".join(paths))
    click.echo(_NEXT.fill(language, {"folder": folder}))
