"""The summary: how many measures, how far, how many late, how much money, and what needs attention."""

from __future__ import annotations

from collections.abc import Iterator

from sunnmore_oppvekst.analysis.coverage import Coverage
from sunnmore_oppvekst.analysis.money import Money
from sunnmore_oppvekst.analysis.standing import Standing
from sunnmore_oppvekst.domain.measure import Measure, MeasureState
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.formatting import format_amount, format_percent
from sunnmore_oppvekst.messages.labels import label
from sunnmore_oppvekst.messages.message import _, n_
from sunnmore_oppvekst.report.cells import EMPTY, amount_cell, share_cell, tally_cell, text_cell
from sunnmore_oppvekst.report.chapters.attention import attention
from sunnmore_oppvekst.report.chapters.states import states
from sunnmore_oppvekst.report.parts import BulletList, Fact, Facts, Heading, Paragraph, Part
from sunnmore_oppvekst.report.prose import Prose, Span, joined, prose
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.table import Column, ColumnKind, Row, Table
from sunnmore_oppvekst.report.wording import (
    ALL,
    AREA,
    BUDGET,
    MEASURES,
    MEASURES_HEADING,
    PROGRESS,
    STATUS,
    capital,
    numbered,
)

_SUMMARY = _("Summary")
_NEEDS_ATTENTION = _("What needs attention")
_NOTHING = _("Nothing calls for particular attention now.")
_MEASURES = _("{measures}, in {used} of {all} priority areas")
_LATE = _("Late")
_OF_THESE_LATE = _("Of these late")
_TOGETHER = _("Progress as a whole")
_ANCHORING = _("Anchoring in the units")
_ANCHORED = _("{done} of {units}, counted unit by unit in each measure")
_MONEY = _("{total}, of which {outside} from others than the municipalities themselves")
_PER_AREA = _("The measures of each area")
_NO_AREA = _("Without an area")
_CHECK = _("Check of the plan")
_NO_FINDINGS = _("nothing to remark")
_FOUND = {
    Severity.ERROR: n_("{n} error", "{n} errors"),
    Severity.WARNING: n_("{n} warning", "{n} warnings"),
    Severity.INFO: n_("{n} note", "{n} notes"),
}


def summary(sources: Sources) -> Iterator[Part]:
    """The first page."""
    plan, language = sources.plan, sources.language
    if plan is None:
        return
    yield Heading(level=2, text=_SUMMARY[language], id="summary")
    yield Facts(tuple(_facts(sources, plan)), is_key=True)
    yield states(sources, plan, _per_area(sources, plan)) if plan.measures else _per_area(sources, plan)
    yield Heading(level=3, text=_NEEDS_ATTENTION[language], id="attention")
    points = tuple(attention(sources, plan))
    yield BulletList(points) if points else Paragraph(_NOTHING[language])


def _facts(sources: Sources, plan: ActionPlan) -> Iterator[Fact]:
    language, standing = sources.language, Standing(measures=plan.measures, on=sources.on)
    yield Fact(MEASURES_HEADING[language], [_measures(sources, plan)])
    yield Fact(_TOGETHER[language], [format_percent(standing.share, language)])
    yield Fact(STATUS[language], [_states(sources, standing)])
    late = sources.count(len(standing.late), MEASURES)
    yield Fact(_LATE[language], [Span(late, is_strong=bool(standing.late))])
    if standing.anchoring.units:
        done, units = standing.anchoring.done, standing.anchoring.units
        yield Fact(_ANCHORING[language], [sources.say(_ANCHORED, done=done, units=units)])
    money = Money.of(plan.measures, year=plan.year)
    if money.lines:
        total, outside = format_amount(money.total_nok, language), format_amount(money.outside_nok, language)
        yield Fact(BUDGET[language], [sources.say(_MONEY, total=total, outside=outside)])
    if sources.findings is not None:
        yield Fact(_CHECK[language], [_found(sources)])


def _measures(sources: Sources, plan: ActionPlan) -> Prose:
    said = sources.count(len(plan.measures), MEASURES)
    if not sources.areas:
        return prose(said)
    used = len(plan.areas_in_use())
    return sources.say(_MEASURES, measures=said, used=used, all=len(sources.areas))


def _states(sources: Sources, standing: Standing) -> Prose:
    counts = ((state, len(standing.in_state(state))) for state in MeasureState)
    return joined(numbered(n, label(state, sources.language), sources.language) for state, n in counts if n)


def _found(sources: Sources) -> Prose:
    found = sources.findings or ()
    counts = {severity: sum(each.severity is severity for each in found) for severity in Severity}
    said = [sources.count(n, _FOUND[severity]) for severity, n in counts.items() if n]
    return joined([Span(each, target="findings") for each in said]) or prose(_NO_FINDINGS[sources.language])


def _per_area(sources: Sources, plan: ActionPlan) -> Table:
    language = sources.language
    states = [state for state in MeasureState if any(m.state_on(sources.on) is state for m in plan.measures)]
    columns = [
        Column(id="area", heading=AREA[language]),
        Column(id="measures", heading=MEASURES_HEADING[language], kind=ColumnKind.COUNT),
        *(Column(id=s.value, heading=capital(label(s, language)), kind=ColumnKind.COUNT) for s in states),
        Column(id="late", heading=_OF_THESE_LATE[language], kind=ColumnKind.COUNT),
        Column(id="progress", heading=PROGRESS[language], kind=ColumnKind.PERCENT),
        Column(id="amount", heading=BUDGET[language], kind=ColumnKind.AMOUNT),
    ]
    coverage = Coverage(areas=sources.areas, measures=plan.measures)
    rows = [_row(sources, _area_name(sources, area), plan.measures_in(area), states) for area in coverage.areas]
    loose = tuple(measure for measure in plan.measures if measure.area is None)
    if loose:
        rows.append(_row(sources, prose(_NO_AREA[language]), loose, states))
    return Table(
        id="areas",
        caption=_PER_AREA[language],
        columns=tuple(columns),
        rows=tuple(rows),
        total=_row(sources, prose(ALL[language]), plan.measures, states),
    )


def _area_name(sources: Sources, area: str) -> Prose:
    spans = sources.names.numbered_area(area)
    return tuple(Span(span.text, span.language, target=f"area-{area}") for span in spans)


def _row(sources: Sources, name: Prose, measures: tuple[Measure, ...], states: list[MeasureState]) -> Row:
    language, standing = sources.language, Standing(measures=measures, on=sources.on)
    return (
        text_cell(name),
        tally_cell(len(measures), language),
        *(tally_cell(len(standing.in_state(state)), language) for state in states),
        tally_cell(len(standing.late), language),
        share_cell(standing.share, language) if measures else EMPTY,
        amount_cell(sum(measure.budget_nok for measure in measures), language),
    )
