"""The first sheet: when it was sent in, and what the municipality says of the whole."""

from __future__ import annotations

from collections.abc import Iterator

from sunnmore_oppvekst.domain.contribution import Comment
from sunnmore_oppvekst.forms.desk import Desk
from sunnmore_oppvekst.forms.form import Question, QuestionKind
from sunnmore_oppvekst.forms.sheet_kind import Asked, SheetKind
from sunnmore_oppvekst.forms.taking import Row, Taking
from sunnmore_oppvekst.messages.message import _

_SUBMITTED = _("Sent in")
_WHEN = _("The day the municipality sends it in.")
_NOTHING = _("Has nothing to add")
_NOTHING_HELP = _("Write yes when the municipality has been heard and has nothing to add.")
_COMMENT = _("Comment on the plan")


def _questions(desk: Desk) -> tuple[Question, ...]:
    language = desk.language
    return (
        Question(id="submitted", heading=_SUBMITTED[language], kind=QuestionKind.DATE, help=_WHEN[language], width=14),
        Question(
            id="has_nothing",
            heading=_NOTHING[language],
            kind=QuestionKind.CHOICE,
            options=desk.flags.words,
            help=_NOTHING_HELP[language],
        ),
        Question(id="comment", heading=_COMMENT[language], width=70),
    )


def _lines(desk: Desk) -> Iterator[Asked]:
    yield ("cover",), (None, None, None)


def _take(taking: Taking, row: Row) -> None:
    taking.fields["submitted"] = row.values["submitted"]
    taking.fields["has_nothing"] = bool(taking.desk.flags.meaning(row.values["has_nothing"]))
    comment = taking.text(None, row.values["comment"])
    if comment is not None:
        taking.add("comments", Comment(text=comment))


COVER = SheetKind(
    id="cover",
    title=_("Contribution"),
    help=_(
        "Fill in the white cells of the sheets. What you leave is not changed. Send the workbook back when it is done."
    ),
    questions=_questions,
    lines=_lines,
    take=_take,
)
