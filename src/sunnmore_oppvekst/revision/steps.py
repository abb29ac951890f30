"""The lifecycle of an edition as data: which step leads where, on what power, by what decision, asking for what."""

from __future__ import annotations

from attrs import frozen

from sunnmore_oppvekst.domain.decision import DecisionKind
from sunnmore_oppvekst.domain.organisation import Power
from sunnmore_oppvekst.domain.plan import PlanStatus
from sunnmore_oppvekst.rules.action_plan.areas_in_use_have_a_baseline import areas_in_use_have_a_baseline
from sunnmore_oppvekst.rules.action_plan.every_member_has_contributed import every_member_has_contributed
from sunnmore_oppvekst.rules.action_plan.needs_are_mapped import needs_are_mapped

NEEDS, BASELINES, CONTRIBUTIONS = (
    needs_are_mapped.code,
    areas_in_use_have_a_baseline.code,
    every_member_has_contributed.code,
)
"""Codes of the rules that a step may ask for."""


@frozen(kw_only=True)
class Step:
    """One step of the lifecycle.

    Attributes:
        before: the status it leads from.
        after: the status it leads to.
        power: what the one who takes it must have the power to do.
        decision: what a body must have decided, where it is a body's step.
        asks: codes of the rules that must have nothing to say, whatever they weigh.
        asks_all: whether no rule for action plans may find an error.
        asks_evaluation: whether every success criterion and success factor must have an answer.
        asks_successor: whether another edition must have taken over.
    """

    before: PlanStatus
    after: PlanStatus
    power: Power
    decision: DecisionKind | None = None
    asks: tuple[str, ...] = ()
    asks_all: bool = False
    asks_evaluation: bool = False
    asks_successor: bool = False


_DRAFT, _OUT, _PROPOSED = PlanStatus.DRAFT, PlanStatus.CONSULTATION, PlanStatus.PROPOSED
_ADOPTED, _EVALUATED = PlanStatus.ADOPTED, PlanStatus.EVALUATED

STEPS: tuple[Step, ...] = (
    Step(before=_DRAFT, after=_OUT, power=Power.DRAFT, asks=(NEEDS, BASELINES)),
    Step(before=_OUT, after=_DRAFT, power=Power.DRAFT),
    Step(before=_OUT, after=_PROPOSED, power=Power.DRAFT, asks=(NEEDS, BASELINES, CONTRIBUTIONS)),
    Step(before=_PROPOSED, after=_OUT, power=Power.DECIDE, decision=DecisionKind.SENT_BACK),
    Step(before=_PROPOSED, after=_ADOPTED, power=Power.DECIDE, decision=DecisionKind.ADOPTED, asks_all=True),
    Step(before=_ADOPTED, after=_ADOPTED, power=Power.REVISE, decision=DecisionKind.REVISED, asks_all=True),
    Step(before=_ADOPTED, after=_EVALUATED, power=Power.FOLLOW_UP, asks_evaluation=True),
    Step(before=_EVALUATED, after=PlanStatus.SUPERSEDED, power=Power.OPERATE, asks_successor=True),
    Step(before=_DRAFT, after=PlanStatus.WITHDRAWN, power=Power.OPERATE),
    Step(before=_OUT, after=PlanStatus.WITHDRAWN, power=Power.OPERATE),
    Step(before=_PROPOSED, after=PlanStatus.WITHDRAWN, power=Power.OPERATE),
    Step(before=_ADOPTED, after=PlanStatus.WITHDRAWN, power=Power.OVERSEE, decision=DecisionKind.WITHDRAWN),
)
"""Every step there is; what is not here cannot be done."""


def step_between(before: PlanStatus, after: PlanStatus) -> Step | None:
    """The step from one status to another, or None when there is none."""
    return next((step for step in STEPS if (step.before, step.after) == (before, after)), None)


def steps_from(before: PlanStatus) -> tuple[Step, ...]:
    """The steps that lead from a status."""
    return tuple(step for step in STEPS if step.before is before)
