"""Parts to bytes, out of the box: Markdown, Mermaid, CSV and JSON."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.exporters.csv import CSV
from sunnmore_oppvekst.exporters.exporter import Exporter
from sunnmore_oppvekst.exporters.json import JSON
from sunnmore_oppvekst.exporters.markdown import MARKDOWN
from sunnmore_oppvekst.exporters.mermaid import MERMAID
from sunnmore_oppvekst.language.nearest import nearest

__all__ = ["EXPORTERS", "Exporter", "exporter_named"]

EXPORTERS: Mapping[str, Exporter] = MappingProxyType({each.name: each for each in (MARKDOWN, MERMAID, CSV, JSON)})
"""The exporters that come with the library, by name."""


def exporter_named(name: str, exporters: Mapping[str, Exporter] = EXPORTERS) -> Exporter:
    """The exporter with this name.

    Args:
        name: its name, in capitals or not.
        exporters: those to look among.

    Raises:
        UnknownName: there is none; the nearest name is suggested.
    """
    found = exporters.get(name.lower())
    if found is None:
        raise UnknownName("format", name, nearest(name, exporters))
    return found
