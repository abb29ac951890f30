"""AP013: the plan is drafted by the body that has the power to draft."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.decision import DecisionKind
from sunnmore_oppvekst.domain.organisation import Power
from sunnmore_oppvekst.domain.plan import ActionPlan, PlanStatus
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule

_NOBODY = Words(
    "planen seier ikkje kven som har utarbeidd han",
    "planen sier ikke hvem som har utarbeidet den",
    "the plan does not say who drafted it",
)


@rule(
    "AP013",
    severity=Severity.ERROR,
    basis="Handlingsplan",
    title=Words(
        "Planen er utarbeidd av den som har fullmakt til det",
        "Planen er utarbeidet av den som har fullmakt til det",
        "The plan is drafted by those who have the power to draft it",
    ),
    message=Words(
        "planen er utarbeidd av nokon som ikkje hadde fullmakt til det på den tida",
        "planen er utarbeidet av noen som ikke hadde fullmakt til det på den tiden",
        "the plan is drafted by somebody who did not have the power to draft at the time",
    ),
    variants=(_NOBODY,),
    fix=Words(
        "før opp under `drafted_by` organet som har fullmakta `draft` i mandatet sitt",
        "før opp under `drafted_by` organet som har fullmakten `draft` i mandatet sitt",
        "name under `drafted_by` the body whose mandate has the power `draft`",
    ),
    reason=Words(
        "Handlingsplanane skal utarbeidast av AU i samarbeid med kommunane. Fullmakta står i mandatet; den som "
        "utarbeidde planen, måtte ha ho den dagen planen vart vedteken, eller så lenge han ikkje er vedteken, den "
        "dagen han blir vurdert. Eit utkast treng ikkje seie kven som skriv det enno.",
        "Handlingsplanene skal utarbeides av AU i samarbeid med kommunene. Fullmakten står i mandatet; den som "
        "utarbeidet planen, måtte ha den da planen ble vedtatt, eller så lenge den ikke er vedtatt, den dagen den "
        "blir vurdert. Et utkast trenger ikke si hvem som skriver det ennå.",
        "The working committee is to draft the action plans, together with the municipalities. The power stands in "
        "its mandate, and must hold on the day the plan was adopted or, while it is not, on the day it is judged. A "
        "draft need not say yet who writes it.",
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
