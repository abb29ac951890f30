"""AP017: an adopted plan is revised every year."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan, PlanStatus
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule

_NEVER = _("the edition of {year} has never been adopted or revised, and its year is over")


@rule(
    "AP017",
    severity=Severity.ERROR,
    basis="Handlingsplan",
    title=_("An adopted plan is revised every year"),
    message=_("the edition of {year} has not been revised since {last}, and its year is over"),
    variants=(_NEVER,),
    fix=_("make the edition of the next year, or note under `revised` when the network revised the plan"),
    reason=_(
        "The network is to revise the action plan every year. An edition holds until its year is out, and "
        "for at least a year after it was last adopted or revised. Where a new, adopted edition has taken "
        "over, the revision is done."
    ),
    bad="""
on: 2020-02-20
plan:
  revised: 2019-02-14
  updated: 2019-12-20
  measures:
    - {id: t1, status: [{on: 2019-12-20, state: done}]}
    - {id: t2, status: [{on: 2019-12-20, state: done}]}
    - {id: t3, status: [{on: 2019-12-20, state: done}]}
    - {id: t4, status: [{on: 2019-12-20, state: done}]}
""",
    good="""
on: 2020-02-20
plan:
  revised: 2020-02-13
  updated: 2019-12-20
  measures:
    - {id: t1, status: [{on: 2019-12-20, state: done}]}
    - {id: t2, status: [{on: 2019-12-20, state: done}]}
    - {id: t3, status: [{on: 2019-12-20, state: done}]}
    - {id: t4, status: [{on: 2019-12-20, state: done}]}
""",
)
def the_plan_is_revised_every_year(plan: ActionPlan, context: Context) -> Iterator[Found]:
    decided = context.with_decisions(plan)
    if plan.status is not PlanStatus.ADOPTED or not decided.is_revision_overdue(context.day_of(plan)):
        return
    if any(later.revises == plan.id and later.status.is_decided for later in context.plans):
        return
    last = decided.last_revision()
    yield Found(plan, "revised", says=None if last else _NEVER, year=plan.year, last=last)
