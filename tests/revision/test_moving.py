"""Dates moved by whole years, with a row for each side of every boundary."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.domain.measure import BudgetLine, Measure, MeasureState, Milestone, StatusReport
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.revision.moving import by_years, carried, end_by_years, period_from, years_to_reach
from tests.revision.related import DAYS, PERIODS

YEAR = 2021
NEW_YEAR = date(YEAR, 1, 1)
MEASURE = Measure(id="m1", title=Text(nn="Tiltak"))


def day(written: str) -> date:
    return date.fromisoformat(written)


def period(start: str, end: str | None) -> Period:
    return Period(start=day(start), end=day(end) if end else None)


def carry_over(**fields: Any) -> Measure:
    return carried(evolve(MEASURE, **fields), start=NEW_YEAR, year=YEAR)


def milestone(due: date, **fields: Any) -> Milestone:
    return Milestone(id="s1", text=Text(nn="Steg"), due=due, **fields)


@pytest.mark.parametrize(
    ("start", "years", "moved"),
    [
        ("2020-01-01", 1, "2021-01-01"),
        ("2020-12-31", 1, "2021-12-31"),
        ("2020-02-28", 1, "2021-02-28"),
        ("2020-02-29", 1, "2021-02-28"),
        ("2020-03-01", 1, "2021-03-01"),
        ("2020-02-29", 0, "2020-02-29"),
        ("2020-02-29", 3, "2023-02-28"),
        ("2020-02-29", 4, "2024-02-29"),
        ("2020-02-29", 5, "2025-02-28"),
        ("2019-02-28", 1, "2020-02-28"),
        ("1996-02-29", 4, "2000-02-29"),
        ("2096-02-29", 4, "2100-02-28"),
        ("2021-02-28", -1, "2020-02-28"),
    ],
)
def test_a_day_moves_to_the_same_day_of_another_year(start: str, years: int, moved: str) -> None:
    assert by_years(day(start), years) == day(moved)


@pytest.mark.parametrize(
    ("end", "years", "moved"),
    [
        ("2020-02-28", 1, "2021-02-28"),
        ("2020-02-29", 1, "2021-03-01"),
        ("2020-03-01", 1, "2021-03-01"),
        ("2020-02-29", 4, "2024-02-29"),
        ("2020-02-29", 0, "2020-02-29"),
        ("2020-01-01", 1, "2021-01-01"),
        ("2020-12-31", 1, "2021-12-31"),
    ],
)
def test_an_end_moves_so_that_the_last_day_is_kept(end: str, years: int, moved: str) -> None:
    assert end_by_years(day(end), years) == day(moved)


@pytest.mark.parametrize(
    ("end", "start", "years"),
    [
        ("2022-01-02", "2021-01-01", 0),
        ("2022-01-01", "2021-01-01", 0),
        ("2021-01-02", "2021-01-01", 0),
        ("2021-01-01", "2021-01-01", 1),
        ("2020-12-31", "2021-01-01", 1),
        ("2020-01-02", "2021-01-01", 1),
        ("2020-01-01", "2021-01-01", 2),
        ("2019-12-31", "2021-01-01", 2),
        ("2019-01-01", "2021-01-01", 3),
        ("2021-08-02", "2021-08-01", 0),
        ("2021-08-01", "2021-08-01", 1),
        ("2021-07-31", "2021-08-01", 1),
        ("2020-08-02", "2021-08-01", 1),
        ("2020-08-01", "2021-08-01", 2),
        ("2020-12-31", "2021-08-01", 1),
        ("2020-02-29", "2021-02-28", 1),
        ("2020-02-29", "2021-03-01", 2),
    ],
)
def test_years_to_reach_are_the_fewest_that_leave_a_day_in_the_period(end: str, start: str, years: int) -> None:
    assert years_to_reach(day(end), day(start)) == years


@pytest.mark.parametrize(
    ("held", "planned", "started"),
    [
        pytest.param(("2020-01-01", "2021-01-01"), ("2021-01-01", "2022-01-01"), "2020-01-01", id="the whole year"),
        pytest.param(("2020-01-01", "2020-12-31"), ("2021-01-01", "2021-12-31"), "2020-01-01", id="a day short of it"),
        pytest.param(("2020-01-01", "2021-01-02"), None, None, id="a day into the new year"),
        pytest.param(("2019-01-01", "2021-01-01"), ("2020-01-01", "2022-01-01"), "2019-01-01", id="two whole years"),
        pytest.param(("2019-01-01", "2020-01-01"), ("2021-01-01", "2022-01-01"), "2019-01-01", id="the year before"),
        pytest.param(("2019-08-01", "2020-08-01"), ("2020-08-01", "2021-08-01"), "2019-08-01", id="a school year over"),
        pytest.param(("2020-08-01", "2021-08-01"), None, None, id="a school year under way"),
        pytest.param(("2020-12-31", "2021-01-01"), ("2021-12-31", "2022-01-01"), "2020-12-31", id="the last day"),
        pytest.param(("2021-01-01", "2021-01-02"), None, None, id="the first day"),
        pytest.param(("2020-01-01", "2020-01-02"), ("2021-01-01", "2021-01-02"), "2020-01-01", id="a New Year's Day"),
        pytest.param(("2020-02-28", "2020-02-29"), ("2021-02-28", "2021-03-01"), "2020-02-28", id="28 February"),
        pytest.param(("2020-02-29", "2020-03-01"), ("2021-02-28", "2021-03-01"), "2020-02-29", id="29 February"),
        pytest.param(("2020-03-01", "2020-03-02"), ("2021-03-01", "2021-03-02"), "2020-03-01", id="1 March"),
        pytest.param(("2020-02-01", None), None, None, id="open"),
        pytest.param(("2021-01-01", "2022-01-01"), None, None, id="the new year itself"),
        pytest.param(("2022-01-01", "2023-01-01"), None, None, id="the year after"),
    ],
)
def test_a_period_reaches_into_the_new_year(
    held: tuple[str, str | None], planned: tuple[str, str] | None, started: str | None
) -> None:
    before = period(*held)
    assert period_from(before, NEW_YEAR, has_started=False) == (period(*planned) if planned else before)
    after = Period(start=day(started), end=day(planned[1])) if started and planned else before
    assert period_from(before, NEW_YEAR, has_started=True) == after


@pytest.mark.parametrize(
    ("due", "moved"),
    [
        ("2019-01-01", "2021-01-01"),
        ("2019-12-31", "2021-12-31"),
        ("2020-01-01", "2021-01-01"),
        ("2020-01-02", "2021-01-02"),
        ("2020-02-28", "2021-02-28"),
        ("2020-02-29", "2021-02-28"),
        ("2020-03-01", "2021-03-01"),
        ("2020-12-31", "2021-12-31"),
        ("2021-01-01", "2021-01-01"),
        ("2021-01-02", "2021-01-02"),
        ("2022-01-01", "2022-01-01"),
    ],
)
def test_an_earlier_milestone_moves_into_the_new_year(due: str, moved: str) -> None:
    assert carry_over(milestones=(milestone(day(due)),)).milestones == (milestone(day(moved)),)


@pytest.mark.parametrize("done", ["2019-12-31", "2020-01-01", "2020-12-31", "2021-01-01"])
def test_a_reached_milestone_keeps_its_day(done: str) -> None:
    reached = milestone(date(2020, 1, 1), done=day(done))
    assert carry_over(milestones=(reached,)).milestones == (reached,)


@pytest.mark.parametrize(
    ("due", "moved"),
    [("2020-06-29", "2021-06-29"), ("2020-06-30", "2021-06-30"), ("2020-07-01", "2021-06-30")],
)
def test_a_moved_milestone_is_due_by_the_last_day_of_the_measure(due: str, moved: str) -> None:
    found = carry_over(period=period("2020-02-01", "2020-07-01"), milestones=(milestone(day(due)),))
    assert found.period == period("2021-02-01", "2021-07-01")
    assert found.milestones == (milestone(day(moved)),)


def test_a_later_milestone_is_not_moved() -> None:
    late = milestone(date(2021, 9, 1))
    assert carry_over(period=period("2020-02-01", "2020-07-01"), milestones=(late,)).milestones == (late,)


def test_an_open_measure_sets_no_last_day() -> None:
    found = carry_over(period=period("2020-02-01", None), milestones=(milestone(date(2020, 12, 31)),))
    assert found.milestones == (milestone(date(2021, 12, 31)),)


@pytest.mark.parametrize(
    ("year", "moved"), [(None, None), (2019, 2021), (2020, 2021), (2021, 2021), (2022, 2022)], ids=str
)
def test_earlier_budget_lines_move_to_the_new_year(year: int | None, moved: int | None) -> None:
    line = BudgetLine(id="b1", text=Text(nn="Vikar"), amount_nok=1000, year=year)
    assert carry_over(budget=(line,)).budget == (evolve(line, year=moved),)


@pytest.mark.parametrize(("reported", "start"), [("2020-12-31", 2020), ("2021-01-01", 2020), ("2021-01-02", 2021)])
@pytest.mark.parametrize("state", [MeasureState.STARTED, MeasureState.PAUSED])
def test_a_measure_started_by_the_first_day_keeps_its_start(state: MeasureState, reported: str, start: int) -> None:
    status = (StatusReport(on=day(reported), state=state),)
    found = carry_over(period=Period.calendar_year(2020), status=status)
    assert found.period == Period(start=date(start, 1, 1), end=date(2022, 1, 1))


def test_a_measure_reported_as_planned_has_not_started() -> None:
    status = (StatusReport(on=date(2020, 9, 1), state=MeasureState.PLANNED),)
    assert carry_over(period=Period.calendar_year(2020), status=status).period == Period.calendar_year(2021)


@pytest.mark.parametrize("times", [0, 1, 2, 7])
def test_carried_over_increases_by_one(times: int) -> None:
    assert carry_over(carried_over=times) == evolve(MEASURE, carried_over=times + 1)


@given(PERIODS, DAYS, st.booleans())
def test_a_period_moves_by_the_fewest_whole_years(held: Period, start: date, has_started: bool) -> None:
    moved = period_from(held, start, has_started=has_started)
    assert period_from(moved, start, has_started=has_started) == moved
    if held.end is None or held.end > start:
        assert moved == held
        return
    assert moved.end is not None
    years = moved.end.year - held.end.year
    assert moved.end == end_by_years(held.end, years) > start
    assert end_by_years(held.end, years - 1) <= start
    assert moved.start == (held.start if has_started else by_years(held.start, years))


@given(DAYS, DAYS, st.integers(0, 12))
def test_days_keep_their_order_when_they_move_together(one: date, other: date, years: int) -> None:
    first, last = sorted((one, other))
    assert by_years(first, years) <= by_years(last, years)
    assert by_years(first, years) < end_by_years(last + timedelta(days=1), years)


@given(st.lists(st.tuples(DAYS, st.none() | DAYS), max_size=4), st.none() | PERIODS)
def test_no_milestone_is_lost_and_open_ones_are_due_in_the_new_year_or_later(
    days: list[tuple[date, date | None]], held: Period | None
) -> None:
    steps = tuple(
        Milestone(id=f"s{number}", text=Text(nn=f"Steg {number}"), due=due, done=done)
        for number, (due, done) in enumerate(days)
    )
    found = carry_over(milestones=steps, period=held)
    assert [evolve(step, due=old.due) for step, old in zip(found.milestones, steps, strict=True)] == [*steps]
    for step, old in zip(found.milestones, steps, strict=True):
        if old.done is not None or old.due >= NEW_YEAR:
            assert step == old
        else:
            assert NEW_YEAR <= step.due <= by_years(old.due, YEAR - old.due.year)
