"""Editions beside each other, and networks beside each other, in figures that can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Any

from sunnmore_oppvekst.analysis.called import calling
from sunnmore_oppvekst.analysis.column import NO_WORDS, Column, Kind
from sunnmore_oppvekst.analysis.coverage import Coverage
from sunnmore_oppvekst.analysis.given import chosen
from sunnmore_oppvekst.analysis.money import Money
from sunnmore_oppvekst.analysis.questions.asked import Documents, areas_of, asked, edition, editions
from sunnmore_oppvekst.analysis.questions.columns import (
    NETWORK,
    YEAR,
    count,
    dicts_to_data,
    rate,
    share,
    together,
)
from sunnmore_oppvekst.analysis.questions.small_groups import LEFT_OUT, SMALLEST, left_out, without
from sunnmore_oppvekst.analysis.standing import Standing, taking_part
from sunnmore_oppvekst.analysis.table import Mark, Picture, Table
from sunnmore_oppvekst.analysis.turnover import turnover
from sunnmore_oppvekst.domain.audience import Audience
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.sectors import Level, Sector
from sunnmore_oppvekst.errors import InvalidDocument, InvalidValue, UnknownName
from sunnmore_oppvekst.messages.amounts import Day, Enumeration
from sunnmore_oppvekst.messages.message import Message, Translatable, _
from sunnmore_oppvekst.messages.nearest import nearest

COMPARISON = (
    NETWORK,
    YEAR,
    Column(name="on", kind=Kind.DAY, says=_("the day it is judged on")),
    count("members", _("members of the network"), unit="municipalities"),
    count("units", _("open units"), unit="units"),
    count("measures", _("measures"), unit="measures"),
    count("gaps", _("area, level and sector without measures"), unit="combinations"),
    count("of_combinations", _("of so many"),
          unit="combinations"),
    rate("gap_share", _("share without measures")),
    rate("share", _("how far the measures have come")),
    count("late", _("measures that are late"), unit="measures"),
    rate("late_share", _("share that is late")),
    count("anchored", _("times anchored"), unit="measure and unit",
          is_optional=True),
    count("of_anchoring", _("of times a unit takes part"), unit="measure and unit"),
    rate("anchored_share", _("share that is anchored")),
    count("budget_nok", _("the budget"), unit="NOK"),
    count("nok_per_unit", _("the budget for each open unit"), unit="NOK", is_optional=True),
    rate("outside_share", _("share that others than the owners pay")),
    count("kept", _("measures from before"),
          unit="measures", is_optional=True),
    count("added", _("new measures"), unit="measures", is_optional=True),
    count("dropped", _("measures taken out"), unit="measures",
          is_optional=True),
)  # fmt: skip
_SHARES = ("gap_share", "share", "late_share", "anchored_share", "outside_share")
_YEARS = _("{editions} editions; the last ({year}) has {measures} measures, {late} of them late.")
_NETWORKS = _("{networks} networks with {measures} measures in all, from {fewest} to {most} each; editions of {years}.")
_JUDGED = _("Progress and anchoring are as they were on {days}.")
_BETWEEN = _("days from {first} to {last}")
_FEW_DAYS = 3
_WITHOUT = _("{without} left out, as the edition is missing or cannot be read: {which}.")
_NAMED = 5
_SEVERAL = _("several workspaces, such as [workspace] or portfolio.workspaces()")
Row = Mapping[str, Any]


def compare_years(documents: Documents, *, audience: Audience | str = Audience.PUBLIC) -> Table:
    """The editions of a network beside each other, one for each year, each on its own day.

    Args:
        documents: a workspace with several editions.
        audience: who it is for; anchoring in fewer than five units is left out for the public.

    Raises:
        InvalidDocument: an edition could not be read.
    """
    rows = [_row(documents, plan) for plan in editions(documents)]
    last = rows[-1] if rows else {"measures": 0, "late": 0, "year": "–"}
    return _table(
        rows,
        audience,
        name="compare_years",
        title=_("Year beside year"),
        called={documents.network.id: documents.network.name},
        summary=_YEARS,
        facts=(("editions", len(rows)), *((name, last[name]) for name in ("year", "measures", "late"))),
        along="year",
    )


def compare_networks(
    networks: Iterable[Documents], *, year: int | str | None = None, audience: Audience | str = Audience.PUBLIC
) -> Table:
    """Networks beside each other, each by one edition on its own day.

    Args:
        networks: workspaces, one at a time, so that many can be gone through; one without the edition, or where it
            cannot be read, is left out and named in the summary.
        year: the edition; None for the latest of each.
        audience: who it is for; anchoring in fewer than five units is left out for the public.

    Raises:
        InvalidValue: these are no workspaces.
        UnknownName: nobody has an edition of that year.
    """
    if not _are_several(networks):
        raise InvalidValue("networks", "", networks, _SEVERAL)
    rows: list[Row] = []
    called: dict[str, Translatable] = {}
    without_it: dict[str, Translatable] = {}
    years: set[str] = set()
    for documents in networks:
        network = asked(documents).network
        years.update(str(plan.year) for plan in documents.plans)
        try:
            plan = edition(documents, year)
        except (InvalidDocument, UnknownName):
            without_it[network.id] = network.name
        else:
            rows.append(_row(documents, plan))
            called[network.id] = network.name
    if without_it and not rows and year is not None:
        raise UnknownName("document", str(year), nearest(str(year), years))
    measures = [row["measures"] for row in rows]
    return _table(
        rows,
        audience,
        name="compare_networks",
        title=_("Network beside network"),
        called=called,
        summary=_NETWORKS,
        facts=(
            ("networks", len(rows)),
            ("measures", sum(measures)),
            ("fewest", min(measures, default=0)),
            ("most", max(measures, default=0)),
            ("years", _span([row["year"] for row in rows])),
        ),
        along="network",
        without_it=tuple(without_it.values()),
    )


def _table(
    rows: Sequence[Row],
    audience: Audience | str,
    *,
    name: str,
    title: Message,
    called: Mapping[str, Translatable],
    summary: Message,
    facts: tuple[tuple[str, object], ...],
    along: str,
    without_it: Sequence[Translatable] = (),
) -> Table:
    is_public = chosen(Audience, audience) is Audience.PUBLIC
    hidden = {index for index, row in enumerate(rows) if is_public and 0 < row["units_taking_part"] < SMALLEST}
    return Table(
        name=name,
        title=title,
        columns=calling(COMPARISON, network=called),
        data=without(dicts_to_data(COMPARISON, rows), hidden, ("anchored", "anchored_share")),
        summary=together(
            summary, _JUDGED if rows else None, _WITHOUT if without_it else None, LEFT_OUT if hidden else None
        ),
        facts=(
            *facts,
            ("days", _days(row["on"] for row in rows)),
            ("without", len(without_it)),
            ("which", (*islice(without_it, _NAMED), *(["…"] if len(without_it) > _NAMED else []))),
            *left_out(hidden, len(rows)),
        ),
        picture=Picture(mark=Mark.FIGURES, x=_SHARES[0], y=along, more=_SHARES[1:]),
    )


def _are_several(networks: object) -> bool:
    is_one = isinstance(networks, str) or any(hasattr(networks, name) for name in ("network", "workspaces"))
    return isinstance(networks, Iterable) and not is_one


def _span(years: Sequence[int]) -> str:
    """The years from first to last, or the only one."""
    first, last = min(years, default="–"), max(years, default="–")
    return str(first) if first == last else f"{first}–{last}"


def _days(days: Iterable[date]) -> Translatable:
    """Some days one after the other; of many, the first and the last."""
    sorted_days = sorted(set(days))
    if len(sorted_days) > _FEW_DAYS:
        ends = {"first": sorted_days[0], "last": sorted_days[-1]}
        return _BETWEEN.bind(**ends)
    return Enumeration([Day(day) for day in sorted_days]) if sorted_days else NO_WORDS


def _row(documents: Documents, plan: ActionPlan) -> Row:
    then = documents.network.as_of(plan.year_period.start)
    standing = Standing(measures=plan.measures, on=plan.own_day)
    areas = areas_of(documents, plan)
    gaps = len(list(Coverage(areas=areas, measures=plan.measures).gaps()))
    combinations = len(areas) * len(Level) * len(Sector)
    anchored = standing.anchoring
    late = len(standing.late)
    money = Money.of(plan.measures, year=plan.year)
    before = next((each for each in documents.plans if each.id == plan.revises), None)
    change = None if before is None else turnover(plan, before)
    return {
        "network": plan.network,
        "year": plan.year,
        "on": plan.own_day,
        "members": len(then.members),
        "units": len(then.units),
        "measures": len(plan.measures),
        "gaps": gaps,
        "of_combinations": combinations,
        "gap_share": share(gaps, combinations),
        "share": standing.share if plan.measures else None,
        "late": late,
        "late_share": share(late, len(plan.measures)),
        "anchored": anchored.done,
        "of_anchoring": anchored.units,
        "anchored_share": share(anchored.done, anchored.units),
        "budget_nok": money.total_nok,
        "nok_per_unit": round(money.total_nok / len(then.units)) if then.units else None,
        "outside_share": share(money.outside_nok, money.total_nok),
        "kept": change and change.kept,
        "added": change and change.added,
        "dropped": change and change.dropped,
        "units_taking_part": len({unit for each in plan.measures for unit in taking_part(each, plan.own_day)}),
    }
