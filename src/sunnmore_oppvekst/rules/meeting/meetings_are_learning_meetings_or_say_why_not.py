"""ME003: network meetings are learning meetings, or say why they are not."""

from collections.abc import Iterator

from sunnmore_oppvekst.domain.meeting import LearningForm, Meeting
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule


@rule(
    "ME003",
    severity=Severity.WARNING,
    basis="Kritiske suksessfaktorar",
    title=_("Network meetings are learning meetings, or say why not"),
    message=_("the meeting is not laid out as a learning meeting, and does not say why"),
    fix=_("enter `learning_form`, or the reason under `learning_form_reason`"),
    reason=_(
        "Network meetings are to be learning meetings where possible. Where it is not, those who come should know why."
    ),
    bad="""
meeting:
  body: network-forum
  learning_form: not-a-learning-meeting
""",
    good="""
meeting:
  body: network-forum
  learning_form: not-a-learning-meeting
  learning_form_reason: Møtet gjeld berre val av leiar.
""",
    needs=("network",),
)
def meetings_are_learning_meetings_or_say_why_not(meeting: Meeting, context: Context) -> Iterator[Found]:
    is_learning = meeting.learning_form not in {None, LearningForm.NOT_A_LEARNING_MEETING}
    if not is_learning and meeting.learning_form_reason is None and context.is_of_members(meeting):
        yield Found(meeting, "learning_form")
