"""Tables: with a header row that is repeated, and a text for those who do not see them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from sunnmore_oppvekst.report import Fact, Prose, Table, plain, prose
from sunnmore_oppvekst_docx.runs import Writer, written
from sunnmore_oppvekst_docx.styles import CELL_POINTS, SMALL, SMALL_POINTS
from sunnmore_oppvekst_docx.widths import WHOLE, widths

_HEAD, _LINE = "E9EEF2", "BFC9D1"
_MARGIN = 60
_MANY_COLUMNS = 6
_OF_FACTS = (1500, 3500)


def table_of(table: Table, writer: Writer, cell_style: str, head_style: str) -> Any:
    """The table, without the columns that a reader of the whole report knows already."""
    shown = table.shown
    shares, has_room = widths(shown, CELL_POINTS)
    if not has_room or len(shares) > _MANY_COLUMNS:
        shares, _ = widths(shown, SMALL_POINTS)
        cell_style, head_style = f"{cell_style}{SMALL}", f"{head_style}{SMALL}"
    made = _started(shares, plain(shown.caption))
    right = [column.kind.is_number for column in shown.columns]
    heads: list[Prose] = [prose(column.heading) for column in shown.columns]
    made.append(_row(heads, writer, shares, right, head_style, is_head=True))
    for row in shown.rows:
        made.append(_row([cell.text for cell in row], writer, shares, right, cell_style))
    if shown.total:
        made.append(_row([cell.text for cell in shown.total], writer, shares, right, head_style))
    return made


def facts_table(facts: Sequence[Fact], writer: Writer, title: str, cell_style: str, head_style: str) -> Any:
    """Terms to the left, what is said of them to the right."""
    made = _started(_OF_FACTS, title)
    for fact in facts:
        row = OxmlElement("w:tr")
        row.append(_unsplit())
        row.append(_cell([prose(fact.term)], writer, head_style, _OF_FACTS[0]))
        row.append(_cell(fact.values, writer, cell_style, _OF_FACTS[1]))
        made.append(row)
    return made


def _started(shares: Sequence[int], title: str) -> Any:
    table = OxmlElement("w:tbl")
    properties = OxmlElement("w:tblPr")
    properties.append(_with("w:tblW", w=str(WHOLE), type="pct"))
    properties.append(_borders())
    properties.append(_with("w:tblLayout", type="autofit"))
    properties.append(_margins())
    properties.append(_with("w:tblLook", firstRow="1", firstColumn="1", noHBand="1", noVBand="1"))
    properties.append(_with("w:tblCaption", val=written(title)[:250]))
    table.append(properties)
    grid = OxmlElement("w:tblGrid")
    for width in shares:
        grid.append(_with("w:gridCol", w=str(2 * width)))
    table.append(grid)
    return table


def _row(
    cells: Sequence[Prose],
    writer: Writer,
    shares: Sequence[int],
    right: Sequence[bool],
    style: str,
    *,
    is_head: bool = False,
) -> Any:
    row = OxmlElement("w:tr")
    row.append(_unsplit(is_head=is_head))
    for cell, width, is_right in zip(cells, shares, right, strict=True):
        row.append(_cell([cell], writer, style, width, align="right" if is_right else None, is_head=is_head))
    return row


def _cell(
    paragraphs: Sequence[Prose],
    writer: Writer,
    style: str,
    width: int,
    *,
    align: str | None = None,
    is_head: bool = False,
) -> Any:
    cell = OxmlElement("w:tc")
    properties = OxmlElement("w:tcPr")
    properties.append(_with("w:tcW", w=str(width), type="pct"))
    if is_head:
        properties.append(_with("w:shd", val="clear", color="auto", fill=_HEAD))
    cell.append(properties)
    for each in paragraphs or [()]:
        cell.append(writer.paragraph(each, style, align=align))
    return cell


def _unsplit(*, is_head: bool = False) -> Any:
    """No row is parted by the end of a page; a header row comes again on the next."""
    properties = OxmlElement("w:trPr")
    properties.append(OxmlElement("w:cantSplit"))
    if is_head:
        properties.append(OxmlElement("w:tblHeader"))
    return properties


def _borders() -> Any:
    made = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        made.append(_with(f"w:{side}", val="single", sz="4", space="0", color=_LINE))
    return made


def _margins() -> Any:
    made = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        made.append(_with(f"w:{side}", w=str(_MARGIN), type="dxa"))
    return made


def _with(name: str, **attributes: str) -> Any:
    made = OxmlElement(name)
    for attribute, value in attributes.items():
        made.set(qn(f"w:{attribute}"), value)
    return made
