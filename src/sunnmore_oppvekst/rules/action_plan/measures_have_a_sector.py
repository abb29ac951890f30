"""AP024: a measure says whom it is for."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP024",
    severity=Severity.WARNING,
    basis="Prioriterte utviklingsområder for barnehage, skule og SFO",
    title=_("Each measure says which sectors it is for"),
    message=_('measure "{measure}" does not say whether it is for kindergarten, school or after-school care'),
    fix=_("name one or more of `kindergarten`, `school` and `after-school` under `sectors`"),
    reason=_(
        "The priority areas are for kindergarten, school and after-school care. Whom a measure is for "
        "decides who must take part in it and anchor it."
    ),
    bad="""
plan:
  measures:
    - id: t4
      sectors: []
""",
    good="""
plan:
  measures:
    - id: t4
      sectors: [kindergarten, school]
""",
)
def measures_have_a_sector(plan: ActionPlan, context: Context) -> Iterator[Found]:
    for measure in plan.measures:
        if not measure.sectors:
            yield Found(measure, "sectors", measure=measure.id)
