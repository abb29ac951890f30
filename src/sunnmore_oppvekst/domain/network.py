"""The network: who belongs to it, how it is organised, and how that was on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import ClassVar, Protocol, TypeVar

from attrs import field, frozen

from sunnmore_oppvekst.domain import composition, lineage
from sunnmore_oppvekst.domain.composition import SeatCount, Vacancy
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.extensions import NO_EXTENSIONS, Extensions
from sunnmore_oppvekst.domain.funding import FundingScheme
from sunnmore_oppvekst.domain.municipality import Lineage, Municipality, MunicipalityChange
from sunnmore_oppvekst.domain.organisation import Appointment, Body, Duty, Mandate, Power, Role
from sunnmore_oppvekst.domain.partner import Partner
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.scalars import MemberNumber, SectionId, Slug
from sunnmore_oppvekst.domain.sectors import Sector
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.domain.unit import Figures, Unit
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.messages.nearest import nearest
from sunnmore_oppvekst.messages.sorting import alphabetical


class _Dated(Protocol):
    @property
    def period(self) -> Period: ...


D = TypeVar("D", bound=_Dated)


@frozen(kw_only=True)
class Membership(Value):
    """That a municipality belongs to the network, and when.

    Attributes:
        municipality: its number.
        period: when it is a member.
    """

    known_by: ClassVar[tuple[str, ...]] = ("municipality",)

    municipality: MemberNumber
    period: Period


@frozen(kw_only=True)
class Network(Document):
    """A network of municipalities, over its whole life; `as_of` tells how it was on a day.

    Source: strategy plan, sections "Innleiing", "Organisering" and "Samarbeidspartnarar".

    Attributes:
        id: identifier.
        name: its name.
        purpose: what it is for (*mandat*).
        purpose_section: section of the strategy plan that says so.
        municipalities: every municipality that the network has to know of, members or not.
        changes: what became of them.
        memberships: who belonged to it when.
        figures: what the network says of its size.
        units: kindergartens and schools, where registered.
        roles: what somebody can be in it.
        bodies: steering group, forum, working committee.
        duties: what somebody must answer for.
        mandates: who may do and answers for what.
        appointments: who holds which role when.
        partners: whom it works with.
        schemes: grant schemes, each with the period it is in force.
        extensions: local fields.
    """

    kind: ClassVar[str] = "network"

    id: Slug
    name: Text
    purpose: Text | None = None
    purpose_section: SectionId | None = None
    figures: Figures | None = None
    municipalities: tuple[Municipality, ...] = ()
    changes: tuple[MunicipalityChange, ...] = ()
    memberships: tuple[Membership, ...] = ()
    roles: tuple[Role, ...] = ()
    bodies: tuple[Body, ...] = ()
    duties: tuple[Duty, ...] = ()
    mandates: tuple[Mandate, ...] = ()
    partners: tuple[Partner, ...] = ()
    schemes: tuple[FundingScheme, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    units: tuple[Unit, ...] = ()
    extensions: Extensions = NO_EXTENSIONS

    def as_of(self, day: date) -> NetworkAsOf:
        """The network as it stood on `day`."""
        return NetworkAsOf(network=self, day=day)

    def municipality(self, number: str) -> Municipality:
        """The municipality with this number.

        Raises:
            UnknownName: the network does not know it.
        """
        for each in self.municipalities:
            if each.number == number:
                return each
        raise UnknownName("municipality", number, nearest(number, (m.number for m in self.municipalities)))

    def successors(self, number: str, *, on: date) -> tuple[Lineage, ...]:
        """What the territory of a municipality belongs to on `on`: the whole first, then parts that left it.

        Raises:
            UnknownName: the network does not know the number.
        """
        self.municipality(number)
        return lineage.successors(self._by_number(), self.changes, number, on=on)

    def predecessors(self, number: str, *, on: date) -> tuple[Lineage, ...]:
        """The municipalities in force on `on` that some of the territory of `number` came from.

        Raises:
            UnknownName: the network does not know the number.
        """
        self.municipality(number)
        return lineage.predecessors(self._by_number(), self.changes, number, on=on)

    def holders(self, role: str, *, on: date) -> tuple[Appointment, ...]:
        """The appointments to `role` that hold on `on`."""
        return tuple(each for each in in_force(self.appointments, on) if each.role == role)

    def mandates_with(self, power: Power, *, on: date) -> tuple[Mandate, ...]:
        """The mandates that give `power` on `on`."""
        return tuple(mandate for mandate in self.mandates if mandate.grants(power, on=on))

    def body(self, id: str) -> Body | None:
        """The body with this id, or None."""
        return next((body for body in self.bodies if body.id == id), None)

    def role(self, id: str) -> Role | None:
        """The role with this id, or None."""
        return next((role for role in self.roles if role.id == id), None)

    def unit(self, id: str) -> Unit | None:
        """The unit with this id, or None."""
        return next((unit for unit in self.units if unit.id == id), None)

    def appointment(self, id: str) -> Appointment | None:
        """The appointment with this id, or None."""
        return next((appointment for appointment in self.appointments if appointment.id == id), None)

    def held_at_once(self) -> Iterator[tuple[Appointment, Appointment]]:
        """Two appointments that overlap to a role that one holds at a time, the earlier one first.

        Each appointment is told of once as the later one, however many it overlaps.
        """
        for role in self.roles:
            if role.is_single:
                held = [each for each in self.appointments if each.role == role.id]
                yield from _overlapping(sorted(held, key=lambda each: each.period.start), role)

    def shared_organisation_numbers(self) -> Iterator[tuple[Unit | Partner, Unit | Partner]]:
        """Units and partners with the same organisation number as one before them, that one first."""
        first: dict[str, Unit | Partner] = {}
        numbered: tuple[Unit | Partner, ...] = (*self.units, *self.partners)
        for each in numbered:
            if each.organisation_number is not None:
                other = first.setdefault(each.organisation_number, each)
                if other is not each:
                    yield other, each

    def _by_number(self) -> dict[str, Municipality]:
        return {each.number: each for each in self.municipalities}


@frozen(kw_only=True)
class NetworkAsOf:
    """A network as it stood on a day.

    Attributes:
        network: the network over its whole life.
        day: the day.
        members: the municipalities that were members and in force, in alphabetical order.
        lapsed: members whose municipality is no longer, or not yet, in force.
        appointments: those that held.
        units: those that were open.
    """

    network: Network
    day: date
    members: tuple[Municipality, ...] = field(init=False)
    lapsed: tuple[Municipality, ...] = field(init=False)
    appointments: tuple[Appointment, ...] = field(init=False)
    units: tuple[Unit, ...] = field(init=False)

    def __attrs_post_init__(self) -> None:
        known = {each.number: each for each in self.network.municipalities}
        numbers = dict.fromkeys(m.municipality for m in in_force(self.network.memberships, self.day))
        listed = sorted(
            (known[n] for n in numbers if n in known), key=lambda each: alphabetical(each.name_on(self.day))
        )
        filled = {
            "members": tuple(each for each in listed if each.exists_on(self.day)),
            "lapsed": tuple(each for each in listed if not each.exists_on(self.day)),
            "appointments": tuple(in_force(self.network.appointments, self.day)),
            "units": tuple(unit for unit in self.network.units if unit.is_open_on(self.day)),
        }
        for name, value in filled.items():
            object.__setattr__(self, name, value)

    @property
    def member_numbers(self) -> frozenset[str]:
        """The numbers of the members."""
        return frozenset(each.number for each in self.members)

    def holders(self, role: str, *, municipality: str | None = None) -> tuple[Appointment, ...]:
        """The appointments to `role`, in one municipality if it is given."""
        return tuple(
            each for each in self.appointments if each.role == role and municipality in {None, each.municipality}
        )

    def seated(self, body: Body) -> tuple[Appointment, ...]:
        """The appointments that sit on `body`."""
        taken = {seat.appointment for seat in body.seats_on(self.day)}
        return tuple(each for each in self.appointments if each.id in taken)

    def seat_counts(self, body: Body) -> tuple[SeatCount, ...]:
        """How many sit on `body` of each role that its composition names, for each that they are counted for."""
        return tuple(composition.seat_counts(self, body))

    def seated_beyond_composition(self, body: Body) -> tuple[Appointment, ...]:
        """The appointments that sit on `body` with a role that its composition does not name."""
        named = {rule.role for rule in body.composition}
        return tuple(each for each in self.seated(body) if each.role not in named)

    def vacancies(self) -> tuple[Vacancy, ...]:
        """The roles that bodies and mandates need and nobody holds."""
        return tuple(composition.vacancies(self))

    def memberships(self) -> tuple[Membership, ...]:
        """The memberships that held."""
        return tuple(in_force(self.network.memberships, self.day))

    def mandates(self) -> tuple[Mandate, ...]:
        """The mandates in force."""
        return tuple(in_force(self.network.mandates, self.day))

    def answering_for(self, duty: Duty) -> tuple[Party, ...]:
        """Those whose mandate holds `duty`, each of them once."""
        return tuple(dict.fromkeys(mandate.holder for mandate in self.mandates() if duty.id in mandate.duties))

    def units_in(self, sector: Sector) -> tuple[Unit, ...]:
        """The open units of a sector."""
        return tuple(unit for unit in self.units if sector in unit.sectors)

    def is_outside(self, number: str) -> bool:
        """Whether a municipality is none of the members, lapsed ones among them; none is while there are no members."""
        lapsed = {each.number for each in self.lapsed}
        return bool(self.members) and number not in self.member_numbers | lapsed

    def successors_of(self, municipality: Municipality) -> tuple[Lineage, ...]:
        """What is in force on the day of that which a municipality became, as far as the network knows."""
        found = self.network.successors(municipality.number, on=self.day)
        return tuple(each for each in found if each.municipality.exists_on(self.day))

    def whereabouts(self, unit: Unit) -> tuple[Municipality, ...]:
        """Where a unit may lie on the day: in one municipality, or in several where only a person can tell.

        Empty where the network does not know its municipality, or not what became of it.
        """
        registered = (each for each in self.network.municipalities if each.number == unit.municipality)
        found = (each for municipality in registered for each in self.successors_of(municipality))
        return tuple(each.municipality for each in found if each.part is None)

    def municipality_of(self, unit: Unit) -> Municipality | None:
        """Where a unit lies on the day, or None where only a person can tell."""
        whole = self.whereabouts(unit)
        return whole[0] if len(whole) == 1 else None


def in_force(dated: Iterable[D], day: date) -> Iterator[D]:
    """Those whose period has `day` in it."""
    return (each for each in dated if day in each.period)


def _overlapping(held: Sequence[Appointment], role: Role) -> Iterator[tuple[Appointment, Appointment]]:
    for index, later in enumerate(held):
        for earlier in held[:index]:
            if role.holds_for(earlier) == role.holds_for(later) and earlier.period.overlaps(later.period):
                yield earlier, later
                break
