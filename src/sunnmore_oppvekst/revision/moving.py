"""Moving what is unfinished into a later year: dates by whole years, so that a school year stays a school year."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import evolve

from sunnmore_oppvekst.domain.measure import BudgetLine, Measure, MeasureState, Milestone
from sunnmore_oppvekst.domain.period import Period


def by_years(day: date, years: int) -> date:
    """The same day so many years later; 29 February becomes the 28th where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def end_by_years(end: date, years: int) -> date:
    """The end of a period so many years later; 29 February becomes 1 March where there is none.

    An end is the first day after, so 28 February stays the last day in the period.
    """
    moved = by_years(end, years)
    return moved if moved.day == end.day else moved + timedelta(days=1)


def years_to_reach(end: date, start: date) -> int:
    """How many whole years later a period that ends with `end` must lie to have a day on or after `start`."""
    years = max(0, start.year - end.year)
    return years if end_by_years(end, years) > start else years + 1


def period_from(period: Period, start: date, *, has_started: bool) -> Period:
    """A period that reaches into what begins on `start`: as it is, or moved; what has started keeps its start."""
    if period.end is None or period.end > start:
        return period
    years = years_to_reach(period.end, start)
    first = period.start if has_started else by_years(period.start, years)
    return Period(start=first, end=end_by_years(period.end, years))


def carried(measure: Measure, *, start: date, year: int) -> Measure:
    """An unfinished measure as the edition of `year`, which begins on `start`, takes it over."""
    state = measure.state_on(start)
    period = measure.period and period_from(measure.period, start, has_started=state is not MeasureState.PLANNED)
    return evolve(
        measure,
        period=period,
        milestones=tuple(_milestone(each, start, period) for each in measure.milestones),
        budget=tuple(_budget_line(each, year) for each in measure.budget),
        carried_over=measure.carried_over + 1,
    )


def _milestone(milestone: Milestone, start: date, period: Period | None) -> Milestone:
    if milestone.done is not None or milestone.due >= start:
        return milestone
    due = by_years(milestone.due, years_to_reach(milestone.due + timedelta(days=1), start))
    last = period.last_day if period else None
    return evolve(milestone, due=min(due, last) if last else due)


def _budget_line(line: BudgetLine, year: int) -> BudgetLine:
    return line if line.year is None or line.year >= year else evolve(line, year=year)
