"""The exporters there are: those of the library, and what plugins bring."""

from __future__ import annotations

from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.exporters.exporter import Exporter
from sunnmore_oppvekst.hooks.host import Given, Host, host
from sunnmore_oppvekst.language.nearest import nearest

_HOOK = "oppvekst_exporters"


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
        UnknownName: there is none; the nearest name is suggested.
    """
    asked, known = name.lower(), []
    for given in (among or host()).given(_HOOK, Exporter, first=asked):
        if given.value.name == asked:
            return given
        known.append(given.value.name)
    raise UnknownName("format", name, nearest(name, known))


def exporters(among: Host | None = None) -> dict[str, Exporter]:
    """Every exporter by name; of several with one name the first counts, and the others are refused."""
    found = (among or host()).named(_HOOK, Exporter, _name)
    return {name: given.value for name, given in found.items()}


def _name(exporter: Exporter) -> str:
    return exporter.name
