"""ME006: members commit themselves to something at a network meeting."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "ME006",
    severity=Severity.WARNING,
    basis="Kritiske suksessfaktorar",
    title=Words(
        "Kommunane forpliktar seg til noko på nettverksmøtet",
        "Kommunene forplikter seg til noe på nettverksmøtet",
        "Members commit themselves to something at the network meeting",
    ),
    message=Words(
        "ingen kommune tok på seg noko å følgje opp heime",
        "ingen kommune tok på seg noe å følge opp hjemme",
        "no municipality took on anything to follow up at home",
    ),
    fix=Words(
        "før opp under `commitments` kva kvar kommune skal gjere, med frist",
        "før opp under `commitments` hva hver kommune skal gjøre, med frist",
        "enter under `commitments` what each municipality is to do, and by when",
    ),
    reason=Words(
        "Dei som representerer kommunane, forpliktar seg til oppfølging heime. Eit møte som ingen "
        "følgjer opp, har ikkje endra noko.",
        "De som representerer kommunene, forplikter seg til oppfølging hjemme. Et møte som ingen "
        "følger opp, har ikke endret noe.",
        "Those who represent the municipalities commit themselves to following up at home. A meeting "
        "that nobody follows up has changed nothing.",
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
