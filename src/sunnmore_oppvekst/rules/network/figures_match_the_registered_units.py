"""NW009: the figures that the network declares are those of its registered units."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.sectors import Sector
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule

_COUNTED = {
    "schools": (Sector.SCHOOL, _("schools")),
    "kindergartens": (Sector.KINDERGARTEN, _("kindergartens")),
}


@rule(
    "NW009",
    severity=Severity.WARNING,
    basis="Nordre Sunnmøre region i tal",
    title=_("The figures that the network declares are those of its registered units"),
    message=_("the network declares {declared} {units}, but has {registered} registered on {day}"),
    fix=_("mend the number in `figures`, or register the units that are missing"),
    reason=_(
        "The figures say how large the network is, and applications and reports rest on them. They are asked "
        "about only where units of the kind are registered, and as of the day the figures are from. Private "
        "schools and kindergartens count."
    ),
    bad="""
network:
  figures: {schools: 2, kindergartens: 1}
""",
    good="""
network:
  figures: {schools: 1, kindergartens: 1}
""",
)
def figures_match_the_registered_units(network: Network, context: Context) -> Iterator[Found]:
    figures = network.figures
    if figures is None:
        return
    then = network.as_of(figures.on or context.day_of(network))
    for field, (sector, units) in _COUNTED.items():
        declared, registered = getattr(figures, field), len(then.units_in(sector))
        if registered and registered != declared:
            yield Found(figures, field, declared=declared, units=units, registered=registered, day=then.day)
