"""ST007: the strategy plan says what must be in place to succeed."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "ST007",
    severity=Severity.WARNING,
    basis="Kritiske suksessfaktorar for å lykkast med interkommunalt nettverkssamarbeid",
    title=Words(
        "Strategiplanen seier kva som må vere på plass for å lykkast",
        "Strategiplanen sier hva som må være på plass for å lykkes",
        "The strategy plan says what must be in place to succeed",
    ),
    message=Words(
        "strategiplanen «{strategy}» har ingen kritiske suksessfaktorar",
        "strategiplanen «{strategy}» har ingen kritiske suksessfaktorer",
        'strategy plan "{strategy}" has no critical success factors',
    ),
    fix=Words(
        "skriv under `success_factors` kva nettverket må ha på plass for å lykkast",
        "skriv under `success_factors` hva nettverket må ha på plass for å lykkes",
        "write under `success_factors` what the network must have in place to succeed",
    ),
    reason=Words(
        "Suksessfaktorane er det ein ser etter når året er omme: Var kommunane budde, og følgde dei opp heime? Utan "
        "dei veit ein om tiltaka er gjorde, men ikkje kvifor det gjekk som det gjekk.",
        "Suksessfaktorene er det man ser etter når året er omme: Var kommunene forberedt, og fulgte de opp hjemme? "
        "Uten dem vet man om tiltakene er gjort, men ikke hvorfor det gikk som det gikk.",
        "The success factors are what to look for when the year is out: did the municipalities come prepared, and "
        "follow up at home? Without them one knows whether measures were carried out, but not why things went as they "
        "did.",
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
