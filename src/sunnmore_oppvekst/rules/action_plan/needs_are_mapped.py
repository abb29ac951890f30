"""AP002: the plan says how needs were mapped."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP002",
    severity=Severity.ERROR,
    basis="Handlingsplan",
    title=_("The plan says how needs were mapped"),
    message=_("the plan does not say how needs were mapped"),
    fix=_("note under `needs` how and when needs were mapped, and who answered"),
    reason=_(
        "Needs are to be mapped when development of competence is planned. Otherwise the measures rest on "
        "what a few believe that everybody needs."
    ),
    bad="""
plan:
  needs: []
""",
    good="""
plan:
  needs:
    - id: n1
      method: Spørjeundersøking til alle einingar
      on: 2018-11-01
""",
)
def needs_are_mapped(plan: ActionPlan, context: Context) -> Iterator[Found]:
    if not plan.needs:
        yield Found(plan, "needs")
