"""AP023: a measure says at which level it is carried out."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP023",
    severity=Severity.WARNING,
    basis="Handlingsplan",
    title=Words(
        "Kvart tiltak seier kva nivå det er på",
        "Hvert tiltak sier hvilket nivå det er på",
        "Each measure says at which level it is carried out",
    ),
    message=Words(
        "tiltaket «{measure}» seier ikkje om det er på region-, kommune- eller einingsnivå",
        "tiltaket «{measure}» sier ikke om det er på region-, kommune- eller enhetsnivå",
        'measure "{measure}" does not say whether it is carried out in the region, municipality or unit',
    ),
    fix=Words(
        "skriv `level: region`, `municipality` eller `unit`",
        "skriv `level: region`, `municipality` eller `unit`",
        "write `level: region`, `municipality` or `unit`",
    ),
    reason=Words(
        "Planen skal vise tiltak på ulike nivå. Eit tiltak utan nivå kan ingen sjå om blir forankra der det skal.",
        "Planen skal vise tiltak på ulike nivå. Uten nivå kan ingen se om et tiltak blir forankret der det skal.",
        "The plan is to show measures at different levels. Without a level nobody can see whether a measure is "
        "anchored where it should be.",
    ),
    bad="""
plan:
  measures:
    - id: t4
      level: null
""",
    good="""
plan:
  measures:
    - id: t4
      level: region
""",
)
def measures_have_a_level(plan: ActionPlan, context: Context) -> Iterator[Found]:
    for measure in plan.measures:
        if measure.level is None:
            yield Found(measure, "level", measure=measure.id)
