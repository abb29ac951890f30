"""`oppvekst plugins list`: what is installed, what it brings, and what is wrong with it."""

from __future__ import annotations

import sys
from typing import Any

import click

from sunnmore_oppvekst.cli.asking import (
    ALL_WELL,
    ERRORS_FOUND,
    format_option,
    language_of,
    language_option,
    print_json,
    refusing,
)
from sunnmore_oppvekst.cli.extra import brought
from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.exporters.known import exporters
from sunnmore_oppvekst.hooks.candidates import Candidate
from sunnmore_oppvekst.hooks.host import Host, host
from sunnmore_oppvekst.language.languages import Language
from sunnmore_oppvekst.language.nearest import nearest
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.workspace.changing import listeners
from sunnmore_oppvekst.workspace.given import extensions, labels, schemes
from sunnmore_oppvekst.workspace.importing import sources
from sunnmore_oppvekst.workspace.judging import plugin_rules
from sunnmore_oppvekst.workspace.reporting import report_kinds

_STATES = {
    "loaded": Words("i bruk", "i bruk", "in use"),
    "left-out": Words("ikkje med", "ikke med", "left out"),
}
_NONE = Words("Her er ingen programtillegg.", "Her er ingen programtillegg.", "No plugins are installed.")


@click.command()
@click.argument("name", metavar="[NAMN]", required=False)
@click.option("--time", "timed", is_flag=True, help="Vis kor lang tid kvart av dei brukte på å bli lasta.")
@language_option
@format_option
@refusing
def command(name: str | None, timed: bool, lang: str | None, output: str) -> None:
    """Vis programtillegga som er installerte, kva dei bidreg med, og kva som er gale med dei.

    Endar med 1 når noko er gale. Kva som kan lastast, styrer variabelen OPPVEKST_PLUGINS: off, eller namna på dei som
    skal vere med, kvart gjerne med ==versjon. Programtillegg er kode som køyrer med dine rettar.

    \b
    Døme:
      oppvekst plugins
      oppvekst plugins html --time
    """
    language, asked = language_of(lang), host()
    exporters()
    plugin_rules()
    report_kinds()
    sources()
    extensions()
    labels()
    schemes()
    brought(())
    listeners()
    picked = chosen(asked, name)
    found = [_as_data(asked, each) for each in picked]
    wrong = [each for each in asked.findings if each.subject in {one.name for one in picked}]
    if output == "json":
        print_json({"plugins": found, "findings": [each.to_dict(language) for each in wrong]})
    else:
        for each in found:
            click.echo(_line(each, language, timed=timed))
        for finding in wrong:
            click.echo(finding.line_in(language))
        if not found:
            click.echo(_NONE[language])
    sys.exit(ERRORS_FOUND if wrong else ALL_WELL)


def chosen(asked: Host, name: str | None) -> tuple[Candidate, ...]:
    """The plugins with a name, or of a distribution with it; all of them for None.

    Raises:
        UnknownName: there is none.
    """
    plugins = asked.candidates[1:]
    if name is None:
        return plugins
    named = tuple(each for each in plugins if name in {each.name, each.distribution})
    if not named:
        raise UnknownName("plugin", name, nearest(name, (each.name for each in plugins)))
    return named


def _as_data(asked: Host, candidate: Candidate) -> dict[str, Any]:
    loaded = asked.loaded(candidate)
    return {
        "name": candidate.name,
        "distribution": candidate.distribution,
        "version": candidate.version,
        "state": "loaded" if loaded else "left-out",
        "hooks": list(loaded.hooks) if loaded else [],
        "seconds": round(loaded.seconds, 4) if loaded else None,
    }


def _line(plugin: dict[str, Any], language: Language, *, timed: bool) -> str:
    parts = [
        plugin["name"],
        f"{plugin['distribution']} {plugin['version']}",
        _STATES[plugin["state"]][language],
        ", ".join(plugin["hooks"]),
        f"{plugin['seconds'] * 1000:.0f} ms" if timed and plugin["seconds"] is not None else "",
    ]
    return "  ".join(part for part in parts if part)
