"""What the money of each source went to, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from attrs import evolve

from sunnmore_oppvekst.analysis.called import choices
from sunnmore_oppvekst.analysis.column import Column
from sunnmore_oppvekst.analysis.given import chosen
from sunnmore_oppvekst.analysis.given import day as given_day
from sunnmore_oppvekst.analysis.money import Money
from sunnmore_oppvekst.analysis.questions.asked import Documents, callings, edition
from sunnmore_oppvekst.analysis.questions.columns import (
    AREA,
    MEASURE,
    NETWORK,
    YEAR,
    columns_to_data,
    count,
    of_year,
    rate,
    share,
)
from sunnmore_oppvekst.analysis.table import Mark, Picture, Table
from sunnmore_oppvekst.domain.evaluation import Verdict
from sunnmore_oppvekst.domain.funding import GrantApplication, ReportItem
from sunnmore_oppvekst.domain.measure import Measure, MeasureState
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.messages.amounts import Kroner
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import _, p_

OWNERS, UNNAMED = "owners", "unnamed"
"""Who pays where a budget line names no funder, which is the owners; and where an application names none."""
OWNERS_SAID = _("the owners")
_SOURCES = {OWNERS: OWNERS_SAID, UNNAMED: _("not named")}
MONEY = (
    NETWORK,
    YEAR,
    Column(name="funder", says=_("who pays"), is_key=True,
           refers_to="funder", heading=p_("funding", "source")),
    evolve(AREA, is_key=False),
    MEASURE,
    count("budget_nok", _("what was budgeted"), unit="NOK"),
    count("of_nok", _("of all from the same source"),
          unit="NOK"),
    rate("share", _("share of the source")),
    count("spent_nok", _("what was spent of the grant"),
          unit="NOK", is_optional=True),
    count("own_share_nok", _("what the owners put in"), unit="NOK",
          is_optional=True),
    Column(name="state", says=_("how it stands"),
           called=choices(MeasureState)),
    rate("done", _("how far it has come")),
    count("criteria_met", _("criteria met; missing where none were judged"),
          unit="criteria", is_optional=True),
    count("criteria_judged", _("of so many that were judged"),
          unit="criteria"),
    count("of_criteria", _("of so many criteria"), unit="criteria"),
    Column(name="result", is_optional=True,
           says=_("what came out of it")),
)  # fmt: skip
_SUMMARY = _("{total} budgeted; {outside} from others than the owners, for {measures} of {of} measures.")
Reports = Mapping[tuple[str, str], list[ReportItem]]


def money(
    documents: Documents,
    *,
    year: int | str | None = None,
    on: date | None = None,
    language: Language | str = Language.NN,
) -> Table:
    """What each source pays for, measure by measure, and what came of it: the answer to what a krone led to.

    What was spent and what came out of it is from the reports on the grants of the same funder, budgeted or not; those
    of an application that names no funder stand under `unnamed`.

    Args:
        documents: a workspace.
        year: the edition; None for the latest.
        on: the day it is judged on; None for the edition's own.
        language: the language of results.

    Raises:
        InvalidValue: `on` is no day, or there is no such language.
        UnknownName: there is no such edition.
    """
    plan = edition(documents, year)
    known = callings(documents, plan)
    day = plan.own_day if on is None else given_day(on)
    language = chosen(Language, language)
    reports = _reports(documents.applications, plan)
    whole = Money.of(plan.measures, year=plan.year)
    rows = [row for measure in plan.measures for row in _rows(plan, measure, day, whole, reports, language)]
    facts = (
        ("year", plan.year),
        ("total", Kroner(whole.total_nok)),
        ("outside", Kroner(whole.outside_nok)),
        ("measures", sum(any(line.funder for line in measure.budget) for measure in plan.measures)),
        ("of", len(plan.measures)),
    )
    return Table(
        name="money",
        title=_("The money and what it led to"),
        columns=known.calling(MONEY, funder={**known.funders, **_SOURCES}),
        data=columns_to_data(MONEY, rows),
        summary=of_year(_SUMMARY),
        facts=facts,
        picture=Picture(mark=Mark.BARS, x="funder", y="budget_nok", colour="area", told=("budget_nok",)),
        language=language,
    )


def _reports(applications: tuple[GrantApplication, ...], plan: ActionPlan) -> Reports:
    found: dict[tuple[str, str], list[ReportItem]] = {}
    for application in applications:
        if application.plan == plan.id and application.report is not None:
            for item in application.report.items:
                found.setdefault((application.funder or UNNAMED, item.measure), []).append(item)
    return found


def _rows(
    plan: ActionPlan, measure: Measure, day: date, whole: Money, reports: Reports, language: Language
) -> Iterator[tuple[object, ...]]:
    met, judged = _criteria(measure, plan)
    own = Money.of((measure,), year=plan.year)
    budgeted = (line.funder or OWNERS for line in measure.budget)
    reported = (funder for funder, id in reports if id == measure.id)
    for funder in dict.fromkeys((*budgeted, *reported)):
        payer = None if funder == OWNERS else funder
        amount, of = own.from_funder(payer), whole.from_funder(payer)
        items = reports.get((funder, measure.id), [])
        yield (
            plan.network,
            plan.year,
            funder,
            measure.area,
            measure.id,
            amount,
            of,
            share(amount, of),
            sum(item.spent_nok for item in items) if items else None,
            sum(item.own_share_nok for item in items) if items else None,
            str(measure.state_on(day)),
            measure.share_done(day),
            met,
            judged,
            len(measure.success_criteria),
            " ".join(item.result[language] for item in items) or None,
        )


def _criteria(measure: Measure, plan: ActionPlan) -> tuple[int | None, int]:
    """How many criteria of a measure were met, and how many were judged at all; None of none is met."""
    own = {each.id for each in measure.success_criteria}
    judged = plan.evaluation.criteria if plan.evaluation else ()
    verdicts = {each.criterion: each.verdict for each in judged if each.criterion in own}
    return sum(each is Verdict.MET for each in verdicts.values()) if verdicts else None, len(verdicts)
