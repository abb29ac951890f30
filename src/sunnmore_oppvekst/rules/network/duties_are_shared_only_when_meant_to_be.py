"""NW006: a duty that several hold is one that they are to share."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.naming import party
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "NW006",
    severity=Severity.ERROR,
    basis="Organisering",
    title=_("Several hold a duty only where it is meant to be shared"),
    message=_("several hold this duty on {day}, though it is not to be shared ({holders}): {duty}"),
    fix=_("let one hold the duty, or write `is_shared: true` where they are to answer for it together"),
    reason=_(
        "When two have the same responsibility without knowing it, they wait for each other. Where they are "
        "to share it, that is to be said."
    ),
    bad="""
network:
  mandates:
    - id: mandate-pedagogical-coordinator
      duties: [call-meetings, run-the-network]
""",
    good="""
network:
  duties:
    - {id: run-the-network, is_shared: true}
  mandates:
    - id: mandate-pedagogical-coordinator
      duties: [call-meetings, run-the-network]
""",
)
def duties_are_shared_only_when_meant_to_be(network: Network, context: Context) -> Iterator[Found]:
    then = context.network_for(network)
    for duty in network.duties:
        holders = then.answering_for(duty)
        if len(holders) > 1 and not duty.is_shared:
            named = tuple(party(each, network, then.day) for each in holders)
            yield Found(duty, day=then.day, holders=named, duty=duty.text)
