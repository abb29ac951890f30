"""NW007: somebody holds each role that a mandate or a rule of composition needs."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.naming import body_or_mandate, place, role_of
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "NW007",
    severity=Severity.WARNING,
    basis="Organisering",
    title=_("The roles that bodies and mandates need are held by somebody"),
    message=_('nobody holds the role "{role}" on {day}, but it is needed here: {needed_by}'),
    fix=_("note under `appointments` who holds the role, and from when"),
    reason=_(
        "Mandates and seats belong to roles, not to persons. While a role is vacant its powers and duties "
        "lie idle, and a body lacks somebody who should meet. Each vacant role is told of once, with all "
        "that wait for it."
    ),
    bad="""
network:
  bodies:
    - id: teacher-forum
      name: Nettverk for ressurslærarar
      composition:
        - {role: resource-teacher, at_least: 1}
""",
    good="""
network:
  appointments:
    - {id: teacher-solsida, role: resource-teacher, unit: solsida-skule, period: {start: 2018-08-01}}
  bodies:
    - id: teacher-forum
      name: Nettverk for ressurslærarar
      composition:
        - {role: resource-teacher, at_least: 1}
      seats:
        - {appointment: teacher-solsida, period: {start: 2018-08-01}}
""",
)
def needed_roles_are_held(network: Network, context: Context) -> Iterator[Found]:
    then = context.network_for(network)
    for vacancy in then.vacancies():
        role = role_of(vacancy.role, place(vacancy.whom, then.day))
        needed_by = tuple(map(body_or_mandate, vacancy.needed_by))
        yield Found(network, "appointments", role=role, day=then.day, needed_by=needed_by)
