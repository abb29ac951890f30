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


@pytest.mark.parametrize(
    ("units", "anchored", "without"),
    [
        ("", "", ""),
        ("", "b", ""),
        ("a", "", "a"),
        ("a", "a", ""),
        ("c b a", "b", "c a"),
        ("c b a", "a d c", "b"),
    ],
)
def test_units_without_anchoring_stand_in_the_order_given(units: str, anchored: str, without: str) -> None:
    own = tuple(Anchoring(unit=unit, on=DUE) for unit in anchored.split())
    taking_part = measure(participants=Participation(units=tuple(units.split())), anchoring=own)
    assert taking_part.units_without_anchoring() == tuple(without.split())


def test_no_unit_is_without_anchoring_where_nobody_takes_part() -> None:
    assert measure(anchoring=(Anchoring(unit="b", on=DUE),)).units_without_anchoring() == ()


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


@pytest.mark.parametrize(
    ("days", "state", "is_late"),
    [
        ((1,), None, False),
        ((0,), None, False),
        ((-1,), None, True),
        ((-1, 1), None, True),
        ((1, -1), None, True),
        ((), None, False),
        ((-1,), MeasureState.STARTED, True),
        ((-1,), MeasureState.DONE, False),
    ],
)
def test_one_late_milestone_makes_a_measure_late(
    days: tuple[int, ...], state: MeasureState | None, is_late: bool
) -> None:
    steps = tuple(Milestone(id=f"m{n}", text=Text(nn="Halde"), due=DUE + n * ONE_DAY) for n in days)
    reported = () if state is None else (report(DUE, state),)
    assert measure(milestones=steps, status=reported).is_late_on(DUE) is is_late


APRIL = Period(start=date(2019, 4, 1), end=date(2019, 5, 1))


@pytest.mark.parametrize(
    ("on", "share"),
    [
        (date(2019, 3, 31), 0.0),
        (date(2019, 4, 1), 0.0),
        (date(2019, 4, 4), 0.1),
        (date(2019, 4, 16), 0.5),
        (date(2019, 4, 30), 29 / 30),
        (date(2019, 5, 1), 1.0),
        (date(2019, 5, 2), 1.0),
    ],
)
def test_without_milestones_the_share_planned_grows_day_by_day(on: date, share: float) -> None:
    assert measure(period=APRIL).share_planned(on) == share


@pytest.mark.parametrize(
    ("on", "share"),
    [
        (date(2019, 4, 9), 0.0),
        (date(2019, 4, 10), 0.25),
        (date(2019, 4, 19), 0.25),
        (date(2019, 4, 20), 1.0),
    ],
)
@pytest.mark.parametrize("period", [None, APRIL, Period(start=date(2019, 4, 1))])
def test_with_milestones_the_share_planned_is_what_is_due_by_the_day(
    on: date, share: float, period: Period | None
) -> None:
    steps = (
        Milestone(id="a", text=Text(nn="Halde"), due=date(2019, 4, 10)),
        Milestone(id="b", text=Text(nn="Halde"), due=date(2019, 4, 20), weight=3),
    )
    assert measure(period=period, milestones=steps).share_planned(on) == share


@pytest.mark.parametrize("period", [None, Period(start=date(2019, 4, 1))])
def test_nothing_is_planned_by_a_measure_without_milestones_or_an_end(period: Period | None) -> None:
    assert measure(period=period).share_planned(date(2019, 4, 16)) is None


@pytest.mark.parametrize(
    ("state", "percent", "share"),
    [
        (MeasureState.STARTED, None, None),
        (MeasureState.STARTED, 0, 0.0),
        (MeasureState.STARTED, 1, 0.01),
        (MeasureState.STARTED, 100, 1.0),
        (MeasureState.DONE, None, 1.0),
        (MeasureState.DONE, 40, 1.0),
        (MeasureState.CANCELLED, 40, 0.4),
    ],
)
def test_a_report_tells_a_share_where_somebody_said_a_number_or_it_was_done(
    state: MeasureState, percent: int | None, share: float | None
) -> None:
    assert report(DUE, state, percent).share == share


@pytest.mark.parametrize(
    ("days", "index"),
    [((1,), None), ((0,), 0), ((-1,), 0), ((-1, 0), 1), ((0, -1), 0), ((0, 0), 1), ((-1, 0, 1), 1), ((1, -1, -2), 1)],
)
def test_the_status_is_the_latest_by_the_day(days: tuple[int, ...], index: int | None) -> None:
    reports = tuple(report(DUE + day * ONE_DAY, percent=n) for n, day in enumerate(days))
    assert measure(status=reports).status_on(DUE) is (None if index is None else reports[index])


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
