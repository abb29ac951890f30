"""How far the measures came, month by month, beside how far they were to have come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sunnmore_oppvekst.analysis.column import Choices, Column, Kind
from sunnmore_oppvekst.analysis.given import day as given_day
from sunnmore_oppvekst.analysis.questions.asked import Documents, areas_of, callings, edition
from sunnmore_oppvekst.analysis.questions.columns import AREA, NETWORK, YEAR, columns_to_data, count, rate
from sunnmore_oppvekst.analysis.standing import Standing
from sunnmore_oppvekst.analysis.table import Mark, Picture, Table
from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.progress import weighted
from sunnmore_oppvekst.messages.amounts import Percent
from sunnmore_oppvekst.messages.message import _

PLANNED, ACTUAL = "planned", "actual"
PROGRESS = (
    NETWORK,
    YEAR,
    AREA,
    Column(name="on", kind=Kind.DAY, says=_("the day"), is_key=True),
    Column(
        name="series",
        says=_("planned or actual"),
        is_key=True,
        heading=_("progress"),
        called=Choices({PLANNED: _("planned"), ACTUAL: _("actual")}),
    ),
    rate("share", _("how far, by weight")),
    count(
        "late",
        _("how many are late"),
        unit="measures",
        is_optional=True,
    ),
    count(
        "of",
        _("of so many measures; of what is planned: those with milestones or a period"),
        unit="measures",
    ),
)
_ALL = _("all")
_SUMMARY = _("{year}, as of {on}: {actual} of the way, where the plan was {planned}; {late} of {of} measures are late.")


def progress(documents: Documents, *, year: int | str | None = None, on: date | None = None) -> Table:
    """Planned and actual progress of each area of an edition at the end of each month, and on its last known day.

    Shares are rolled up by the weight of measures. What was planned goes by the weight of milestones that are due, and
    by time for measures without any; a measure with neither is not among the planned. Late is told apart from little
    done, and of what was done only. Rows without an area are of all measures, those without an area among them.

    Args:
        documents: a workspace.
        year: the edition; None for the latest.
        on: the last day that anything is known of; None for the edition's own day. Nothing actual is told after it.

    Raises:
        InvalidValue: `on` is no day.
        UnknownName: there is no such edition.
    """
    plan = edition(documents, year)
    last = plan.own_day if on is None else given_day(on)
    days = sorted({*_month_ends(plan.year), last})
    rows = [row for area in (*areas_of(documents, plan), None) for day in days for row in _rows(plan, area, day, last)]
    now = Standing(measures=plan.measures, on=last)
    facts = (
        ("year", plan.year),
        ("on", last),
        ("actual", Percent(now.share if plan.measures else None)),
        ("planned", Percent(_planned(plan.measures, last)[0])),
        ("late", len(now.late)),
        ("of", len(plan.measures)),
    )
    known = callings(documents, plan)
    return Table(
        name="progress",
        title=_("Progress"),
        columns=known.calling(PROGRESS, area={**known.areas, None: _ALL}),
        data=columns_to_data(PROGRESS, rows),
        summary=_SUMMARY,
        facts=facts,
        picture=Picture(mark=Mark.LINES, x="on", y="share", colour="series", row="area"),
    )


def _rows(plan: ActionPlan, area: str | None, day: date, last: date) -> Iterator[tuple[object, ...]]:
    """The rows of an area on a day; of None, those of the whole plan."""
    measures = plan.measures if area is None else plan.measures_in(area)
    if not measures:
        return
    lead = (plan.network, plan.year, area, day)
    share, of = _planned(measures, day)
    if of:
        yield (*lead, PLANNED, share, None, of)
    if day <= last:
        standing = Standing(measures=measures, on=day)
        yield (*lead, ACTUAL, standing.share, len(standing.late), len(measures))


def _planned(measures: tuple[Measure, ...], day: date) -> tuple[float | None, int]:
    """How far measures were to have come by a day, and how many of them have anything to go by."""
    known = [(each.weight, share) for each in measures if (share := each.share_planned(day)) is not None]
    return (weighted(known) if known else None), len(known)


def _month_ends(year: int) -> list[date]:
    return [date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1) for month in range(1, 13)]
