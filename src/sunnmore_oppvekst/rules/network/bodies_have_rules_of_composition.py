"""NW004: each body has rules of composition."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "NW004",
    severity=Severity.WARNING,
    basis="Organisering",
    title=Words(
        "Kvart organ har reglar for samansetjing",
        "Hvert organ har regler for sammensetning",
        "Each body has rules of composition",
    ),
    message=Words(
        "«{body}» har ingen reglar for samansetjing",
        "«{body}» har ingen regler for sammensetning",
        '"{body}" has no rules of composition',
    ),
    fix=Words(
        "før opp under `composition` kor mange av kvar rolle organet skal ha",
        "før opp under `composition` hvor mange av hver rolle organet skal ha",
        "note under `composition` how many of each role the body is to have",
    ),
    reason=Words(
        "Eit godt samarbeid føreset at ansvar og roller er avklara. Utan reglar kan ingen seie om organet er "
        "fulltalig, eller kven som manglar.",
        "Et godt samarbeid forutsetter at ansvar og roller er avklart. Uten regler kan ingen si om organet er "
        "fulltallig, eller hvem som mangler.",
        "Working well together takes clear responsibilities and roles. Without rules nobody can tell whether the body "
        "is complete, or who is missing.",
    ),
    bad="""
network:
  bodies:
    - id: study-group
      name: Studiegruppa
      seats:
        - {appointment: adviser-1532, period: {start: 2019-01-01}}
""",
    good="""
network:
  bodies:
    - id: study-group
      name: Studiegruppa
      composition:
        - {role: adviser, at_least: 1, at_most: 3}
      seats:
        - {appointment: adviser-1532, period: {start: 2019-01-01}}
""",
)
def bodies_have_rules_of_composition(network: Network, context: Context) -> Iterator[Found]:
    for body in network.bodies:
        if not body.composition:
            yield Found(body, "composition", body=body.name)
