"""The scope of a municipality outside measures: baselines, needs, receipts and fields of the plan."""

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
    Measure,
    MeasureState,
)
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ActionPlan, ContributionReceipt, PlanStatus
from sunnmore_oppvekst.revision.scope import MunicipalScope
from tests.revision.contributing import LINE, SENT, STEP, plan
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


def role(number: str) -> Party:
    return Party(role="adviser", municipality=number)


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
def test_baselines_and_needs_belong_to_whom_they_are_about(field: str, held: Any, changed: Any, allowed: bool) -> None:
    without, having, different = (plan(**{field: things}) for things in ((), (held,), (changed,)))
    assert may(without, having) is allowed
    assert may(having, without) is allowed
    assert may(having, different) is allowed


@pytest.mark.parametrize(
    ("before", "after", "allowed"),
    [(US, THEM, False), (US, None, False), (THEM, US, False), (None, US, False), (US, "1599", True)],
)
def test_a_baseline_cannot_be_assigned_to_another_municipality(
    before: str | None, after: str | None, allowed: bool
) -> None:
    assert may(plan(baselines=(baseline(before),)), plan(baselines=(baseline(after),))) is allowed


@pytest.mark.parametrize(("number", "allowed"), [(US, True), ("1599", True), (THEM, False)])
def test_a_receipt_belongs_to_its_own_municipality(number: str, allowed: bool) -> None:
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
def test_fields_of_the_plan_belong_to_no_municipality(fields: dict[str, Any]) -> None:
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
def test_reordering_is_always_allowed(field: str, things: list[Any]) -> None:
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
def test_predecessors_belong_to_a_municipality_from_the_day_of_the_change(
    number: str, on: date, numbers: set[str]
) -> None:
    assert MunicipalScope.of(number, NETWORK, on=on).numbers == numbers


def test_a_unit_belongs_to_the_municipality_it_lies_in() -> None:
    unit = NETWORK.units[0]
    assert unit.id in MunicipalScope.of(unit.municipality, NETWORK, on=SENT).units
    assert unit.id not in MunicipalScope.of(THEM if unit.municipality != THEM else US, NETWORK, on=SENT).units
    assert MunicipalScope.of("9999", NETWORK, on=SENT).units == frozenset()


def test_other_values_belong_to_no_municipality() -> None:
    assert SCOPE.is_theirs(baseline(US)) is True
    assert SCOPE.is_theirs(Measure(id="t1", title=STEP, proposed_by=US)) is False
    assert SCOPE.is_theirs(None) is False
