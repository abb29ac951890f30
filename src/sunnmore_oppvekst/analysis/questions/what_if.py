"""What if: the same plan under another municipal structure, or without one of those who pay."""

from __future__ import annotations

from datetime import date

from sunnmore_oppvekst.analysis.called import calling
from sunnmore_oppvekst.analysis.coverage import named_in
from sunnmore_oppvekst.analysis.homes import Home, homes, split_by
from sunnmore_oppvekst.analysis.money import Money
from sunnmore_oppvekst.analysis.questions.asked import (
    AREA,
    MEASURE,
    MUNICIPALITY,
    NAME,
    NETWORK,
    YEAR,
    Documents,
    callings,
    columns_to_data,
    count,
    edition,
    flag,
    rate,
    share,
    strategy_of,
)
from sunnmore_oppvekst.analysis.standing import taking_part
from sunnmore_oppvekst.analysis.table import Column, Mark, Picture, Table
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.language.nearest import nearest
from sunnmore_oppvekst.language.quantities import Kroner
from sunnmore_oppvekst.language.words import Words

BEFORE, AFTER = "before", "after"
_STRUCTURE = (
    NETWORK,
    YEAR,
    Column(name="structure", says=Words("før eller etter", "før eller etter", "before or after"), is_key=True,
           heading=Words("kommunane", "kommunene", "the municipalities"),
           called={BEFORE: Words("før", "før", "before"), AFTER: Words("etter", "etter", "after")}),
    MUNICIPALITY,
    NAME,
    count("measures", "tiltak som gjeld kommunen", "tiltak som gjelder kommunen", "measures for it", unit="measures"),
    count("of", "av alle tiltak", "av alle tiltak", "of all measures", unit="measures"),
    count("units", "einingar som deltek", "enheter som deltar", "units that take part", unit="units"),
    count("of_units", "av opne einingar der", "av åpne enheter der", "of open units there", unit="units"),
    count("baselines", "ståstader", "ståsteder", "baselines", unit="baselines"),
    count("answers_for", "tiltak kommunen svarar for", "tiltak kommunen svarer for", "measures it answers for",
          unit="measures"),
)  # fmt: skip
_STRUCTURE_SUMMARY = Words(
    "Frå {before} til {after} kommunar. {unclear} av {units} einingar kan ligge i fleire, og {split} av {measures} "
    "tiltak nemner ein kommune som blir delt: dei må spørjast.",
    "Fra {before} til {after} kommuner. {unclear} av {units} enheter kan ligge i flere, og {split} av {measures} "
    "tiltak nevner en kommune som blir delt: de må spørres.",
    "From {before} to {after} municipalities. {unclear} of {units} units may lie in several, and {split} of {measures} "
    "measures name a municipality that is split: they must be asked.",
)
_FUNDER = (
    NETWORK,
    YEAR,
    AREA,
    MEASURE,
    count("budget_nok", "kva det skulle koste", "hva det skulle koste", "what was budgeted", unit="NOK"),
    count("lost_nok", "kva som fell bort", "hva som faller bort", "what is lost", unit="NOK"),
    count("left_nok", "kva som er att", "hva som er igjen", "what is left", unit="NOK"),
    rate("share_left", "del som er att", "del som er igjen", "share that is left"),
    flag("is_without", "om tiltaket står utan pengar", "om tiltaket står uten penger", "whether nothing is left"),
)
_FUNDER_SUMMARY = Words(
    "Utan {funder} fell {lost} av {of} bort, og {bare} av {measures} tiltak står utan pengar.",
    "Uten {funder} faller {lost} av {of} bort, og {bare} av {measures} tiltak står uten penger.",
    "Without {funder}, {lost} of {of} is lost, and {bare} of {measures} measures have no money left.",
)


