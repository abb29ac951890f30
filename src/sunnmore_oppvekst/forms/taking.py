"""Gathering what a filled-in form says, line by line, into a contribution."""

from __future__ import annotations

from typing import Any

from attrs import define, evolve, field, frozen

from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.findings import Finding, FindingLocation
from sunnmore_oppvekst.findings.codes.forms import CELL_NOT_VALID, PROBLEM_WITHOUT_CELL
from sunnmore_oppvekst.forms.desk import Desk
from sunnmore_oppvekst.forms.form import Key
from sunnmore_oppvekst.messages.message import Message, _

NEW = "+"
"""What the last id of a new line's key begins with."""

_NEEDED = _('"{heading}" must be filled in')


@frozen(kw_only=True)
class Row:
    """What a line says.

    Attributes:
        key: what it is about.
        values: every cell's, by the question; in the form's own words for a choice.
        changed: the questions whose cells somebody changed.
        places: where each cell is.
    """

    key: Key
    values: dict[str, Any]
    changed: frozenset[str]
    places: dict[str, str]

    @property
    def is_new(self) -> bool:
        """Whether it is one of the empty lines that something new is written in."""
        return self.key[-1].startswith(NEW)

    def has_changed(self, *questions: str) -> bool:
        """Whether any of these cells was changed."""
        return not self.changed.isdisjoint(questions)


@define
class Taking:
    """What has been gathered so far.

    Attributes:
        desk: what the form was made from.
        file: the name of the file.
        headings: of the questions, by sheet and question.
        findings: what is wrong.
        changes: to measures that are there, by measure and field.
        fields: of the contribution itself.
    """

    desk: Desk
    file: str
    findings: list[Finding] = field(factory=list)
    changes: dict[str, dict[str, Any]] = field(factory=dict)
    fields: dict[str, Any] = field(factory=dict)

    def add(self, name: str, *values: Any) -> None:
        """Add to a list of the contribution's."""
        self.fields[name] = (*self.fields.get(name, ()), *values)

    def change(self, measure: str, name: str, value: Any) -> None:
        """Change a field of a measure."""
        self.changes.setdefault(measure, {})[name] = value

    def change_list(self, measure: str, name: str, value: Any) -> None:
        """Add to a list of a measure's."""
        held = self.changes.setdefault(measure, {})
        held[name] = (*held.get(name, ()), value)

    def wrong(self, row: Row, question: str, says: Message, **facts: object) -> None:
        """Note what is wrong with a cell."""
        self.findings.append(wrong_cell(self.file, row.places.get(question, ""), says, **facts))

    def lacks(self, row: Row, question: str, heading: str) -> bool:
        """Whether a cell that is needed is empty, which is noted."""
        if row.values.get(question) is not None:
            return False
        self.wrong(row, question, _NEEDED, heading=heading)
        return True

    def made(self, row: Row, question: str, cls: type[Any], **fields: Any) -> Any:
        """A value, or None where its fields do not fit together, which is noted."""
        try:
            return cls(**fields)
        except InvalidValue as error:
            self.wrong(row, question, error.expected)
            return None

    def text(self, old: Text | None, new: str | None) -> Text | None:
        """A text with what was written, the other languages as they were."""
        if new is None:
            return None
        written: dict[str, Any] = {self.desk.language.value: new}
        return Text(**written) if old is None else evolve(old, **written)


def wrong_cell(file: str, place: str, says: Message, **facts: object) -> Finding:
    """A finding about a cell, or about the form as a whole where no place is given."""
    message = CELL_NOT_VALID.message if place else PROBLEM_WITHOUT_CELL
    location = FindingLocation(file=file)
    return CELL_NOT_VALID.finding(location, message=message, place=place, problem=says.bind(**facts), **facts)
