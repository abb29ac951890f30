"""AP003: a measure has a goal that says more than its title."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule

_ONLY_THE_TITLE = Words(
    "målet for tiltaket «{measure}» seier berre tittelen om att",
    "målet for tiltaket «{measure}» gjentar bare tittelen",
    'the goal of measure "{measure}" only repeats its title',
)


@rule(
    "AP003",
    severity=Severity.ERROR,
    basis="Handlingsplan",
    title=Words(
        "Kvart tiltak har eit tydeleg mål",
        "Hvert tiltak har et tydelig mål",
        "Each measure has a clear goal",
    ),
    message=Words(
        "tiltaket «{measure}» har ikkje noko mål",
        "tiltaket «{measure}» har ikke noe mål",
        'measure "{measure}" has no goal',
    ),
    variants=(_ONLY_THE_TITLE,),
    fix=Words(
        "skriv under `goal` kva tiltaket skal føre til",
        "skriv under `goal` hva tiltaket skal føre til",
        "write under `goal` what the measure is to lead to",
    ),
    reason=Words(
        "Handlingsplanen skal ha tydelege mål som viser retning. Ein tittel seier kva ein gjer; målet seier kva det "
        "skal føre til.",
        "Handlingsplanen skal ha tydelige mål som viser retning. En tittel sier hva man gjør; målet sier hva det "
        "skal føre til.",
        "The action plan is to have clear goals that show direction. A title says what is done; the goal says what "
        "it is to lead to.",
    ),
    bad="""
plan:
  measures:
    - id: t1
      title: Lærande møte i barnehagen
      goal: Lærande møte i barnehagen
""",
    good="""
plan:
  measures:
    - id: t1
      title: Lærande møte i barnehagen
      goal: Personalet lærer av eigen praksis kvar månad.
""",
)
def measures_have_a_clear_goal(plan: ActionPlan, context: Context) -> Iterator[Found]:
    for measure in plan.measures:
        if not measure.has_clear_goal:
            says = _ONLY_THE_TITLE if measure.goal else None
            yield Found(measure, "goal", says=says, measure=measure.id)
