"""What a kind of sheet is, and how its lines are made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from attrs import frozen

from sunnmore_oppvekst.forms.cells import LONGEST
from sunnmore_oppvekst.forms.desk import Desk
from sunnmore_oppvekst.forms.form import Answer, Key, Line, Question, Sheet
from sunnmore_oppvekst.forms.taking import NEW, Row, Taking
from sunnmore_oppvekst.messages.message import Message

Asked = tuple[Key, tuple[Answer, ...]]
_CUT = "…"


@frozen(kw_only=True)
class SheetKind:
    """One sort of sheet.

    Attributes:
        id: its name for software.
        title: its name for readers.
        help: what to do with it.
        questions: its columns.
        lines: its lines: the key and the answers of each.
        take: gathers what one line says.
    """

    id: str
    title: Message
    help: Message
    questions: Callable[[Desk], tuple[Question, ...]]
    lines: Callable[[Desk], Iterable[Asked]]
    take: Callable[[Taking, Row], Any]

    def sheet(self, desk: Desk) -> Sheet:
        """The sheet, as it is before anybody has filled it in."""
        questions = self.questions(desk)
        return Sheet(
            id=self.id,
            title=self.title[desk.language],
            help=self.help[desk.language],
            questions=questions,
            lines=tuple(_line(key, answers, questions) for key, answers in _first_of_each(self.lines(desk))),
        )


def blank_lines(questions: int, count: int, *, under: Key = (), filled: tuple[Answer, ...] = ()) -> Iterator[Asked]:
    """Lines for something new.

    Args:
        questions: how many cells each has.
        count: how many lines.
        under: the ids that their keys begin with.
        filled: what stands in their first cells.
    """
    empty = (None,) * (questions - len(filled))
    return (((*under, f"{NEW}{number}"), (*filled, *empty)) for number in range(1, count + 1))


def _first_of_each(lines: Iterable[Asked]) -> Iterator[Asked]:
    """A plan with one id twice gets one line for it: the first."""
    seen = set()
    for key, answers in lines:
        if key not in seen:
            seen.add(key)
            yield key, answers


def _line(key: Key, answers: tuple[Answer, ...], questions: tuple[Question, ...]) -> Line:
    """A text that no cell can hold is cut, and its cell is locked, so that what is cut off is never lost."""
    too_long = frozenset(
        question.id
        for question, answer in zip(questions, answers, strict=True)
        if isinstance(answer, str) and len(answer) > LONGEST
    )
    shown = tuple(
        f"{answer[:LONGEST]}{_CUT}" if isinstance(answer, str) and len(answer) > LONGEST else answer
        for answer in answers
    )
    return Line(key=key, answers=shown, locked=too_long)
