"""A form as a workbook: white cells to fill in, grey ones locked, choices as drop-down lists, dates as dates."""

from __future__ import annotations

from datetime import date
from typing import Any

from xlsxwriter.utility import xl_col_to_name

from sunnmore_oppvekst import Form, Line, Question, QuestionKind, Sheet
from sunnmore_oppvekst.forms.cells import in_cell
from sunnmore_oppvekst_xlsx.books import BRAND, DATE, LINE, PALE, QUIET, Names, book, height_of, set_up_page
from sunnmore_oppvekst_xlsx.layout import FIRST_LINE, HEADING_ROW, HELP_ROW, ID_ROW, KEY_JOINT, LISTS, MARK, STAMP

_PLAIN_TEXT = "@"
_LONGEST_TITLE, _LONGEST_HELP, _LONGEST_LIST, _MOST_POINTS = 32, 255, 255, 400
_TITLE_POINTS, _HEADING_POINTS, _SHOWN = 30, 34, 150
_ALLOWED = {"format_columns": True, "format_rows": True, "select_locked_cells": True, "select_unlocked_cells": True}
_DATES = {"criteria": "between", "minimum": date(1900, 1, 1), "maximum": date(2200, 12, 31)}
_COUNTS = {"criteria": ">=", "value": 0}

Lists = dict[tuple[str, ...], list[str] | str]
"""What may be chosen among: the choices themselves, or where they are."""


def to_form(form: Form) -> bytes:
    """The workbook; the same form gives the same bytes."""
    with book(form.title, form.stamp.on) as (made, held):
        names, formats = Names(), _formats(made)
        lists = _lists(form, made)
        for number, sheet in enumerate(form.sheets):
            written = made.add_worksheet(names.named(sheet.title))
            written.set_tab_color(PALE if number else BRAND)
            if number == 0:
                written.activate()
                written.set_first_sheet()
            _sheet(written, sheet, formats, lists, intro=(form.title, *form.guidance) if number == 0 else ())
        _stamp(form, made)
    return held.getvalue()


def _formats(made: Any) -> dict[str, Any]:
    cell = {"valign": "top", "text_wrap": True, "border": 1, "border_color": LINE}
    locked = {**cell, "bg_color": PALE}
    text = made.add_format({**cell, "num_format": _PLAIN_TEXT, "locked": False})
    return {
        "text": text,
        "choice": text,
        "date": made.add_format({**cell, "num_format": DATE, "locked": False, "align": "left"}),
        "count": made.add_format({**cell, "num_format": "0", "locked": False, "align": "center"}),
        "locked": made.add_format({**locked, "num_format": _PLAIN_TEXT}),
        "locked date": made.add_format({**locked, "num_format": DATE, "align": "left"}),
        "heading": made.add_format(
            {**cell, "bold": True, "font_color": "#FFFFFF", "bg_color": BRAND, "valign": "vcenter"}
        ),
        "help": made.add_format({"text_wrap": True, "valign": "top", "font_color": QUIET}),
        "title": made.add_format({"bold": True, "font_size": 16, "font_color": BRAND}),
        "said": made.add_format({"font_color": QUIET, "valign": "vcenter"}),
    }


def _lists(form: Form, made: Any) -> Lists:
    """The choices: as they are where Excel can hold them so, and else where they are, on a sheet that nobody sees."""
    wanted = dict.fromkeys(question.options for each in form.sheets for question in each.questions if question.options)
    lists: Lists = {each: list(each) for each in wanted if _is_short(each)}
    long = [each for each in wanted if each not in lists]
    if not long:
        return lists
    sheet = made.add_worksheet(LISTS)
    sheet.very_hidden()
    for column, options in enumerate(long):
        for row, words in enumerate(options):
            sheet.write_string(row, column, str(in_cell(words)))
        letter = xl_col_to_name(column)
        lists[options] = f"={LISTS}!${letter}$1:${letter}${len(options)}"
    return lists


def _is_short(options: tuple[str, ...]) -> bool:
    """Whether Excel can hold the choices beside the cell: it parts them by commas."""
    return len(",".join(options)) <= _LONGEST_LIST and not any(set(each) & set(',"\n') for each in options)


