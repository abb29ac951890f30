"""AP015: a role that answers for a measure is held by somebody on the day."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.network import Network, NetworkAsOf
from sunnmore_oppvekst.domain.organisation import Role
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule

_IN_MUNICIPALITY = _('the role "{role}" in {whom} answers for measure "{measure}", but nobody holds it now')
_AT_UNIT = _('the role "{role}" at {whom} answers for measure "{measure}", but nobody holds it now')


@rule(
    "AP015",
    severity=Severity.WARNING,
    basis="Organisering",
    title=_("Roles that answer for measures are held by somebody"),
    message=_('the role "{role}" answers for measure "{measure}", but nobody holds it now'),
    variants=(_IN_MUNICIPALITY, _AT_UNIT),
    fix=_("appoint somebody to the role, or give the responsibility to somebody who is there"),
    reason=_(
        "What a role answers for is answered for by nobody while the role is vacant. This is asked only of "
        "measures that are not finished, in a plan that is still alive."
    ),
    bad="""
plan:
  measures:
    - id: t1
      responsible: [{role: resource-teacher}]
""",
    good="""
plan:
  measures:
    - id: t1
      responsible: [{role: municipal-director, municipality: "1531"}]
""",
    needs=("network",),
)
def responsible_roles_are_held(plan: ActionPlan, context: Context) -> Iterator[Found]:
    if plan.status.is_over:
        return
    network = context.network_for(plan)
    held = _held(network)
    for measure in plan.measures:
        for index, party in enumerate(measure.responsible):
            if party.role is None or (party.role, party.municipality, party.unit) in held:
                continue
            role = network.network.role(party.role)
            if role is not None and not measure.state_on(network.day).is_final:
                yield _vacancy(measure, index, role, network.network)


def _held(network: NetworkAsOf) -> set[tuple[str, str | None, str | None]]:
    """Each role that somebody holds, by itself and together with whom it is held for."""
    held: set[tuple[str, str | None, str | None]] = set()
    for each in network.appointments:
        held.add((each.role, None, None))
        held.add((each.role, each.municipality, None))
        held.add((each.role, None, each.unit))
    return held


def _vacancy(measure: Measure, index: int, role: Role, network: Network) -> Found:
    at, party = ("responsible", index), measure.responsible[index]
    if party.municipality is not None:
        names = {each.number: each.name for each in network.municipalities}
        place = names.get(party.municipality, party.municipality)
        return Found(measure, at, says=_IN_MUNICIPALITY, role=role.name, measure=measure.id, whom=place)
    if party.unit is not None:
        unit = network.unit(party.unit)
        place = unit.name if unit else party.unit
        return Found(measure, at, says=_AT_UNIT, role=role.name, measure=measure.id, whom=place)
    return Found(measure, at, role=role.name, measure=measure.id)
