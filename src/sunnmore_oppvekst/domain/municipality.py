"""Municipalities, and what becomes of them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

from attrs import frozen

from sunnmore_oppvekst.domain.extensions import NO_EXTENSIONS, Extensions
from sunnmore_oppvekst.domain.scalars import Day, MemberNumber, MunicipalityNumber, Prose, Slug
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.messages.message import Message, _


@frozen(kw_only=True)
class FormerName(Value):
    """A name that was in use until a day.

    Attributes:
        name: the former name.
        until: the first day with the next name.
    """

    known_by: ClassVar[tuple[str, ...]] = ("name",)

    name: Prose
    until: Day


@frozen(kw_only=True)
class Municipality(Value):
    """A municipality (*kommune*) under one number; a new number is a new municipality.

    Source: Kartverket, object catalogue, "Kommunenummer".

    Attributes:
        number: four digits, the first two the county's.
        name: its name, the last one if it has had several.
        established: the first day with this number, or None when that is longer ago than the network looks.
        dissolved: the first day without it, or None while it is in force.
        former_names: earlier names under the same number, oldest first.
        extensions: local fields.
    """

    known_by: ClassVar[tuple[str, ...]] = ("number",)

    number: MunicipalityNumber
    name: Prose
    established: Day | None = None
    dissolved: Day | None = None
    former_names: tuple[FormerName, ...] = ()
    extensions: Extensions = NO_EXTENSIONS

    def check_whole(self) -> None:
        if self.established is not None and self.dissolved is not None and self.dissolved <= self.established:
            raise InvalidValue("Municipality", "dissolved", self.dissolved, _DISSOLVED_AFTER)

    def exists_on(self, day: date) -> bool:
        """Whether the number is in force on `day`."""
        return (self.established is None or self.established <= day) and (
            self.dissolved is None or day < self.dissolved
        )

    def name_on(self, day: date) -> str:
        """What it was called on `day`."""
        return next((former.name for former in self.former_names if day < former.until), self.name)


class ChangeKind(StrEnum):
    """What happened to the municipalities."""

    MERGER = "merger"
    SPLIT = "split"
    RENUMBERING = "renumbering"
    RENAME = "rename"
    BOUNDARY = "boundary"


_DISSOLVED_AFTER = _("a date after the municipality was established")
_PART_NEEDED = _("the name of what changed municipality (for boundary changes only)")
_SAME_NUMBER = _("the same number before and after a rename")
_INHERITED_BY_PART = _("one of the numbers after the change (for splits only)")
_COUNTS = {
    ("before", False): _("one municipality before {change}"),
    ("after", False): _("one municipality after {change}"),
    ("before", True): _("two or more municipalities before {change}"),
    ("after", True): _("two or more municipalities after {change}"),
}
"""How many municipalities there are on a side of a change, and whether that is more than one."""
_HAPPENED = {
    ChangeKind.MERGER: _("a merger"),
    ChangeKind.SPLIT: _("a split"),
    ChangeKind.RENUMBERING: _("a renumbering"),
    ChangeKind.RENAME: _("a rename"),
    ChangeKind.BOUNDARY: _("a boundary change"),
}
_OF_SEVERAL = {(ChangeKind.MERGER, "before"), (ChangeKind.SPLIT, "after")}


@frozen(kw_only=True)
class Inheritance(Value):
    """Which earlier municipality's area a part of a split one took with it.

    Attributes:
        area: number of the earlier municipality whose area it is.
        to: number of the municipality that the area belongs to after the change.
    """

    known_by: ClassVar[tuple[str, ...]] = ("area",)

    area: MemberNumber
    to: MemberNumber


@frozen(kw_only=True)
class MunicipalityChange(Value):
    """A merger, split, renumbering, rename, or a part that moved to a neighbour.

    Attributes:
        id: identifier.
        kind: what happened.
        on: the first day that it holds.
        before: numbers of the municipalities it happened to.
        after: numbers of those they became, or, for a boundary change, of the neighbour.
        part: name of the part that moved, for a boundary change.
        inherits: for a split, which earlier municipalities' areas went where.
        note: what a reader should know.
        source: where it is documented.
        extensions: local fields.
    """

    id: Slug
    kind: ChangeKind
    on: Day
    before: tuple[MemberNumber, ...]
    after: tuple[MemberNumber, ...]
    part: Prose | None = None
    inherits: tuple[Inheritance, ...] = ()
    note: Text | None = None
    source: Prose | None = None
    extensions: Extensions = NO_EXTENSIONS

    def check_whole(self) -> None:
        for side in ("before", "after"):
            numbers = getattr(self, side)
            fits = len(set(numbers)) > 1 if (self.kind, side) in _OF_SEVERAL else len(numbers) == 1
            if not fits:
                raise InvalidValue("MunicipalityChange", side, numbers, _how_many(self.kind, side))
        if (self.part is not None) != (self.kind is ChangeKind.BOUNDARY):
            raise InvalidValue("MunicipalityChange", "part", self.part, _PART_NEEDED)
        if self.kind is ChangeKind.RENAME and self.before != self.after:
            raise InvalidValue("MunicipalityChange", "after", self.after, _SAME_NUMBER)
        for each in self.inherits:
            if self.kind is not ChangeKind.SPLIT or each.to not in self.after:
                raise InvalidValue("MunicipalityChange", "inherits", each.to, _INHERITED_BY_PART)

    def heirs_of(self, number: str, origin: str) -> tuple[str, ...]:
        """The numbers that `number` became, narrowed to where the area of `origin` went if that is known."""
        inherited = tuple(each.to for each in self.inherits if each.area == origin)
        return inherited or (self.after if number in self.before else ())


def _how_many(kind: ChangeKind, side: str) -> Message:
    return _COUNTS[side, (kind, side) in _OF_SEVERAL].bind(change=_HAPPENED[kind])


@frozen(kw_only=True)
class Lineage(Value):
    """A municipality that another one became or came from.

    Attributes:
        municipality: the other municipality.
        part: the part of the territory that the kinship is about, or None when it is the municipality as such.
    """

    municipality: Municipality
    part: Prose | None = None
