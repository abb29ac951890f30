"""ST007: the strategy plan says what must be in place to succeed."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "ST007",
    severity=Severity.WARNING,
    basis="Kritiske suksessfaktorar for å lykkast med interkommunalt nettverkssamarbeid",
    title=_("The strategy plan says what must be in place to succeed"),
    message=_('strategy plan "{strategy}" has no critical success factors'),
    fix=_("write under `success_factors` what the network must have in place to succeed"),
    reason=_(
        "The success factors are what to look for when the year is out: did the municipalities come "
        "prepared, and follow up at home? Without them one knows whether measures were carried out, but not "
        "why things went as they did."
    ),
    bad="""
strategy:
  success_factors: []
""",
    good="""
strategy:
  success_factors:
    - {id: factor-1, text: Nettverket styrkjer arbeidet i den einskilde kommunen}
""",
)
def the_strategy_has_success_factors(strategy: StrategyPlan, context: Context) -> Iterator[Found]:
    if not strategy.success_factors:
        yield Found(strategy, "success_factors", strategy=strategy.title)