def under_structure(documents: Documents, *, on: date, year: int | None = None) -> Table:
    """The same edition with the municipalities of another day: what each has now, and would have then.

    A unit that may lie in several municipalities that day is counted in none of them, and so is a measure that names a
    municipality that is split by then; the summary tells how many.

    Args:
        documents: a workspace.
        on: the day whose municipalities to think of.
        year: the edition; None for the latest.

    Raises:
        UnknownName: there is no such edition.
    """
    plan, network = edition(documents, year), documents.network
    days = {BEFORE: plan.year_period.start, AFTER: on}
    rows = [row for when, day in days.items() for row in _structure_rows(plan, network, when, day)]
    then = network.as_of(on)
    used = {unit for measure in plan.measures for unit in taking_part(measure)}
    unclear = sum(then.municipality_of(unit) is None for unit in then.units if unit.id in used)
    facts = (
        ("before", sum(row[2] == BEFORE for row in rows)),
        ("after", sum(row[2] == AFTER for row in rows)),
        ("unclear", unclear),
        ("units", len(used)),
        ("split", sum(not named_in(measure).isdisjoint(split_by(network, on=on)) for measure in plan.measures)),
        ("measures", len(plan.measures)),
    )
    return Table(
        name="under_structure",
        title=Words("Same plan, andre kommunar", "Samme plan, andre kommuner", "The same plan, other municipalities"),
        columns=_STRUCTURE,
        data=columns_to_data(_STRUCTURE, rows),
        summary=_STRUCTURE_SUMMARY,
        facts=facts,
        picture=Picture(mark=Mark.BARS, x="name", y="measures", row="structure"),
    )


def _structure_rows(plan: ActionPlan, network: Network, when: str, day: date) -> list[tuple[object, ...]]:
    known = homes(network, on=day)
    used = {unit for measure in plan.measures for unit in taking_part(measure)}
    return [
        (
            plan.network,
            plan.year,
            when,
            member.number,
            member.name_on(day),
            sum(home.is_reached_by(measure) for measure in plan.measures),
            len(plan.measures),
            len(home.units & used),
            len(home.units),
            sum(each.municipality in home.numbers for each in plan.baselines),
            sum(_answers(home, plan, index) for index in range(len(plan.measures))),
        )
        for member in network.as_of(day).members
        for home in (known[member.number],)
    ]


def _answers(home: Home, plan: ActionPlan, index: int) -> bool:
    return any(party.municipality in home.numbers for party in plan.measures[index].responsible)


def without_funder(documents: Documents, funder: str, *, year: int | None = None) -> Table:
    """The same edition without what one funder pays: what each measure would lose.

    Args:
        documents: a workspace.
        funder: id of the funder.
        year: the edition; None for the latest.

    Raises:
        UnknownName: there is no such edition, or no such funder in it or in its strategy plan.
    """
    plan = edition(documents, year)
    strategy = strategy_of(documents, plan)
    paying = {line.funder for measure in plan.measures for line in measure.budget}
    payers = {*paying, *(each.id for each in (strategy.funders if strategy else ()))} - {None}
    if funder not in payers:
        raise UnknownName("funder", funder, nearest(funder, sorted(name for name in payers if name)))
    known = callings(documents, plan)
    rows = []
    for measure in plan.measures:
        lost = Money.of((measure,), year=plan.year).from_funder(funder)
        left = measure.budget_nok - lost
        amounts = (measure.budget_nok, lost, left, share(left, measure.budget_nok), bool(lost) and not left)
        rows.append((plan.network, plan.year, measure.area, measure.id, *amounts))
    facts = (
        ("funder", known.funders.get(funder, funder)),
        ("lost", Kroner(sum(row[5] for row in rows))),
        ("of", Kroner(plan.budget_nok)),
        ("bare", sum(row[8] for row in rows)),
        ("measures", len(rows)),
    )
    return Table(
        name="without_funder",
        title=Words("Utan éi kjelde til pengar", "Uten én kilde til penger", "Without one source of money"),
        columns=calling(_FUNDER, area=known.areas, measure=known.measures),
        data=columns_to_data(_FUNDER, rows),
        summary=_FUNDER_SUMMARY,
        facts=facts,
        picture=Picture(mark=Mark.BARS, x="area", y="lost_nok", colour="is_without"),
    )
