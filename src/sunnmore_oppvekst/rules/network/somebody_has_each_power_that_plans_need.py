"""NW012: somebody may draft, decide, revise and convene."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.organisation import Power
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.labels import label_message
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule

_NEEDED = (Power.DRAFT, Power.DECIDE, Power.REVISE, Power.CONVENE)
_NEVER = _("nobody has the power to {power}")


@rule(
    "NW012",
    severity=Severity.WARNING,
    basis="Handlingsplan",
    title=_("Somebody has the power to draft, decide, revise and convene"),
    message=_("nobody has the power to {power} on {day}"),
    variants=(_NEVER,),
    fix=_("give somebody the power `{name}` under `powers` in a mandate that is in force"),
    reason=_(
        "The action plan is drafted by the working committee and revised by the network every year, the "
        "forum decides, and the coordinator convenes. What no mandate gives, nobody may do; then the plan "
        "comes to a halt."
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
            yield Found(network, "mandates", says=says, day=day, power=label_message(power), name=power.value)
