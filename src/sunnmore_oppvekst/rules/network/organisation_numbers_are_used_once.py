"""NW014: an organisation number belongs to one unit or partner only."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "NW014",
    severity=Severity.ERROR,
    basis="Brønnøysundregistra: organisasjonsnummer",
    title=_("An organisation number belongs to one only"),
    message=_('"{first}" and "{second}" have the same organisation number, {number}'),
    fix=_("look both up in the register of organisations, and mend the one that is wrong"),
    reason=_(
        "Registers know a unit by its organisation number. Two with the same number are mixed up when "
        "figures are fetched, unless they are the same unit, registered twice."
    ),
    bad="""
network:
  units:
    - {id: solsida-skule, organisation_number: "123456785"}
    - {id: leite-barnehage, organisation_number: "123456785"}
""",
    good="""
network:
  units:
    - {id: solsida-skule, organisation_number: "123456785"}
    - {id: leite-barnehage, organisation_number: "876543214"}
""",
)
def organisation_numbers_are_used_once(network: Network, context: Context) -> Iterator[Found]:
    for first, second in network.shared_organisation_numbers():
        number = second.organisation_number
        yield Found(second, "organisation_number", first=first.name, second=second.name, number=number)
