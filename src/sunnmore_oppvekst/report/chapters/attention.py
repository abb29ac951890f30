"""What needs attention: late and paused measures, units and members that are missing, and what nobody works on."""

from __future__ import annotations

from collections.abc import Iterator

from sunnmore_oppvekst.analysis.contributors import silent_members
from sunnmore_oppvekst.analysis.coverage import Coverage
from sunnmore_oppvekst.analysis.standing import anchored, not_anchored
from sunnmore_oppvekst.domain.measure import Measure, MeasureState
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.labels import label
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.report.naming import measure_number
from sunnmore_oppvekst.report.parts import Item
from sunnmore_oppvekst.report.prose import Prose, Span, joined, prose
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.wording import UNITS

_LATE = _("Late: {measure}. {why}.")
_MILESTONE = _("The milestone “{text}” should have been reached by {due}")
_OVER = _("Its period is over, and it is not done")
_PAUSED = _("Paused: {measure}")
_NOT_ANCHORED = _("Not anchored: {measure}. {units} of {all} are missing: {names}.")
_AND_MORE = _("{names} and {n} more")
_SILENT = _(
    "These member municipalities have neither contributed to the plan nor said that they have nothing: {names}."
)
_NO_MEASURES = _("The plan has no measures for: {names}.")
_ERRORS = _("{check} found errors that should be mended before the plan is put forward.")
_CHECK = _("The check of the plan")
_MANY_NAMES = 5


def attention(sources: Sources, plan: ActionPlan) -> Iterator[Item]:
    """A point for each thing that a reader should not miss."""
    yield from (_late(sources, measure) for measure in plan.measures if measure.progress(sources.on).is_late)
    for measure in plan.measures:
        if measure.state_on(sources.on) is MeasureState.PAUSED:
            yield Item(sources.say(_PAUSED, measure=linked(sources, measure)))
    yield from (_not_anchored(sources, each) for each in plan.measures if not_anchored(each, on=sources.on))
    silent = _silent_members(sources, plan)
    if silent:
        yield Item(sources.say(_SILENT, names=sources.names.municipalities(silent)))
    missing = tuple(_without_measures(sources, plan))
    if missing:
        yield Item(sources.say(_NO_MEASURES, names=joined(missing, "; ")))
    if any(finding.severity is Severity.ERROR for finding in sources.findings or ()):
        yield Item(sources.say(_ERRORS, check=Span(_CHECK[sources.language], target="findings")))


def linked(sources: Sources, measure: Measure) -> Prose:
    """`T5 Lærande møte`, pointing to where the measure is told of in full."""
    title = sources.text(measure.title)
    target = f"measure-{measure.id}"
    return prose([Span(f"{measure_number(measure.id)} ", target=target), Span(title.text, title.language, target)])


def _late(sources: Sources, measure: Measure) -> Item:
    overdue = [milestone for milestone in measure.milestones if milestone.is_late_on(sources.on)]
    reasons = [sources.say(_MILESTONE, text=milestone.text, due=milestone.due) for milestone in overdue]
    why = joined(reasons or [prose(_OVER[sources.language])], ". ")
    return Item(sources.say(_LATE, measure=linked(sources, measure), why=why))


def _not_anchored(sources: Sources, measure: Measure) -> Item:
    missing = not_anchored(measure, on=sources.on)
    whole = anchored((measure,), on=sources.on).units
    return Item(
        sources.say(
            _NOT_ANCHORED,
            measure=linked(sources, measure),
            units=len(missing),
            all=sources.count(whole, UNITS),
            names=_some_names(sources, missing),
        )
    )


def _some_names(sources: Sources, units: tuple[str, ...]) -> Prose:
    if len(units) <= _MANY_NAMES:
        return prose(sources.names.units(units))
    return sources.say(_AND_MORE, names=sources.names.units(units[:_MANY_NAMES]), n=len(units) - _MANY_NAMES)


def _silent_members(sources: Sources, plan: ActionPlan) -> tuple[str, ...]:
    if sources.network is None or not plan.status.is_past_consultation:
        return ()
    return tuple(member.number for member in silent_members(plan, sources.network, sources.contributions))


def _without_measures(sources: Sources, plan: ActionPlan) -> Iterator[Prose]:
    coverage = Coverage(areas=sources.areas, measures=plan.measures)
    yield from (prose(sources.names.area(area)) for area in coverage.areas_without_measures())
    choices = (*coverage.levels_without_measures(), *coverage.sectors_without_measures())
    yield from (prose(label(choice, sources.language)) for choice in choices)
