"""AP005: a measure says how one will know that it succeeded."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP005",
    severity=Severity.ERROR,
    basis="Handlingsplan",
    title=_("Each measure has success criteria"),
    message=_('measure "{measure}" does not say how one will know that it succeeds'),
    fix=_("add at least one criterion under `success_criteria`"),
    reason=_(
        "A goal shows direction only when it can be recognised once it is reached. The evaluation answers "
        "the success criteria."
    ),
    bad="""
plan:
  measures:
    - id: t1
      success_criteria: []
""",
    good="""
plan:
  measures:
    - id: t1
      success_criteria:
        - {id: t1-k1, text: Alle avdelingar har prøvd minst to nye arbeidsformer.}
""",
)
def measures_have_success_criteria(plan: ActionPlan, context: Context) -> Iterator[Found]:
    for measure in plan.measures:
        if not measure.success_criteria:
            yield Found(measure, "success_criteria", measure=measure.id)
