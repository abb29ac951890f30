"""AP019: a milestone is due while its measure is carried out."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP019",
    severity=Severity.WARNING,
    basis="Handlingsplan",
    title=_("Milestones are due within the period of their measure"),
    message=_('milestone "{milestone}" of measure "{measure}" is due {due}, outside the period of the measure'),
    fix=_("mend `due`, or the measure's period"),
    reason=_(
        "A milestone is a step on the way. When it is due before the measure begins or after it has ended, "
        "one of the dates is wrong."
    ),
    bad="""
plan:
  measures:
    - id: t1
      period: {start: 2019-02-01, end: 2019-12-01}
      milestones:
        - {id: t1-m1, due: 2019-12-01}
""",
    good="""
plan:
  measures:
    - id: t1
      period: {start: 2019-02-01, end: 2019-12-01}
      milestones:
        - {id: t1-m1, due: 2019-11-30}
""",
)
def milestones_fall_within_their_measure(plan: ActionPlan, context: Context) -> Iterator[Found]:
    for measure in plan.measures:
        period = measure.period
        if period is None:
            continue
        start, end = period.start, period.end
        for milestone in measure.milestones:
            due = milestone.due
            if due < start or (end is not None and due >= end):
                yield Found(milestone, "due", milestone=milestone.id, measure=measure.id, due=due)
