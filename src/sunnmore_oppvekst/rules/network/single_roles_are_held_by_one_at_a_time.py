"""NW008: a role for one is held by one at a time."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.naming import appointed_to
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "NW008",
    severity=Severity.ERROR,
    basis="Organisering",
    title=_("A role for one is held by one at a time"),
    message=_(
        'only one may hold the role "{role}" at a time, but appointments "{earlier}" and "{later}" both hold '
        "from {since}"
    ),
    fix=_("end one appointment on the day the other begins; `end` is the first day after"),
    reason=_(
        "Responsibilities and roles are to be clear. Where two hold the same role, nobody knows which of "
        "them convenes, meets or answers. An appointment may begin on the day the one before it ends."
    ),
    bad="""
network:
  appointments:
    - {id: director-1532, period: {start: 2017-01-01}}
    - {id: next-director-1532, role: municipal-director, municipality: "1532", period: {start: 2019-08-01}}
""",
    good="""
network:
  appointments:
    - {id: director-1532, period: {start: 2017-01-01, end: 2019-08-01}}
    - {id: next-director-1532, role: municipal-director, municipality: "1532", period: {start: 2019-08-01}}
""",
)
def single_roles_are_held_by_one_at_a_time(network: Network, context: Context) -> Iterator[Found]:
    for earlier, later in network.held_at_once():
        since = later.period.start
        role = appointed_to(later, network, since)
        yield Found(later, "period", role=role, earlier=earlier.id, later=later.id, since=since)
