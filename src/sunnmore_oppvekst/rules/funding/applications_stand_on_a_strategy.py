"""FU001: an application stands on a strategy plan."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.funding import GrantApplication
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "FU001",
    severity=Severity.ERROR,
    basis="Ressursar",
    title=_("The application stands on a strategy plan"),
    message=_("the application does not say which strategy plan it stands on"),
    fix=_("enter the strategy plan under `strategy`"),
    reason=_("The strategy plan is what the network applies on. An application without it binds nobody to anything."),
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
