"""AP010: region, municipality and unit each have a measure."""

from collections.abc import Iterator

from sunnmore_oppvekst.analysis.coverage import Coverage
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.labels import LABELS
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP010",
    severity=Severity.ERROR,
    basis="Handlingsplan",
    title=_("The plan has measures in the region, the municipalities and the units"),
    message=_("the plan has no measure at this level: {level}"),
    fix=_("add a measure at that level, or mend `level` where it is wrong"),
    reason=_(
        "The action plan is to show the measures needed for development at different levels. What happens in "
        "the region alone does not reach the children; what happens in the units alone is not shared."
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
