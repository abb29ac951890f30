"""NW011: the network has members on the day."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule

_NEVER = Words(
    "nettverket har ingen medlemer",
    "nettverket har ingen medlemmer",
    "the network has no members",
)


@rule(
    "NW011",
    severity=Severity.WARNING,
    basis="Nordre Sunnmøre region i tal",
    title=Words(
        "Nettverket har medlemer",
        "Nettverket har medlemmer",
        "The network has members",
    ),
    message=Words(
        "nettverket har ingen medlemer {day}",
        "nettverket har ingen medlemmer {day}",
        "the network has no members on {day}",
    ),
    variants=(_NEVER,),
    fix=Words(
        "før opp under `memberships` kva for kommunar som er med, og frå når",
        "før opp under `memberships` hvilke kommuner som er med, og fra når",
        "note under `memberships` which municipalities belong, and from when",
    ),
    reason=Words(
        "Nettverket er kommunane som driv det saman. Alt anna, frå plassane i organa til kven som skal bidra til "
        "planen, går ut frå kven som er med den dagen.",
        "Nettverket er kommunene som driver det sammen. Alt annet, fra plassene i organene til hvem som skal bidra "
        "til planen, går ut fra hvem som er med den dagen.",
        "The network is the municipalities that run it together. All else, from the seats on its bodies to who is to "
        "contribute to the plan, goes by who belongs on the day.",
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
