"""NW011: the network has members on the day."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule

_NEVER = _("the network has no members")


@rule(
    "NW011",
    severity=Severity.WARNING,
    basis="Nordre Sunnmøre region i tal",
    title=_("The network has members"),
    message=_("the network has no members on {day}"),
    variants=(_NEVER,),
    fix=_("note under `memberships` which municipalities belong, and from when"),
    reason=_(
        "The network is the municipalities that run it together. All else, from the seats on its bodies to "
        "who is to contribute to the plan, goes by who belongs on the day."
    ),
    bad="""
on: 2020-01-01
network:
  memberships:
    - {municipality: "1531", period: {start: 2017-01-01, end: 2020-01-01}}
    - {municipality: "1532", period: {start: 2017-01-01, end: 2020-01-01}}
plan: null
""",
    good="""
on: 2020-01-01
network:
  memberships:
    - {municipality: "1531", period: {start: 2017-01-01}}
    - {municipality: "1532", period: {start: 2017-01-01}}
plan: null
""",
)
def the_network_has_members(network: Network, context: Context) -> Iterator[Found]:
    then = context.network_for(network)
    if not then.members and not then.lapsed:
        yield Found(network, "memberships", says=None if network.memberships else _NEVER, day=then.day)
