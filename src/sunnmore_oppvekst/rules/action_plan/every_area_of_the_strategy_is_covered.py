"""AP012: each priority area of the strategy plan has a measure."""

from collections.abc import Iterator

from sunnmore_oppvekst.analysis.coverage import Coverage
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP012",
    severity=Severity.WARNING,
    basis="Prioriterte utviklingsområder for barnehage, skule og SFO",
    title=_("The plan has measures in each priority area of the strategy plan"),
    message=_('the plan has no measure in priority area "{area}"'),
    fix=_("add a measure in the area, or switch the rule off for this plan when the area is to rest this year"),
    reason=_(
        "The action plan is there to carry out the strategy plan. An area may rest for a year, but by "
        "somebody's choice, not because it was forgotten."
    ),
    bad="""
plan:
  measures:
    - id: t2
      area: learning-organisations
      focus_points: [lo-1]
""",
    good="""
plan:
  measures:
    - id: t2
      area: inclusive-environment
      focus_points: [ie-1]
""",
    needs=("strategy",),
)
def every_area_of_the_strategy_is_covered(plan: ActionPlan, context: Context) -> Iterator[Found]:
    strategy = context.strategy_for(plan)
    areas = {area.id: area for area in strategy.priority_areas} if strategy else {}
    for area in Coverage(areas=tuple(areas), measures=plan.measures).areas_without_measures():
        yield Found(plan, "measures", area=areas[area].title)
