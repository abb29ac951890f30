"""FU008: an application says how it meets each criterion of its scheme."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.funding import GrantApplication
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "FU008",
    severity=Severity.WARNING,
    basis="Ressursar",
    title=_("The application answers each criterion of the scheme"),
    message=_('the application does not answer the criterion "{criterion}"'),
    fix=_("write under `criteria` how it is met"),
    reason=_("The application is judged criterion by criterion. What is not answered counts as not met."),
    bad="""
application:
  criteria: []
""",
    good="""
application:
  criteria: [{criterion: regional-2018-1, text: Saman med Høgskulen i Volda.}]
""",
    needs=("network",),
)
def every_criterion_is_answered(application: GrantApplication, context: Context) -> Iterator[Found]:
    scheme = context.scheme(application.scheme)
    answered = {each.criterion for each in application.criteria}
    for criterion in scheme.criteria if scheme else ():
        if criterion.id not in answered:
            yield Found(application, "criteria", criterion=criterion.text)
