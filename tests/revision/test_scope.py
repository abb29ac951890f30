"""What a municipality may touch in a plan: each thing when it is its own, and when it is somebody else's."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from sunnmore_oppvekst.compare.changes import diff
from sunnmore_oppvekst.domain.current_state import Baseline, NeedsAssessment, Respondents
from sunnmore_oppvekst.domain.evaluation import Evaluation
from sunnmore_oppvekst.domain.extensions import Extensions
from sunnmore_oppvekst.domain.measure import (
    Anchoring,
    Measure,
    MeasureState,
    Milestone,
    Participation,
    StatusReport,
)
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ActionPlan, ContributionReceipt, PlanStatus
from sunnmore_oppvekst.revision.scope import MunicipalScope
from tests.revision.contributing import LINE, SENT, STEP, plan, text
from tests.revision.scene import NETWORK

US, THEM = "1532", "1531"
OUR_UNIT, THEIR_UNIT = "u1", "u2"
SCOPE = MunicipalScope(numbers=frozenset({US, "1599"}), units=frozenset({OUR_UNIT}))
STARTED = MeasureState.STARTED


def may(before: ActionPlan, after: ActionPlan) -> bool:
    """Whether everything that differs may be changed; all of it or none."""
    changes = diff(before, after)
    assert changes
    allowed = {SCOPE(changed) is None for changed in changes}
    assert len(allowed) == 1
    return allowed == {True}


def one(**fields: Any) -> ActionPlan:
    """A plan with one measure."""
    return plan(Measure(id="t1", title=text("Tiltak"), **fields))


def role(number: str) -> Party:
    return Party(role="adviser", municipality=number)


@pytest.mark.parametrize(
    ("fields", "is_ours"),
    [
        ({"proposed_by": US}, True),
        ({"proposed_by": "1599"}, True),
        ({"proposed_by": THEM}, False),
        ({}, False),
        ({"responsible": (role(US),)}, True),
        ({"responsible": (Party(municipality=US),)}, True),
        ({"responsible": (Party(unit=OUR_UNIT),)}, True),
        ({"responsible": (Party(role="teacher", unit=OUR_UNIT),)}, True),
        ({"responsible": (role(THEM), role(US))}, True),
        ({"responsible": (role(US), role(THEM))}, True),
        ({"responsible": (role(THEM),)}, False),
        ({"responsible": (Party(unit=THEIR_UNIT),)}, False),
        ({"responsible": (Party(role="adviser"),)}, False),
        ({"responsible": (Party(body="network-forum"),)}, False),
        ({"responsible": (role(US),), "proposed_by": THEM}, False),
        ({"responsible": (role(THEM),), "proposed_by": US}, True),
    ],
)
def test_a_measure_is_that_of_who_proposed_it_or_else_of_those_responsible(
    fields: dict[str, Any], is_ours: bool
) -> None:
    held = one(**fields)
    (measure,) = held.measures
    assert SCOPE.owns(measure) is is_ours
    assert may(held, evolve(held, measures=(evolve(measure, goal=LINE),))) is is_ours
    assert may(held, evolve(held, measures=(evolve(measure, area="lese"),))) is is_ours
    assert may(held, evolve(held, measures=())) is is_ours
    assert may(evolve(held, measures=()), held) is is_ours
    steps = (Milestone(id="s1", text=STEP, due=SENT),)
    assert may(held, evolve(held, measures=(evolve(measure, milestones=steps),))) is is_ours


@pytest.mark.parametrize(
    ("before", "after", "allowed"),
    [
        (US, THEM, False),
        (THEM, US, False),
        (None, US, True),
        (None, THEM, False),
        (US, None, False),
        (US, "1599", True),
    ],
)
def test_a_measure_is_not_put_down_as_another_s(before: str | None, after: str | None, allowed: bool) -> None:
    ours = {"responsible": (role(US),)}
    assert may(one(proposed_by=before, **ours), one(proposed_by=after, **ours)) is allowed


def them(**fields: Any) -> ActionPlan:
    """A plan with a measure of somebody else's."""
    return one(proposed_by=THEM, **fields)


def joined(*municipalities: str, **fields: Any) -> ActionPlan:
    return them(participants=Participation(municipalities=municipalities, **fields))


