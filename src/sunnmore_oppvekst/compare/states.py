"""A network as it stood on a day, as a value that can be compared with another day's."""

from __future__ import annotations

from attrs import evolve, frozen

from sunnmore_oppvekst.compare.changes import Changes, diff
from sunnmore_oppvekst.domain.funding import FundingScheme
from sunnmore_oppvekst.domain.municipality import Municipality
from sunnmore_oppvekst.domain.network import NetworkAsOf, in_force
from sunnmore_oppvekst.domain.organisation import Appointment, Body, Mandate
from sunnmore_oppvekst.domain.scalars import Day, Slug
from sunnmore_oppvekst.domain.unit import Unit
from sunnmore_oppvekst.domain.value import Value


@frozen(kw_only=True)
class NetworkState(Value):
    """What held in a network on a day.

    Attributes:
        id: id of the network.
        on: the day.
        members: the members.
        bodies: the bodies, with the seats that were taken.
        mandates: the mandates in force.
        appointments: the appointments that held.
        schemes: the grant schemes in force.
        units: the open units.
    """

    id: Slug
    on: Day
    members: tuple[Municipality, ...] = ()
    bodies: tuple[Body, ...] = ()
    mandates: tuple[Mandate, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    schemes: tuple[FundingScheme, ...] = ()
    units: tuple[Unit, ...] = ()

    @classmethod
    def of(cls, standing: NetworkAsOf) -> NetworkState:
        """What held in a network as it stood."""
        network, day = standing.network, standing.day
        return cls(
            id=network.id,
            on=day,
            members=standing.members,
            bodies=tuple(evolve(body, seats=tuple(body.seats_on(day))) for body in network.bodies),
            mandates=standing.mandates(),
            appointments=standing.appointments,
            schemes=tuple(in_force(network.schemes, day)),
            units=standing.units,
        )


def diff_states(old: NetworkAsOf, new: NetworkAsOf) -> Changes[NetworkState]:
    """What changed in a network from one day to another."""
    return diff(NetworkState.of(old), NetworkState.of(new))
