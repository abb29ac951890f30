"""NW006: a duty that several hold is one that they are to share."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.naming import party
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "NW006",
    severity=Severity.ERROR,
    basis="Organisering",
    title=Words(
        "Berre plikter som skal delast, ligg til fleire",
        "Bare plikter som skal deles, ligger til flere",
        "Several hold a duty only where it is meant to be shared",
    ),
    message=Words(
        "fleire har denne plikta {day}, utan at ho skal delast ({holders}): {duty}",
        "flere har denne plikten {day}, uten at den skal deles ({holders}): {duty}",
        "several hold this duty on {day}, though it is not to be shared ({holders}): {duty}",
    ),
    fix=Words(
        "la éin ha plikta, eller skriv `is_shared: true` når dei skal svare for ho saman",
        "la én ha plikten, eller skriv `is_shared: true` når de skal svare for den sammen",
        "let one hold the duty, or write `is_shared: true` where they are to answer for it together",
    ),
    reason=Words(
        "Når to har same ansvaret utan å vite om det, ventar dei på kvarandre. Skal dei dele det, så skal det vere "
        "sagt.",
        "Når to har samme ansvar uten å vite om det, venter de på hverandre. Skal de dele det, så skal det være sagt.",
        "When two have the same responsibility without knowing it, they wait for each other. Where they are to share "
        "it, that is to be said.",
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
