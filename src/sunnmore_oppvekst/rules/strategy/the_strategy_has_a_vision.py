"""ST001: the strategy plan has a vision."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "ST001",
    severity=Severity.WARNING,
    basis="Visjon",
    title=_("The strategy plan has a vision"),
    message=_('strategy plan "{strategy}" has no vision'),
    fix=_("write under `vision`, in one sentence, what the network wants"),
    reason=_(
        "The vision is the one sentence that everybody in the network should be able to say. Without it the "
        "goals are a list."
    ),
    bad="""
strategy:
  vision: null
""",
    good="""
strategy:
  vision: Saman bygger vi kompetanse for framtida
""",
)
def the_strategy_has_a_vision(strategy: StrategyPlan, context: Context) -> Iterator[Found]:
    if strategy.vision is None:
        yield Found(strategy, "vision", strategy=strategy.title)
