"""AP018: an adopted plan has a decision by a body that may decide."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.decision import Decision, DecisionKind
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.organisation import Power
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule

_WITHOUT_POWER = Words(
    "«{body}» vedtok planen, men hadde ikkje fullmakt til å gjere vedtak {on}",
    "«{body}» vedtok planen, men hadde ikke fullmakt til å gjøre vedtak {on}",
    '"{body}" adopted the plan, but did not have the power to decide on {on}',
)


@rule(
    "AP018",
    severity=Severity.ERROR,
    basis="Sunnmøre regionråd oppvekst (barnehage og skule)",
    title=Words(
        "Ein vedteken plan har eit vedtak av eit organ som har fullmakt til det",
        "En vedtatt plan har et vedtak av et organ som har fullmakt til det",
        "An adopted plan has a decision by a body that has the power to decide",
    ),
    message=Words(
        "planen står som vedteken, men har ikkje noko vedtak om det",
        "planen står som vedtatt, men har ikke noe vedtak om det",
        "the plan is marked as adopted, but has no decision that adopts it",
    ),
    variants=(_WITHOUT_POWER,),
    fix=Words(
        "før opp vedtaket under `decisions`, eller set `status` tilbake til den planen har",
        "før opp vedtaket under `decisions`, eller sett `status` tilbake til den planen har",
        "note the decision under `decisions`, or set `status` back to what the plan has come to",
    ),
    reason=Words(
        "SR oppvekst gjer vedtak for det vidare arbeidet i regionen. Fullmakta står i mandatet, og må gjelde den "
        "dagen vedtaket vart gjort. Vedtaket kan stå i planen eller i møtet der det vart gjort.",
        "SR oppvekst gjør vedtak for det videre arbeidet i regionen. Fullmakten står i mandatet, og må gjelde den "
        "dagen vedtaket ble gjort. Vedtaket kan stå i planen eller i møtet der det ble gjort.",
        "The network forum decides on further work in the region. The power stands in its mandate, and must hold on "
        "the day of the decision. The decision may stand in the plan, or in the meeting where it was made.",
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
