"""What is done on the way by those who have the mandate: anchoring, reporting and following up."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from attrs import evolve

from sunnmore_oppvekst.domain.measure import Anchoring, Measure, StatusReport
from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.organisation import Appointment, Power
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.sectors import Level
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.errors import NotAuthorised, UnknownName
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.messages.nearest import nearest
from sunnmore_oppvekst.revision.authority import authority, party_of

T = TypeVar("T")

_ANOTHER_UNIT = _("a unit can anchor for itself only")


def anchor(
    plan: ActionPlan, measure: str, *, actor: Appointment, network: Network, on: date, how: Text | None = None
) -> ActionPlan:
    """The plan with a measure made its own by the unit that the actor is appointed for (*forankring*).

    Raises:
        NotAuthorised: the actor may not anchor, or not for a unit.
        UnknownName: there is no such measure.
    """
    authority(network, actor, Power.ANCHOR, on=on).granted()
    if actor.unit is None:
        raise NotAuthorised(_ANOTHER_UNIT)
    found = _measure(plan, measure)
    anchored = Anchoring(unit=actor.unit, on=on, how=how)
    kept = tuple(each for each in found.anchoring if each.unit != actor.unit)
    return _with_measure(plan, evolve(found, anchoring=(*kept, anchored)), on)


def report(plan: ActionPlan, measure: str, status: StatusReport, *, actor: Appointment, network: Network) -> ActionPlan:
    """The plan with one more status report on a measure, from those who follow up.

    Who answers for the measure may report on it; besides them, who has the power to follow up, and, on a measure in
    units, who has the power to support them.

    Args:
        plan: the edition.
        measure: id of the measure.
        status: how it stands; its day is the day that is asked about, and `by` is filled in where it is empty.
        actor: who reports.
        network: the network, over its whole life.

    Raises:
        NotAuthorised: the actor may not.
        UnknownName: there is no such measure.
    """
    found = _measure(plan, measure)
    if not _answers_for(found, actor, network, status.on):
        powers = (Power.FOLLOW_UP, Power.SUPPORT) if found.level is Level.UNIT else (Power.FOLLOW_UP,)
        answers = [authority(network, actor, power, on=status.on) for power in powers]
        next((answer for answer in answers if answer), answers[0]).granted()
    said = status if status.by is not None else evolve(status, by=party_of(actor))
    return _with_measure(plan, evolve(found, status=(*found.status, said)), status.on)


def follow_up(meeting: Meeting, commitment: str, *, actor: Appointment, network: Network, on: date) -> Meeting:
    """The meeting with a commitment done: by the municipality that took it on, or by who has the power to follow up.

    Raises:
        NotAuthorised: the actor may not.
        UnknownName: there is no such commitment.
    """
    known = {each.id: each for each in meeting.commitments}
    if commitment not in known:
        raise UnknownName("commitment", commitment, nearest(commitment, known))
    is_own = actor.municipality == known[commitment].municipality
    if not (is_own and authority(network, actor, Power.CONTRIBUTE, on=on)):
        authority(network, actor, Power.FOLLOW_UP, on=on).granted()
    return evolve(
        meeting,
        commitments=tuple(evolve(each, done=on) if each.id == commitment else each for each in meeting.commitments),
    )


def _answers_for(measure: Measure, actor: Appointment, network: Network, on: date) -> bool:
    is_in_office = network.appointment(actor.id) == actor and on in actor.period
    return is_in_office and bool({party_of(actor), Party(role=actor.role)} & {*measure.responsible})


def _measure(plan: ActionPlan, id: str) -> Measure:
    found = plan.measure(id)
    if found is None:
        raise UnknownName("measure", id, nearest(id, (each.id for each in plan.measures)))
    return found


def _with_measure(plan: ActionPlan, measure: Measure, on: date) -> ActionPlan:
    measures = tuple(measure if each.id == measure.id else each for each in plan.measures)
    return evolve(plan, measures=measures, updated=max(filter(None, [plan.updated, on])))
