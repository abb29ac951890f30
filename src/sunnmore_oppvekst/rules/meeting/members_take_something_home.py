"""ME006: members commit themselves to something at a network meeting."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "ME006",
    severity=Severity.WARNING,
    basis="Kritiske suksessfaktorar",
    title=_("Members commit themselves to something at the network meeting"),
    message=_("no municipality took on anything to follow up at home"),
    fix=_("enter under `commitments` what each municipality is to do, and by when"),
    reason=_(
        "Those who represent the municipalities commit themselves to following up at home. A meeting that "
        "nobody follows up has changed nothing."
    ),
    bad="""
meeting:
  body: network-forum
  attendance:
    - {appointment: director-1531, is_present: true}
    - {appointment: director-1532, is_present: true}
  commitments: []
""",
    good="""
meeting:
  body: network-forum
  attendance:
    - {appointment: director-1531, is_present: true}
    - {appointment: director-1532, is_present: true}
  commitments:
    - {id: heim-1, municipality: "1531", text: Ta opp saka i styrarmøtet., due: 2019-06-01}
""",
    needs=("network",),
)
def members_take_something_home(meeting: Meeting, context: Context) -> Iterator[Found]:
    if meeting.attendance and not meeting.commitments and context.is_of_members(meeting):
        yield Found(meeting, "commitments")
