"""AP007: a measure belongs to one of the strategy plan's areas."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP007",
    severity=Severity.ERROR,
    basis="Prioriterte utviklingsområder for barnehage, skule og SFO",
    title=_("Each measure belongs to a priority area"),
    message=_('measure "{measure}" belongs to no priority area'),
    fix=_("name the area under `area`"),
    reason=_(
        "The action plan carries out the strategy plan. A measure outside the priority areas draws strength "
        "away from what the network has agreed on."
    ),
    bad="""
plan:
  measures:
    - id: t1
      area: null
      focus_points: []
""",
    good="""
plan:
  measures:
    - id: t1
      area: learning-organisations
      focus_points: [lo-1]
""",
)
def measures_belong_to_an_area(plan: ActionPlan, context: Context) -> Iterator[Found]:
    for measure in plan.measures:
        if measure.area is None:
            yield Found(measure, "area", measure=measure.id)
