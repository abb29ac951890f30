"""ST002: some priority area serves each goal."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "ST002",
    severity=Severity.ERROR,
    basis="Overordna mål for samarbeidet i Sunnmøre regionråd oppvekst",
    title=Words(
        "Kvart overordna mål har eit utviklingsområde som tener det",
        "Hvert overordnet mål har et utviklingsområde som tjener det",
        "Some priority area serves each goal",
    ),
    message=Words(
        "ikkje noko utviklingsområde tener dette målet: {goal}",
        "ikke noe utviklingsområde tjener dette målet: {goal}",
        "no priority area serves this goal: {goal}",
    ),
    fix=Words(
        "før `{id}` opp under `goals` på eit utviklingsområde som tener målet, eller ta målet ut",
        "før `{id}` opp under `goals` på et utviklingsområde som tjener målet, eller ta målet ut",
        "name `{id}` under `goals` of a priority area that serves it, or take the goal out",
    ),
    reason=Words(
        "Tiltaka ligg under utviklingsområda. Eit mål som ikkje noko område tener, er det ingen tiltak som kan føre "
        "til.",
        "Tiltakene ligger under utviklingsområdene. Et mål som ikke noe område tjener, er det ingen tiltak som kan "
        "føre til.",
        "Measures lie under the priority areas. No measure can lead to a goal that no area serves.",
    ),
    bad="""
strategy:
  goals:
    - {id: goal-3, text: Rekruttere og behalde leiarar og andre tilsette}
""",
    good="""
strategy:
  goals:
    - {id: goal-3, text: Rekruttere og behalde leiarar og andre tilsette}
  priority_areas:
    - {id: learning-organisations, goals: [goal-1, goal-3]}
""",
)
def every_goal_is_served_by_an_area(strategy: StrategyPlan, context: Context) -> Iterator[Found]:
    if strategy.priority_areas:
        for goal in strategy.goals_without_area():
            yield Found(goal, goal=goal.text, id=goal.id)
