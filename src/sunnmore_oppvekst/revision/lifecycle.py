"""One step of an edition's lifecycle, taken by those who may, when the plan is ready for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import evolve, frozen

from sunnmore_oppvekst.domain.contribution import Contribution
from sunnmore_oppvekst.domain.decision import Decision
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.plan import ActionPlan, PlanStatus
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.errors import NotAuthorised, NotReady
from sunnmore_oppvekst.findings import NO_FINDINGS, Finding, FindingLocation, Findings
from sunnmore_oppvekst.findings.codes.revision import (
    EVALUATION_INCOMPLETE,
    SUCCESSOR_MISSING,
    UNANSWERED_CRITERION,
    UNANSWERED_FACTOR,
)
from sunnmore_oppvekst.messages.labels import label_message
from sunnmore_oppvekst.messages.message import Message, _
from sunnmore_oppvekst.messages.reprs import brief
from sunnmore_oppvekst.revision.authority import Actor, authority, party_of
from sunnmore_oppvekst.revision.event import Event, Verb
from sunnmore_oppvekst.revision.ids import free_id
from sunnmore_oppvekst.revision.sitting import Sitting
from sunnmore_oppvekst.revision.steps import Step, step_between, steps_from
from sunnmore_oppvekst.rules.catalogue import RULES
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.engine import run
from sunnmore_oppvekst.rules.selection import Selection

_NO_SUCH_STEP = _('the plan does not go from "{before}" to "{after}"; from here it goes to {possible}')
_NOT_YET = _('the plan is not ready to go from "{before}" to "{after}"')
_BY_DECISION = _('the step takes a decision of the kind "{decision}" on this plan by {body}')
_NOWHERE = _("nowhere")


@frozen(kw_only=True)
class Transitioned:
    """What a step gave.

    Attributes:
        plan: the plan with its new status.
        event: what happened.
    """

    plan: ActionPlan
    event: Event

    __repr__ = brief


def transition(
    plan: ActionPlan,
    to: PlanStatus,
    *,
    actor: Actor,
    network: Network,
    on: date,
    strategy: StrategyPlan | None = None,
    contributions: Iterable[Contribution] = (),
    successor: ActionPlan | None = None,
    note: Text | None = None,
) -> Transitioned:
    """Take one step of the lifecycle.

    Args:
        plan: the edition.
        to: the status to go to.
        actor: who takes the step; for a body's step, the sitting in which it decided.
        network: the network, over its whole life.
        on: the day.
        strategy: the strategy plan that it carries out; its success factors are asked for in an evaluation.
        contributions: what the members sent in, where the plan does not list it yet.
        successor: the edition that takes over, for the step to superseded.
        note: in words, for the event.

    Raises:
        NotAuthorised: the actor has no mandate for it on that day.
        NotReady: there is no such step, or something stands in the way; the error carries the findings.
    """
    step = step_between(plan.status, to)
    if step is None:
        raise NotReady(_no_such_step(plan, to), NO_FINDINGS)
    mandate = authority(network, actor, step.power, on=on).granted()
    _check_decision(step, actor, plan, network)
    moved = _moved(plan, step, actor, on)
    known = (network, *([strategy] if strategy else []), *contributions, moved)
    in_the_way = Findings(
        (*_from_rules(step, moved, Context.of(known, on=on)), *_from_step(step, moved, strategy, successor))
    )
    if in_the_way:
        says = _NOT_YET.bind(before=label_message(step.before), after=label_message(step.after))
        raise NotReady(says, in_the_way)
    decided = actor if isinstance(actor, Sitting) else None
    return Transitioned(
        plan=moved,
        event=Event(
            verb=Verb.MOVED,
            plan=plan.id,
            on=on,
            by=party_of(actor),
            appointment=None if isinstance(actor, Sitting) else actor.id,
            mandate=mandate.id,
            meeting=decided.meeting.id if decided else None,
            decision=decided.decision.id if decided else None,
            before=step.before,
            after=step.after,
            note=note,
        ),
    )


def _moved(plan: ActionPlan, step: Step, actor: Actor, on: date) -> ActionPlan:
    if not isinstance(actor, Sitting):
        return evolve(plan, status=step.after, updated=on)
    return evolve(
        plan,
        status=step.after,
        updated=on,
        revised=on if step.after is PlanStatus.ADOPTED else plan.revised,
        decisions=_with_decision(plan.decisions, evolve(actor.decision, meeting=actor.meeting.id, plan=plan.id)),
    )


def _with_decision(held: tuple[Decision, ...], made: Decision) -> tuple[Decision, ...]:
    """The decisions of a plan and the one just made, which gets another id where a different one has its own."""
    if any(_is_it(each, made) for each in held):
        return held
    return (*held, evolve(made, id=free_id(made.id, {each.id for each in held})))


def _is_it(held: Decision, made: Decision) -> bool:
    """Whether a plan has a decision already: under its id, with or without the meeting, or under another id."""
    if evolve(held, id=made.id) == made:
        return True
    is_like_it = (held.id, held.kind, held.body, held.on) == (made.id, made.kind, made.body, made.on)
    return is_like_it and held.meeting in {None, made.meeting}


def _check_decision(step: Step, actor: Actor, plan: ActionPlan, network: Network) -> None:
    """A body's step is taken by what it decided about just this plan."""
    if step.decision is None:
        return
    if isinstance(actor, Sitting):
        body, decision = network.body(actor.meeting.body), actor.decision
        if decision.kind is step.decision and decision.plan in {None, plan.id}:
            return
        raise NotAuthorised(_BY_DECISION.bind(body=body.name if body else "–", decision=label_message(step.decision)))
    raise NotAuthorised(_BY_DECISION.bind(body=party_of(actor).role, decision=label_message(step.decision)))


