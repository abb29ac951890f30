"""NW013: each unit lies in a member municipality, and nobody has to guess in which."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.municipality import Municipality
from sunnmore_oppvekst.domain.network import Network, NetworkAsOf
from sunnmore_oppvekst.domain.unit import Unit
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.naming import numbered
from sunnmore_oppvekst.rules.rule import Found, rule

_SEVERAL = _(
    'unit "{unit}" is registered in {registered}, which was split; on {day} it may lie in any of these: '
    "{municipalities}"
)
_NOWHERE = _(
    'unit "{unit}" is registered in {registered}, which does not exist on {day}, and `changes` does not '
    "say where it lies then"
)


@rule(
    "NW013",
    severity=Severity.ERROR,
    basis="Nordre Sunnmøre region i tal",
    title=_("Each unit lies in a member municipality, and it is clear in which"),
    message=_('unit "{unit}" lies in {municipalities}, which is not a member on {day}'),
    variants=(_SEVERAL, _NOWHERE),
    fix=_("mend `municipality` of the unit, or the memberships and municipality changes of the network"),
    reason=_(
        "Figures, measures and grants are counted municipality by municipality. Where one municipality "
        "becomes several, nobody can work out where the unit ended up; somebody who knows has to say so, "
        "unit by unit."
    ),
    bad="""
network:
  municipalities:
    - {number: "1547", name: Aukra}
  units:
    - {id: solsida-skule, municipality: "1547"}
""",
    good="""
network:
  municipalities:
    - {number: "1547", name: Aukra}
  units:
    - {id: solsida-skule, municipality: "1532"}
""",
)
def units_lie_in_a_member_municipality(network: Network, context: Context) -> Iterator[Found]:
    then = context.network_for(network)
    known = {each.number: each for each in network.municipalities}
    for unit in then.units:
        if unit.municipality in known:
            yield from _objections(unit, known[unit.municipality], then)


def _objections(unit: Unit, registered: Municipality, then: NetworkAsOf) -> Iterator[Found]:
    """What became of a lapsed member is asked of the membership, not of each unit besides."""
    found = then.whereabouts(unit)
    municipalities = tuple(numbered(each, then.day) for each in found)
    facts = {"unit": unit.name, "day": then.day, "municipalities": municipalities}
    if len(found) > 1:
        yield Found(unit, "municipality", says=_SEVERAL, registered=numbered(registered, then.day), **facts)
    elif registered in then.lapsed:
        return
    elif not found:
        yield Found(unit, "municipality", says=_NOWHERE, registered=numbered(registered, then.day), **facts)
    elif then.is_outside(found[0].number):
        yield Found(unit, "municipality", says=None, **facts)
