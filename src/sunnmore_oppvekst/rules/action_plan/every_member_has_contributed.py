"""AP014: each member has contributed, or said that it had nothing to add."""

from collections.abc import Iterator

from sunnmore_oppvekst.analysis.contributors import silent_members
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP014",
    severity=Severity.ERROR,
    basis="Handlingsplan",
    title=_("Each member has contributed, or said that it has nothing to add"),
    message=_("{municipality} has neither contributed to the plan nor said that it has nothing to add"),
    fix=_("note the contribution under `contributions`; where there was nothing to add, with `has_nothing: true`"),
    reason=_(
        "The action plan is to be made together with the municipalities of the network, and no voice is lost "
        "to silence. The demand holds from when the plan is proposed; until then the consultation is open. "
        "The members are those of the first day of the edition's year. A new municipality has been heard "
        "when all that merged into it have."
    ),
    bad="""
plan:
  contributions: []
""",
    good="""
plan:
  contributions:
    - {municipality: "1531", on: 2019-01-10}
    - {municipality: "1532", on: 2019-01-11, has_nothing: true}
""",
    needs=("network",),
)
def every_member_has_contributed(plan: ActionPlan, context: Context) -> Iterator[Found]:
    """The members are those of the first day of the edition's year, whichever day the plan is judged on.

    The edition of a year in which municipalities merged thus asks those that came out of the merger.
    """
    if context.network is None or not plan.status.is_past_consultation:
        return
    for member in silent_members(plan, context.network, context.contributions):
        yield Found(plan, "contributions", municipality=member.name_on(plan.year_period.start))
