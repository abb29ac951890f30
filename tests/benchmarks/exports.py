"""What an export costs beside the bare library that writes the same cells, paragraphs or events."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from icalendar import Calendar, Event
from python_calamine import CalamineWorkbook
from sunnmore_oppvekst_docx.pictures import picture
from sunnmore_oppvekst_docx.writing import to_docx
from sunnmore_oppvekst_ical import to_ical
from sunnmore_oppvekst_xlsx.forms import to_form
from sunnmore_oppvekst_xlsx.reports import to_xlsx
from xlsxwriter import Workbook

import sunnmore_oppvekst as so
from sunnmore_oppvekst import report as parts
from sunnmore_oppvekst.report import BulletList, Facts, Heading, Paragraph, Table, plain
from sunnmore_oppvekst.workspace.exporting import form_for
from tests.benchmarks.figure import EXAMPLE, Figure, Rounds
from tests.benchmarks.measuring import medians


def export_of_one_plan(rounds: Rounds) -> Iterator[Figure]:
    """Each format beside the bare library that writes the same cells, paragraphs or events."""
    for name, candidates in writers(EXAMPLE).items():
        taken = medians(candidates, range(rounds.of(20)))
        note = f"{taken['ours'] * 1000:.1f} ms"
        yield Figure(
            what=f"export to {name}",
            beside="the bare library",
            value=taken["ours"] / taken["bare"],
            most=1.5,
            note=note,
        )


ALL = (export_of_one_plan,)
Writers = dict[str, Callable[[int], object]]


def writers(example: Path) -> dict[str, Writers]:
    """For each format, the plugin and the bare library, each a function that writes once."""
    workspace = so.open_workspace(example)
    report, members = so.report_of(workspace), workspace.network.as_of(workspace.plan().own_day).members
    forms = [form_for(workspace, each.number) for each in members]
    calendar = so.report_of(workspace, "calendar")
    tables, events = _cells_in(to_xlsx(report)), _plain_events(to_ical(calendar))
    cells = [_cells_in(to_form(form)) for form in forms]
    return {
        "xlsx report": {"ours": lambda _: to_xlsx(report), "bare": lambda _: _bare_book(tables)},
        "xlsx forms": {
            "ours": lambda _: [to_form(form) for form in forms],
            "bare": lambda _: [_bare_book(each) for each in cells],
        },
        "docx": {"ours": lambda _: to_docx(report), "bare": lambda _: _bare_docx(report)},
        "ical": {"ours": lambda _: to_ical(calendar), "bare": lambda _: _bare_ical(events)},
    }


def _book(fill: Callable[[Any], None]) -> bytes:
    held = BytesIO()
    book = Workbook(held, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    fill(book)
    book.close()
    return held.getvalue()


Cells = list[tuple[str, int, int, Any]]
"""Sheet, row, column and value."""


def _cells_in(workbook: bytes) -> Cells:
    """Every cell of a workbook, as another library reads it."""
    book = CalamineWorkbook.from_filelike(BytesIO(workbook))
    return [
        (name, row, column, value)
        for name in book.sheet_names
        for row, values in enumerate(book.get_sheet_by_name(name).to_python(skip_empty_area=False))
        for column, value in enumerate(values)
    ]


def _bare_book(cells: Cells) -> bytes:
    def fill(book: Any) -> None:
        sheets: dict[str, Any] = {}
        look = book.add_format({"text_wrap": True, "border": 1})
        for name, row, column, value in cells:
            sheet = sheets.get(name) or sheets.setdefault(name, book.add_worksheet(name))
            if value == "":
                sheet.write_blank(row, column, None, look)
            elif isinstance(value, date):
                sheet.write_datetime(row, column, value, look)
            elif isinstance(value, float):
                sheet.write_number(row, column, value, look)
            else:
                sheet.write_string(row, column, value, look)

    return _book(fill)


def _bare_docx(report: so.Report) -> bytes:
    document = Document()
    for part in report.flat():
        match part:
            case Heading():
                document.add_heading(plain(part.text), min(part.level, 9))
            case Paragraph():
                document.add_paragraph(plain(part.text))
            case BulletList():
                for item in part.items:
                    document.add_paragraph(plain(item.text), "List Bullet")
            case Facts():
                _rows(document, [[fact.term, " ".join(map(plain, fact.values))] for fact in part.facts])
            case Table():
                _rows(document, [[plain(cell.text) for cell in row] for row in part.shown.rows])
            case parts.Figure():
                drawn = picture(part.drawing)
                if drawn is not None:
                    document.add_picture(BytesIO(drawn.png))
                _rows(document, [[plain(cell.text) for cell in row] for row in part.table.shown.rows])
    held = BytesIO()
    document.save(held)
    return held.getvalue()


def _rows(document: Any, rows: list[list[str]]) -> None:
    if not rows:
        return
    table = document.add_table(len(rows), len(rows[0]))
    for row, made in zip(rows, table.rows, strict=True):
        for text, cell in zip(row, made.cells, strict=True):
            cell.text = text


def _bare_ical(events: list[Any]) -> bytes:
    feed = Calendar()
    for each in events:
        event = Event()
        for name in ("uid", "summary", "dtstart", "dtend", "dtstamp", "sequence", "status", "transp", "categories"):
            event.add(name, each[name])
        feed.add_component(event)
    done: bytes = feed.to_ical()
    return done


def _plain_events(written: bytes) -> list[dict[str, Any]]:
    found: list[Any] = Calendar.from_ical(written).walk("VEVENT")
    return [
        {
            "uid": str(each["uid"]),
            "summary": str(each["summary"]),
            "dtstart": each["dtstart"].dt,
            "dtend": each["dtend"].dt,
            "dtstamp": each["dtstamp"].dt,
            "sequence": int(each["sequence"]),
            "status": str(each["status"]),
            "transp": str(each["transp"]),
            "categories": ["x"],
        }
        for each in found
    ]
