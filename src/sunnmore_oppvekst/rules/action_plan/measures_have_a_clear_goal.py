"""AP003: a measure has a goal that says more than its title."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule

_ONLY_THE_TITLE = _('the goal of measure "{measure}" only repeats its title')


@rule(
    "AP003",
    severity=Severity.ERROR,
    basis="Handlingsplan",
    title=_("Each measure has a clear goal"),
    message=_('measure "{measure}" has no goal'),
    variants=(_ONLY_THE_TITLE,),
    fix=_("write under `goal` what the measure is to lead to"),
    reason=_(
        "The action plan is to have clear goals that show direction. A title says what is done; the goal "
        "says what it is to lead to."
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
