"""FU001: an application stands on a strategy plan."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.funding import GrantApplication
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "FU001",
    severity=Severity.ERROR,
    basis="Ressursar",
    title=Words(
        "Søknaden byggjer på ein strategiplan",
        "Søknaden bygger på en strategiplan",
        "The application stands on a strategy plan",
    ),
    message=Words(
        "søknaden seier ikkje kva strategiplan han byggjer på",
        "søknaden sier ikke hvilken strategiplan den bygger på",
        "the application does not say which strategy plan it stands on",
    ),
    fix=Words(
        "før opp strategiplanen under `strategy`",
        "før opp strategiplanen under `strategy`",
        "enter the strategy plan under `strategy`",
    ),
    reason=Words(
        "Strategiplanen er grunnlaget når nettverket søkjer om midlar. Ein søknad utan han bind ingen til noko.",
        "Strategiplanen er grunnlaget når nettverket søker om midler. En søknad uten den binder ingen til noe.",
        "The strategy plan is what the network applies on. An application without it binds nobody to anything.",
    ),
    bad="""
application:
  strategy: null
""",
    good="""
application:
  strategy: strategiplan-2017
""",
)
def applications_stand_on_a_strategy(application: GrantApplication, context: Context) -> Iterator[Found]:
    if application.strategy is None:
        yield Found(application, "strategy")
