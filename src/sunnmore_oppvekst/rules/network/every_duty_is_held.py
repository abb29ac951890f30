"""NW005: somebody answers for each duty."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "NW005",
    severity=Severity.ERROR,
    basis="Organisering",
    title=_("Somebody answers for each duty"),
    message=_("nobody holds this duty on {day}: {duty}"),
    fix=_("name the duty under `duties` in the mandate of whoever is to answer for it"),
    reason=_(
        "Good regional cooperation takes clear responsibilities and roles. What nobody answers for is done "
        "when somebody happens to remember it."
    ),
    bad="""
network:
  duties:
    - {id: learning-meetings, text: Legge opp nettverksmøta som lærande møte., section: success-factors}
""",
    good="""
network:
  duties:
    - {id: learning-meetings, text: Legge opp nettverksmøta som lærande møte., section: success-factors}
  mandates:
    - id: mandate-pedagogical-coordinator
      duties: [call-meetings, learning-meetings]
""",
)
def every_duty_is_held(network: Network, context: Context) -> Iterator[Found]:
    then = context.network_for(network)
    for duty in network.duties:
        if not then.answering_for(duty):
            yield Found(duty, day=then.day, duty=duty.text)
