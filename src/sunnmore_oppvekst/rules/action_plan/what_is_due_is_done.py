"""AP026: milestones and measures whose time is out are done."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan, PlanStatus
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule

_MEASURE_OVER = _('measure "{measure}" was to be finished by {last}, but is not done')


@rule(
    "AP026",
    severity=Severity.WARNING,
    basis="Handlingsplan",
    title=_("What should have been done is done"),
    message=_('milestone "{milestone}" of measure "{measure}" was due {due} and is not reached'),
    variants=(_MEASURE_OVER,),
    fix=_("note when it was done, move the date, or end the measure with a status report"),
    reason=_(
        "What is late is to be seen while something can still be done about it. Only an adopted plan is "
        "asked; a measure that is done or cancelled is finished whatever its milestones say."
    ),
    bad="""
plan:
  updated: 2019-09-16
  measures:
    - id: t2
      milestones:
        - {id: t2-m1, due: 2019-09-15}
""",
    good="""
plan:
  updated: 2019-09-16
  measures:
    - id: t2
      milestones:
        - {id: t2-m1, due: 2019-09-15, done: 2019-09-12}
""",
)
def what_is_due_is_done(plan: ActionPlan, context: Context) -> Iterator[Found]:
    if plan.status is not PlanStatus.ADOPTED:
        return
    day = context.day_of(plan)
    for measure in plan.measures:
        period = measure.period
        if period is not None and period.end is not None and period.end <= day:
            if not measure.state_on(day).is_final:
                yield Found(measure, "period", says=_MEASURE_OVER, measure=measure.id, last=period.last_day)
            continue
        for milestone in measure.milestones:
            if milestone.due < day and not milestone.is_done_on(day) and not measure.state_on(day).is_final:
                yield Found(milestone, "due", milestone=milestone.id, measure=measure.id, due=milestone.due)
