"""A form as a workbook: white cells to fill in, grey ones locked, choices as drop-down lists, dates as dates."""

from __future__ import annotations

from datetime import date
from typing import Any

from sunnmore_oppvekst import Form, Line, Question, QuestionKind, Sheet
from sunnmore_oppvekst.forms import in_cell
from sunnmore_oppvekst_xlsx.books import BRAND, DATE, LINE, PALE, QUIET, Names, book, height_of, set_up_page
from sunnmore_oppvekst_xlsx.layout import FIRST_LINE, HEADING_ROW, HELP_ROW, ID_ROW, KEY_JOINT, LISTS, MARK, STAMP

_PLAIN_TEXT = "@"
_LONGEST_TITLE, _LONGEST_HELP, _MOST_POINTS = 32, 255, 400
_TITLE_POINTS, _HEADING_POINTS, _SHOWN = 30, 34, 150
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
            written.set_tab_color(PALE if number else BRAND)
            if number == 0:
                written.activate()
                written.set_first_sheet()
            _sheet(written, sheet, formats, ranges, intro=(form.title, *form.guidance) if number == 0 else ())
        _stamp(form, made)
    return held.getvalue()


def _formats(made: Any) -> dict[str, Any]:
    cell = {"valign": "top", "text_wrap": True, "border": 1, "border_color": LINE}
    locked = {**cell, "bg_color": PALE}
    return {
        "text": made.add_format({**cell, "num_format": _PLAIN_TEXT, "locked": False}),
        "date": made.add_format({**cell, "num_format": DATE, "locked": False, "align": "left"}),
        "count": made.add_format({**cell, "num_format": "0", "locked": False}),
        "choice": made.add_format({**cell, "num_format": _PLAIN_TEXT, "locked": False}),
        "locked": made.add_format({**locked, "num_format": _PLAIN_TEXT}),
        "locked date": made.add_format({**locked, "num_format": DATE, "align": "left"}),
        "heading": made.add_format(
            {**cell, "bold": True, "font_color": "#FFFFFF", "bg_color": BRAND, "valign": "vcenter"}
        ),
        "help": made.add_format({"text_wrap": True, "valign": "top", "font_color": QUIET}),
        "title": made.add_format({"bold": True, "font_size": 16, "font_color": BRAND}),
        "said": made.add_format({"font_color": QUIET}),
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
    _help(written, sheet, formats, intro)
    written.set_row(HEADING_ROW, _HEADING_POINTS)
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
    set_up_page(written, HEADING_ROW)


def _help(written: Any, sheet: Sheet, formats: dict[str, Any], intro: tuple[str, ...]) -> None:
    """What to do with the sheet, and on the first one what the form is and how to fill it in."""
    title, *guidance = intro or (sheet.title,)
    said = "\n".join((*guidance, sheet.help))
    last = len(sheet.questions)
    if last > 1:
        written.merge_range(HELP_ROW, 1, HELP_ROW, last, "", formats["help"])
    pieces = (formats["title"], str(in_cell(f"{title}\n")), formats["said"], str(in_cell(said)))
    written.write_rich_string(HELP_ROW, 1, *pieces, formats["help"])
    width = min(sum(question.width for question in sheet.questions), _SHOWN)
    written.set_row(HELP_ROW, _TITLE_POINTS + height_of(said, width))


def _line(written: Any, row: int, line: Line, questions: tuple[Question, ...], formats: dict[str, Any]) -> None:
    written.write_string(row, 0, KEY_JOINT.join(line.key))
    height = max(
        height_of(answer, question.width) if isinstance(answer, str) else 0
        for question, answer in zip(questions, line.answers, strict=True)
    )
    if height > height_of("", 1):
        written.set_row(row, min(height, _MOST_POINTS))
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
