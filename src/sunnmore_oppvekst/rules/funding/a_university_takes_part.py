"""FU006: a university or university college takes part where the scheme asks for one."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.funding import GrantApplication
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "FU006",
    severity=Severity.ERROR,
    basis="Samarbeid med UH-miljøa",
    title=_("A university takes part where the scheme asks for one"),
    message=_('the scheme "{scheme}" asks for a university or university college'),
    fix=_("enter whom you work with under `universities`"),
    reason=_(
        "The schemes for competence development rest on partnership with a university or university college, "
        "and so does the strategy plan."
    ),
    bad="""
application:
  universities: []
""",
    good="""
application:
  universities: [volda]
""",
    needs=("network",),
)
def a_university_takes_part(application: GrantApplication, context: Context) -> Iterator[Found]:
    scheme = context.scheme(application.scheme)
    if scheme is not None and scheme.needs_university and not application.universities:
        yield Found(application, "universities", scheme=scheme.name)