@pytest.mark.parametrize(
    ("before", "after", "allowed"),
    [
        (them(), joined(US), True),
        (joined(US), them(), True),
        (joined(THEM), joined(THEM, US), True),
        (joined(THEM, US), joined(THEM), True),
        (them(), joined(units=(OUR_UNIT,)), True),
        (joined(THEM), joined(THEM, units=(OUR_UNIT,)), True),
        (them(), joined(US, units=(OUR_UNIT,)), True),
        (them(), joined(US, "1599", units=(OUR_UNIT,)), True),
        (them(), joined(THEM), False),
        (joined(THEM), them(), False),
        (joined(THEM), joined(US, THEM, "1525"), False),
        (joined(THEM, "1525"), joined("1525", US), False),
        (joined(THEM), joined(THEM, units=(THEIR_UNIT,)), False),
        (joined(THEM, units=(THEIR_UNIT,)), joined(THEM), False),
        (them(), joined(units=(THEIR_UNIT,)), False),
        (joined(units=(THEIR_UNIT,)), them(), False),
        (them(), joined(US, THEM), False),
        (them(), joined(US, roles=("adviser",)), False),
        (them(), joined(US, note=LINE), False),
        (joined(US), joined(US, note=LINE), False),
        (joined(US), joined(US, roles=("adviser",)), False),
        (joined(US, note=LINE), them(), False),
    ],
    ids=[
        "we join, where nobody was",
        "we leave, as the only one",
        "we join",
        "we leave",
        "a unit of ours joins, where nobody was",
        "a unit of ours joins",
        "we and a unit join",
        "all that is ours joins",
        "another joins",
        "another leaves",
        "we and another join",
        "we join and another leaves",
        "another's unit joins",
        "another's unit leaves",
        "another's unit joins, where nobody was",
        "another's unit leaves, as the only one",
        "we join with another, where nobody was",
        "we join with a role",
        "we join with a note",
        "a note",
        "a role",
        "we leave and take a note with us",
    ],
)
def test_in_a_measure_of_another_s_it_joins_and_leaves_itself(
    before: ActionPlan, after: ActionPlan, allowed: bool
) -> None:
    assert may(before, after) is allowed


def said(by: Party | None, **fields: Any) -> tuple[StatusReport, ...]:
    return (StatusReport(on=SENT, state=STARTED, by=by, **fields),)


@pytest.mark.parametrize(
    ("field", "held", "changed", "allowed"),
    [
        ("anchoring", (Anchoring(unit=OUR_UNIT, on=SENT),), (Anchoring(unit=OUR_UNIT, on=SENT, how=LINE),), True),
        ("anchoring", (Anchoring(unit=THEIR_UNIT, on=SENT),), (Anchoring(unit=THEIR_UNIT, on=SENT, how=LINE),), False),
        ("status", said(Party(municipality=US)), said(Party(municipality=US), note=LINE), True),
        ("status", said(role(US)), said(role(US), percent=50), True),
        ("status", said(Party(unit=OUR_UNIT)), said(Party(unit=OUR_UNIT), percent=50), True),
        ("status", said(role(THEM)), said(role(THEM), percent=50), False),
        ("status", said(Party(role="adviser")), said(Party(role="adviser"), percent=50), False),
        ("status", said(None), said(None, percent=50), False),
        (
            "milestones",
            (Milestone(id="s1", text=STEP, due=SENT),),
            (Milestone(id="s1", text=STEP, due=SENT, done=SENT),),
            False,
        ),
    ],
    ids=[
        "anchoring in a unit of ours",
        "anchoring in another's unit",
        "a report of ours",
        "a report of somebody's here",
        "a report of a unit of ours",
        "a report of another's",
        "a report of a role anywhere",
        "a report of nobody's",
        "a milestone",
    ],
)
def test_in_a_measure_of_another_s_it_tells_how_it_stands_at_home(
    field: str, held: tuple[Any, ...], changed: tuple[Any, ...], allowed: bool
) -> None:
    without, having, different = (them(**{field: things}) for things in ((), held, changed))
    assert may(without, having) is allowed
    assert may(having, without) is allowed
    assert may(having, different) is allowed


def baseline(number: str | None, **fields: Any) -> Baseline:
    return Baseline(**{"id": "b1", "area": "lese", "text": STEP, "municipality": number, **fields})


def needs(*who: Party, **fields: Any) -> NeedsAssessment:
    respondents = tuple(Respondents(who=each, answered=3) for each in who)
    return NeedsAssessment(**{"id": "n1", "method": STEP, "on": SENT, "respondents": respondents, **fields})


