"""CSV for spreadsheets: the table that a report is chiefly about, one row each, with every column.

Made for a spreadsheet set to Norwegian: semicolons, a byte order mark so that æ, ø and å come through, days as
2019-05-01, kroner and per cent as whole numbers.

A text that begins with `=`, `+`, `-`, `@`, a tab or a line break, after spaces or not, gets an apostrophe in front, so
that no spreadsheet takes it for a formula and runs it; so do the wide forms of those signs. Numbers and days stay as
they are.

Source: OWASP, "CSV Injection"; RFC 4180.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from io import StringIO

from sunnmore_oppvekst.exporters.exporter import Exporter
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.report.parts import Report
from sunnmore_oppvekst.report.table import CellValue, Column, ColumnKind, Table
from sunnmore_oppvekst.report.wording import NO, YES

_RUNS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_UNITS = {ColumnKind.AMOUNT: " (kr)", ColumnKind.PERCENT: " (%)"}


def to_csv(report: Report, table: str | None = None, *, delimiter: str = ";") -> str:
    """The tables with one id, as one: a row of headings, then every row; the totals are left out.

    Args:
        report: the report.
        table: the id of the tables; without it, the report's register, such as `measures`, or the first that it has.
        delimiter: what stands between cells.
    """
    first = next((each.id for each in report.tables()), "")
    found = list(report.tables(table or report.register or first))
    target = StringIO(newline="")
    writer = csv.writer(target, delimiter=delimiter, lineterminator="\r\n")
    if found:
        writer.writerow([guarded(_heading(column)) for column in found[0].columns])
        writer.writerows(row for each in found for row in _rows(each, report.language))
    return target.getvalue()


def guarded(text: str) -> str:
    """Text that no spreadsheet runs."""
    return f"'{text}" if text.startswith(_RUNS) or text.lstrip().startswith(_RUNS) else text


def _heading(column: Column) -> str:
    return column.heading + _UNITS.get(column.kind, "")


def _rows(table: Table, language: Language) -> Iterator[list[str]]:
    for row in table.rows:
        yield [_written(cell.value, language) for cell in row]


def _written(value: CellValue, language: Language) -> str:
    match value:
        case None:
            return ""
        case bool():
            return (YES if value else NO)[language]
        case date():
            return value.isoformat()
        case int():
            return str(value)
        case str():
            return guarded(value)


CSV = Exporter(
    name="csv",
    media_type="text/csv; charset=utf-8",
    suffix=".csv",
    write=lambda report: to_csv(report).encode("utf-8-sig", "replace"),
)
