"""When the milestones of the municipality's own measures were reached."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from sunnmore_oppvekst.forms.desk import Desk
from sunnmore_oppvekst.forms.form import Question, QuestionKind
from sunnmore_oppvekst.forms.sheet_kind import Asked, SheetKind
from sunnmore_oppvekst.forms.taking import Row, Taking
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.report.wording import MEASURE

_MILESTONE = _("Milestone")
_DUE = _("Due")
_DONE = _("Reached")


def _questions(desk: Desk) -> tuple[Question, ...]:
    language, day = desk.language, QuestionKind.DATE
    return (
        Question(id="measure", heading=MEASURE[language], is_locked=True, width=36),
        Question(id="milestone", heading=_MILESTONE[language], is_locked=True, width=50),
        Question(id="due", heading=_DUE[language], kind=day, width=13),
        Question(id="done", heading=_DONE[language], kind=day, width=13),
    )


def _lines(desk: Desk) -> Iterator[Asked]:
    for measure in desk.own_measures():
        for each in measure.milestones:
            yield (
                (measure.id, each.id),
                (desk.text(measure.title), desk.text(each.text), each.due, each.done),
            )


def _take(taking: Taking, row: Row) -> None:
    measure = taking.desk.plan.measure(row.key[0])
    old = next((each for each in measure.milestones if each.id == row.key[1]), None) if measure else None
    if old is None or taking.lacks(row, "due", _DUE[taking.desk.language]):
        return
    changed = evolve(old, due=row.values["due"], done=row.values["done"])
    taking.change_list(row.key[0], "milestones", changed)


MILESTONES = SheetKind(
    id="milestones",
    title=_("Milestones"),
    help=_("The milestones of the municipality's own measures: when they are due, and the day they were reached."),
    questions=_questions,
    lines=_lines,
    take=_take,
)
