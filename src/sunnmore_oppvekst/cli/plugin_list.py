"""`oppvekst plugins list`: the installed plugins, what they add, and what is wrong with them."""

from __future__ import annotations

import sys
from typing import Any

import click

from sunnmore_oppvekst.cli import localized
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
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.messages.nearest import nearest
from sunnmore_oppvekst.workspace.changing import listeners
from sunnmore_oppvekst.workspace.given import extensions, labels, schemes
from sunnmore_oppvekst.workspace.importing import sources
from sunnmore_oppvekst.workspace.judging import plugin_rules
from sunnmore_oppvekst.workspace.reporting import report_kinds

_STATES = {
    "loaded": _("loaded"),
    "left-out": _("not loaded"),
}
_NONE = _("No plugins are installed.")


@localized.command(
    _("Show the installed plugins, what they add, and what is wrong with them."),
    _(
        "The exit code is 1 if something is wrong. The variable OPPVEKST_PLUGINS decides which plugins may be loaded: "
        "off, or their names, each with ==version if you like. A plugin is code that runs with your permissions."
    ),
    examples=("oppvekst plugins", "oppvekst plugins html --time"),
)
@localized.argument("name", _("NAME"), required=False)
@localized.option("--time", "timed", is_flag=True, help=_("Show how long each of them took to load."))
@language_option
@format_option
@refusing
def command(name: str | None, timed: bool, lang: str | None, output: str) -> None:
    """Load every plugin that is wanted, and print a line for each."""
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
