"""Editions beside each other, and networks beside each other, in figures that can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sunnmore_oppvekst.analysis.called import calling
from sunnmore_oppvekst.analysis.column import Column, Kind
from sunnmore_oppvekst.analysis.coverage import Coverage
from sunnmore_oppvekst.analysis.money import Money
from sunnmore_oppvekst.analysis.questions.asked import Documents, areas_of, edition, editions
from sunnmore_oppvekst.analysis.questions.columns import NETWORK, YEAR, count, dicts_to_data, rate, share, together
from sunnmore_oppvekst.analysis.questions.small_groups import LEFT_OUT, SMALLEST, left_out, without
from sunnmore_oppvekst.analysis.standing import Standing, taking_part
from sunnmore_oppvekst.analysis.table import Mark, Picture, Table
from sunnmore_oppvekst.analysis.turnover import turnover
from sunnmore_oppvekst.domain.audience import Audience
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.sectors import Level, Sector
from sunnmore_oppvekst.language.words import Sayable, Words

COMPARISON = (
    NETWORK,
    YEAR,
    Column(name="on", kind=Kind.DAY, says=Words("dagen det gjeld", "dagen det gjelder", "the day it is judged on")),
    count("members", "kommunar i nettverket", "kommuner i nettverket", "members of the network", unit="municipalities"),
    count("units", "opne einingar", "åpne enheter", "open units", unit="units"),
    count("measures", "tiltak", "tiltak", "measures", unit="measures"),
    count("gaps", "område, nivå og sektor utan tiltak", "område, nivå og sektor uten tiltak",
          "area, level and sector without measures", unit="combinations"),
    count("of_combinations", "av så mange kombinasjonar", "av så mange kombinasjoner", "of so many",
          unit="combinations"),
    rate("gap_share", "del utan tiltak", "del uten tiltak", "share without measures"),
    rate("share", "kor langt tiltaka er komne", "hvor langt tiltakene er kommet", "how far the measures have come"),
    count("late", "tiltak som er forseinka", "tiltak som er forsinket", "measures that are late", unit="measures"),
    rate("late_share", "del som er forseinka", "del som er forsinket", "share that is late"),
    count("anchored", "gonger det er forankra", "ganger det er forankret", "times anchored", unit="measure and unit",
          is_optional=True),
    count("of_anchoring", "av så mange gonger ei eining deltek", "av så mange ganger en enhet deltar",
          "of times a unit takes part", unit="measure and unit"),
    rate("anchored_share", "del som er forankra", "del som er forankret", "share that is anchored"),
    count("budget_nok", "budsjettet", "budsjettet", "the budget", unit="NOK"),
    count("nok_per_unit", "budsjettet for kvar opne eining", "budsjettet for hver åpne enhet",
          "the budget for each open unit", unit="NOK", is_optional=True),
    rate("outside_share", "del som andre enn eigarane betaler", "del som andre enn eierne betaler",
         "share that others than the owners pay"),
    count("kept", "tiltak som var med i utgåva før", "tiltak som var med i utgaven før", "measures from before",
          unit="measures", is_optional=True),
    count("added", "nye tiltak", "nye tiltak", "new measures", unit="measures", is_optional=True),
    count("dropped", "tiltak som er tekne ut", "tiltak som er tatt ut", "measures taken out", unit="measures",
          is_optional=True),
)  # fmt: skip
_SHARES = ("gap_share", "share", "late_share", "anchored_share", "outside_share")
_YEARS = Words(
    "{editions} utgåver; siste har {measures} tiltak, der {late} er forseinka.",
    "{editions} utgaver; siste har {measures} tiltak, der {late} er forsinket.",
    "{editions} editions; the last has {measures} measures, {late} of them late.",
)
_NETWORKS = Words(
    "{networks} nettverk med {measures} tiltak i alt, frå {fewest} til {most} kvar.",
    "{networks} nettverk med {measures} tiltak i alt, fra {fewest} til {most} hver.",
    "{networks} networks with {measures} measures in all, from {fewest} to {most} each.",
)
Row = Mapping[str, Any]


def compare_years(documents: Documents, *, audience: Audience | str = Audience.PUBLIC) -> Table:
    """The editions of a network beside each other, one for each year, each on its own day.

    Args:
        documents: a workspace with several editions.
        audience: who it is for; anchoring in fewer than five units is left out for the public.
    """
    rows = [_row(documents, plan) for plan in editions(documents)]
    last = rows[-1] if rows else {"measures": 0, "late": 0}
    return _table(
        rows,
        audience,
        name="compare_years",
        title=Words("År ved sida av år", "År ved siden av år", "Year beside year"),
        called={documents.network.id: documents.network.name},
        summary=_YEARS,
        facts=(("editions", len(rows)), ("measures", last["measures"]), ("late", last["late"])),
        along="year",
    )


def compare_networks(
    networks: Iterable[Documents], *, year: int | None = None, audience: Audience | str = Audience.PUBLIC
) -> Table:
    """Networks beside each other, each by one edition on its own day.

    Args:
        networks: workspaces, one at a time, so that many can be gone through; one without the edition is left out.
        year: the edition; None for the latest of each.
        audience: who it is for; anchoring in fewer than five units is left out for the public.
    """
    rows: list[Row] = []
    called: dict[str, Sayable] = {}
    for documents in networks:
        if any(year in {None, plan.year} for plan in documents.plans):
            rows.append(_row(documents, edition(documents, year)))
            called[documents.network.id] = documents.network.name
    measures = [row["measures"] for row in rows]
    return _table(
        rows,
        audience,
        name="compare_networks",
        title=Words("Nettverk ved sida av nettverk", "Nettverk ved siden av nettverk", "Network beside network"),
        called=called,
        summary=_NETWORKS,
        facts=(
            ("networks", len(rows)),
            ("measures", sum(measures)),
            ("fewest", min(measures, default=0)),
            ("most", max(measures, default=0)),
        ),
        along="network",
    )


def _table(
    rows: Sequence[Row],
    audience: Audience | str,
    *,
    name: str,
    title: Words,
    called: Mapping[str, Sayable],
    summary: Words,
    facts: tuple[tuple[str, object], ...],
    along: str,
) -> Table:
    is_public = Audience(audience) is Audience.PUBLIC
    hidden = {index for index, row in enumerate(rows) if is_public and 0 < row["units_taking_part"] < SMALLEST}
    return Table(
        name=name,
        title=title,
        columns=calling(COMPARISON, network=called),
        data=without(dicts_to_data(COMPARISON, rows), hidden, ("anchored", "anchored_share")),
        summary=together(summary, LEFT_OUT if hidden else None),
        facts=(*facts, *left_out(hidden, len(rows))),
        picture=Picture(mark=Mark.FIGURES, x=_SHARES[0], y=along, more=_SHARES[1:]),
    )


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
