"""ME002: network meetings are called in good time."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _, n_
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule

LEAST_DAYS = 14
"""How many days people need to prepare as the notice asks; the strategy plan sets no number."""


@rule(
    "ME002",
    severity=Severity.WARNING,
    basis="Kritiske suksessfaktorar",
    title=_("The notice comes in good time"),
    message=n_(
        "the notice came one day before the meeting; there should be at least {least}",
        "the notice came {days} days before the meeting; there should be at least {least}",
        number="days",
    ),
    fix=_("send the notice earlier next time"),
    reason=_(
        "Those who come are to have prepared as the notice asks. That takes time: the plan does not say how "
        "long, and the rule counts two weeks."
    ),
    bad="""
meeting:
  body: network-forum
  notice: {by: {role: pedagogical-coordinator}, sent: 2019-03-10}
""",
    good="""
meeting:
  body: network-forum
  notice: {by: {role: pedagogical-coordinator}, sent: 2019-02-28}
""",
    needs=("network",),
)
def meetings_are_called_in_good_time(meeting: Meeting, context: Context) -> Iterator[Found]:
    days = meeting.notice_days
    if days is not None and days < LEAST_DAYS and context.is_of_members(meeting):
        yield Found(meeting.notice, "sent", days=days, least=LEAST_DAYS)
