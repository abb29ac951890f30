"""Editions beside each other, and networks beside each other, in figures that can be compared."""

from __future__ import annotations

from collections.abc import Iterable

from sunnmore_oppvekst.analysis.called import calling
from sunnmore_oppvekst.analysis.coverage import Coverage
from sunnmore_oppvekst.analysis.questions.asked import (
    NETWORK,
    YEAR,
    Documents,
    areas_of,
    columns_to_data,
    count,
    edition,
    rate,
    share,
)
from sunnmore_oppvekst.analysis.standing import Standing
from sunnmore_oppvekst.analysis.table import Mark, Picture, Table
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.sectors import Level, Sector
from sunnmore_oppvekst.language.words import Sayable, Words

_FIGURES = (
    count("members", "kommunar i nettverket", "kommuner i nettverket", "members of the network", unit="municipalities"),
    count("units", "opne einingar", "åpne enheter", "open units", unit="units"),
    count("measures", "tiltak", "tiltak", "measures", unit="measures"),
    count("gaps", "område, nivå og sektor utan tiltak", "område, nivå og sektor uten tiltak",
          "area, level and sector without measures", unit="combinations"),
    count("of_combinations", "av så mange kombinasjonar", "av så mange kombinasjoner", "of so many",
          unit="combinations"),
    rate("share", "kor langt tiltaka er komne", "hvor langt tiltakene er kommet", "how far the measures have come"),
    count("late", "tiltak som er forseinka", "tiltak som er forsinket", "measures that are late", unit="measures"),
    count("anchored", "gonger det er forankra", "ganger det er forankret", "times anchored", unit="measure and unit"),
    count("of_anchoring", "av så mange gonger ei eining deltek", "av så mange ganger en enhet deltar",
          "of times a unit takes part", unit="measure and unit"),
    rate("anchored_share", "del som er forankra", "del som er forankret", "share that is anchored"),
    count("budget_nok", "budsjettet", "budsjettet", "the budget", unit="NOK"),
    rate("outside_share", "del som andre enn eigarane betaler", "del som andre enn eierne betaler",
         "share that others than the owners pay"),
    count("kept", "tiltak som var med i utgåva før", "tiltak som var med i utgaven før", "measures from before",
          unit="measures", is_optional=True),
    count("added", "nye tiltak", "nye tiltak", "new measures", unit="measures", is_optional=True),
    count("dropped", "tiltak som er tekne ut", "tiltak som er tatt ut", "measures taken out", unit="measures",
          is_optional=True),
)  # fmt: skip
_COLUMNS = (NETWORK, YEAR, *_FIGURES)
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


def compare_years(documents: Documents) -> Table:
    """The editions of a network beside each other, each on its own day.

    Args:
        documents: a workspace with several editions.
    """
    plans = sorted(documents.plans, key=lambda plan: plan.year)
    known = {plan.id: plan for plan in plans}
    rows = [_row(documents, plan, known.get(plan.revises or "")) for plan in plans]
    last = rows[-1] if rows else (None,) * len(_COLUMNS)
    return Table(
        name="compare_years",
        title=Words("År ved sida av år", "År ved siden av år", "Year beside year"),
        columns=calling(_COLUMNS, network={documents.network.id: documents.network.name}),
        data=columns_to_data(_COLUMNS, rows),
        summary=_YEARS,
        facts=(("editions", len(rows)), ("measures", last[4] or 0), ("late", last[8] or 0)),
        picture=Picture(mark=Mark.BARS, x="year", y="share"),
    )


def compare_networks(networks: Iterable[Documents], *, year: int | None = None) -> Table:
    """Networks beside each other, each by one edition on its own day.

    Args:
        networks: workspaces, one at a time, so that many can be gone through; one without the edition is left out.
        year: the edition; None for the latest of each.
    """
    rows = []
    called: dict[str, Sayable] = {}
    for documents in networks:
        called[documents.network.id] = documents.network.name
        if any(year in {None, plan.year} for plan in documents.plans):
            plan = edition(documents, year)
            known = {each.id: each for each in documents.plans}
            rows.append(_row(documents, plan, known.get(plan.revises or "")))
    measures = [row[4] for row in rows]
    facts = (
        ("networks", len(rows)),
        ("measures", sum(measures)),
        ("fewest", min(measures, default=0)),
        ("most", max(measures, default=0)),
    )
    return Table(
        name="compare_networks",
        title=Words("Nettverk ved sida av nettverk", "Nettverk ved siden av nettverk", "Network beside network"),
        columns=calling(_COLUMNS, network=called),
        data=columns_to_data(_COLUMNS, rows),
        summary=_NETWORKS,
        facts=facts,
        picture=Picture(mark=Mark.BARS, x="network", y="anchored_share"),
    )


Row = tuple[str, int, int, int, int, int, int, float, int, int, int, float | None, int, float | None, int | None, int | None, int | None]  # fmt: skip # noqa: E501


def _row(documents: Documents, plan: ActionPlan, before: ActionPlan | None) -> Row:
    day = plan.own_day
    then = documents.network.as_of(plan.year_period.start)
    standing = Standing(measures=plan.measures, on=day)
    areas = areas_of(documents, plan)
    gaps = len(list(Coverage(areas=areas, measures=plan.measures).gaps()))
    anchored = standing.anchoring
    outside = sum(line.amount_nok for each in plan.measures for line in each.budget if line.funder is not None)
    came, stayed, went = _turnover(plan, before)
    return (
        plan.network,
        plan.year,
        len(then.members),
        len(then.units),
        len(plan.measures),
        gaps,
        len(areas) * len(Level) * len(Sector),
        standing.share,
        len(standing.late),
        anchored.done,
        anchored.units,
        share(anchored.done, anchored.units),
        plan.budget_nok,
        share(outside, plan.budget_nok),
        stayed,
        came,
        went,
    )


def _turnover(plan: ActionPlan, before: ActionPlan | None) -> tuple[int | None, int | None, int | None]:
    """How many measures came, stayed and went since the edition before."""
    if before is None:
        return None, None, None
    renamed = {each.new: each.old for each in plan.renames}
    now = {renamed.get(each.id, each.id) for each in plan.measures}
    then = {each.id for each in before.measures}
    return len(now - then), len(now & then), len(then - now)
