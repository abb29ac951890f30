"""A new strategy plan out of the one that runs out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import evolve

from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.findings import Finding, FindingLocation, Findings
from sunnmore_oppvekst.findings.codes.new_edition import (
    INITIATIVE_ENDED,
    PERIOD_TO_DECIDE,
    STRUCTURAL_CHANGE_TO_REVIEW,
)
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.revision.moving import by_years, end_by_years
from sunnmore_oppvekst.revision.revise import Revised, next_id, next_title

_LATER = _("a year after {year}")


def renew(strategy: StrategyPlan, *, year: int, id: str | None = None) -> Revised[StrategyPlan]:
    """The draft of the strategy plan that begins in `year`, as long as the one before; ids stay.

    Goals, areas, methods and success factors go on. What was to change, and national initiatives that are over, are for
    people to decide on. Given a draft that begins in that year already, it is given back as it is.

    Args:
        strategy: the plan that runs out.
        year: the first year of the new one.
        id: the id of the new one; made of the old one where it is not given.

    Raises:
        InvalidValue: the year does not come after the one in which the plan begins.
    """
    first = strategy.period.start.year
    if year == first and strategy.revises is not None and strategy.adopted is None:
        return Revised(plan=strategy, kept=_ids(strategy))
    if year <= first:
        later = _LATER.bind(year=first)
        raise InvalidValue("StrategyPlan", "year", year, later)
    period = _period(strategy.period, year)
    draft = evolve(
        strategy,
        id=id or _id(strategy, period),
        title=_title(strategy, period),
        period=period,
        adopted=None,
        revises=strategy.id,
    )
    return Revised(plan=draft, kept=_ids(draft), findings=Findings(tuple(_to_decide(draft))))


def _period(period: Period, year: int) -> Period:
    years = year - period.start.year
    return Period(start=by_years(period.start, years), end=end_by_years(period.end, years) if period.end else None)


def _id(strategy: StrategyPlan, period: Period) -> str:
    """The id with the years in it moved, where it has both, as the title has."""
    first, old, new = strategy.period.start.year, strategy.period.last_day, period.last_day
    id = strategy.id
    if old and new and f"{first}-{old.year}" in id:
        id = next_id(id, old.year, new.year)
    return next_id(id, first, period.start.year)


def _title(strategy: StrategyPlan, period: Period) -> Text:
    """The title with the years in it moved: the last one first, so that neither is taken for the other."""
    old, new = strategy.period.last_day, period.last_day
    title = next_title(strategy.title, old.year, new.year) if old and new else strategy.title
    return next_title(title, strategy.period.start.year, period.start.year)


def _ids(strategy: StrategyPlan) -> tuple[str, ...]:
    listed = (strategy.goals, strategy.priority_areas, strategy.working_methods, strategy.success_factors)
    return tuple(str(getattr(each, "id", "")) for things in listed for each in things)


def _to_decide(draft: StrategyPlan) -> Iterator[Finding]:
    start, last = draft.period.start, draft.period.last_day
    end = str((last or date.max).year)
    yield PERIOD_TO_DECIDE.finding(FindingLocation(subject=draft.id), start=str(start.year), end=end)
    for change in draft.structural_changes:
        yield STRUCTURAL_CHANGE_TO_REVIEW.finding(FindingLocation(subject=change.id), text=change.text)
    for each in draft.initiatives:
        if each.period is not None and each.period.end is not None and each.period.end <= start:
            yield INITIATIVE_ENDED.finding(FindingLocation(subject=each.id), name=each.name)
