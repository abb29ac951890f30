"""NW001: each member is a municipality that exists on the day."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.municipality import Municipality
from sunnmore_oppvekst.domain.network import Network, NetworkAsOf
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import Message, _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.naming import numbered, successor
from sunnmore_oppvekst.rules.rule import Found, rule

_NOT_YET = _("{municipality} is listed as a member on {day}, but does not exist before {since}")
_WITHOUT_SUCCESSOR = _(
    "{municipality} is listed as a member on {day}, but ceased to exist on {since}, and `changes` does "
    "not say what it became"
)


@rule(
    "NW001",
    severity=Severity.ERROR,
    basis="Strukturendringar som vil påverke arbeidet",
    title=_("Each member is a municipality that exists on the day"),
    message=_(
        "{municipality} is listed as a member on {day}, but ceased to exist on {since}; its area now belongs "
        "to {successors}"
    ),
    variants=(_NOT_YET, _WITHOUT_SUCCESSOR),
    fix=_("mend the period of the membership, and list those that took over where they are to be members"),
    reason=_(
        "Municipalities merge and split, and their numbers are never used again. One that does not exist "
        "cannot meet, contribute or answer for anything. Who is to belong instead is for the network, and "
        "for the municipalities themselves, to choose."
    ),
    bad="""
on: 2020-06-01
network:
  municipalities:
    - {number: "1524", name: Norddal, dissolved: 2020-01-01}
    - {number: "1526", name: Stordal, dissolved: 2020-01-01}
    - {number: "1578", name: Fjord, established: 2020-01-01}
  changes:
    - {id: fjord-2020, kind: merger, on: 2020-01-01, before: ["1524", "1526"], after: ["1578"]}
  memberships:
    - {municipality: "1526", period: {start: 2017-01-01}}
plan: null
""",
    good="""
on: 2020-06-01
network:
  municipalities:
    - {number: "1524", name: Norddal, dissolved: 2020-01-01}
    - {number: "1526", name: Stordal, dissolved: 2020-01-01}
    - {number: "1578", name: Fjord, established: 2020-01-01}
  changes:
    - {id: fjord-2020, kind: merger, on: 2020-01-01, before: ["1524", "1526"], after: ["1578"]}
  memberships:
    - {municipality: "1526", period: {start: 2017-01-01, end: 2020-01-01}}
plan: null
""",
)
def members_exist_on_the_day(network: Network, context: Context) -> Iterator[Found]:
    then = context.network_for(network)
    for membership in then.memberships():
        for municipality in then.lapsed:
            if municipality.number == membership.municipality:
                says, facts = _told(municipality, then)
                name = numbered(municipality, then.day)
                yield Found(membership, "municipality", says=says, municipality=name, day=then.day, **facts)


def _told(municipality: Municipality, then: NetworkAsOf) -> tuple[Message | None, dict[str, object]]:
    if municipality.established is not None and then.day < municipality.established:
        return _NOT_YET, {"since": municipality.established}
    successors = tuple(successor(each, then.day) for each in then.successors_of(municipality))
    says = None if successors else _WITHOUT_SUCCESSOR
    return says, {"since": municipality.dissolved, "successors": successors}
