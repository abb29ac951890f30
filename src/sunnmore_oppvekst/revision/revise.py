"""Next year's draft out of this year's plan and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Generic, TypeVar

from attrs import evolve, field, frozen

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.evaluation import Evaluation
from sunnmore_oppvekst.domain.measure import Measure, MeasureState
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ActionPlan, PlanStatus
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.findings import NO_FINDINGS, Finding, FindingLocation, Findings
from sunnmore_oppvekst.findings.codes.new_edition import (
    BUDGET_TO_CONFIRM,
    CARRIED_OVER_OFTEN,
    MEASURE_PAUSED,
    NEEDS_TO_MAP,
    NOT_EVALUATED,
    PERIOD_ENDED,
    PERIOD_TO_DECIDE,
)
from sunnmore_oppvekst.messages.labels import label_message
from sunnmore_oppvekst.messages.message import Message, _
from sunnmore_oppvekst.messages.reprs import brief
from sunnmore_oppvekst.revision.moving import carried
from sunnmore_oppvekst.revision.seeding import seeded

D = TypeVar("D", bound=Document)
_OFTEN = 3

_LATER = _("a year after {year}")
_MARKED = _("marked for removal")


@frozen(kw_only=True)
class Trace:
    """A measure that was not carried over.

    Attributes:
        id: its id in the edition before.
        title: what it was called.
        why: why, in nn, nb and en.
        carried_over: how many times it had been carried over.
    """

    id: str
    title: Text
    why: Message
    carried_over: int


@frozen(kw_only=True)
class Orphan:
    """Something that hung under a measure that was not carried over, and was not finished.

    Attributes:
        id: its id.
        under: id of the measure.
        text: what it was.
    """

    id: str
    under: str
    text: Text


@frozen(kw_only=True)
class Revised(Generic[D]):
    """What a revision gave; nothing has been written, so looking at it is a dry run.

    Attributes:
        plan: the draft of the new edition.
        kept: ids of what is as it was.
        changed: ids of what was carried over with changes.
        dropped: the measures that were not carried over.
        orphaned: what hung under those, unfinished.
        findings: what a person must decide.
    """

    plan: D
    kept: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    dropped: tuple[Trace, ...] = ()
    orphaned: tuple[Orphan, ...] = ()
    findings: Findings = field(default=NO_FINDINGS)

    __repr__ = brief


def revise(
    plan: ActionPlan, *, year: int, evaluation: Evaluation | None = None, id: str | None = None
) -> Revised[ActionPlan]:
    """The draft of the edition of `year`, which can lie beside the current one until it is adopted.

    Unfinished measures are carried over, their dates moved by whole years until they reach into the new one; finished
    ones, and those marked as ending, leave a trace. Ids stay. Baselines get what the evaluation found as evidence, and
    needs are to be mapped anew. Given a draft of that year already, it is given back as it is.

    Args:
        plan: the current edition.
        year: the year of the new one.
        evaluation: what came of the current one; the plan's own where it has one.
        id: the id of the new edition; made of the old one where it is not given.

    Raises:
        InvalidValue: the year does not come after the plan's own.
    """
    if plan.year == year and plan.revises is not None and plan.status is PlanStatus.DRAFT:
        return Revised(plan=plan, kept=tuple(measure.id for measure in plan.measures))
    if year <= plan.year:
        raise InvalidValue("ActionPlan", "year", year, _later_than(plan.year))
    start = date(year, 1, 1)
    ending = {each.id: why for each in plan.measures if (why := _why_it_ends(each, start)) is not None}
    going_on = tuple(carried(each, start=start, year=year) for each in plan.measures if each.id not in ending)
    found = evaluation or plan.evaluation
    draft = evolve(
        plan,
        id=id or next_id(plan.id, plan.year, year),
        title=next_title(plan.title, plan.year, year),
        year=year,
        period=_period(plan, year),
        status=PlanStatus.DRAFT,
        updated=None,
        revised=None,
        revises=plan.id,
        renames=(),
        needs=(),
        baselines=seeded(plan, found, (each.area for each in going_on if each.area is not None)),
        measures=going_on,
        contributions=(),
        decisions=(),
        evaluation=None,
    )
    as_it_was = {each.id for each in going_on if evolve(each, carried_over=each.carried_over - 1) in plan.measures}
    return Revised(
        plan=draft,
        kept=tuple(each.id for each in going_on if each.id in as_it_was),
        changed=tuple(each.id for each in going_on if each.id not in as_it_was),
        dropped=tuple(_trace(each, ending[each.id]) for each in plan.measures if each.id in ending),
        orphaned=tuple(orphan for each in plan.measures if each.id in ending for orphan in _orphans(each)),
        findings=Findings(tuple(_to_decide(plan, draft, found, start))),
    )


def _later_than(year: int) -> Message:
    return _LATER.bind(year=year)


def _why_it_ends(measure: Measure, start: date) -> Message | None:
    state = measure.state_on(start)
    if state.is_final:
        return label_message(state)
    return _MARKED if measure.is_ending else None


def _trace(measure: Measure, why: Message) -> Trace:
    return Trace(id=measure.id, title=measure.title, why=why, carried_over=measure.carried_over)


def _orphans(measure: Measure) -> Iterator[Orphan]:
    for each in measure.milestones:
        if each.done is None:
            yield Orphan(id=each.id, under=measure.id, text=each.text)


def _period(plan: ActionPlan, year: int) -> Period:
    return plan.period if date(year, 1, 1) in plan.period else Period.calendar_year(year)


def next_id(id: str, old: int, new: int) -> str:
    """The id of the next edition: with the last year in it changed as in a title, or with the new year at the end."""
    return _with_year(id, old, new) if str(old) in id else f"{id}-{new}"


def next_title(title: Text, old: int, new: int) -> Text:
    """The title with the year in it changed, where it ends with the year or has it once."""
    return evolve(title, **{each: _next_words(getattr(title, each), old, new) for each in ("nn", "nb", "en")})


def _next_words(words: str | None, old: int, new: int) -> str | None:
    return words if words is None or str(old) not in words else _with_year(words, old, new)


def _with_year(words: str, old: int, new: int) -> str:
    """The last time the year stands there is the edition's; those before may be the period's."""
    before, after = words.rsplit(str(old), 1)
    return f"{before}{new}{after}"


def _to_decide(plan: ActionPlan, draft: ActionPlan, evaluation: Evaluation | None, start: date) -> Iterator[Finding]:
    location = FindingLocation(subject=draft.id)
    yield NEEDS_TO_MAP.finding(location, year=str(draft.year))
    if evaluation is None:
        yield NOT_EVALUATED.finding(location, year=str(plan.year))
    if draft.period != plan.period and plan.period != Period.calendar_year(plan.year):
        yield PERIOD_TO_DECIDE.finding(location, message=PERIOD_ENDED)
    for each in draft.measures:
        location = FindingLocation(subject=each.id)
        if each.state_on(start) is MeasureState.PAUSED:
            yield MEASURE_PAUSED.finding(location, title=each.title)
        if each.carried_over >= _OFTEN:
            yield CARRIED_OVER_OFTEN.finding(location, title=each.title, times=each.carried_over)
        before = plan.measure(each.id)
        if before is not None and before.budget != each.budget:
            yield BUDGET_TO_CONFIRM.finding(location, title=each.title, year=str(draft.year))
