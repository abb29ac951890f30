"""How the network is organised: bodies, seats, roles, appointments, duties and mandates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from attrs import frozen

from sunnmore_oppvekst.domain.audience import Audience
from sunnmore_oppvekst.domain.extensions import NO_EXTENSIONS, Extensions
from sunnmore_oppvekst.domain.party import Every, Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.scalars import (
    AppointmentId,
    Count,
    DutyId,
    Flag,
    MemberNumber,
    Percent,
    PersonId,
    Prose,
    RoleId,
    SectionId,
    Slug,
    UnitId,
)
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.messages.message import _

_NO_LOWER_THAN_FEWEST = _("a number no lower than the fewest there must be")


class Scope(StrEnum):
    """Whom a role is held for: the network, a municipality or a unit."""

    NETWORK = "network"
    MUNICIPALITY = "municipality"
    UNIT = "unit"


@frozen(kw_only=True)
class Role(Value):
    """What somebody is in the network (*rolle*), whoever it is.

    Attributes:
        id: identifier.
        name: such as *pedagogisk koordinator*.
        scope: whom it is held for.
        is_single: whether at most one holds it at a time, for each that it is held for.
        description: what it is about.
        section: section of the strategy plan that names it.
        extensions: local fields.
    """

    id: Slug
    name: Text
    scope: Scope
    is_single: Flag = False
    description: Text | None = None
    section: SectionId | None = None
    extensions: Extensions = NO_EXTENSIONS

    def holds_for(self, appointment: Appointment) -> str | None:
        """The number of the municipality or id of the unit that an appointment to it is for, as its scope says."""
        match self.scope:
            case Scope.MUNICIPALITY:
                return appointment.municipality
            case Scope.UNIT:
                return appointment.unit
            case _:
                return None


@frozen(kw_only=True)
class Appointment(Value):
    """That a role is held, for whom and when; the person lives in the people document.

    Attributes:
        id: identifier.
        role: id of the role.
        period: when it is held.
        municipality: whom a municipality's role is held for.
        unit: whom a unit's role is held for.
        person: id of the person, or None when it is not told.
        extensions: local fields.
    """

    id: Slug
    role: RoleId
    period: Period
    municipality: MemberNumber | None = None
    unit: UnitId | None = None
    person: Annotated[PersonId, Audience.INTERNAL] | None = None
    extensions: Extensions = NO_EXTENSIONS


@frozen(kw_only=True)
class SeatRule(Value):
    """How many of a role a body has: a rule of composition.

    Attributes:
        role: id of the role.
        at_least: the fewest.
        at_most: the most, or None for no limit.
        every: counted for each member municipality, or, when None, for the body as a whole.
    """

    known_by: ClassVar[tuple[str, ...]] = ("role", "every")

    role: RoleId
    at_least: Count = 1
    at_most: Count | None = None
    every: Every | None = None

    def check_whole(self) -> None:
        if self.at_most is not None and self.at_most < self.at_least:
            raise InvalidValue("SeatRule", "at_most", self.at_most, _NO_LOWER_THAN_FEWEST)

    def allows(self, number: int) -> bool:
        """Whether `number` of the role is as the rule says."""
        return self.at_least <= number and (self.at_most is None or number <= self.at_most)


@frozen(kw_only=True)
class Seat(Value):
    """That an appointment sits on a body, and when.

    Attributes:
        appointment: id of the appointment.
        period: when it sits.
        is_chair: whether it leads the body.
    """

    known_by: ClassVar[tuple[str, ...]] = ("appointment",)

    appointment: AppointmentId
    period: Period
    is_chair: Flag = False


@frozen(kw_only=True)
class Body(Value):
    """A body of the network (*organ*): steering group, forum or working committee.

    Attributes:
        id: identifier.
        name: its name.
        abbreviation: such as *AU*.
        description: what it is for.
        section: section of the strategy plan that names it.
        composition: how it is to be made up.
        quorum_percent: the share of the members that must be there for it to decide, or None when nobody has set one.
        seats: who sits on it.
        extensions: local fields.
    """

    id: Slug
    name: Text
    abbreviation: Prose | None = None
    description: Text | None = None
    section: SectionId | None = None
    composition: tuple[SeatRule, ...] = ()
    quorum_percent: Percent | None = None
    seats: tuple[Seat, ...] = ()
    extensions: Extensions = NO_EXTENSIONS

    @property
    def represents_members(self) -> bool:
        """Whether its rules of composition ask for somebody from every member."""
        return any(rule.every is Every.MEMBER for rule in self.composition)

    def seats_on(self, day: date) -> Iterator[Seat]:
        """The seats that are taken on `day`."""
        return (seat for seat in self.seats if day in seat.period)


class Power(StrEnum):
    """What a mandate lets somebody do (*fullmakt*)."""

    OVERSEE = "oversee"
    DECIDE = "decide"
    REVISE = "revise"
    OPERATE = "operate"
    DRAFT = "draft"
    CONVENE = "convene"
    FOLLOW_UP = "follow-up"
    SUPPORT = "support"
    CONTRIBUTE = "contribute"
    ANCHOR = "anchor"


@frozen(kw_only=True)
class Duty(Value):
    """Something that somebody in the network must answer for (*ansvar*).

    Attributes:
        id: identifier.
        text: what it is.
        section: section of the strategy plan that says so.
        is_shared: whether several may hold it together.
        extensions: local fields.
    """

    id: Slug
    text: Text
    section: SectionId
    is_shared: Flag = False
    extensions: Extensions = NO_EXTENSIONS


@frozen(kw_only=True)
class Grant(Value):
    """One power, and the section of the strategy plan that gives it.

    Attributes:
        power: what may be done.
        section: section of the strategy plan that says so.
    """

    known_by: ClassVar[tuple[str, ...]] = ("power",)

    power: Power
    section: SectionId


@frozen(kw_only=True)
class Mandate(Value):
    """What a body or role may do and answers for (*mandat*).

    Attributes:
        id: identifier.
        holder: who holds it; with `every`, each of the kind for itself.
        powers: what it may do; what no mandate grants is refused.
        duties: ids of the duties that it answers for.
        period: when it is in force.
        extensions: local fields.
    """

    id: Slug
    holder: Party
    period: Period
    powers: tuple[Grant, ...] = ()
    duties: tuple[DutyId, ...] = ()
    extensions: Extensions = NO_EXTENSIONS

    def grants(self, power: Power, *, on: date) -> bool:
        """Whether it gives `power` on `on`."""
        return on in self.period and any(grant.power is power for grant in self.powers)
