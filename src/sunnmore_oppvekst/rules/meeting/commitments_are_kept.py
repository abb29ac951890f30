"""ME007: what a member took home is done in time."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "ME007",
    severity=Severity.WARNING,
    basis="Kritiske suksessfaktorar",
    title=_("What members took on is done in time"),
    message=_('"{commitment}" in {municipality} was due {due} and is not done'),
    fix=_("enter `done` when it is done, or agree on another day"),
    reason=_("To commit oneself is to do it by a day. When the day has passed, somebody should ask."),
    bad="""
on: 2019-05-02
meeting:
  commitments:
    - {id: heim-1, municipality: "1531", text: Ta opp saka i styrarmøtet., due: 2019-04-10, done: null}
""",
    good="""
on: 2019-05-02
meeting:
  commitments:
    - {id: heim-1, municipality: "1531", text: Ta opp saka i styrarmøtet., due: 2019-04-10, done: 2019-04-09}
""",
)
def commitments_are_kept(meeting: Meeting, context: Context) -> Iterator[Found]:
    day = context.day_of(meeting)
    for each in meeting.commitments:
        if each.is_overdue_on(day):
            municipality = context.name_of(each.municipality)
            yield Found(each, "due", commitment=each.text, municipality=municipality, due=each.due)
