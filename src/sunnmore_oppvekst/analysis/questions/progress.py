"""How far the measures came, month by month, beside how far they were to have come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sunnmore_oppvekst.analysis.called import calling
from sunnmore_oppvekst.analysis.questions.asked import (
    AREA,
    NETWORK,
    YEAR,
    Documents,
    areas_of,
    callings,
    columns_to_data,
    count,
    edition,
    rate,
)
from sunnmore_oppvekst.analysis.standing import Standing
from sunnmore_oppvekst.analysis.table import Column, Kind, Mark, Picture, Table
from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.progress import weighted
from sunnmore_oppvekst.language.words import Words

PLANNED, ACTUAL = "planned", "actual"
_COLUMNS = (
    NETWORK,
    YEAR,
    AREA,
    Column(name="on", kind=Kind.DAY, says=Words("dagen", "dagen", "the day"), is_key=True),
    Column(
        name="series",
        says=Words("planlagt eller oppnådd", "planlagt eller oppnådd", "planned or actual"),
        is_key=True,
        heading=Words("framdrift", "framdrift", "progress"),
        called={PLANNED: Words("planlagt", "planlagt", "planned"), ACTUAL: Words("oppnådd", "oppnådd", "actual")},
    ),
    rate("share", "del av vegen, etter vekt", "del av veien, etter vekt", "how far, by weight"),
    count("late", "kor mange som er forseinka", "hvor mange som er forsinket", "how many are late", unit="measures"),
    count("of", "av så mange tiltak", "av så mange tiltak", "of so many measures", unit="measures"),
)
_ALL = Words("alle", "alle", "all")
_SUMMARY = Words(
    "{on}: {actual} % av vegen, der planen var {planned} %; {late} av {of} tiltak er forseinka.",
    "{on}: {actual} % av veien, der planen var {planned} %; {late} av {of} tiltak er forsinket.",
    "{on}: {actual}% of the way, where the plan was {planned}%; {late} of {of} measures are late.",
)


def progress(documents: Documents, *, year: int | None = None, on: date | None = None) -> Table:
    """Planned and actual progress of each area of an edition at the end of each month.

    Shares are rolled up by the weight of measures. What was planned goes by the weight of milestones that are due, and
    by time for measures without any; a measure with neither counts as 0.

    Args:
        documents: a workspace.
        year: the edition; None for the latest.
        on: the last day that anything is known of; None for the edition's own day. Nothing actual is told after it.

    Raises:
        UnknownName: there is no such edition.
    """
    plan = edition(documents, year)
    last = on or plan.own_day
    rows = [
        row
        for area in (*areas_of(documents, plan), None)
        for day in _month_ends(plan.year)
        for row in _rows(plan, area, day, last)
    ]
    now = Standing(measures=plan.measures, on=last)
    facts = (
        ("on", last),
        ("actual", round(now.share * 100)),
        ("planned", round(_planned(plan.measures, last) * 100)),
        ("late", len(now.late)),
        ("of", len(plan.measures)),
    )
    return Table(
        name="progress",
        title=Words("Framdrift", "Framdrift", "Progress"),
        columns=calling(_COLUMNS, area={**callings(documents, plan).areas, None: _ALL}),
        data=columns_to_data(_COLUMNS, rows),
        summary=_SUMMARY,
        facts=facts,
        picture=Picture(mark=Mark.LINES, x="on", y="share", colour="series", row="area"),
    )


def _rows(plan: ActionPlan, area: str | None, day: date, last: date) -> Iterator[tuple[object, ...]]:
    """The rows of an area on a day; of None, those of the whole plan."""
    measures = plan.measures if area is None else plan.measures_in(area)
    lead = (plan.network, plan.year, area, day)
    standing = Standing(measures=measures, on=day)
    if not measures:
        return
    yield (*lead, PLANNED, _planned(measures, day), 0, len(measures))
    if day <= last:
        yield (*lead, ACTUAL, standing.share, len(standing.late), len(measures))


def _planned(measures: tuple[Measure, ...], day: date) -> float:
    return weighted((measure.weight, measure.share_planned(day) or 0.0) for measure in measures)


def _month_ends(year: int) -> list[date]:
    return [date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1) for month in range(1, 13)]
