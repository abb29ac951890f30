"""FU003: the owners' share is as large as the scheme asks."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.funding import GrantApplication
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "FU003",
    severity=Severity.ERROR,
    basis="Ressursar",
    title=_("The owners' share is as large as the scheme asks"),
    message=_("the owners' share is {share}%, and the scheme asks at least {least}%"),
    fix=_("raise `own_share_nok`, or apply for less"),
    reason=_("The scheme sets the least that the owners must put in. An application below it will not be granted."),
    bad="""
application:
  measures:
    - {measure: t1, amount_nok: 80000, own_share_nok: 20000}
""",
    good="""
application:
  measures:
    - {measure: t1, amount_nok: 70000, own_share_nok: 30000}
""",
    needs=("network",),
)
def the_owners_pay_their_share(application: GrantApplication, context: Context) -> Iterator[Found]:
    scheme, share = context.scheme(application.scheme), application.own_share_percent
    if scheme is None or scheme.own_share_percent is None or share is None:
        return
    if share < scheme.own_share_percent:
        yield Found(application, "measures", share=share, least=scheme.own_share_percent)
