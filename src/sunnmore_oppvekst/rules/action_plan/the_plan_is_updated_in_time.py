"""AP016: an adopted plan is updated as often as it says itself."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan, PlanStatus
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _, n_
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP016",
    severity=Severity.WARNING,
    basis="Handlingsplan",
    title=_("An adopted plan is followed up as often as it says itself"),
    message=n_(
        "the plan is to be updated every day, but has not been touched since {last}",
        "the plan is to be updated at least every {days} days, but has not been touched since {last}",
        number="days",
    ),
    fix=_("note how the measures stand under `status`, and set `updated`"),
    reason=_(
        "A plan that nobody looks at between its adoption and its evaluation steers nothing. The network "
        "decides itself how often to look, with `follow_up_days`."
    ),
    bad="""
on: 2019-09-10
plan:
  follow_up_days: 120
  updated: 2019-05-02
""",
    good="""
on: 2019-09-10
plan:
  follow_up_days: 120
  updated: 2019-08-28
""",
)
def the_plan_is_updated_in_time(plan: ActionPlan, context: Context) -> Iterator[Found]:
    decided = context.with_decisions(plan)
    if plan.status is PlanStatus.ADOPTED and decided.is_update_overdue(context.day_of(plan)):
        yield Found(plan, "updated", days=plan.follow_up_days, last=decided.last_attention())
