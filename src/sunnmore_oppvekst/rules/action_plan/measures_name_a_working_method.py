"""AP008: a measure says which of the working methods it uses."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP008",
    severity=Severity.WARNING,
    basis="Handlingsplan",
    title=Words(
        "Kvart tiltak seier kva arbeidsmåtar det nyttar",
        "Hvert tiltak sier hvilke arbeidsmåter det bruker",
        "Each measure says which working methods it uses",
    ),
    message=Words(
        "tiltaket «{measure}» seier ikkje kva arbeidsmåte det nyttar",
        "tiltaket «{measure}» sier ikke hvilken arbeidsmåte det bruker",
        'measure "{measure}" does not say which working method it uses',
    ),
    fix=Words(
        "før opp minst éin av arbeidsmåtane i strategiplanen under `working_methods`",
        "før opp minst én av arbeidsmåtene i strategiplanen under `working_methods`",
        "name at least one of the strategy plan's working methods under `working_methods`",
    ),
    reason=Words(
        "Det er viktig at strategiane og arbeidsmåtane ein nyttar, speglar det ein vil oppnå.",
        "Det er viktig at strategiene og arbeidsmåtene man bruker, speiler det man vil oppnå.",
        "It matters that the strategies and ways of working reflect what one wants to achieve.",
    ),
    bad="""
plan:
  measures:
    - id: t1
      working_methods: []
""",
    good="""
plan:
  measures:
    - id: t1
      working_methods: [method-1]
""",
)
def measures_name_a_working_method(plan: ActionPlan, context: Context) -> Iterator[Found]:
    for measure in plan.measures:
        if not measure.working_methods:
            yield Found(measure, "working_methods", measure=measure.id)
