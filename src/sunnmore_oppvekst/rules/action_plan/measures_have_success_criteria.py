"""AP005: a measure says how one will know that it succeeded."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP005",
    severity=Severity.ERROR,
    basis="Handlingsplan",
    title=Words(
        "Kvart tiltak har suksesskriterium",
        "Hvert tiltak har suksesskriterier",
        "Each measure has success criteria",
    ),
    message=Words(
        "tiltaket «{measure}» seier ikkje korleis ein skal sjå at det lykkast",
        "tiltaket «{measure}» sier ikke hvordan man skal se at det lykkes",
        'measure "{measure}" does not say how one will know that it succeeds',
    ),
    fix=Words(
        "legg til minst eitt kriterium under `success_criteria`",
        "legg til minst ett kriterium under `success_criteria`",
        "add at least one criterion under `success_criteria`",
    ),
    reason=Words(
        "Eit mål viser retning berre når ein kan kjenne det att når ein er framme. Evalueringa svarar på "
        "suksesskriteria.",
        "Et mål viser retning bare når man kan kjenne det igjen når man er framme. Evalueringen svarer på "
        "suksesskriteriene.",
        "A goal shows direction only when it can be recognised once it is reached. The evaluation answers the "
        "success criteria.",
    ),
    bad="""
plan:
  measures:
    - id: t1
      success_criteria: []
""",
    good="""
plan:
  measures:
    - id: t1
      success_criteria:
        - {id: t1-k1, text: Alle avdelingar har prøvd minst to nye arbeidsformer.}
""",
)
def measures_have_success_criteria(plan: ActionPlan, context: Context) -> Iterator[Found]:
    for measure in plan.measures:
        if not measure.success_criteria:
            yield Found(measure, "success_criteria", measure=measure.id)
