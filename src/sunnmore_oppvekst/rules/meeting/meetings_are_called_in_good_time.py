"""ME002: network meetings are called in good time."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule

LEAST_DAYS = 14
"""How many days people need to prepare as the notice asks; the strategy plan sets no number."""


@rule(
    "ME002",
    severity=Severity.WARNING,
    basis="Kritiske suksessfaktorar",
    title=Words(
        "Innkallinga kjem i god tid",
        "Innkallingen kommer i god tid",
        "The notice comes in good time",
    ),
    message=Words(
        "innkallinga kom {days} dagar før møtet; det bør vere minst {least}",
        "innkallingen kom {days} dager før møtet; det bør være minst {least}",
        "the notice came {days} days before the meeting; there should be at least {least}",
    ),
    fix=Words(
        "send innkallinga før neste gong",
        "send innkallingen før neste gang",
        "send the notice earlier next time",
    ),
    reason=Words(
        "Dei som møter, skal vere budde slik innkallinga ber om. Det treng dei tid til: planen seier "
        "ikkje kor lenge, og regelen reknar to veker.",
        "De som møter, skal være forberedt slik innkallingen ber om. Det trenger de tid til: planen "
        "sier ikke hvor lenge, og regelen regner to uker.",
        "Those who come are to have prepared as the notice asks. That takes time: the plan does not "
        "say how long, and the rule counts two weeks.",
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
