"""Workbooks: forms that municipalities fill in and send back, and the tables of a report."""

from __future__ import annotations

from sunnmore_oppvekst import Exporter, Source, hookimpl
from sunnmore_oppvekst_xlsx.forms import to_form
from sunnmore_oppvekst_xlsx.messages import _
from sunnmore_oppvekst_xlsx.reading import read
from sunnmore_oppvekst_xlsx.reports import to_xlsx

HOOK_API = 1
"""The version of the hooks that this plugin was made for."""

XLSX = Exporter(
    name="xlsx",
    media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    suffix=".xlsx",
    write=to_xlsx,
    write_form=to_form,
)
FILLED_IN = Source(
    name="xlsx",
    title=_("A workbook that was filled in"),
    suffixes=(".xlsx",),
    read=read,
)


@hookimpl
def oppvekst_exporters() -> list[Exporter]:
    """The workbook."""
    return [XLSX]


@hookimpl
def oppvekst_sources() -> list[Source]:
    """The workbook that came back."""
    return [FILLED_IN]
