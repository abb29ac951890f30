"""AP023: a measure says at which level it is carried out."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP023",
    severity=Severity.WARNING,
    basis="Handlingsplan",
    title=_("Each measure says at which level it is carried out"),
    message=_('measure "{measure}" does not say whether it is carried out in the region, municipality or unit'),
    fix=_("write `level: region`, `municipality` or `unit`"),
    reason=_(
        "The plan is to show measures at different levels. Without a level nobody can see whether a measure "
        "is anchored where it should be."
    ),
    bad="""
plan:
  measures:
    - id: t4
      level: null
""",
    good="""
plan:
  measures:
    - id: t4
      level: region
""",
)
def measures_have_a_level(plan: ActionPlan, context: Context) -> Iterator[Found]:
    for measure in plan.measures:
        if measure.level is None:
            yield Found(measure, "level", measure=measure.id)
