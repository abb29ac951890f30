"""Anchoring, reporting and following up are for those who have the mandate."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from sunnmore_oppvekst.domain.measure import MeasureState, StatusReport
from sunnmore_oppvekst.domain.organisation import Appointment
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.sectors import Level
from sunnmore_oppvekst.errors import NotAuthorised, UnknownName
from sunnmore_oppvekst.revision.acts import anchor, follow_up, report
from tests.revision.scene import NETWORK, WORKSPACE, appointment

PLAN = WORKSPACE.plan(2020)
DAY = date(2020, 6, 10)
UNIT = NETWORK.units[0].id
HEAD = Appointment(id="rektor-1", role="resource-teacher", unit=UNIT, period=Period(start=date(2020, 1, 1)))
WITH_HEAD = evolve(NETWORK, appointments=(*NETWORK.appointments, HEAD))
AT_UNITS = next(each for each in PLAN.measures if each.level is Level.UNIT)
ELSEWHERE = next(each for each in PLAN.measures if each.level is Level.REGION)
STARTED = StatusReport(on=DAY, state=MeasureState.STARTED)


def test_a_unit_makes_a_measure_its_own() -> None:
    anchored = anchor(PLAN, AT_UNITS.id, actor=HEAD, network=WITH_HEAD, on=DAY)
    measure = anchored.measure(AT_UNITS.id)
    assert measure is not None
    assert [each.on for each in measure.anchoring if each.unit == UNIT] == [DAY]
    assert anchored.updated == DAY
    again = anchor(anchored, AT_UNITS.id, actor=HEAD, network=WITH_HEAD, on=DAY)
    assert again == anchored


def test_nobody_anchors_for_a_unit_that_is_not_theirs() -> None:
    with pytest.raises(NotAuthorised):
        anchor(PLAN, AT_UNITS.id, actor=appointment("coordinator"), network=NETWORK, on=DAY)


def test_a_wrong_measure_gets_the_nearest() -> None:
    with pytest.raises(UnknownName):
        anchor(PLAN, "t999", actor=HEAD, network=WITH_HEAD, on=DAY)


@pytest.mark.parametrize(
    ("who", "measure", "may"),
    [
        ("coordinator", ELSEWHERE, True),
        ("development", AT_UNITS, True),
        ("adviser-1532", ELSEWHERE, False),
    ],
)
def test_those_who_follow_up_or_support_report_how_it_stands(who: str, measure: object, may: bool) -> None:
    id = str(getattr(measure, "id", ""))
    if not may:
        with pytest.raises(NotAuthorised):
            report(PLAN, id, STARTED, actor=appointment(who), network=NETWORK)
        return
    found = report(PLAN, id, STARTED, actor=appointment(who), network=NETWORK).measure(id)
    assert found is not None
    assert found.status[-1].by is not None
    assert found.state_on(DAY) is MeasureState.STARTED


def test_a_member_answers_for_what_it_took_home_and_the_coordinator_for_all() -> None:
    meeting = next(each for each in WORKSPACE.meetings if each.commitments)
    commitment = meeting.commitments[0]
    own = next(each for each in NETWORK.appointments if each.municipality == commitment.municipality)
    other = next(each for each in NETWORK.appointments if each.municipality not in {None, commitment.municipality})
    for actor in (own, appointment("coordinator")):
        done = follow_up(meeting, commitment.id, actor=actor, network=NETWORK, on=meeting.on)
        assert done.commitments[0].done == meeting.on
    with pytest.raises(NotAuthorised):
        follow_up(meeting, commitment.id, actor=other, network=NETWORK, on=meeting.on)
    with pytest.raises(UnknownName):
        follow_up(meeting, "heim-999", actor=own, network=NETWORK, on=meeting.on)
