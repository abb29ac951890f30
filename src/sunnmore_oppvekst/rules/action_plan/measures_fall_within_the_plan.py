"""AP009: a measure's dates lie within the plan's period and touch its year."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule

_OUTSIDE_YEAR = _('measure "{measure}" does not take place in {year}, the year of this edition')


@rule(
    "AP009",
    severity=Severity.WARNING,
    basis="Handlingsplan",
    title=_("Measures lie within the plan's period, and take place in the year of the edition"),
    message=_('measure "{measure}" goes beyond the plan\'s period, {start} to {last}'),
    variants=(_OUTSIDE_YEAR,),
    fix=_("mend `period`, or move the measure to the edition it belongs in"),
    reason=_(
        "An action plan is made every year. A measure outside its period is either wrongly dated or belongs "
        "in another edition."
    ),
    bad="""
plan:
  period: {start: 2019-01-01, end: 2020-01-01}
  measures:
    - id: t1
      period: {start: 2019-02-01, end: 2020-06-01}
""",
    good="""
plan:
  period: {start: 2019-01-01, end: 2020-01-01}
  measures:
    - id: t1
      period: {start: 2019-02-01, end: 2019-12-01}
""",
)
def measures_fall_within_the_plan(plan: ActionPlan, context: Context) -> Iterator[Found]:
    whole, year = plan.period, plan.year_period
    for measure in plan.measures:
        period = measure.period
        if period is None:
            continue
        if not whole.includes(period):
            yield Found(measure, "period", measure=measure.id, start=whole.start, last=whole.last_day)
        elif not year.overlaps(period):
            yield Found(measure, "period", says=_OUTSIDE_YEAR, measure=measure.id, year=plan.year)
