"""A workbook that came back: what is written in its cells, and what that means for the plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook

from sunnmore_oppvekst import (
    Base,
    Filled,
    FilledCell,
    FilledLine,
    Incoming,
    Language,
    Stamp,
    contribution_from,
    not_a_form,
)
from sunnmore_oppvekst_xlsx.archive import Refused, check_archive
from sunnmore_oppvekst_xlsx.layout import FIRST_LINE, ID_ROW, KEY_JOINT, MARK, STAMP
from sunnmore_oppvekst_xlsx.messages import _

_NO_FORM = _("the workbook is no form from here: the sheets that say what plan it is for are missing or altered")


def read(data: bytes, base: Base) -> Incoming:
    """The contribution in a workbook, and what is wrong with it by sheet and cell."""
    try:
        check_archive(data)
        filled = _filled(CalamineWorkbook.from_filelike(BytesIO(data)))
    except Refused as refused:
        return not_a_form(base, refused.says)
    except (CalamineError, KeyError, ValueError):
        return not_a_form(base, _NO_FORM)
    return contribution_from(filled, base)


def _filled(book: CalamineWorkbook) -> Filled:
    facts = {str(row[0]): str(row[1]) for row in _rows(book, STAMP)}
    stamp = Stamp(
        network=facts["network"],
        plan=facts["plan"],
        year=int(facts["year"]),
        municipality=facts["municipality"],
        digest=facts["digest"],
        language=Language(facts["language"]),
        on=date.fromisoformat(facts["on"]),
    )
    names = [name for name in book.sheet_names if name != STAMP]
    return Filled(stamp=stamp, lines=tuple(line for name in names for line in _lines(name, _rows(book, name))))


def _rows(book: CalamineWorkbook, name: str) -> list[list[Any]]:
    return book.get_sheet_by_name(name).to_python(skip_empty_area=False)


def _lines(name: str, rows: list[list[Any]]) -> Iterator[FilledLine]:
    head = rows[ID_ROW] if rows else []
    mark = str(head[0]) if head else ""
    if not mark.startswith(MARK):
        return
    questions = {column: str(id) for column, id in enumerate(head) if column and id}
    for number, row in enumerate(rows[FIRST_LINE:], start=FIRST_LINE + 1):
        if row[0]:
            yield FilledLine(
                sheet=mark.removeprefix(MARK),
                key=tuple(str(row[0]).split(KEY_JOINT)),
                cells={
                    id: FilledCell(answer=row[column], place=f"{name}!{_letters(column)}{number}")
                    for column, id in questions.items()
                },
            )


def _letters(column: int) -> str:
    letters, left = "", column + 1
    while left:
        left, rest = divmod(left - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
