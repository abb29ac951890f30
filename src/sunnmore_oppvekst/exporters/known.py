"""The exporters there are: those of the library, and what plugins bring."""

from __future__ import annotations

from collections.abc import Iterable

from sunnmore_oppvekst.errors import NeedsPlugin, UnknownName
from sunnmore_oppvekst.exporters.exporter import Exporter
from sunnmore_oppvekst.hooks.host import Given, Host, host
from sunnmore_oppvekst.messages.nearest import nearest

_HOOK = "oppvekst_exporters"
_BROUGHT_BY = {
    "html": "sunnmore-oppvekst-html",
    "htm": "sunnmore-oppvekst-html",
    "xlsx": "sunnmore-oppvekst-xlsx",
    "docx": "sunnmore-oppvekst-docx",
    "ical": "sunnmore-oppvekst-ical",
    "ics": "sunnmore-oppvekst-ical",
}
"""The library's own plugins, by the formats and endings that people ask for."""


def exporter_named(name: str) -> Exporter:
    """The exporter with this name.

    Args:
        name: its name, in capitals or not.

    Raises:
        UnknownName: there is none; the nearest name is suggested.
    """
    exporter: Exporter = given_exporter(name).value
    return exporter


def given_exporter(name: str, among: Host | None = None) -> Given:
    """The exporter with this name, and who brought it; only plugins that are asked on the way are imported.

    Raises:
        UnknownName: there is none; the nearest name is suggested, or the plugin that brings it.
    """
    asked, known = name.lower(), []
    for given in (among or host()).given(_HOOK, Exporter, first=asked):
        if given.value.name == asked:
            return given
        known.append(given.value.name)
    raise unknown_format(name, known)


def unknown_format(name: str, among: Iterable[str]) -> UnknownName:
    """What is raised of a format, or an ending, that nobody brings."""
    plugin = _BROUGHT_BY.get(name.lower().removeprefix("."))
    return NeedsPlugin("format", name, plugin) if plugin else UnknownName("format", name, nearest(name, among))


def exporters(among: Host | None = None) -> dict[str, Exporter]:
    """Every exporter by name; of several with one name the first counts, and the others are refused."""
    found = (among or host()).named(_HOOK, Exporter, _name)
    return {name: given.value for name, given in found.items()}


def _name(exporter: Exporter) -> str:
    return exporter.name
