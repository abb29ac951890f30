"""ME004: those who represent a municipality have prepared as the notice asks."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "ME004",
    severity=Severity.INFO,
    basis="Kritiske suksessfaktorar",
    title=_("Those who represent the municipalities are prepared"),
    message=_("{who} had not prepared as the notice asked"),
    fix=_("say in the notice what to do beforehand, and take it up with the municipality"),
    reason=_("A meeting becomes a learning meeting only when those who come have done what the notice asked."),
    bad="""
meeting:
  attendance:
    - {appointment: director-1531, is_present: true, is_prepared: true}
    - {appointment: adviser-1532, is_present: true, is_prepared: false}
""",
    good="""
meeting:
  attendance:
    - {appointment: director-1531, is_present: true, is_prepared: true}
    - {appointment: adviser-1532, is_present: true, is_prepared: true}
""",
)
def representatives_come_prepared(meeting: Meeting, context: Context) -> Iterator[Found]:
    for each in meeting.attendance:
        if each.is_present and each.is_prepared is False:
            yield Found(each, "is_prepared", who=each.appointment)
