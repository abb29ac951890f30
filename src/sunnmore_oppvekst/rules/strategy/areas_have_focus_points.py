"""ST003: each priority area has focus points."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "ST003",
    severity=Severity.WARNING,
    basis="Prioriterte utviklingsområder for barnehage, skule og SFO",
    title=_("Each priority area has focus points"),
    message=_('priority area "{area}" has no focus points'),
    fix=_("write under `focus_points` what the network will work on in the area"),
    reason=_(
        "A heading such as «Lærande organisasjonar» can hold anything. The points say what is really to be "
        "done, and give measures something to point to."
    ),
    bad="""
strategy:
  priority_areas:
    - {id: inclusive-environment, focus_points: []}
plan:
  measures:
    - {id: t2, focus_points: []}
""",
    good="""
strategy:
  priority_areas:
    - id: inclusive-environment
      focus_points:
        - {id: ie-1, text: Eit inkluderande og trygt miljø}
plan:
  measures:
    - {id: t2, focus_points: [ie-1]}
""",
)
def areas_have_focus_points(strategy: StrategyPlan, context: Context) -> Iterator[Found]:
    for area in strategy.priority_areas:
        if not area.focus_points:
            yield Found(area, "focus_points", area=area.title)
