"""AP027: the adoption of a plan that has a history is recorded in it."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP027",
    severity=Severity.ERROR,
    basis="Handlingsplan",
    title=_("The adoption of the plan is recorded in its history"),
    message=_("the plan is adopted, but its history says nothing of it"),
    fix=_("take the step with `oppvekst transition`, which records it"),
    reason=_(
        "A history can be trusted when all that matters is in it. A status typed in by hand is something nobody did."
    ),
    bad="""
record: {plan: handlingsplan-2019, has_adoption: false, is_as_recorded: true}
""",
    good="""
record: {plan: handlingsplan-2019, has_adoption: true, is_as_recorded: true}
""",
)
def the_adoption_is_recorded(plan: ActionPlan, context: Context) -> Iterator[Found]:
    record = context.record_of(plan)
    if record is not None and plan.status.is_decided and not record.has_adoption:
        yield Found(plan, "status")
