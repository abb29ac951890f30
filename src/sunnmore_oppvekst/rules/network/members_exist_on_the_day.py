"""NW001: each member is a municipality that exists on the day."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.municipality import Municipality
from sunnmore_oppvekst.domain.network import Network, NetworkAsOf
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.naming import numbered, successor
from sunnmore_oppvekst.rules.rule import Found, rule

_NOT_YET = Words(
    "{municipality} er ført opp som medlem {day}, men finst ikkje før {since}",
    "{municipality} er ført opp som medlem {day}, men finnes ikke før {since}",
    "{municipality} is listed as a member on {day}, but does not exist before {since}",
)
_WITHOUT_SUCCESSOR = Words(
    "{municipality} er ført opp som medlem {day}, men finst ikkje frå og med {since}, og `changes` seier ikkje kva "
    "kommunen vart til",
    "{municipality} er ført opp som medlem {day}, men finnes ikke fra og med {since}, og `changes` sier ikke hva "
    "kommunen ble til",
    "{municipality} is listed as a member on {day}, but ceased to exist on {since}, and `changes` does not say what "
    "it became",
)


@rule(
    "NW001",
    severity=Severity.ERROR,
    basis="Strukturendringar som vil påverke arbeidet",
    title=Words(
        "Kvar medlemskommune finst den dagen nettverket blir vurdert",
        "Hver medlemskommune finnes den dagen nettverket blir vurdert",
        "Each member is a municipality that exists on the day",
    ),
    message=Words(
        "{municipality} er ført opp som medlem {day}, men finst ikkje frå og med {since}; området høyrer no til "
        "{successors}",
        "{municipality} er ført opp som medlem {day}, men finnes ikke fra og med {since}; området hører nå til "
        "{successors}",
        "{municipality} is listed as a member on {day}, but ceased to exist on {since}; its area now belongs to "
        "{successors}",
    ),
    variants=(_NOT_YET, _WITHOUT_SUCCESSOR),
    fix=Words(
        "rett perioden for medlemskapet, og før opp den eller dei som tok over, dersom dei skal vere med",
        "rett perioden for medlemskapet, og før opp den eller dem som tok over, dersom de skal være med",
        "mend the period of the membership, and list those that took over where they are to be members",
    ),
    reason=Words(
        "Kommunar blir slått saman og delte, og nummera deira blir aldri brukte om att. Ein kommune som ikkje finst, "
        "kan ikkje møte, bidra eller svare for noko. Kven som skal vere med i staden, er eit val for nettverket og "
        "for kommunane sjølve.",
        "Kommuner blir slått sammen og delt, og numrene deres blir aldri brukt om igjen. En kommune som ikke finnes, "
        "kan ikke møte, bidra eller svare for noe. Hvem som skal være med i stedet, er et valg for nettverket og for "
        "kommunene selv.",
        "Municipalities merge and split, and their numbers are never used again. One that does not exist cannot meet, "
        "contribute or answer for anything. Who is to belong instead is for the network, and for the municipalities "
        "themselves, to choose.",
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


def _told(municipality: Municipality, then: NetworkAsOf) -> tuple[Words | None, dict[str, object]]:
    if municipality.established is not None and then.day < municipality.established:
        return _NOT_YET, {"since": municipality.established}
    successors = tuple(successor(each, then.day) for each in then.successors_of(municipality))
    says = None if successors else _WITHOUT_SUCCESSOR
    return says, {"since": municipality.dissolved, "successors": successors}
