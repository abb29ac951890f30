"""NW009: the figures that the network declares are those of its registered units."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.sectors import Sector
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule

_COUNTED = {
    "schools": (Sector.SCHOOL, Words("skular", "skoler", "schools")),
    "kindergartens": (Sector.KINDERGARTEN, Words("barnehagar", "barnehager", "kindergartens")),
}


@rule(
    "NW009",
    severity=Severity.WARNING,
    basis="Nordre Sunnmøre region i tal",
    title=Words(
        "Tala som nettverket oppgir, er dei same som talet på registrerte einingar",
        "Tallene som nettverket oppgir, er de samme som antallet registrerte enheter",
        "The figures that the network declares are those of its registered units",
    ),
    message=Words(
        "nettverket oppgir {declared} {units}, men har {registered} registrerte {day}",
        "nettverket oppgir {declared} {units}, men har {registered} registrert {day}",
        "the network declares {declared} {units}, but has {registered} registered on {day}",
    ),
    fix=Words(
        "rett talet i `figures`, eller før opp einingane som manglar",
        "rett tallet i `figures`, eller før opp enhetene som mangler",
        "mend the number in `figures`, or register the units that are missing",
    ),
    reason=Words(
        "Tala seier kor stort nettverket er, og søknader og rapportar byggjer på dei. Kravet gjeld først når einingar "
        "av slaget er registrerte, og den dagen tala er frå. Private skular og barnehagar er rekna med.",
        "Tallene sier hvor stort nettverket er, og søknader og rapporter bygger på dem. Kravet gjelder først når "
        "enheter av slaget er registrert, og den dagen tallene er fra. Private skoler og barnehager er regnet med.",
        "The figures say how large the network is, and applications and reports rest on them. They are asked about "
        "only where units of the kind are registered, and as of the day the figures are from. Private schools and "
        "kindergartens count.",
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
