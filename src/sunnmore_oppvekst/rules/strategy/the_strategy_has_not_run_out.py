"""ST005: the period of the strategy plan is not over, unless another plan has taken over."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "ST005",
    severity=Severity.WARNING,
    basis="Ressursar",
    title=_("The strategy plan still holds, or another has taken over"),
    message=_('strategy plan "{strategy}" held until {last}, and no other holds on {day}'),
    fix=_("adopt a new strategy plan, or extend the period where the network has decided so"),
    reason=_(
        "Action plans are to carry out the strategy plan, and applications for means rest on it. Once it has "
        "run out they have nothing to stand on."
    ),
    bad="""
on: 2026-01-01
strategy:
  period: {start: 2017-01-01, end: 2026-01-01}
plan: null
""",
    good="""
on: 2026-01-01
strategy:
  period: {start: 2017-01-01, end: 2030-01-01}
plan: null
""",
)
def the_strategy_has_not_run_out(strategy: StrategyPlan, context: Context) -> Iterator[Found]:
    day = context.day_of(strategy)
    if strategy.has_run_out(day) and not any(each.is_in_force(day) for each in context.strategies):
        yield Found(strategy, "period", strategy=strategy.title, last=strategy.period.last_day, day=day)
