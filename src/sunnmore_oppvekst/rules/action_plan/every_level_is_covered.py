"""AP010: region, municipality and unit each have a measure."""

from collections.abc import Iterator

from sunnmore_oppvekst.analysis.coverage import Coverage
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.labels import LABELS
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP010",
    severity=Severity.ERROR,
    basis="Handlingsplan",
    title=Words(
        "Planen har tiltak i regionen, i kommunane og i einingane",
        "Planen har tiltak i regionen, i kommunene og i enhetene",
        "The plan has measures in the region, the municipalities and the units",
    ),
    message=Words(
        "planen har ingen tiltak på dette nivået: {level}",
        "planen har ingen tiltak på dette nivået: {level}",
        "the plan has no measure at this level: {level}",
    ),
    fix=Words(
        "legg til eit tiltak på nivået, eller rett `level` der det er feil",
        "legg til et tiltak på nivået, eller rett `level` der det er feil",
        "add a measure at that level, or mend `level` where it is wrong",
    ),
    reason=Words(
        "Handlingsplanen skal vise kva tiltak som er nødvendige for å skape og styrke utvikling på ulike nivå. Det "
        "som berre skjer i regionen, når ikkje barna; det som berre skjer i einingane, blir ikkje delt.",
        "Handlingsplanen skal vise hvilke tiltak som er nødvendige for å skape og styrke utvikling på ulike nivå. "
        "Det som bare skjer i regionen, når ikke barna; det som bare skjer i enhetene, blir ikke delt.",
        "The action plan is to show the measures needed for development at different levels. What happens in the "
        "region alone does not reach the children; what happens in the units alone is not shared.",
    ),
    bad="""
plan:
  measures:
    - id: t1
      level: municipality
""",
    good="""
plan:
  measures:
    - id: t1
      level: unit
""",
)
def every_level_is_covered(plan: ActionPlan, context: Context) -> Iterator[Found]:
    for level in Coverage(measures=plan.measures).levels_without_measures():
        yield Found(plan, "measures", level=LABELS["Level"][level])
