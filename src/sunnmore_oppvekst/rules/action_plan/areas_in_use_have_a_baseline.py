"""AP001: each area that the plan works in has its current state described."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP001",
    severity=Severity.ERROR,
    basis="Handlingsplan",
    title=_("Each area that the plan works in has its current state described"),
    message=_('area "{area}" has measures, but the plan does not say what the current state is there'),
    fix=_("add a current state for the area under `baselines`"),
    reason=_(
        "The action plan is to show the current state. Without it nobody can tell whether the measures moved anything."
    ),
    bad="""
plan:
  baselines:
    - {id: s2, area: learning-organisations}
""",
    good="""
plan:
  baselines:
    - {id: s2, area: inclusive-environment}
""",
)
def areas_in_use_have_a_baseline(plan: ActionPlan, context: Context) -> Iterator[Found]:
    bare = plan.areas_in_use() - plan.areas_with_baseline()
    if bare:
        strategy = context.strategy_for(plan)
        titles = {area.id: area.title for area in strategy.priority_areas} if strategy else {id: id for id in bare}
        for id in sorted(bare & titles.keys()):
            yield Found(plan, "baselines", area=titles[id])
