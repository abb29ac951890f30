"""`oppvekst history`: what happened to a plan."""

from __future__ import annotations

import sys
from typing import Any

import click

from sunnmore_oppvekst.cli.asking import (
    ALL_WELL,
    ERRORS_FOUND,
    day_of,
    format_option,
    language_of,
    language_option,
    print_json,
    refusing,
)
from sunnmore_oppvekst.cli.recording import entry_data, entry_line, history_of
from sunnmore_oppvekst.documents.writing import write
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.workspace.checking import applied

_NOTHING = Words("Planen har inga historie.", "Planen har ingen historie.", "The plan has no history.")
_HOLDS = Words(
    "Historia held: {n} innslag, ingen endra.",
    "Historien holder: {n} innslag, ingen endret.",
    "The history holds: {n} entries, none altered.",
)


@click.command()
@click.argument("plan", metavar="PLAN")
@click.option("--at", metavar="DATO", help="Skriv planen slik han var den dagen, i staden.")
@language_option
@format_option
@refusing
def command(plan: str, at: str | None, lang: str | None, output: str) -> None:
    """Vis kva som har hendt med PLAN, og sjå etter at ingen har endra på historia.

    Historia ligg i mappa history i arbeidsområdet. `oppvekst transition` skriv i henne. Endar med 1 når nokon har endra
    ho.

    \b
    Døme:
      oppvekst history plans/handlingsplan-2021.yaml
      oppvekst history plans/handlingsplan-2021.yaml --at 2020-12-31
    """
    home, history = history_of(plan)
    language = language_of(lang, home.settings.language)
    if at is not None:
        found = history.plan_at(day_of(at, None))
        click.echo(write(found, output if output == "json" else "yaml").decode() if found else _NOTHING[language])
        return
    flaws = history.verify()
    shown = applied(flaws, home.settings.selection)
    entries = () if flaws else history.entries()
    if output == "json":
        data: dict[str, Any] = {
            "entries": [entry_data(entry) for entry in entries],
            "findings": shown.to_dicts(language),
        }
        print_json(data)
    else:
        for entry in entries:
            click.echo(entry_line(entry, language))
        for flaw in shown:
            click.echo(flaw.line_in(language))
        if not flaws:
            click.echo(_HOLDS.fill(language, {"n": len(entries)}) if entries else _NOTHING[language])
    sys.exit(ERRORS_FOUND if shown.errors else ALL_WELL)
