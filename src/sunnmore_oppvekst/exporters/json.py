"""JSON for machines: every part of a report as plain data, values beside their texts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

import attrs

from sunnmore_oppvekst.exporters.exporter import Exporter
from sunnmore_oppvekst.report.figure import Calendar, Chart, Figure, Matrix, Stacks, Timeline
from sunnmore_oppvekst.report.parts import (
    BulletList,
    Card,
    Facts,
    FindingList,
    Heading,
    Paragraph,
    Report,
)
from sunnmore_oppvekst.report.prose import Span, plain
from sunnmore_oppvekst.report.table import Row, Table

FORMAT = "sunnmore-oppvekst/report/1"

_TYPES: Mapping[type[Any], str] = {
    Heading: "heading",
    Paragraph: "paragraph",
    BulletList: "list",
    Facts: "facts",
    Table: "table",
    Figure: "figure",
    FindingList: "findings",
    Chart: "chart",
    Timeline: "timeline",
    Stacks: "stacks",
    Matrix: "matrix",
    Card: "card",
    Calendar: "calendar",
}


def to_json(report: Report) -> str:
    """The report as JSON text that ends in a newline.

    Text that is in the report's language and points nowhere is a string; other text is a list of pieces, each with its
    `text` and what there is of `language`, `target`, `url` and `is_strong`. Cells of a table are by the id of their
    column, each with its `value` and its `text`.
    """
    return json.dumps({"format": FORMAT, **to_plain(report)}, ensure_ascii=False, indent=2) + "\n"


def to_plain(report: Report) -> dict[str, Any]:
    """The report as dicts, lists, strings, numbers, booleans and None."""
    return dict(_plain(report))


def _plain(value: Any) -> Any:
    match value:
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case Table():
            return _table(value)
        case tuple() if value and all(isinstance(each, Span) for each in value):
            return _prose(value)
        case tuple():
            return [_plain(each) for each in value]
        case _ if attrs.has(type(value)):
            fields = {name: _plain(getattr(value, name)) for name in _names(type(value))}
            return {"type": _TYPES[type(value)], **fields} if type(value) in _TYPES else fields
        case _:
            return value


def _names(cls: type[Any]) -> list[str]:
    return [each.name for each in attrs.fields(cls)]


def _prose(spans: tuple[Span, ...]) -> Any:
    if all(span == Span(span.text) for span in spans):
        return plain(spans)
    return [_span(span) for span in spans]


def _span(span: Span) -> dict[str, Any]:
    fields = {name: _plain(getattr(span, name)) for name in _names(Span)}
    return {name: value for name, value in fields.items() if value}


def _table(table: Table) -> dict[str, Any]:
    return {
        "type": _TYPES[Table],
        "id": table.id,
        "caption": _prose(table.caption),
        "columns": [_plain(column) for column in table.columns],
        "rows": [_row(table, row) for row in table.rows],
        "total": _row(table, table.total) if table.total else None,
        "note": _prose(table.note) if table.note else None,
    }


def _row(table: Table, row: Row) -> dict[str, Any]:
    cells = zip(table.columns, row, strict=True)
    return {column.id: {"value": _plain(cell.value), "text": _prose(cell.text)} for column, cell in cells}


JSON = Exporter(
    name="json",
    media_type="application/json",
    suffix=".json",
    write=lambda report: to_json(report).encode("utf-8", "replace"),
)
