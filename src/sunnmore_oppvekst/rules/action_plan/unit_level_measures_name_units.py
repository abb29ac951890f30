"""AP021: a measure at unit level names the units that take part."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.sectors import Level
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP021",
    severity=Severity.WARNING,
    basis="Handlingsplan",
    title=_("Measures at unit level name the units that take part"),
    message=_('measure "{measure}" is at unit level, but names no unit that takes part'),
    fix=_("name the units under `participants.units`"),
    reason=_(
        "Measures are to be well anchored in the single kindergarten, school and after-school care. For that "
        "one must know which."
    ),
    bad="""
plan:
  measures:
    - id: t1
      level: unit
      participants: {municipalities: ["1531"], units: []}
""",
    good="""
plan:
  measures:
    - id: t1
      level: unit
      participants: {municipalities: ["1531"], units: [leite-barnehage]}
""",
)
def unit_level_measures_name_units(plan: ActionPlan, context: Context) -> Iterator[Found]:
    for measure in plan.measures:
        if measure.level is Level.UNIT and (measure.participants is None or not measure.participants.units):
            yield Found(measure, "participants", measure=measure.id)
