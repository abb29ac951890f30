"""AP004: a measure at unit level is anchored in every unit that takes part."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.sectors import Level
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP004",
    severity=Severity.WARNING,
    basis="Handlingsplan",
    title=_("Measures at unit level are anchored in every unit that takes part"),
    message=_('unit "{unit}" takes part in measure "{measure}" but has not anchored it'),
    fix=_("note under `anchoring` when and how the unit took it up"),
    reason=_(
        "Development happens in the kindergarten, the school and after-school care. A measure that the unit "
        "has not made its own is not carried out there."
    ),
    bad="""
plan:
  measures:
    - id: t1
      level: unit
      participants: {units: [solsida-skule]}
""",
    good="""
plan:
  measures:
    - id: t1
      level: unit
      participants: {units: [solsida-skule]}
      anchoring:
        - {unit: solsida-skule, on: 2019-02-01, how: Personalmøte}
""",
)
def unit_level_measures_are_anchored(plan: ActionPlan, context: Context) -> Iterator[Found]:
    for measure in plan.measures_at(Level.UNIT):
        for unit in measure.units_without_anchoring():
            yield Found(measure, "anchoring", unit=unit, measure=measure.id)
