"""A form as a workbook: white cells to fill in, grey ones locked, choices as drop-down lists, dates as dates."""

from __future__ import annotations

from datetime import date
from typing import Any

from sunnmore_oppvekst import Form, Line, Question, QuestionKind, Sheet
from sunnmore_oppvekst.forms import in_cell
from sunnmore_oppvekst_xlsx.books import DATE, Names, book
from sunnmore_oppvekst_xlsx.layout import FIRST_LINE, HEADING_ROW, HELP_ROW, ID_ROW, KEY_JOINT, LISTS, MARK, STAMP

_GREY, _HEAD, _LINE = "#E7E6E6", "#1F3864", "#BFBFBF"
_PLAIN_TEXT = "@"
_LONGEST_TITLE, _LONGEST_HELP, _TALL = 32, 255, 45
_ALLOWED = {"format_columns": True, "format_rows": True, "select_locked_cells": True, "select_unlocked_cells": True}
_DATES = {"criteria": "between", "minimum": date(1900, 1, 1), "maximum": date(2200, 12, 31)}
_COUNTS = {"criteria": ">=", "value": 0}


def to_form(form: Form) -> bytes:
    """The workbook; the same form gives the same bytes."""
    with book(form.title, form.stamp.on) as (made, held):
        names, formats = Names(), _formats(made)
        ranges = _lists(form, made)
        for number, sheet in enumerate(form.sheets):
            written = made.add_worksheet(names.named(sheet.title))
            if number == 0:
                written.activate()
                written.set_first_sheet()
            _sheet(written, sheet, formats, ranges, intro=(form.title, *form.guidance) if number == 0 else ())
        _stamp(form, made)
    return held.getvalue()


def _formats(made: Any) -> dict[str, Any]:
    cell = {"valign": "top", "text_wrap": True, "border": 1, "border_color": _LINE}
    locked = {**cell, "bg_color": _GREY}
    return {
        "text": made.add_format({**cell, "num_format": _PLAIN_TEXT, "locked": False}),
        "date": made.add_format({**cell, "num_format": DATE, "locked": False, "align": "left"}),
        "count": made.add_format({**cell, "num_format": "0", "locked": False}),
        "choice": made.add_format({**cell, "num_format": _PLAIN_TEXT, "locked": False}),
        "locked": made.add_format({**locked, "num_format": _PLAIN_TEXT}),
        "locked date": made.add_format({**locked, "num_format": DATE, "align": "left"}),
        "heading": made.add_format({**cell, "bold": True, "font_color": "#FFFFFF", "bg_color": _HEAD}),
        "help": made.add_format({"text_wrap": True, "valign": "top", "italic": True}),
    }


def _lists(form: Form, made: Any) -> dict[tuple[str, ...], str]:
    """The choices, on a sheet that nobody sees, and where each list of them is."""
    sheet = made.add_worksheet(LISTS)
    sheet.very_hidden()
    wanted = dict.fromkeys(question.options for each in form.sheets for question in each.questions if question.options)
    ranges = {}
    for column, options in enumerate(wanted):
        for row, words in enumerate(options):
            sheet.write_string(row, column, str(in_cell(words)))
        letter = chr(ord("A") + column)
        ranges[options] = f"={LISTS}!${letter}$1:${letter}${len(options)}"
    return ranges


def _sheet(
    written: Any, sheet: Sheet, formats: dict[str, Any], ranges: dict[tuple[str, ...], str], *, intro: tuple[str, ...]
) -> None:
    written.set_row(ID_ROW, None, None, {"hidden": True})
    written.write_string(ID_ROW, 0, f"{MARK}{sheet.id}")
    written.set_column(0, 0, None, None, {"hidden": True})
    text = "\n".join((*intro, sheet.help))
    written.write_string(HELP_ROW, 1, text, formats["help"])
    if len(sheet.questions) > 1:
        written.merge_range(HELP_ROW, 1, HELP_ROW, len(sheet.questions), text, formats["help"])
    written.set_row(HELP_ROW, max(_TALL, 18 * (1 + len(intro)) + _TALL * bool(intro)))
    for column, question in enumerate(sheet.questions, start=1):
        written.write_string(ID_ROW, column, question.id)
        written.write_string(HEADING_ROW, column, question.heading, formats["heading"])
        written.set_column(column, column, question.width)
    for row, line in enumerate(sheet.lines, start=FIRST_LINE):
        _line(written, row, line, sheet.questions, formats)
    last = FIRST_LINE + len(sheet.lines) - 1
    for column, question in enumerate(sheet.questions, start=1) if sheet.lines else ():
        _guide(written, column, last, question, ranges)
    written.freeze_panes(FIRST_LINE, 2)
    written.protect("", _ALLOWED)
    written.set_landscape()
    written.fit_to_pages(1, 0)
    written.repeat_rows(HEADING_ROW)


def _line(written: Any, row: int, line: Line, questions: tuple[Question, ...], formats: dict[str, Any]) -> None:
    written.write_string(row, 0, KEY_JOINT.join(line.key))
    for column, (question, answer) in enumerate(zip(questions, line.answers, strict=True), start=1):
        is_locked = question.is_locked or question.id in line.locked
        look = formats["locked" if is_locked else question.kind.value]
        if answer is None or answer == "":
            written.write_blank(row, column, None, look)
        elif isinstance(answer, str):
            written.write_string(row, column, in_cell(answer), look)
        elif isinstance(answer, date):
            written.write_datetime(row, column, answer, formats["locked date"] if is_locked else look)
        else:
            written.write_number(row, column, answer, look)


def _guide(written: Any, column: int, last: int, question: Question, ranges: dict[tuple[str, ...], str]) -> None:
    """What may be written in the cells of a question, and what Excel says beside them."""
    if question.is_locked:
        return
    rule: dict[str, Any] = {"validate": "any", "ignore_blank": True}
    match question.kind:
        case QuestionKind.CHOICE if question.options:
            rule = {"validate": "list", "source": ranges[question.options]}
        case QuestionKind.DATE:
            rule = {"validate": "date", **_DATES}
        case QuestionKind.COUNT:
            rule = {"validate": "integer", **_COUNTS}
    if question.help:
        rule |= {"input_title": question.heading[:_LONGEST_TITLE], "input_message": question.help[:_LONGEST_HELP]}
    if rule["validate"] != "any" or question.help:
        written.data_validation(FIRST_LINE, column, last, column, rule)


def _stamp(form: Form, made: Any) -> None:
    sheet = made.add_worksheet(STAMP)
    sheet.very_hidden()
    stamp = form.stamp
    facts = {
        "network": stamp.network,
        "plan": stamp.plan,
        "year": str(stamp.year),
        "municipality": stamp.municipality,
        "digest": stamp.digest,
        "language": stamp.language.value,
        "on": stamp.on.isoformat(),
    }
    for row, (name, value) in enumerate(facts.items()):
        sheet.write_string(row, 0, name)
        sheet.write_string(row, 1, value)
