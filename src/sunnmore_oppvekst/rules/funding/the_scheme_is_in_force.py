"""FU002: an application names a funder, and a scheme that is in force."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.funding import GrantApplication
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule

_UNNAMED = _("the application does not say whom it goes to, or under which scheme")


@rule(
    "FU002",
    severity=Severity.WARNING,
    basis="Ressursar",
    title=_("The application is for a scheme in force, and says who pays"),
    message=_('the scheme "{scheme}" was not in force on {day}'),
    variants=(_UNNAMED,),
    fix=_("enter `funder` and `scheme`; the network tells which schemes hold when"),
    reason=_("Terms change. An application under a scheme that has ended answers the wrong questions."),
    bad="""
network:
  schemes:
    - {id: regional-2018, period: {start: 2020-01-01, end: 2021-01-01}}
""",
    good="""
network:
  schemes:
    - {id: regional-2018, period: {start: 2018-01-01, end: 2021-01-01}}
""",
    needs=("network",),
)
def the_scheme_is_in_force(application: GrantApplication, context: Context) -> Iterator[Found]:
    if application.funder is None or application.scheme is None:
        yield Found(application, "funder" if application.funder is None else "scheme", says=_UNNAMED)
        return
    scheme = context.scheme(application.scheme)
    day = application.submitted or application.deadline
    if scheme is not None and day is not None and day not in scheme.period:
        yield Found(application, "scheme", scheme=scheme.name, day=day)
