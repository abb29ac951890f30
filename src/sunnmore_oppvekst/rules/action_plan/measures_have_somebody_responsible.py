"""AP006: somebody answers for each measure."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP006",
    severity=Severity.ERROR,
    basis="Organisering",
    title=_("Somebody answers for each measure"),
    message=_('nobody answers for measure "{measure}"'),
    fix=_("name a body, role, municipality or unit under `responsible`"),
    reason=_("Regional cooperation succeeds only where it is settled who answers for what."),
    bad="""
plan:
  measures:
    - id: t3
      responsible: []
""",
    good="""
plan:
  measures:
    - id: t3
      responsible: [{body: working-committee}]
""",
)
def measures_have_somebody_responsible(plan: ActionPlan, context: Context) -> Iterator[Found]:
    for measure in plan.measures:
        if not measure.responsible:
            yield Found(measure, "responsible", measure=measure.id)
