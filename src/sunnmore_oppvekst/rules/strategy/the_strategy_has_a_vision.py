"""ST001: the strategy plan has a vision."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "ST001",
    severity=Severity.WARNING,
    basis="Visjon",
    title=Words(
        "Strategiplanen har ein visjon",
        "Strategiplanen har en visjon",
        "The strategy plan has a vision",
    ),
    message=Words(
        "strategiplanen «{strategy}» har ingen visjon",
        "strategiplanen «{strategy}» har ingen visjon",
        'strategy plan "{strategy}" has no vision',
    ),
    fix=Words(
        "skriv under `vision` i éi setning kva nettverket vil",
        "skriv under `vision` i én setning hva nettverket vil",
        "write under `vision`, in one sentence, what the network wants",
    ),
    reason=Words(
        "Visjonen er den eine setninga alle i nettverket skal kunne seie. Utan han er måla ei liste.",
        "Visjonen er den ene setningen alle i nettverket skal kunne si. Uten den er målene en liste.",
        "The vision is the one sentence that everybody in the network should be able to say. Without it the goals are "
        "a list.",
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
