"""ST006: the strategy plan has goals and priority areas."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule

_NO_AREAS = _('strategy plan "{strategy}" has no priority areas')


@rule(
    "ST006",
    severity=Severity.WARNING,
    basis="Prioriterte utviklingsområder for barnehage, skule og SFO",
    title=_("The strategy plan has goals and priority areas"),
    message=_('strategy plan "{strategy}" has no goals'),
    variants=(_NO_AREAS,),
    fix=_("write the goals under `goals` and the areas under `priority_areas`"),
    reason=_(
        "The goals say what the cooperation is for, and the priority areas where the effort is to go. The "
        "action plan takes both from here."
    ),
    bad="""
strategy:
  goals: []
  priority_areas:
    - {id: learning-organisations, goals: []}
    - {id: inclusive-environment, goals: []}
""",
    good="""
strategy:
  goals:
    - {id: goal-1, text: Koordinere samarbeid der kommunane har felles behov}
  priority_areas:
    - {id: learning-organisations, goals: [goal-1]}
""",
)
def the_strategy_has_goals_and_areas(strategy: StrategyPlan, context: Context) -> Iterator[Found]:
    if not strategy.goals:
        yield Found(strategy, "goals", strategy=strategy.title)
    if not strategy.priority_areas:
        yield Found(strategy, "priority_areas", says=_NO_AREAS, strategy=strategy.title)
