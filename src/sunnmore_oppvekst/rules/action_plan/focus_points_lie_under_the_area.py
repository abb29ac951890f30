"""AP022: a measure's focus points lie under its own area."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP022",
    severity=Severity.ERROR,
    basis="Prioriterte utviklingsområder for barnehage, skule og SFO",
    title=_("The focus points of a measure lie under its area"),
    message=_('measure "{measure}" points to "{point}", which lies under area "{other}", not "{area}"'),
    fix=_("choose a focus point under the measure's area, or mend `area`"),
    reason=_(
        "Each focus point stands under one area of the strategy plan. When a measure points to one under "
        "another area, either is wrong, and so is the report on the area."
    ),
    bad="""
plan:
  measures:
    - id: t1
      area: learning-organisations
      focus_points: [ie-1]
""",
    good="""
plan:
  measures:
    - id: t1
      area: learning-organisations
      focus_points: [lo-1]
""",
    needs=("strategy",),
)
def focus_points_lie_under_the_area(plan: ActionPlan, context: Context) -> Iterator[Found]:
    strategy = context.strategy_for(plan)
    areas = strategy.priority_areas if strategy else ()
    titles = {area.id: area.title for area in areas}
    area_of = {point.id: area.id for area in areas for point in area.focus_points}
    for measure in plan.measures:
        area = measure.area
        if area is None or area not in titles:
            continue
        for index, point in enumerate(measure.focus_points):
            other = area_of.get(point, area)
            if other != area:
                at = ("focus_points", index)
                yield Found(measure, at, measure=measure.id, point=point, area=titles[area], other=titles[other])
