"""ST004: each priority area says which sectors it is for."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "ST004",
    severity=Severity.WARNING,
    basis="Prioriterte utviklingsområder for barnehage, skule og SFO",
    title=Words(
        "Kvart utviklingsområde seier kva sektorar det gjeld",
        "Hvert utviklingsområde sier hvilke sektorer det gjelder",
        "Each priority area says which sectors it is for",
    ),
    message=Words(
        "utviklingsområdet «{area}» seier ikkje kva sektorar det gjeld",
        "utviklingsområdet «{area}» sier ikke hvilke sektorer det gjelder",
        'priority area "{area}" does not say which sectors it is for',
    ),
    fix=Words(
        "før opp under `sectors` om området gjeld barnehage, skule, SFO eller fleire av dei",
        "før opp under `sectors` om området gjelder barnehage, skole, SFO eller flere av dem",
        "note under `sectors` whether it is for kindergarten, school, after-school care or several of them",
    ),
    reason=Words(
        "Utviklingsområda er til for barnehage, skule og SFO, og planen skal sjå heile utdanningsløpet under eitt. Om "
        "ein sektor er gløymd, kan ein ikkje sjå når området ikkje seier kven det gjeld.",
        "Utviklingsområdene er til for barnehage, skole og SFO, og planen skal se hele utdanningsløpet under ett. Om "
        "en sektor er glemt, kan man ikke se når området ikke sier hvem det gjelder.",
        "The priority areas are for kindergarten, school and after-school care, and the plan is to see the whole of "
        "education as one. Whether a sector was forgotten cannot be seen where an area does not say whom it is for.",
    ),
    bad="""
strategy:
  priority_areas:
    - {id: inclusive-environment, sectors: []}
""",
    good="""
strategy:
  priority_areas:
    - {id: inclusive-environment, sectors: [kindergarten, school]}
""",
)
def areas_have_sectors(strategy: StrategyPlan, context: Context) -> Iterator[Found]:
    for area in strategy.priority_areas:
        if not area.sectors:
            yield Found(area, "sectors", area=area.title)
