"""What came of the plan, where it has been evaluated."""

from __future__ import annotations

from collections.abc import Iterator

from sunnmore_oppvekst.domain.evaluation import CriterionVerdict, Evaluation, FactorVerdict, Verdict
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.messages.formatting import format_date
from sunnmore_oppvekst.messages.labels import label
from sunnmore_oppvekst.messages.message import Message, _
from sunnmore_oppvekst.report.cells import text_cell
from sunnmore_oppvekst.report.naming import measure_number
from sunnmore_oppvekst.report.parts import Fact, Facts, Heading, Paragraph, Part
from sunnmore_oppvekst.report.prose import Prose, Span, joined, prose
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.table import Cell, Column, Row, Table
from sunnmore_oppvekst.report.wording import MEASURE, capital, numbered

_HEADING = _("Evaluation")
_ON = _("Evaluated")
_BY = _("Evaluated by")
_IN_SUM = _("Success criteria")
_CRITERIA = _("The success criteria, one by one")
_CRITERION = _("Success criterion")
_FACTORS = _("The success factors, one by one")
_FACTOR = _("Success factor")
_VERDICT = _("Verdict")
_HOW = _("How we know")


def evaluation(sources: Sources) -> Iterator[Part]:
    """The evaluation as a whole, then criterion by criterion and factor by factor."""
    plan = sources.plan
    if plan is None or plan.evaluation is None:
        return
    found, language = plan.evaluation, sources.language
    yield Heading(level=2, text=_HEADING[language], id="evaluation")
    if found.summary:
        yield Paragraph(sources.text(found.summary))
    yield Facts(tuple(_facts(sources, found)))
    if found.criteria:
        yield _criteria(sources, plan, found.criteria)
    if found.factors:
        yield _factors(sources, found.factors)


def _facts(sources: Sources, found: Evaluation) -> Iterator[Fact]:
    language = sources.language
    yield Fact(_ON[language], [format_date(found.on, language)])
    yield Fact(_BY[language], [sources.names.party(found.by)])
    counts = {verdict: sum(each.verdict is verdict for each in found.criteria) for verdict in Verdict}
    if found.criteria:
        yield Fact(
            _IN_SUM[language],
            [joined(numbered(n, label(verdict, language), language) for verdict, n in counts.items() if n)],
        )


def _criteria(sources: Sources, plan: ActionPlan, verdicts: tuple[CriterionVerdict, ...]) -> Table:
    language = sources.language
    owners = {c.id: (measure, c) for measure in plan.measures for c in measure.success_criteria}
    columns = (Column(id="measure", heading=MEASURE[language]), *_columns(sources, _CRITERION))

    def row(verdict: CriterionVerdict) -> Row:
        measure, criterion = owners.get(verdict.criterion, (None, None))
        number = Span(measure_number(measure.id), target=f"measure-{measure.id}") if measure else Span("–")
        text = sources.text(criterion.text) if criterion else Span(verdict.criterion)
        return Cell(text=number, value=measure.id if measure else None), *_judged(sources, prose(text), verdict)

    return Table(
        id="criteria", caption=_CRITERIA[language], columns=columns, rows=tuple(row(verdict) for verdict in verdicts)
    )


def _factors(sources: Sources, verdicts: tuple[FactorVerdict, ...]) -> Table:
    known: dict[str, Text] = {f.id: f.text for f in sources.strategy.success_factors} if sources.strategy else {}

    def row(verdict: FactorVerdict) -> Row:
        text = sources.text(known[verdict.factor]) if verdict.factor in known else Span(verdict.factor)
        return _judged(sources, prose(text), verdict)

    return Table(
        id="factors",
        caption=_FACTORS[sources.language],
        columns=_columns(sources, _FACTOR),
        rows=tuple(row(verdict) for verdict in verdicts),
    )


def _columns(sources: Sources, what: Message) -> tuple[Column, ...]:
    language = sources.language
    return (
        Column(id="text", heading=what[language]),
        Column(id="verdict", heading=_VERDICT[language]),
        Column(id="how", heading=_HOW[language]),
    )


def _judged(sources: Sources, text: Prose, verdict: CriterionVerdict | FactorVerdict) -> Row:
    return (
        text_cell(text),
        text_cell(capital(label(verdict.verdict, sources.language))),
        text_cell(sources.text(verdict.text) if verdict.text else None),
    )
