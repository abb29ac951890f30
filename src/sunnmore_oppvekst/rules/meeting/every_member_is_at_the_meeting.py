"""ME005: each member is represented at a network meeting that has been held."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "ME005",
    severity=Severity.WARNING,
    basis="Kritiske suksessfaktorar",
    title=_("Each member is represented at the network meeting"),
    message=_("{municipality} was not at the meeting"),
    fix=_("enter the `substitute` if somebody came instead, and send the municipality the minutes"),
    reason=_("The network is to strengthen the work in each municipality. Whoever is not there takes nothing home."),
    bad="""
meeting:
  body: network-forum
  attendance:
    - {appointment: director-1531, is_present: true}
    - {appointment: adviser-1532, is_present: false}
""",
    good="""
meeting:
  body: network-forum
  attendance:
    - {appointment: director-1531, is_present: true}
    - {appointment: director-1532, is_present: false, substitute: adviser-1532}
""",
    needs=("network",),
)
def every_member_is_at_the_meeting(meeting: Meeting, context: Context) -> Iterator[Found]:
    network = context.network_on(meeting.on)
    if network is None or not meeting.attendance or not context.is_of_members(meeting):
        return
    present = {each.municipality for each in network.appointments if each.id in meeting.present()}
    for member in network.members:
        if member.number not in present:
            yield Found(meeting, "attendance", municipality=member.name_on(meeting.on))