def _sheet(
    written: Any,
    sheet: Sheet,
    formats: dict[str, Any],
    lists: Lists,
    *,
    intro: tuple[str, ...],
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
    looks = [(each, formats["locked" if each.is_locked else each.kind.value]) for each in sheet.questions]
    for row, line in enumerate(sheet.lines, start=FIRST_LINE):
        _line(written, row, line, looks, formats)
    last = FIRST_LINE + len(sheet.lines) - 1
    if sheet.lines:
        _guide(written, last, sheet.questions, lists)
    written.freeze_panes(FIRST_LINE, 2)
    written.protect("", _ALLOWED)
    set_up_page(written, HEADING_ROW)


def _help(written: Any, sheet: Sheet, formats: dict[str, Any], intro: tuple[str, ...]) -> None:
    """What to do with the sheet, and on the first one what the form is and how to fill it in."""
    width = min(sum(question.width for question in sheet.questions), _SHOWN)
    said = "\n".join((*intro[1:], sheet.help))
    height = height_of(said, width)
    if not intro and height == height_of("", 1):
        written.write_string(HELP_ROW, 1, said, formats["said"])
    else:
        written.merge_range(HELP_ROW, 1, HELP_ROW, max(len(sheet.questions), 2), "", formats["help"])
        pieces = (formats["title"], str(in_cell(f"{(intro or (sheet.title,))[0]}\n")), formats["said"], in_cell(said))
        written.write_rich_string(HELP_ROW, 1, *pieces, formats["help"])
    written.set_row(HELP_ROW, _TITLE_POINTS + height)


def _line(written: Any, row: int, line: Line, looks: list[tuple[Question, Any]], formats: dict[str, Any]) -> None:
    written.write_string(row, 0, KEY_JOINT.join(line.key))
    height, locked = 0.0, line.locked
    for column, ((question, look), answer) in enumerate(zip(looks, line.answers, strict=True), start=1):
        if locked and question.id in locked:
            look = formats["locked"]
        if answer is None or answer == "":
            written.write_blank(row, column, None, look)
        elif isinstance(answer, str):
            written.write_string(row, column, in_cell(answer), look)
            if len(answer) > question.width or "\n" in answer:
                height = max(height, height_of(answer, question.width))
        elif isinstance(answer, date):
            written.write_datetime(row, column, answer, formats["locked date"] if question.is_locked else look)
        else:
            written.write_number(row, column, answer, look)
    if height:
        written.set_row(row, min(height, _MOST_POINTS))


def _guide(written: Any, last: int, questions: tuple[Question, ...], lists: Lists) -> None:
    """What may be written in the cells of each question, and what Excel says beside them."""
    alike: dict[tuple[QuestionKind, tuple[str, ...], str], list[int]] = {}
    for column, question in enumerate(questions, start=1):
        if not question.is_locked and (question.help or question.kind is not QuestionKind.TEXT):
            alike.setdefault((question.kind, question.options, question.help), []).append(column)
    for columns in alike.values():
        rule = _rule(questions[columns[0] - 1], lists)
        if len(columns) > 1:
            places = (f"{xl_col_to_name(each)}{FIRST_LINE + 1}:{xl_col_to_name(each)}{last + 1}" for each in columns)
            rule["multi_range"] = " ".join(places)
        written.data_validation(FIRST_LINE, columns[0], last, columns[0], rule)


def _rule(question: Question, lists: Lists) -> dict[str, Any]:
    rule: dict[str, Any] = {"validate": "any", "ignore_blank": True}
    match question.kind:
        case QuestionKind.CHOICE if question.options:
            rule = {"validate": "list", "source": lists[question.options]}
        case QuestionKind.DATE:
            rule = {"validate": "date", **_DATES}
        case QuestionKind.COUNT:
            rule = {"validate": "integer", **_COUNTS}
    if question.help:
        rule |= {"input_title": question.heading[:_LONGEST_TITLE], "input_message": question.help[:_LONGEST_HELP]}
    return rule


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
