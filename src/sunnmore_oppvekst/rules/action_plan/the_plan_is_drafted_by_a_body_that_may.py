"""AP013: the plan is drafted by the body that has the power to draft."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.decision import DecisionKind
from sunnmore_oppvekst.domain.organisation import Power
from sunnmore_oppvekst.domain.plan import ActionPlan, PlanStatus
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule

_NOBODY = _("the plan does not say who drafted it")


@rule(
    "AP013",
    severity=Severity.ERROR,
    basis="Handlingsplan",
    title=_("The plan is drafted by those who have the power to draft it"),
    message=_("the plan is drafted by somebody who did not have the power to draft at the time"),
    variants=(_NOBODY,),
    fix=_("name under `drafted_by` the body whose mandate has the power `draft`"),
    reason=_(
        "The working committee is to draft the action plans, together with the municipalities. The power "
        "stands in its mandate, and must hold on the day the plan was adopted or, while it is not, on the "
        "day it is judged. A draft need not say yet who writes it."
    ),
    bad="""
plan:
  drafted_by: {body: network-forum}
""",
    good="""
plan:
  drafted_by: {body: working-committee}
""",
    needs=("network",),
)
def the_plan_is_drafted_by_a_body_that_may(plan: ActionPlan, context: Context) -> Iterator[Found]:
    if plan.status is PlanStatus.WITHDRAWN:
        return
    if plan.drafted_by is None:
        if plan.status is not PlanStatus.DRAFT:
            yield Found(plan, "drafted_by", says=_NOBODY)
        return
    adopted = [decision.on for decision in context.with_decisions(plan).decisions_of(DecisionKind.ADOPTED)]
    day = min(adopted, default=context.day_of(plan))
    mandates = context.network.mandates_with(Power.DRAFT, on=day) if context.network else ()
    if not any(mandate.holder == plan.drafted_by for mandate in mandates):
        yield Found(plan, "drafted_by")
