"""AP004: a measure at unit level is anchored in every unit that takes part."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.sectors import Level
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP004",
    severity=Severity.WARNING,
    basis="Handlingsplan",
    title=Words(
        "Tiltak på einingsnivå er forankra i kvar eining som er med",
        "Tiltak på enhetsnivå er forankret i hver enhet som er med",
        "Measures at unit level are anchored in every unit that takes part",
    ),
    message=Words(
        "eininga «{unit}» er med på tiltaket «{measure}», men har ikkje forankra det",
        "enheten «{unit}» er med på tiltaket «{measure}», men har ikke forankret det",
        'unit "{unit}" takes part in measure "{measure}" but has not anchored it',
    ),
    fix=Words(
        "før opp under `anchoring` når og korleis eininga tok det opp",
        "før opp under `anchoring` når og hvordan enheten tok det opp",
        "note under `anchoring` when and how the unit took it up",
    ),
    reason=Words(
        "Utviklinga skjer i barnehagen, skulen og SFO. Eit tiltak som eininga ikkje har gjort til sitt, blir ikkje "
        "gjennomført der.",
        "Utviklingen skjer i barnehagen, skolen og SFO. Et tiltak som enheten ikke har gjort til sitt, blir ikke "
        "gjennomført der.",
        "Development happens in the kindergarten, the school and after-school care. A measure that the unit has not "
        "made its own is not carried out there.",
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
