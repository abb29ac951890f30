"""Anchoring, reporting and following up, by those who may on the day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from sunnmore_oppvekst.domain.measure import Anchoring, Measure, MeasureState, StatusReport
from sunnmore_oppvekst.domain.meeting import Commitment, Meeting
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.organisation import Appointment, Power, Role, Scope
from sunnmore_oppvekst.domain.party import Every, Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.sectors import Level, Sector
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.domain.unit import Unit
from sunnmore_oppvekst.errors import NotAuthorised, UnknownName
from sunnmore_oppvekst.revision.acts import anchor, follow_up, report
from tests.revision.contributing import PLACES, put
from tests.revision.small import AFTER, ALWAYS, AROUND_THE_DAY, BEFORE, DAY, NAME, director, mandate, small_network

HOW = Text(nn="Fellestid")
TEACHER = Appointment(id="teacher", role="teacher", unit="skule-1", period=ALWAYS)
CONVENER = Appointment(id="convener", role="convener", period=ALWAYS)
ADVISER = Appointment(id="adviser", role="adviser", period=ALWAYS)
DIRECTOR = director("1001")
STARTED = StatusReport(on=DAY, state=MeasureState.STARTED)


def scene(**fields: Any) -> Network:
    """The convener follows up, the adviser supports, members contribute and units anchor."""
    network = small_network(2)
    return evolve(
        network,
        roles=(
            *network.roles,
            Role(id="teacher", name=NAME, scope=Scope.UNIT),
            Role(id="adviser", name=NAME, scope=Scope.NETWORK),
        ),
        units=tuple(Unit(id=f"skule-{n}", name="Skule", sectors=(Sector.SCHOOL,), municipality="1001") for n in "12"),
        appointments=(*network.appointments, TEACHER, ADVISER),
        mandates=(
            mandate("anchors", Party(every=Every.UNIT), Power.ANCHOR),
            mandate("follows", Party(role="convener"), Power.FOLLOW_UP),
            mandate("supports", Party(role="adviser"), Power.SUPPORT),
            mandate("members", Party(every=Every.MEMBER), Power.CONTRIBUTE),
        ),
        **fields,
    )


NETWORK = scene()


def measure(id: str = "b", **fields: Any) -> Measure:
    return Measure(id=id, title=NAME, **fields)


def plan(*measures: Measure, **fields: Any) -> ActionPlan:
    return ActionPlan(
        id="plan", title=NAME, network="n", year=2020, period=Period.calendar_year(2020), measures=measures, **fields
    )


def with_measure(held: ActionPlan, place: int, **fields: Any) -> ActionPlan:
    """The plan with something else in one measure, updated on the day."""
    return evolve(held, updated=DAY, measures=put(held.measures, place, evolve(held.measures[place], **fields)))


def may_report(held: Measure, actor: Appointment, *, on: date = DAY, network: Network = NETWORK) -> bool:
    try:
        found = report(plan(held), held.id, evolve(STARTED, on=on), actor=actor, network=network)
    except NotAuthorised:
        return False
    return len(found.measures[0].status) == 1


@pytest.mark.parametrize(("ids", "place"), PLACES)
def test_a_unit_anchors_one_measure(ids: tuple[str, ...], place: int) -> None:
    held = plan(*map(measure, ids))
    found = anchor(held, ids[place], actor=TEACHER, network=NETWORK, on=DAY, how=HOW)
    assert found == with_measure(held, place, anchoring=(Anchoring(unit="skule-1", on=DAY, how=HOW),))


@pytest.mark.parametrize("others", [(), ("skule-2",), ("skule-2", "skule-3")], ids=["none", "one", "two"])
def test_anchoring_by_other_units_is_kept(others: tuple[str, ...]) -> None:
    before = tuple(Anchoring(unit=unit, on=BEFORE, how=HOW) for unit in others)
    own = Anchoring(unit="skule-1", on=BEFORE)
    found = anchor(plan(measure(anchoring=(own, *before))), "b", actor=TEACHER, network=NETWORK, on=DAY)
    assert found.measures[0].anchoring == (*before, Anchoring(unit="skule-1", on=DAY))
    assert anchor(found, "b", actor=TEACHER, network=NETWORK, on=DAY) == found


@pytest.mark.parametrize(("period", "is_in_force"), AROUND_THE_DAY)
def test_a_unit_anchors_while_somebody_is_appointed_for_it(period: Period, is_in_force: bool) -> None:
    held = evolve(TEACHER, period=period)
    network = evolve(NETWORK, appointments=(held,))
    if is_in_force:
        assert anchor(plan(measure()), "b", actor=held, network=network, on=DAY).measures[0].anchoring
    else:
        with pytest.raises(NotAuthorised):
            anchor(plan(measure()), "b", actor=held, network=network, on=DAY)


def test_nobody_anchors_for_a_unit_that_is_not_theirs() -> None:
    anchors = mandate("all", Party(role="convener"), Power.ANCHOR)
    for network in (NETWORK, evolve(NETWORK, mandates=(*NETWORK.mandates, anchors))):
        with pytest.raises(NotAuthorised):
            anchor(plan(measure()), "b", actor=CONVENER, network=network, on=DAY)


@pytest.mark.parametrize(
    ("updated", "after"),
    [(None, DAY), (BEFORE, DAY), (DAY, DAY), (AFTER, AFTER)],
    ids=["never", "before", "then", "later"],
)
def test_updated_is_the_latest_day(updated: date | None, after: date) -> None:
    held = plan(measure(), updated=updated)
    assert anchor(held, "b", actor=TEACHER, network=NETWORK, on=DAY).updated == after
    assert report(held, "b", STARTED, actor=CONVENER, network=NETWORK).updated == after


@pytest.mark.parametrize(("ids", "place"), PLACES)
def test_a_status_report_is_appended_to_one_measure(ids: tuple[str, ...], place: int) -> None:
    earlier = (StatusReport(on=AFTER, state=MeasureState.DONE), StatusReport(on=BEFORE, state=MeasureState.PLANNED))
    held = plan(*(measure(id, status=earlier) for id in ids))
    found = report(held, ids[place], STARTED, actor=CONVENER, network=NETWORK)
    assert found == with_measure(held, place, status=(*earlier, evolve(STARTED, by=Party(role="convener"))))


@pytest.mark.parametrize("by", [None, Party(municipality="1002")], ids=["not said", "said"])
def test_the_reporter_is_the_actor_unless_given(by: Party | None) -> None:
    found = report(plan(measure()), "b", evolve(STARTED, by=by), actor=CONVENER, network=NETWORK)
    assert found.measures[0].status[0].by == (by or Party(role="convener"))


@pytest.mark.parametrize("level", [None, *Level])
def test_support_covers_measures_in_units_and_follow_up_covers_all(level: Level | None) -> None:
    held = measure(level=level)
    assert may_report(held, CONVENER)
    assert may_report(held, ADVISER) is (level is Level.UNIT)
    assert not may_report(held, DIRECTOR)
    assert not may_report(held, TEACHER)


@pytest.mark.parametrize(
    ("responsible", "may"),
    [
        (Party(role="director", municipality="1001"), True),
        (Party(role="director"), True),
        (Party(role="director", municipality="1002"), False),
        (Party(role="adviser"), False),
        (Party(body="forum"), False),
    ],
    ids=lambda value: value.key if isinstance(value, Party) else "",
)
def test_a_responsible_party_may_report(responsible: Party, may: bool) -> None:
    assert may_report(measure(responsible=(responsible,)), DIRECTOR) is may
    assert may_report(measure(responsible=(Party(role="nobody"), responsible)), DIRECTOR) is may


@pytest.mark.parametrize(("period", "is_in_force"), AROUND_THE_DAY)
@pytest.mark.parametrize("level", [Level.REGION, Level.UNIT])
def test_a_reporter_must_be_in_office_on_the_day_of_the_report(level: Level, period: Period, is_in_force: bool) -> None:
    answers = evolve(DIRECTOR, period=period)
    supports = evolve(ADVISER, period=period)
    network = evolve(NETWORK, appointments=(answers, supports))
    held = measure(level=level, responsible=(Party(role="director"),))
    assert may_report(held, answers, network=network) is is_in_force
    assert may_report(held, supports, network=network) is (is_in_force and level is Level.UNIT)
    assert not may_report(held, evolve(answers, person="ein-annan"), network=network)


@pytest.mark.parametrize("level", [Level.REGION, Level.UNIT])
def test_a_refused_report_names_the_mandate_to_follow_up(level: Level) -> None:
    with pytest.raises(NotAuthorised) as caught:
        report(plan(measure(level=level)), "b", STARTED, actor=DIRECTOR, network=NETWORK)
    assert caught.value.needed == ("follows",)


def test_an_unknown_measure_is_an_error() -> None:
    held = plan(measure("tiltak-1"))
    with pytest.raises(UnknownName) as caught:
        anchor(held, "tiltak-2", actor=TEACHER, network=NETWORK, on=DAY)
    assert (caught.value.kind, caught.value.name, caught.value.suggestion) == ("measure", "tiltak-2", "tiltak-1")
    with pytest.raises(UnknownName):
        report(held, "tiltak-2", STARTED, actor=CONVENER, network=NETWORK)


def commitment(id: str, number: str = "1001", **fields: Any) -> Commitment:
    return Commitment(id=id, municipality=number, text=NAME, **fields)


def meeting(*commitments: Commitment) -> Meeting:
    return Meeting(id="m", title=NAME, network="n", body="forum", on=BEFORE, commitments=commitments)


@pytest.mark.parametrize(("ids", "place"), PLACES)
@pytest.mark.parametrize("actor", [DIRECTOR, CONVENER], ids=["the member", "who follows up"])
def test_one_commitment_is_marked_as_done(actor: Appointment, ids: tuple[str, ...], place: int) -> None:
    held = meeting(*(commitment(id, due=BEFORE) for id in ids))
    found = follow_up(held, ids[place], actor=actor, network=NETWORK, on=DAY)
    done = evolve(held.commitments[place], done=DAY)
    assert found == evolve(held, commitments=put(held.commitments, place, done))


FOLLOWS = mandate("m", Party(role="director"), Power.FOLLOW_UP)
CONTRIBUTES = mandate("m", Party(every=Every.MEMBER), Power.CONTRIBUTE)


@pytest.mark.parametrize(
    ("mandates", "own", "of_another"),
    [((CONTRIBUTES,), True, False), ((FOLLOWS,), True, True), ((CONTRIBUTES, FOLLOWS), True, True), ((), False, False)],
    ids=["contributes", "follows up", "both", "neither"],
)
def test_members_complete_their_own_commitments_and_follow_up_covers_all(
    mandates: tuple[Any, ...], own: bool, of_another: bool
) -> None:
    network = evolve(NETWORK, mandates=mandates)
    for number, may in (("1001", own), ("1002", of_another)):
        held = meeting(commitment("a", number))
        if may:
            assert follow_up(held, "a", actor=DIRECTOR, network=network, on=DAY).commitments[0].done == DAY
        else:
            with pytest.raises(NotAuthorised):
                follow_up(held, "a", actor=DIRECTOR, network=network, on=DAY)


@pytest.mark.parametrize(("period", "is_in_force"), AROUND_THE_DAY)
@pytest.mark.parametrize("actor", [DIRECTOR, CONVENER], ids=["the member", "who follows up"])
def test_the_actor_must_be_in_office_on_the_day(actor: Appointment, period: Period, is_in_force: bool) -> None:
    held = evolve(actor, period=period)
    network = evolve(NETWORK, appointments=(held,))
    if is_in_force:
        assert follow_up(meeting(commitment("a")), "a", actor=held, network=network, on=DAY).commitments[0].done == DAY
    else:
        with pytest.raises(NotAuthorised) as caught:
            follow_up(meeting(commitment("a")), "a", actor=held, network=network, on=DAY)
        assert caught.value.needed == ("follows",)


def test_an_unknown_commitment_is_an_error() -> None:
    with pytest.raises(UnknownName) as caught:
        follow_up(meeting(commitment("heim-1")), "heim-2", actor=DIRECTOR, network=NETWORK, on=DAY)
    assert (caught.value.kind, caught.value.name, caught.value.suggestion) == ("commitment", "heim-2", "heim-1")
