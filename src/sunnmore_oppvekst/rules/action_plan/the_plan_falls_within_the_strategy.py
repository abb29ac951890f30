"""AP025: the plan's period lies within the strategy plan's."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "AP025",
    severity=Severity.WARNING,
    basis="Ressursar",
    title=_("The action plan's period lies within the strategy plan's"),
    message=_('the action plan goes beyond the period of strategy plan "{strategy}"'),
    fix=_("mend the period, or name the strategy plan in force under `strategy`"),
    reason=_(
        "The action plan carries out a strategy plan, and the strategy plan is the ground for applying for "
        "means. Outside its period the measures have nothing to stand on."
    ),
    bad="""
strategy:
  period: {start: 2017-01-01, end: 2019-12-31}
plan:
  period: {start: 2019-01-01, end: 2020-01-01}
""",
    good="""
strategy:
  period: {start: 2017-01-01, end: 2020-01-01}
plan:
  period: {start: 2019-01-01, end: 2020-01-01}
""",
    needs=("strategy",),
)
def the_plan_falls_within_the_strategy(plan: ActionPlan, context: Context) -> Iterator[Found]:
    strategy = context.strategy_for(plan)
    if strategy is not None and not strategy.period.includes(plan.period):
        yield Found(plan, "period", strategy=strategy.title)
