"""NW004: each body has rules of composition."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "NW004",
    severity=Severity.WARNING,
    basis="Organisering",
    title=_("Each body has rules of composition"),
    message=_('"{body}" has no rules of composition'),
    fix=_("note under `composition` how many of each role the body is to have"),
    reason=_(
        "Working well together takes clear responsibilities and roles. Without rules nobody can tell whether "
        "the body is complete, or who is missing."
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
