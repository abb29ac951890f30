"""What a measure can tell of itself."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.domain.measure import (
    Anchoring,
    BudgetLine,
    Measure,
    MeasureState,
    Milestone,
    Participation,
    StatusReport,
)
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.text import Text

DAYS = st.dates(date(2018, 1, 1), date(2020, 12, 31))
DUE = date(2019, 3, 1)
ONE_DAY = timedelta(days=1)


def measure(**fields: Any) -> Measure:
    return Measure(**{"id": "t1", "title": Text(nn="Nettverk"), **fields})


def milestone(id: str = "m", **fields: Any) -> Milestone:
    return Milestone(id=id, text=Text(nn="Halde"), due=DUE, **fields)


def report(on: date, state: MeasureState = MeasureState.STARTED, percent: int | None = None) -> StatusReport:
    return StatusReport(on=on, state=state, percent=percent)


@pytest.mark.parametrize(
    ("goal", "is_clear"),
    [
        (None, False),
        (Text(nn="Nettverk"), False),
        (Text(nn="Alle deler"), True),
        (Text(nn="Nettverk", nb="Alle deler"), True),
    ],
)
def test_a_goal_is_clear_when_it_says_more_than_the_title(goal: Text | None, is_clear: bool) -> None:
    assert measure(goal=goal).has_clear_goal == is_clear


def test_units_without_anchoring_stand_in_the_order_given() -> None:
    anchored = Anchoring(unit="b", on=DUE)
    taking_part = measure(participants=Participation(units=("c", "b", "a")), anchoring=(anchored,))
    assert taking_part.units_without_anchoring() == ("c", "a")
    assert measure(anchoring=(anchored,)).units_without_anchoring() == ()


@pytest.mark.parametrize("done", [None, DUE, DUE + ONE_DAY])
def test_a_milestone_is_late_from_the_day_after_until_it_is_done(done: date | None) -> None:
    step = milestone(done=done)
    late = {day for day in (DUE - ONE_DAY, DUE, DUE + ONE_DAY, DUE + 2 * ONE_DAY) if step.is_late_on(day)}
    assert late == ({DUE + ONE_DAY, DUE + 2 * ONE_DAY} if done is None else set())


def test_a_milestone_is_done_from_its_day_on() -> None:
    step = milestone(done=DUE)
    assert [step.is_done_on(day) for day in (DUE - ONE_DAY, DUE, DUE + ONE_DAY)] == [False, True, True]
    assert not milestone().is_done_on(DUE)


@given(days=st.lists(DAYS), on=DAYS)
def test_the_status_is_the_latest_report_up_to_the_day_and_the_last_written_of_a_day(
    days: list[date], on: date
) -> None:
    reports = tuple(report(day, percent=n % 101) for n, day in enumerate(days))
    known = [each for each in reports if each.on <= on]
    expected = None if not known else [each for each in known if each.on == max(k.on for k in known)][-1]
    assert measure(status=reports).status_on(on) is expected


def test_a_measure_is_planned_until_somebody_says_otherwise() -> None:
    reported = measure(status=(report(DUE, MeasureState.PAUSED),))
    assert reported.state_on(DUE - ONE_DAY) is MeasureState.PLANNED
    assert reported.state_on(DUE) is MeasureState.PAUSED


def test_only_what_is_done_or_cancelled_is_final() -> None:
    assert {state for state in MeasureState if state.is_final} == {MeasureState.DONE, MeasureState.CANCELLED}


@pytest.mark.parametrize(
    ("period", "is_over"),
    [
        (None, False),
        (Period(start=date(2018, 1, 1)), False),
        (Period(start=date(2018, 1, 1), end=DUE), True),
        (Period(start=date(2018, 1, 1), end=DUE + ONE_DAY), False),
    ],
)
def test_a_measure_is_over_from_the_first_day_after_its_period(period: Period | None, is_over: bool) -> None:
    planned = measure(period=period)
    assert planned.is_over_on(DUE) == is_over
    assert planned.progress(DUE).is_late == is_over


@pytest.mark.parametrize("state", MeasureState)
def test_what_is_final_is_never_late(state: MeasureState) -> None:
    behind = measure(milestones=(milestone(),), status=(report(DUE, state),))
    assert behind.progress(DUE + ONE_DAY).is_late != state.is_final


def test_progress_is_what_was_reported_or_else_the_milestones() -> None:
    steps = (milestone("a", done=DUE, weight=3), milestone("b"))
    assert measure(milestones=steps).progress(DUE).share == 0.75
    assert measure(milestones=steps, status=(report(DUE),)).progress(DUE).share == 0.75
    assert measure(milestones=steps, status=(report(DUE, percent=40),)).progress(DUE).share == 0.4
    assert measure(milestones=steps, status=(report(DUE, MeasureState.DONE, 40),)).progress(DUE).share == 1.0
    assert measure().progress(DUE).share == 0.0


def test_a_new_measure_counts_as_any_other_and_has_not_been_carried_over() -> None:
    new = measure()
    assert (new.weight, new.carried_over, new.is_ending) == (1, 0, False)


def test_the_budget_is_the_sum_of_its_lines() -> None:
    lines = tuple(BudgetLine(id=f"b{n}", text=Text(nn="Kurs"), amount_nok=n) for n in (1, 20, 300))
    assert measure(budget=lines).budget_nok == 321
