"""ME001: network meetings are called by somebody with the power to call them."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.domain.organisation import Power
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.naming import party
from sunnmore_oppvekst.rules.rule import Found, rule

_NO_NOTICE = _("the meeting has no notice")


@rule(
    "ME001",
    severity=Severity.WARNING,
    basis="Pedagogisk koordinator",
    title=_("Network meetings are called by somebody who has the power to"),
    message=_("{by} has no power to call meetings"),
    variants=(_NO_NOTICE,),
    fix=_("enter under `notice` who called the meeting and when, or give the power `convene` in a mandate"),
    reason=_(
        "The pedagogical coordinator calls the network meetings. When anybody may, nobody knows which meetings count."
    ),
    bad="""
meeting:
  body: network-forum
  notice: {by: {role: adviser, municipality: "1532"}, sent: 2019-02-20}
""",
    good="""
meeting:
  body: network-forum
  notice: {by: {role: pedagogical-coordinator}, sent: 2019-02-20}
""",
    needs=("network",),
)
def meetings_are_called_by_those_who_may(meeting: Meeting, context: Context) -> Iterator[Found]:
    if context.network is None or not context.is_of_members(meeting):
        return
    if meeting.notice is None:
        yield Found(meeting, says=_NO_NOTICE)
        return
    by = meeting.notice.by
    holders = {mandate.holder for mandate in context.network.mandates_with(Power.CONVENE, on=meeting.notice.sent)}
    if not holders & {by, Party(role=by.role) if by.role else by}:
        yield Found(meeting.notice, "by", by=party(by, context.network, meeting.notice.sent))
