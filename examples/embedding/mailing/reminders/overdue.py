"""What is overdue on a day, and who is to be told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from attrs import frozen

import sunnmore_oppvekst as so

if TYPE_CHECKING:
    from sunnmore_oppvekst.domain.meeting import Commitment
    from sunnmore_oppvekst.domain.network import NetworkAsOf
    from sunnmore_oppvekst.domain.people import Person


@frozen(kw_only=True)
class Overdue:
    """A commitment that nobody has said is done, and the meeting where it was made."""

    meeting: so.Meeting
    commitment: Commitment


def overdue(workspace: so.Workspace, on: date) -> tuple[Overdue, ...]:
    """Every commitment whose last day was before `on`, the oldest first."""
    found = (
        Overdue(meeting=meeting, commitment=each)
        for meeting in workspace.meetings
        for each in meeting.commitments
        if meeting.on <= on and each.is_overdue_on(on)
    )
    return tuple(sorted(found, key=lambda each: (each.commitment.due or on, each.meeting.id, each.commitment.id)))


def by_person(workspace: so.Workspace, on: date) -> dict[Person, tuple[Overdue, ...]]:
    """What each is to be reminded of: one entry a person, however many commitments."""
    standing = workspace.network.as_of(on)
    told: dict[Person, tuple[Overdue, ...]] = {}
    for each in overdue(workspace, on):
        for person in _to_tell(each.commitment, workspace, standing):
            told[person] = (*told.get(person, ()), each)
    return told


def reaching_nobody(workspace: so.Workspace, on: date) -> tuple[Overdue, ...]:
    """What is overdue and in no letter, since nobody who is to be told has an address."""
    standing = workspace.network.as_of(on)
    return tuple(each for each in overdue(workspace, on) if not _to_tell(each.commitment, workspace, standing))


def _to_tell(commitment: Commitment, workspace: so.Workspace, standing: NetworkAsOf) -> tuple[Person, ...]:
    """Those who answer for it, or else speak for the municipality, or else call the meetings; all with an address."""
    for appointments in _nearest_first(commitment, workspace.network, standing):
        persons = (workspace.people.person(each.person) for each in appointments if each.person)
        reachable = dict.fromkeys(person for person in persons if person is not None and person.email)
        if reachable:
            return tuple(reachable)
    return ()


def _nearest_first(
    commitment: Commitment, network: so.Network, standing: NetworkAsOf
) -> Iterator[tuple[so.Appointment, ...]]:
    """Where a municipality has become several, only a person can tell which took it over, so it goes to the callers."""
    now = standing.successors_of(network.municipality(commitment.municipality))
    if len(now) == 1:
        home = now[0].municipality.number
        role = commitment.responsible.role if commitment.responsible else None
        if role is not None:
            yield standing.holders(role, municipality=home)
        yield tuple(each for each in standing.appointments if each.municipality == home)
    callers = (each.holder.role for each in network.mandates_with(so.Power.CONVENE, on=standing.day))
    yield tuple(each for role in callers if role is not None for each in standing.holders(role))
