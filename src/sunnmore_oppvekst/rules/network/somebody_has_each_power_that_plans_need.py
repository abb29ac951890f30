"""NW012: somebody may draft, decide, revise and convene."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.organisation import Power
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.labels import words_for
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule

_NEEDED = (Power.DRAFT, Power.DECIDE, Power.REVISE, Power.CONVENE)
_NEVER = Words(
    "ingen har fullmakt til å {power}",
    "ingen har fullmakt til å {power}",
    "nobody has the power to {power}",
)


@rule(
    "NW012",
    severity=Severity.WARNING,
    basis="Handlingsplan",
    title=Words(
        "Nokon har fullmakt til å utarbeide framlegg, gjere vedtak, revidere og kalle inn",
        "Noen har fullmakt til å utarbeide forslag, gjøre vedtak, revidere og kalle inn",
        "Somebody has the power to draft, decide, revise and convene",
    ),
    message=Words(
        "ingen har {day} fullmakt til å {power}",
        "ingen har {day} fullmakt til å {power}",
        "nobody has the power to {power} on {day}",
    ),
    variants=(_NEVER,),
    fix=Words(
        "gi nokon fullmakta `{name}` under `powers` i eit mandat som gjeld",
        "gi noen fullmakten `{name}` under `powers` i et mandat som gjelder",
        "give somebody the power `{name}` under `powers` in a mandate that is in force",
    ),
    reason=Words(
        "Handlingsplanen skal utarbeidast av AU og reviderast av nettverket kvart år, SR oppvekst gjer vedtak, og "
        "koordinatoren kallar inn. Det som ikkje er gitt i eit mandat, er det ingen som kan gjere; då stoppar planen "
        "opp.",
        "Handlingsplanen skal utarbeides av AU og revideres av nettverket hvert år, SR oppvekst gjør vedtak, og "
        "koordinatoren kaller inn. Det som ikke er gitt i et mandat, er det ingen som kan gjøre; da stopper planen "
        "opp.",
        "The action plan is drafted by the working committee and revised by the network every year, the forum "
        "decides, and the coordinator convenes. What no mandate gives, nobody may do; then the plan comes to a halt.",
    ),
    bad="""
network:
  mandates:
    - id: mandate-pedagogical-coordinator
      powers:
        - {power: follow-up, section: pedagogical-coordinator}
""",
    good="""
network:
  mandates:
    - id: mandate-pedagogical-coordinator
      powers:
        - {power: convene, section: pedagogical-coordinator}
        - {power: follow-up, section: pedagogical-coordinator}
""",
)
def somebody_has_each_power_that_plans_need(network: Network, context: Context) -> Iterator[Found]:
    day = context.day_of(network)
    for power in _NEEDED:
        if not network.mandates_with(power, on=day):
            is_given = any(grant.power is power for mandate in network.mandates for grant in mandate.powers)
            says = None if is_given else _NEVER
            yield Found(network, "mandates", says=says, day=day, power=words_for(power), name=power.value)
