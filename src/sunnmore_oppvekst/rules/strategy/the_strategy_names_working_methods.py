"""ST008: the strategy plan says how the network works."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "ST008",
    severity=Severity.WARNING,
    basis="Arbeidsmåtar",
    title=Words(
        "Strategiplanen seier kva arbeidsmåtar nettverket nyttar",
        "Strategiplanen sier hvilke arbeidsmåter nettverket bruker",
        "The strategy plan names the network's working methods",
    ),
    message=Words(
        "strategiplanen «{strategy}» nemner ingen arbeidsmåtar",
        "strategiplanen «{strategy}» nevner ingen arbeidsmåter",
        'strategy plan "{strategy}" names no working methods',
    ),
    fix=Words(
        "skriv under `working_methods` korleis nettverket vil arbeide",
        "skriv under `working_methods` hvordan nettverket vil arbeide",
        "write under `working_methods` how the network is to go about it",
    ),
    reason=Words(
        "Strategiar og arbeidsmåtar skal avspegle det ein vil oppnå. Skal eit tiltak kunne seie korleis det blir "
        "gjort, må strategiplanen ha sagt kva måtar nettverket har valt.",
        "Strategier og arbeidsmåter skal avspeile det man vil oppnå. Skal et tiltak kunne si hvordan det blir gjort, "
        "må strategiplanen ha sagt hvilke måter nettverket har valgt.",
        "Strategies and ways of working are to reflect what one wants to achieve. For a measure to say how it is "
        "done, the strategy plan must have said which ways the network has chosen.",
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
