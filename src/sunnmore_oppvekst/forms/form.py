"""A form, before anybody has decided how it looks: sheets of lines with cells to fill in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from attrs import frozen

from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.reprs import brief

Answer = str | int | date | None
Key = tuple[str, ...]


class QuestionKind(StrEnum):
    """What a cell takes."""

    TEXT = "text"
    DATE = "date"
    COUNT = "count"
    CHOICE = "choice"


@frozen(kw_only=True)
class Question:
    """A column of a sheet.

    Attributes:
        id: its name for software, the same in every language.
        heading: its name for readers.
        kind: what it takes.
        help: what to write there, or "".
        options: what may be chosen among, in the words that are written in the cell.
        is_locked: whether it only tells, and is not for filling in.
        width: how wide it is, in letters.
    """

    id: str
    heading: str
    kind: QuestionKind = QuestionKind.TEXT
    help: str = ""
    options: tuple[str, ...] = ()
    is_locked: bool = False
    width: int = 20

    __repr__ = brief


@frozen(kw_only=True)
class Line:
    """A row of a sheet.

    Attributes:
        key: what it is about, as ids; unique in the sheet.
        answers: what is in each of its cells; the same order as the questions.
        locked: the questions that this line alone does not take an answer to.
    """

    key: Key
    answers: tuple[Answer, ...]
    locked: frozenset[str] = frozenset()

    __repr__ = brief


@frozen(kw_only=True)
class Sheet:
    """Lines of one sort.

    Attributes:
        id: its name for software.
        title: its name for readers, at most 31 letters.
        help: what to do with it.
        questions: its columns.
        lines: its rows.
    """

    id: str
    title: str
    help: str
    questions: tuple[Question, ...]
    lines: tuple[Line, ...] = ()

    __repr__ = brief

    def cells(self) -> Iterator[tuple[Line, Question, Answer]]:
        """Every cell, row by row."""
        for line in self.lines:
            for question, answer in zip(self.questions, line.answers, strict=True):
                yield line, question, answer


@frozen(kw_only=True)
class Stamp:
    """What a form was made from, so that it is read back against the same and nothing else.

    Attributes:
        network: id of the network.
        plan: id of the plan.
        year: its edition.
        municipality: number of the municipality that fills it in.
        digest: of the plan as it was, so that a form made from another state of it is told of.
        language: the language that it is written in.
        on: the day that it was made for.
    """

    network: str
    plan: str
    year: int
    municipality: str
    digest: str
    language: Language
    on: date

    __repr__ = brief


@frozen(kw_only=True)
class Form:
    """Sheets to fill in.

    Attributes:
        title: its name.
        stamp: what it was made from.
        guidance: how to fill it in, a paragraph each.
        sheets: the sheets.
    """

    title: str
    stamp: Stamp
    guidance: tuple[str, ...]
    sheets: tuple[Sheet, ...]

    __repr__ = brief


@frozen(kw_only=True)
class FilledCell:
    """What somebody wrote in a cell.

    Attributes:
        answer: what it holds.
        place: where it is, for those who look: `Status!C7`.
    """

    answer: Answer | float | bool
    place: str

    __repr__ = brief


@frozen(kw_only=True)
class FilledLine:
    """A row that came back.

    Attributes:
        sheet: id of its sheet.
        key: what it is about.
        cells: what was written, by the ids of the questions.
    """

    sheet: str
    key: Key
    cells: dict[str, FilledCell]

    __repr__ = brief


@frozen(kw_only=True)
class Filled:
    """A form that came back.

    Attributes:
        stamp: what it was made from.
        lines: the rows.
    """

    stamp: Stamp
    lines: tuple[FilledLine, ...]

    __repr__ = brief
