"""AP006: somebody answers for each measure."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP006",
    severity=Severity.ERROR,
    basis="Organisering",
    title=Words(
        "Nokon har ansvaret for kvart tiltak",
        "Noen har ansvaret for hvert tiltak",
        "Somebody answers for each measure",
    ),
    message=Words(
        "ingen har ansvaret for tiltaket «{measure}»",
        "ingen har ansvaret for tiltaket «{measure}»",
        'nobody answers for measure "{measure}"',
    ),
    fix=Words(
        "før opp under `responsible` eit organ, ei rolle, ein kommune eller ei eining",
        "før opp under `responsible` et organ, en rolle, en kommune eller en enhet",
        "name a body, role, municipality or unit under `responsible`",
    ),
    reason=Words(
        "Ein føresetnad for å lykkast med regionsamarbeid er at ansvar og rollefordeling er avklart.",
        "En forutsetning for å lykkes med regionsamarbeid er at ansvar og rollefordeling er avklart.",
        "Regional cooperation succeeds only where it is settled who answers for what.",
    ),
    bad="""
plan:
  measures:
    - id: t3
      responsible: []
""",
    good="""
plan:
  measures:
    - id: t3
      responsible: [{body: working-committee}]
""",
)
def measures_have_somebody_responsible(plan: ActionPlan, context: Context) -> Iterator[Found]:
    for measure in plan.measures:
        if not measure.responsible:
            yield Found(measure, "responsible", measure=measure.id)
