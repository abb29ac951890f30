"""`oppvekst blame`: who last changed a field."""

from __future__ import annotations

import click

from sunnmore_oppvekst.cli.asking import format_option, language_of, language_option, print_json, refusing
from sunnmore_oppvekst.cli.recording import entry_data, entry_line, history_of
from sunnmore_oppvekst.language.words import Words

_NOBODY = Words(
    "Historia seier ikkje noko om «{path}».",
    "Historien sier ikke noe om «{path}».",
    'The history says nothing of "{path}".',
)


@click.command()
@click.argument("plan", metavar="PLAN")
@click.argument("path", metavar="FELT")
@language_option
@format_option
@refusing
def command(plan: str, path: str, lang: str | None, output: str) -> None:
    """Vis kven som sist endra FELT i PLAN, og når.

    \b
    Døme:
      oppvekst blame plans/handlingsplan-2021.yaml status
      oppvekst blame plans/handlingsplan-2021.yaml "measures[t2].title"
    """
    home, history = history_of(plan)
    language = language_of(lang, home.settings.language)
    entry = history.blame(path)
    if output == "json":
        print_json(entry_data(entry) if entry else None)
    else:
        click.echo(entry_line(entry, language) if entry else _NOBODY.fill(language, {"path": path}))
