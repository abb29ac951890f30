"""NW002: each member has the seats on a body that its rules of composition give it."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.naming import how_many, number, place
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "NW002",
    severity=Severity.ERROR,
    basis="Organisering",
    title=_("Each member is represented as the rules of composition say"),
    message=_('"{body}" is to have {expected} with the role "{role}" from {whom}, but has {number}'),
    fix=_("mend `seats` to be as `composition` says"),
    reason=_(
        "The steering group is the municipal directors, and in the network directors and advisers of all the "
        "municipalities meet. A municipality without a seat is a member in name, but not in the decisions. "
        "Where the role is vacant in the municipality, NW007 tells of that."
    ),
    bad="""
network:
  bodies:
    - id: steering-group
      seats:
        - {appointment: director-1532, period: {start: 2017-01-01, end: 2019-03-01}}
""",
    good="""
network:
  bodies:
    - id: steering-group
      seats:
        - {appointment: director-1532, period: {start: 2017-01-01}}
""",
)
def every_member_is_represented(network: Network, context: Context) -> Iterator[Found]:
    then = context.network_for(network)
    for body in network.bodies:
        for count in then.seat_counts(body):
            role = network.role(count.rule.role)
            if count.whom is not None and role is not None and not count.fits and not count.is_vacant:
                yield Found(
                    body,
                    "seats",
                    body=body.name,
                    expected=how_many(count.rule),
                    role=role.name,
                    whom=place(count.whom, then.day),
                    number=number(count.seated),
                )
