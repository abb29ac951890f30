"""Half-open periods, and the years that live side by side."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.errors import InvalidValue

FIRST, LAST = date(2019, 1, 1), date(2019, 2, 28)
SPAN = [FIRST + timedelta(days=number) for number in range((LAST - FIRST).days + 1)]
DAYS = st.sampled_from(SPAN)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    start = draw(DAYS)
    return Period(start=start, end=draw(st.none() | st.integers(1, 40).map(lambda days: start + timedelta(days=days))))


def days_in(period: Period) -> set[date]:
    """The days of the span that are in the period, and one for all that comes after."""
    beyond = [LAST + timedelta(days=200)]
    return {day for day in [*SPAN, *(LAST + timedelta(days=n) for n in range(1, 50)), *beyond] if day in period}


JUNE = Period(start=date(2019, 6, 1), end=date(2019, 7, 1))
FROM_JUNE = Period(start=date(2019, 6, 1))


@pytest.mark.parametrize(
    ("day", "is_in_june", "is_in_open"),
    [
        (date(2019, 5, 31), False, False),
        (date(2019, 6, 1), True, True),
        (date(2019, 6, 2), True, True),
        (date(2019, 6, 30), True, True),
        (date(2019, 7, 1), False, True),
    ],
)
def test_a_day_is_in_a_period_from_its_start_until_the_day_before_its_end(
    day: date, is_in_june: bool, is_in_open: bool
) -> None:
    assert (day in JUNE, day in FROM_JUNE) == (is_in_june, is_in_open)


@pytest.mark.parametrize(
    ("start", "end", "overlaps", "is_included", "includes"),
    [
        pytest.param(date(2019, 5, 1), date(2019, 5, 31), False, False, False, id="ends the day before the day before"),
        pytest.param(date(2019, 5, 1), date(2019, 6, 1), False, False, False, id="ends the day before"),
        pytest.param(date(2019, 5, 1), date(2019, 6, 2), True, False, False, id="ends on the first day"),
        pytest.param(date(2019, 5, 31), date(2019, 7, 1), True, False, True, id="begins the day before"),
        pytest.param(date(2019, 5, 31), date(2019, 6, 30), True, False, False, id="begins and ends a day earlier"),
        pytest.param(date(2019, 6, 1), date(2019, 6, 30), True, True, False, id="ends a day earlier"),
        pytest.param(date(2019, 6, 1), date(2019, 7, 1), True, True, True, id="is the same"),
        pytest.param(date(2019, 6, 1), date(2019, 7, 2), True, False, True, id="ends a day later"),
        pytest.param(date(2019, 6, 2), date(2019, 7, 1), True, True, False, id="begins a day later"),
        pytest.param(date(2019, 6, 2), date(2019, 7, 2), True, False, False, id="begins and ends a day later"),
        pytest.param(date(2019, 6, 30), date(2019, 8, 1), True, False, False, id="begins on the last day"),
        pytest.param(date(2019, 7, 1), date(2019, 8, 1), False, False, False, id="begins the day after"),
        pytest.param(date(2019, 5, 31), None, True, False, True, id="begins the day before and is open"),
        pytest.param(date(2019, 6, 1), None, True, False, True, id="begins on the first day and is open"),
        pytest.param(date(2019, 6, 2), None, True, False, False, id="begins a day later and is open"),
        pytest.param(date(2019, 6, 30), None, True, False, False, id="begins on the last day and is open"),
        pytest.param(date(2019, 7, 1), None, False, False, False, id="begins the day after and is open"),
    ],
)
def test_another_period_overlaps_is_included_or_includes(
    start: date, end: date | None, overlaps: bool, is_included: bool, includes: bool
) -> None:
    other = Period(start=start, end=end)
    assert (JUNE.overlaps(other), other.overlaps(JUNE)) == (overlaps, overlaps)
    assert (JUNE.includes(other), other.includes(JUNE)) == (is_included, includes)


@given(periods(), periods())
def test_two_periods_overlap_when_they_share_a_day_whichever_is_asked(one: Period, other: Period) -> None:
    assert one.overlaps(other) == other.overlaps(one) == bool(days_in(one) & days_in(other))


@given(periods(), periods())
def test_a_period_includes_another_when_it_has_all_its_days(one: Period, other: Period) -> None:
    assert one.includes(other) == (days_in(other) <= days_in(one))


@given(periods(), periods())
def test_periods_that_include_each_other_are_the_same(one: Period, other: Period) -> None:
    assert one.includes(one)
    assert (one.includes(other) and other.includes(one)) == (one == other)


@given(periods())
def test_a_period_has_its_first_and_last_day_and_not_the_one_after(period: Period) -> None:
    assert period.start in period
    assert period.start - timedelta(days=1) not in period
    if period.end is None:
        assert (period.last_day, period.days) == (None, None)
        assert date.max in period
    else:
        assert period.end - timedelta(days=1) == period.last_day
        assert period.end - timedelta(days=1) in period
        assert period.end not in period
        assert period.days == (period.end - period.start).days == len(days_in(period))


@given(periods(), DAYS)
def test_a_period_cut_in_two_shares_no_day_and_loses_none(period: Period, day: date) -> None:
    if day in period and day != period.start:
        before, after = Period(start=period.start, end=day), Period(start=day, end=period.end)
        assert not before.overlaps(after)
        assert days_in(before) | days_in(after) == days_in(period)


@pytest.mark.parametrize("end", [FIRST, date(2018, 12, 31)])
def test_a_period_has_a_day_at_least(end: date) -> None:
    with pytest.raises(InvalidValue) as caught:
        Period(start=FIRST, end=end)
    assert (caught.value.owner, caught.value.field, caught.value.value) == ("Period", "end", end)


def test_a_period_of_one_day_has_just_that() -> None:
    one = Period(start=FIRST, end=FIRST + timedelta(days=1))
    assert (one.last_day, one.days) == (FIRST, 1)


@pytest.mark.parametrize("day", ["2019-01-01", datetime(2019, 1, 1), 20190101, None])  # noqa: DTZ001
def test_a_day_is_a_date_and_nothing_that_could_become_one(day: Any) -> None:
    with pytest.raises(InvalidValue, match=r"Period\.start"):
        Period(start=day)


def test_the_school_year_goes_from_august_to_july() -> None:
    year = Period.school_year(2019)
    assert (year.start, year.last_day) == (date(2019, 8, 1), date(2020, 7, 31))
    assert not year.overlaps(Period.school_year(2020))
    assert Period.calendar_year(2019).overlaps(year)
    assert not Period.calendar_year(2019).includes(year)


@given(st.integers(1900, 2200))
def test_the_budget_year_is_the_calendar_year(year: int) -> None:
    assert Period.budget_year(year) == Period.calendar_year(year) == Period.years(year, year)
    assert Period.calendar_year(year).days in {365, 366}


@given(st.integers(1900, 2190), st.integers(0, 10))
def test_several_years_are_all_their_years_and_no_more(first: int, more: int) -> None:
    whole = Period.years(first, first + more)
    years = [Period.calendar_year(year) for year in range(first, first + more + 1)]
    assert all(whole.includes(year) for year in years)
    assert whole.days == sum(year.days or 0 for year in years)
