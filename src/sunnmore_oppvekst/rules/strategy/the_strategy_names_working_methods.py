"""ST008: the strategy plan says how the network works."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "ST008",
    severity=Severity.WARNING,
    basis="Arbeidsmåtar",
    title=_("The strategy plan names the network's working methods"),
    message=_('strategy plan "{strategy}" names no working methods'),
    fix=_("write under `working_methods` how the network is to go about it"),
    reason=_(
        "Strategies and ways of working are to reflect what one wants to achieve. For a measure to say how "
        "it is done, the strategy plan must have said which ways the network has chosen."
    ),
    bad="""
strategy:
  working_methods: []
plan: null
""",
    good="""
strategy:
  working_methods:
    - {id: method-1, text: Nytte nasjonale satsingar og strategiar}
plan: null
""",
)
def the_strategy_names_working_methods(strategy: StrategyPlan, context: Context) -> Iterator[Found]:
    if not strategy.working_methods:
        yield Found(strategy, "working_methods", strategy=strategy.title)
