"""What somebody wrote in a cell: whether it is what was there, and if not, what it means."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

from sunnmore_oppvekst.forms.form import Answer, Question, QuestionKind
from sunnmore_oppvekst.messages.message import Message, _
from sunnmore_oppvekst.messages.nearest import nearest
from sunnmore_oppvekst.messages.suggestion import with_suggestion

LONGEST = 32_000
"""The longest text that a cell takes, in letters; Excel's own limit is 32,767."""

_NO_DATE = _('"{said}" is no date; write it as 2020-05-01 or 1.5.2020')
_NO_COUNT = _('"{said}" is no whole number')
_NO_CHOICE = _('"{said}" is none of the choices')
_NORWEGIAN = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class NotUnderstood(Exception):
    """A cell that does not hold what its question takes.

    Attributes:
        says: why, with `{facts}`.
        facts: what to fill in.
    """

    def __init__(self, says: Message, **facts: object) -> None:
        super().__init__(says, facts)
        self.says = says
        self.facts = facts


def in_cell(answer: Answer) -> Answer:
    """An answer as a workbook can hold it: line breaks are one character, and what no file of XML can hold is shown."""
    if not isinstance(answer, str) or answer.isprintable():
        return answer
    return _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", answer.replace("\r\n", "\n").replace("\r", "\n"))


def is_same(read: Any, written: Answer) -> bool:
    """Whether a cell holds what was written in it."""
    plain = _plain(read)
    return plain == (in_cell(written) if written != "" else None) and type(plain) is not bool


def understood(read: Any, question: Question) -> Answer:
    """What was written in a cell, as the question takes it.

    Raises:
        NotUnderstood: it is not what the question takes.
    """
    plain = _plain(read)
    if plain is None:
        return None
    match question.kind:
        case QuestionKind.DATE:
            return _date(plain)
        case QuestionKind.COUNT:
            return _count(plain)
        case QuestionKind.CHOICE:
            return _choice(plain, question.options)
        case QuestionKind.TEXT:
            return _said(plain)


def _plain(read: Any) -> Any:
    """What a cell holds, where an empty one and one with blanks alone are None and 5.0 is 5."""
    if isinstance(read, str):
        text = str(in_cell(read))
        return text if text.strip() else None
    if isinstance(read, datetime):
        return read.date()
    if isinstance(read, float) and read.is_integer():
        return int(read)
    return read


def _said(plain: Any) -> str:
    return plain.isoformat() if isinstance(plain, date) else str(plain)


def _date(plain: Any) -> date:
    if isinstance(plain, date):
        return plain
    text = str(plain).strip()
    norwegian = _NORWEGIAN.fullmatch(text)
    try:
        if norwegian:
            day, month, year = map(int, norwegian.groups())
            return date(year, month, day)
        return date.fromisoformat(text)
    except ValueError:
        raise NotUnderstood(_NO_DATE, said=text) from None


def _count(plain: Any) -> int:
    text = _said(plain).strip().removesuffix("%").strip()
    if not (text.isascii() and text.isdigit() and len(text) <= 15):
        raise NotUnderstood(_NO_COUNT, said=text)
    return int(text)


def _choice(plain: Any, options: tuple[str, ...]) -> str:
    text = " ".join(_said(plain).split())
    for option in options:
        if " ".join(option.split()).casefold() == text.casefold():
            return option
    raise NotUnderstood(with_suggestion(_NO_CHOICE.bind(said=text), nearest(text, options)), said=text)
