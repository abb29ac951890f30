"""The tables of a report as a workbook, a sheet for each sort, with a list of them first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sunnmore_oppvekst import Report
from sunnmore_oppvekst.forms.cells import in_cell
from sunnmore_oppvekst.report import ColumnKind, Table, plain
from sunnmore_oppvekst.report.table import CellValue
from sunnmore_oppvekst_xlsx.books import BRAND, DATE, LINE, QUIET, Names, book, set_up_page
from sunnmore_oppvekst_xlsx.messages import _

_CONTENTS = _("Contents")
_ROWS = _("{n} rows")
_LONGEST, _WIDEST, _NARROWEST, _BUTTON, _HEADING_POINTS = 32_000, 60, 8, 5, 32
_NUMBERS = {ColumnKind.COUNT: "#,##0", ColumnKind.AMOUNT: '#,##0 "kr"', ColumnKind.PERCENT: '0" %"'}


def to_xlsx(report: Report) -> bytes:
    """The workbook; the same report gives the same bytes."""
    with book(plain(report.title), report.on) as (made, held):
        formats, names = _formats(made), Names()
        contents = made.add_worksheet(names.named(_CONTENTS[report.language]))
        contents.write_string(0, 0, plain(report.title), formats["title"])
        contents.set_column(0, 0, _WIDEST)
        for row, tables in enumerate(_by_id(report.tables()), start=2):
            caption = tables[0].together or plain(tables[0].caption)
            name = names.named(caption)
            _table(made.add_worksheet(name), tables, formats)
            contents.write_url(row, 0, f"internal:'{name}'!A1", formats["link"], _text(caption))
            rows = sum(len(table.rows) for table in tables)
            contents.write_string(row, 1, _ROWS.format(report.language, {"n": str(rows)}), formats["quiet"])
        contents.set_tab_color(BRAND)
        set_up_page(contents, 0)
    return held.getvalue()


def _formats(made: Any) -> dict[Any, Any]:
    cell = {"valign": "top", "text_wrap": True, "bottom": 1, "bottom_color": LINE}
    kinds = {kind: made.add_format({**cell, "num_format": shape}) for kind, shape in _NUMBERS.items()}
    return {
        **kinds,
        ColumnKind.TEXT: made.add_format({**cell, "num_format": "@"}),
        ColumnKind.FLAG: made.add_format({**cell, "num_format": "@"}),
        ColumnKind.DATE: made.add_format({**cell, "num_format": DATE, "align": "left"}),
        "heading": made.add_format(
            {**cell, "bold": True, "font_color": "#FFFFFF", "bg_color": BRAND, "valign": "vcenter"}
        ),
        "title": made.add_format({"bold": True, "font_size": 16, "font_color": BRAND}),
        "quiet": made.add_format({"font_color": QUIET}),
        "link": made.add_format({"font_color": "#0563C1", "underline": 1}),
    }


def _by_id(tables: Iterable[Table]) -> list[list[Table]]:
    """Tables with the same id and columns are one; together they are the whole."""
    found: dict[tuple[str, tuple[str, ...]], list[Table]] = {}
    for table in tables:
        found.setdefault((table.id, tuple(column.id for column in table.columns)), []).append(table)
    return list(found.values())


def _table(written: Any, tables: list[Table], formats: dict[Any, Any]) -> None:
    columns = tables[0].columns
    widths = [max(len(column.heading) + _BUTTON, _NARROWEST) for column in columns]
    number_formats = [formats[column.kind] if column.kind.is_number else None for column in columns]
    last = 0
    for place, column in enumerate(columns):
        written.write_string(0, place, _text(column.heading), formats["heading"])
    for last, row in enumerate((row for table in tables for row in table.rows), start=1):
        for place, cell in enumerate(row):
            said = plain(cell.text)
            if len(said) + 2 > widths[place]:
                widths[place] = len(said) + 2
            _cell(written, last, place, cell.value, said, number_formats[place], formats)
    for place, width in enumerate(widths):
        written.set_column(place, place, min(width, _WIDEST))
    written.freeze_panes(1, 1)
    if last:
        written.autofilter(0, 0, last, len(columns) - 1)
    written.set_row(0, _HEADING_POINTS)
    set_up_page(written, 0)


def _cell(
    written: Any, row: int, place: int, value: CellValue, said: str, number_format: Any, formats: dict[Any, Any]
) -> None:
    if value is None:
        written.write_blank(row, place, None, formats[ColumnKind.TEXT])
    elif number_format is not None and type(value) is int:
        written.write_number(row, place, value, number_format)
    elif isinstance(value, date) and value.year >= 1900:
        written.write_datetime(row, place, value, formats[ColumnKind.DATE])
    else:
        written.write_string(row, place, _text(said), formats[ColumnKind.TEXT])


def _text(text: str) -> str:
    return str(in_cell(text))[:_LONGEST]
