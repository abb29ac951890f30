"""ST004: each priority area says which sectors it is for."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "ST004",
    severity=Severity.WARNING,
    basis="Prioriterte utviklingsområder for barnehage, skule og SFO",
    title=_("Each priority area says which sectors it is for"),
    message=_('priority area "{area}" does not say which sectors it is for'),
    fix=_("note under `sectors` whether it is for kindergarten, school, after-school care or several of them"),
    reason=_(
        "The priority areas are for kindergarten, school and after-school care, and the plan is to see the "
        "whole of education as one. Whether a sector was forgotten cannot be seen where an area does not say "
        "whom it is for."
    ),
    bad="""
strategy:
  priority_areas:
    - {id: inclusive-environment, sectors: []}
""",
    good="""
strategy:
  priority_areas:
    - {id: inclusive-environment, sectors: [kindergarten, school]}
""",
)
def areas_have_sectors(strategy: StrategyPlan, context: Context) -> Iterator[Found]:
    for area in strategy.priority_areas:
        if not area.sectors:
            yield Found(area, "sectors", area=area.title)
