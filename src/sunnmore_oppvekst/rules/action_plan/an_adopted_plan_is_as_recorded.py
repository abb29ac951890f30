"""AP028: an adopted plan that has a history is as the history says."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP028",
    severity=Severity.ERROR,
    basis="Handlingsplan",
    title=_("An adopted plan is as its history says"),
    message=_("the plan was changed after the last thing in its history"),
    fix=_("see what changed with `oppvekst history`, and record it, or get the plan back from there"),
    reason=_(
        "What was adopted is not to become something else in silence. Each change afterwards is an event "
        "with somebody behind it."
    ),
    bad="""
record: {plan: handlingsplan-2019, has_adoption: true, is_as_recorded: false}
""",
    good="""
record: {plan: handlingsplan-2019, has_adoption: true, is_as_recorded: true}
""",
)
def an_adopted_plan_is_as_recorded(plan: ActionPlan, context: Context) -> Iterator[Found]:
    record = context.record_of(plan)
    if record is not None and plan.status.is_decided and not record.is_as_recorded:
        yield Found(plan, "status")