@pytest.mark.parametrize(
    ("field", "held", "changed", "allowed"),
    [
        ("baselines", baseline(US), baseline(US, text=LINE), True),
        ("baselines", baseline(US), baseline(US, area="rekne"), True),
        ("baselines", baseline(THEM), baseline(THEM, text=LINE), False),
        ("baselines", baseline(THEM), baseline(THEM, area="rekne"), False),
        ("baselines", baseline(None), baseline(None, text=LINE), False),
        ("needs", needs(Party(municipality=US)), needs(Party(municipality=US), method=LINE), True),
        ("needs", needs(Party(unit=OUR_UNIT)), needs(Party(unit=OUR_UNIT), method=LINE), True),
        ("needs", needs(role(THEM), role(US)), needs(role(THEM), role(US), findings=(LINE,)), True),
        ("needs", needs(role(US)), needs(role(US), role(THEM)), True),
        ("needs", needs(role(THEM)), needs(role(THEM), method=LINE), False),
        ("needs", needs(), needs(method=LINE), False),
    ],
)
def test_a_current_state_and_needs_are_those_of_whom_they_are_about(
    field: str, held: Any, changed: Any, allowed: bool
) -> None:
    without, having, different = (plan(**{field: things}) for things in ((), (held,), (changed,)))
    assert may(without, having) is allowed
    assert may(having, without) is allowed
    assert may(having, different) is allowed


@pytest.mark.parametrize(
    ("before", "after", "allowed"),
    [(US, THEM, False), (US, None, False), (THEM, US, False), (None, US, False), (US, "1599", True)],
)
def test_a_current_state_is_not_put_down_as_another_s(before: str | None, after: str | None, allowed: bool) -> None:
    assert may(plan(baselines=(baseline(before),)), plan(baselines=(baseline(after),))) is allowed


@pytest.mark.parametrize(("number", "allowed"), [(US, True), ("1599", True), (THEM, False)])
def test_a_receipt_is_for_its_own_municipality(number: str, allowed: bool) -> None:
    other = ContributionReceipt(municipality="1525", on=SENT)
    held = plan(contributions=(other, ContributionReceipt(municipality=number, on=SENT)))
    later = evolve(held, contributions=(other, evolve(held.contributions[1], on=date(2019, 1, 1))))
    without = evolve(held, contributions=(other,))
    assert may(without, held) is allowed
    assert may(held, without) is allowed
    assert may(held, later) is allowed


@pytest.mark.parametrize(
    "fields",
    [
        {"title": LINE},
        {"year": 2020},
        {"status": PlanStatus.ADOPTED},
        {"period": Period.calendar_year(2020)},
        {"updated": SENT},
        {"evaluation": Evaluation(on=SENT, by=Party(municipality=US))},
        {"drafted_by": Party(municipality=US)},
    ],
    ids=lambda fields: next(iter(fields)),
)
def test_the_plan_as_such_is_not_a_municipality_s(fields: dict[str, Any]) -> None:
    assert not may(plan(), evolve(plan(), **fields))


def test_local_fields_of_the_plan_are_open_to_all() -> None:
    assert may(plan(), evolve(plan(), extensions=Extensions({"giske": {"timar": 4}})))


@pytest.mark.parametrize(
    ("field", "things"),
    [
        ("measures", [Measure(id=id, title=STEP, proposed_by=THEM) for id in "ab"]),
        ("baselines", [baseline(THEM, id=id) for id in "ab"]),
        ("needs", [needs(role(THEM), id=id) for id in "ab"]),
        ("contributions", [ContributionReceipt(municipality=number, on=SENT) for number in (THEM, "1525")]),
    ],
)
def test_an_order_is_nobody_s(field: str, things: list[Any]) -> None:
    one_way: dict[str, Any] = {field: tuple(things)}
    the_other: dict[str, Any] = {field: tuple(reversed(things))}
    assert may(evolve(plan(), **one_way), evolve(plan(), **the_other))


@pytest.mark.parametrize(
    ("number", "on", "numbers"),
    [
        ("1578", date(2019, 12, 31), {"1578"}),
        ("1578", date(2020, 1, 1), {"1578", "1524", "1526"}),
        ("1507", date(2023, 12, 31), {"1507", "1504", "1523", "1529", "1534", "1546"}),
        ("1580", date(2023, 12, 31), {"1580"}),
        ("1580", date(2024, 1, 1), {"1580", "1534"}),
        (US, date(2020, 1, 1), {US}),
        ("9999", date(2020, 1, 1), {"9999"}),
    ],
)
def test_what_became_a_municipality_is_its_own_from_that_day(number: str, on: date, numbers: set[str]) -> None:
    assert MunicipalScope.of(number, NETWORK, on=on).numbers == numbers


def test_a_unit_is_that_of_the_municipality_it_lies_in() -> None:
    unit = NETWORK.units[0]
    assert unit.id in MunicipalScope.of(unit.municipality, NETWORK, on=SENT).units
    assert unit.id not in MunicipalScope.of(THEM if unit.municipality != THEM else US, NETWORK, on=SENT).units
    assert MunicipalScope.of("9999", NETWORK, on=SENT).units == frozenset()


def test_nothing_else_is_anybody_s() -> None:
    assert SCOPE.is_theirs(baseline(US)) is True
    assert SCOPE.is_theirs(Measure(id="t1", title=STEP, proposed_by=US)) is False
    assert SCOPE.is_theirs(None) is False