def _from_rules(step: Step, plan: ActionPlan, context: Context) -> Iterator[Finding]:
    if step.asks:
        yield from run(RULES, plan, context, selection=Selection(select=step.asks))
    if step.asks_all:
        yield from run(RULES, plan, context, selection=Selection(select=("AP",))).errors


def _from_step(
    step: Step, plan: ActionPlan, strategy: StrategyPlan | None, successor: ActionPlan | None
) -> Iterator[Finding]:
    if step.asks_evaluation:
        yield from unanswered(plan, strategy)
    if step.asks_successor and not _takes_over(successor, plan):
        yield SUCCESSOR_MISSING.finding(FindingLocation(subject=plan.id))


def _takes_over(successor: ActionPlan | None, plan: ActionPlan) -> bool:
    return successor is not None and successor.revises == plan.id and successor.status.is_decided


def unanswered(plan: ActionPlan, strategy: StrategyPlan | None) -> Iterator[Finding]:
    """What an evaluation has no answer to: each success criterion of each measure, and each success factor."""
    location = FindingLocation(subject=plan.id)
    if plan.evaluation is None:
        yield EVALUATION_INCOMPLETE.finding(location)
        return
    answered = {each.criterion for each in plan.evaluation.criteria}
    for measure in plan.measures:
        for criterion in measure.success_criteria:
            if criterion.id not in answered:
                yield EVALUATION_INCOMPLETE.finding(
                    FindingLocation(subject=measure.id), message=UNANSWERED_CRITERION, criterion=criterion.text
                )
    weighed = {each.factor for each in plan.evaluation.factors}
    for factor in strategy.success_factors if strategy else ():
        if factor.id not in weighed:
            yield EVALUATION_INCOMPLETE.finding(location, message=UNANSWERED_FACTOR, factor=factor.text)


def _no_such_step(plan: ActionPlan, to: PlanStatus) -> Message:
    possible = tuple(label_message(step.after) for step in steps_from(plan.status))
    return _NO_SUCH_STEP.bind(before=label_message(plan.status), after=label_message(to), possible=possible or _NOWHERE)
