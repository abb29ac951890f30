"""AP011: each sector that the strategy plan is for has a measure."""

from collections.abc import Iterator

from sunnmore_oppvekst.analysis.coverage import Coverage
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.sectors import Sector
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.labels import LABELS
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP011",
    severity=Severity.WARNING,
    basis="Prioriterte utviklingsområder for barnehage, skule og SFO",
    title=_("The plan has measures for kindergarten, school and after-school care"),
    message=_("the plan has no measure for this sector: {sector}"),
    fix=_("add a measure for the sector, or name it under `sectors` of the measures that are for it"),
    reason=_(
        "The priority areas are for kindergarten, school and after-school care alike, and the network is to "
        "see the whole of education as one. Where the strategy plan is for fewer sectors, only those are "
        "asked for."
    ),
    bad="""
plan:
  measures:
    - id: t2
      sectors: [school]
    - id: t3
      sectors: [kindergarten, school]
""",
    good="""
plan:
  measures:
    - id: t2
      sectors: [school, after-school]
    - id: t3
      sectors: [kindergarten, school]
""",
)
def every_sector_is_covered(plan: ActionPlan, context: Context) -> Iterator[Found]:
    missing = Coverage(measures=plan.measures).sectors_without_measures()
    if not missing:
        return
    strategy = context.strategy_for(plan)
    areas = strategy.priority_areas if strategy else ()
    asked = {sector for area in areas for sector in area.sectors} or set(Sector)
    for sector in missing:
        if sector in asked:
            yield Found(plan, "measures", sector=LABELS["Sector"][sector])
