"""Units, and the figures that a network declares."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

from attrs import frozen

from sunnmore_oppvekst.domain.extensions import NO_EXTENSIONS, Extensions
from sunnmore_oppvekst.domain.scalars import (
    Count,
    Day,
    MemberNumber,
    OrganisationNumber,
    Prose,
    SectionId,
    Slug,
)
from sunnmore_oppvekst.domain.sectors import Sector
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.messages.message import _

_CLOSED_AFTER = _("a date after the unit opened")


class Ownership(StrEnum):
    """Who owns a unit."""

    PUBLIC = "public"
    PRIVATE = "private"


@frozen(kw_only=True)
class Unit(Value):
    """A kindergarten or school, with or without after-school care (*eining*).

    Attributes:
        id: identifier.
        name: its name.
        sectors: what it is; a school with after-school care is both.
        municipality: number of the municipality it lay in when it was registered here.
        ownership: public or private.
        organisation_number: its number in Enhetsregisteret, where known.
        opened: its first day, or None when that is longer ago than the network looks.
        closed: the first day without it, or None while it is open.
        extensions: local fields.
    """

    placed_by: ClassVar[str | None] = "municipality"

    id: Slug
    name: Prose
    sectors: tuple[Sector, ...]
    municipality: MemberNumber
    ownership: Ownership = Ownership.PUBLIC
    organisation_number: OrganisationNumber | None = None
    opened: Day | None = None
    closed: Day | None = None
    extensions: Extensions = NO_EXTENSIONS

    def check_whole(self) -> None:
        if self.opened is not None and self.closed is not None and self.closed <= self.opened:
            raise InvalidValue("Unit", "closed", self.closed, _CLOSED_AFTER)

    def is_open_on(self, day: date) -> bool:
        """Whether it is open on `day`."""
        return (self.opened is None or self.opened <= day) and (self.closed is None or day < self.closed)


@frozen(kw_only=True)
class Figures(Value):
    """What the network says of its own size (*Nordre Sunnmøre region i tal*).

    Attributes:
        schools: number of schools, private ones among them.
        kindergartens: number of kindergartens, private ones among them.
        school_staff: employees in schools.
        kindergarten_staff: employees in kindergartens.
        on: the day the figures are from, where known.
        section: section of the strategy plan that gives them.
    """

    schools: Count
    kindergartens: Count
    school_staff: Count
    kindergarten_staff: Count
    on: Day | None = None
    section: SectionId | None = None
