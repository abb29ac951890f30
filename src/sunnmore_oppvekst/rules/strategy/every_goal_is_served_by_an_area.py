"""ST002: some priority area serves each goal."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "ST002",
    severity=Severity.ERROR,
    basis="Overordna mål for samarbeidet i Sunnmøre regionråd oppvekst",
    title=_("Some priority area serves each goal"),
    message=_("no priority area serves this goal: {goal}"),
    fix=_("name `{id}` under `goals` of a priority area that serves it, or take the goal out"),
    reason=_("Measures lie under the priority areas. No measure can lead to a goal that no area serves."),
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
