"""AP018: an adopted plan has a decision by a body that may decide."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.decision import Decision, DecisionKind
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.organisation import Power
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule

_WITHOUT_POWER = _('"{body}" adopted the plan, but did not have the power to decide on {on}')


@rule(
    "AP018",
    severity=Severity.ERROR,
    basis="Sunnmøre regionråd oppvekst (barnehage og skule)",
    title=_("An adopted plan has a decision by a body that has the power to decide"),
    message=_("the plan is marked as adopted, but has no decision that adopts it"),
    variants=(_WITHOUT_POWER,),
    fix=_("note the decision under `decisions`, or set `status` back to what the plan has come to"),
    reason=_(
        "The network forum decides on further work in the region. The power stands in its mandate, and must "
        "hold on the day of the decision. The decision may stand in the plan, or in the meeting where it was "
        "made."
    ),
    bad="""
plan:
  status: adopted
  decisions:
    - {id: v1, kind: adopted, body: working-committee, on: 2019-02-14}
""",
    good="""
plan:
  status: adopted
  decisions:
    - {id: v1, kind: adopted, body: network-forum, on: 2019-02-14}
""",
    needs=("network",),
)
def the_plan_is_adopted_by_a_body_that_may(plan: ActionPlan, context: Context) -> Iterator[Found]:
    network = context.network
    if network is None or not plan.status.is_decided:
        return
    adopting = list(context.with_decisions(plan).decisions_of(DecisionKind.ADOPTED))
    if any(_may_decide(decision, network) for decision in adopting):
        return
    if not adopting:
        yield Found(plan, "decisions")
    for decision in adopting:
        body = network.body(decision.body)
        is_here = any(decision is each for each in plan.decisions)
        yield Found(
            decision if is_here else plan,
            "body" if is_here else "decisions",
            says=_WITHOUT_POWER,
            body=body.name if body else decision.body,
            on=decision.on,
        )


def _may_decide(decision: Decision, network: Network) -> bool:
    return any(mandate.holder.body == decision.body for mandate in network.mandates_with(Power.DECIDE, on=decision.on))
