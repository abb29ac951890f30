"""What the money of each source went to, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from sunnmore_oppvekst.analysis.called import calling, choices
from sunnmore_oppvekst.analysis.questions.asked import (
    AREA,
    MEASURE,
    NETWORK,
    YEAR,
    Documents,
    callings,
    columns_to_data,
    count,
    edition,
    rate,
    share,
    text,
)
from sunnmore_oppvekst.analysis.table import Column, Mark, Picture, Table
from sunnmore_oppvekst.domain.evaluation import Verdict
from sunnmore_oppvekst.domain.funding import GrantApplication, ReportItem
from sunnmore_oppvekst.domain.measure import Measure, MeasureState
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.language.languages import Language
from sunnmore_oppvekst.language.quantities import Kroner
from sunnmore_oppvekst.language.words import Words

OWNERS = "owners"
"""Who pays where no funder is named: the owners themselves."""
_COLUMNS = (
    NETWORK,
    YEAR,
    Column(name="funder", says=Words("kven som betaler", "hvem som betaler", "who pays"), is_key=True,
           refers_to="funder", heading=Words("kjelde", "kilde", "source")),
    AREA,
    MEASURE,
    count("budget_nok", "kva det skulle koste", "hva det skulle koste", "what was budgeted", unit="NOK"),
    count("of_nok", "av alt frå den same kjelda", "av alt fra den samme kilden", "of all from the same source",
          unit="NOK"),
    rate("share", "del av kjelda", "del av kilden", "share of the source"),
    count("spent_nok", "kva som er brukt av tilskotet", "hva som er brukt av tilskuddet", "what was spent of the grant",
          unit="NOK", is_optional=True),
    count("own_share_nok", "kva eigarane la til", "hva eierne la til", "what the owners put in", unit="NOK",
          is_optional=True),
    Column(name="state", says=Words("korleis det står", "hvordan det står", "how it stands"),
           called=choices(MeasureState)),
    rate("done", "kor langt det er kome", "hvor langt det er kommet", "how far it has come"),
    count("criteria_met", "kjenneteikn som er nådde", "kjennetegn som er nådd", "criteria met", unit="criteria"),
    count("of_criteria", "av så mange kjenneteikn", "av så mange kjennetegn", "of so many criteria", unit="criteria"),
    text("result", "kva som kom ut av det", "hva som kom ut av det", "what came out of it", is_optional=True),
)  # fmt: skip
_OWNERS_SAID = Words("eigarane", "eierne", "the owners")
_SUMMARY = Words(
    "{total} i budsjettet; {outside} frå andre enn eigarane, til {measures} av {of} tiltak.",
    "{total} i budsjettet; {outside} fra andre enn eierne, til {measures} av {of} tiltak.",
    "{total} budgeted; {outside} from others than the owners, for {measures} of {of} measures.",
)


def money(
    documents: Documents, *, year: int | None = None, on: date | None = None, language: Language | str = Language.NN
) -> Table:
    """What each source pays for, measure by measure, and what came of it: the answer to what a krone led to.

    What was spent and what came out of it is from the reports on the grants of the same funder.

    Args:
        documents: a workspace.
        year: the edition; None for the latest.
        on: the day it is judged on; None for the edition's own.
        language: the language of results.

    Raises:
        UnknownName: there is no such edition.
    """
    plan = edition(documents, year)
    day = on or plan.own_day
    reports = _reports(documents.applications, plan)
    by_funder: dict[str, int] = {}
    for measure in plan.measures:
        for line in measure.budget:
            by_funder[line.funder or OWNERS] = by_funder.get(line.funder or OWNERS, 0) + line.amount_nok
    rows = [
        row for measure in plan.measures for row in _rows(plan, measure, day, by_funder, reports, Language(language))
    ]
    data = columns_to_data(_COLUMNS, rows)
    known = callings(documents, plan)
    outside = sum(amount for funder, amount in by_funder.items() if funder != OWNERS)
    facts = (
        ("total", Kroner(sum(by_funder.values()))),
        ("outside", Kroner(outside)),
        ("measures", len({row[4] for row in rows if row[2] != OWNERS})),
        ("of", len(plan.measures)),
    )
    return Table(
        name="money",
        title=Words("Pengane og kva dei førte til", "Pengene og hva de førte til", "The money and what it led to"),
        columns=calling(
            _COLUMNS, area=known.areas, measure=known.measures, funder={**known.funders, OWNERS: _OWNERS_SAID}
        ),
        data=data,
        summary=_SUMMARY,
        facts=facts,
        picture=Picture(mark=Mark.BARS, x="funder", y="budget_nok", colour="area"),
    )


def _reports(
    applications: tuple[GrantApplication, ...], plan: ActionPlan
) -> Mapping[tuple[str | None, str], list[ReportItem]]:
    found: dict[tuple[str | None, str], list[ReportItem]] = {}
    for application in applications:
        if application.plan == plan.id and application.report is not None:
            for item in application.report.items:
                found.setdefault((application.funder, item.measure), []).append(item)
    return found


def _rows(
    plan: ActionPlan,
    measure: Measure,
    day: date,
    by_funder: Mapping[str, int],
    reports: Mapping[tuple[str | None, str], list[ReportItem]],
    language: Language,
) -> Iterator[tuple[object, ...]]:
    met = _met(measure, plan)
    for funder in dict.fromkeys(line.funder for line in measure.budget):
        amount = sum(line.amount_nok for line in measure.budget if line.funder == funder)
        name = funder or OWNERS
        items = reports.get((funder, measure.id), [])
        yield (
            plan.network,
            plan.year,
            name,
            measure.area,
            measure.id,
            amount,
            by_funder[name],
            share(amount, by_funder[name]),
            sum(item.spent_nok for item in items) if items else None,
            sum(item.own_share_nok for item in items) if items else None,
            measure.state_on(day).value,
            measure.share_done(day),
            met,
            len(measure.success_criteria),
            " ".join(item.result[language] for item in items) or None,
        )


def _met(measure: Measure, plan: ActionPlan) -> int:
    own = {each.id for each in measure.success_criteria}
    judged = plan.evaluation.criteria if plan.evaluation else ()
    return sum(each.criterion in own and each.verdict is Verdict.MET for each in judged)
