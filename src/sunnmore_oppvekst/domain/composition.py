"""How bodies are made up on a day, set against their rules, and which roles that are needed nobody holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from sunnmore_oppvekst.domain.municipality import Municipality
from sunnmore_oppvekst.domain.organisation import Appointment, Body, Mandate, Role, SeatRule
from sunnmore_oppvekst.domain.party import Every, Party
from sunnmore_oppvekst.domain.unit import Unit

if TYPE_CHECKING:
    from sunnmore_oppvekst.domain.network import NetworkAsOf

Whom = Municipality | Unit | None
"""Whom a role is held or counted for: a municipality, a unit, or None for the network as a whole."""


@frozen(kw_only=True)
class SeatCount:
    """How many of a role sit on a body, set against the rule of composition that asks for them.

    Attributes:
        rule: the rule of composition.
        whom: the member or unit that they are counted for, or None for the body as a whole.
        seated: how many sit on the body.
        held: how many hold the role, seated or not.
    """

    rule: SeatRule
    whom: Whom
    seated: int
    held: int

    @property
    def fits(self) -> bool:
        """Whether as many sit there as the rule says."""
        return self.rule.allows(self.seated)

    @property
    def is_vacant(self) -> bool:
        """Whether the rule asks for a role that nobody holds, so that nobody can be seated."""
        return self.rule.at_least > 0 and self.held == 0


@frozen(kw_only=True)
class Vacancy:
    """A role that nobody holds, though somebody needs it to be held.

    Attributes:
        role: the role.
        whom: the municipality or unit that it is vacant for, or None for the network as a whole.
        needed_by: the bodies and mandates that need it.
    """

    role: Role
    whom: Whom
    needed_by: tuple[Body | Mandate, ...]


def seat_counts(network: NetworkAsOf, body: Body) -> Iterator[SeatCount]:
    """One count for each rule of the composition of `body` and each that the rule counts for."""
    seated = network.seated(body)
    for rule in body.composition:
        for whom in _counted_for(network, rule):
            yield SeatCount(
                rule=rule,
                whom=whom,
                seated=_number(seated, rule.role, whom),
                held=_number(network.appointments, rule.role, whom),
            )


def vacancies(network: NetworkAsOf) -> Iterator[Vacancy]:
    """The roles that nobody holds, each for those that it is vacant for.

    A role that is vacant for some municipality or unit is not told of for the network as a whole besides.
    """
    needed_by: dict[tuple[str, Whom], list[Body | Mandate]] = {}
    for role, whom, needing in _vacant(network):
        needed_by.setdefault((role, whom), []).append(needing)
    somewhere = {role for role, whom in needed_by if whom is not None}
    for (id, whom), needing_it in needed_by.items():
        role_itself = network.network.role(id)
        if role_itself is not None and (whom is not None or id not in somewhere):
            yield Vacancy(role=role_itself, whom=whom, needed_by=tuple(needing_it))


def _vacant(network: NetworkAsOf) -> Iterator[tuple[str, Whom, Body | Mandate]]:
    for body in network.network.bodies:
        for count in seat_counts(network, body):
            if count.is_vacant:
                yield count.rule.role, count.whom, body
    for mandate in network.mandates():
        holder = mandate.holder
        if holder.role is not None:
            for whom in _held_for(network, holder):
                if not _number(network.appointments, holder.role, whom):
                    yield holder.role, whom, mandate


def _counted_for(network: NetworkAsOf, rule: SeatRule) -> tuple[Whom, ...]:
    if rule.every is None:
        return (None,)
    return network.members if rule.every is Every.MEMBER else network.units


def _held_for(network: NetworkAsOf, holder: Party) -> tuple[Whom, ...]:
    """Whom the role of a mandate's holder is held for; nobody where the network does not know them on the day."""
    if holder.municipality is not None:
        return tuple(member for member in network.members if member.number == holder.municipality)
    if holder.unit is not None:
        return tuple(unit for unit in network.units if unit.id == holder.unit)
    return (None,)


def _number(appointments: Iterable[Appointment], role: str, whom: Whom) -> int:
    return sum(each.role == role and _is_for(each, whom) for each in appointments)


def _is_for(appointment: Appointment, whom: Whom) -> bool:
    match whom:
        case Municipality(number=number):
            return appointment.municipality == number
        case Unit(id=id):
            return appointment.unit == id
        case _:
            return True
