"""How one will know that the municipality's own measures succeeded."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from sunnmore_oppvekst.domain.measure import SuccessCriterion
from sunnmore_oppvekst.forms.desk import Desk
from sunnmore_oppvekst.forms.form import Question
from sunnmore_oppvekst.forms.sheet_kind import Asked, SheetKind, blank_lines
from sunnmore_oppvekst.forms.taking import NEW, Row, Taking
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.report.wording import MEASURE

_CRITERION = _("Criterion")
_HELP = _("How one sees that the goal is reached. One criterion a line.")


def _questions(desk: Desk) -> tuple[Question, ...]:
    return (
        Question(id="measure", heading=MEASURE[desk.language], is_locked=True, width=36),
        Question(id="text", heading=_CRITERION[desk.language], help=_HELP[desk.language], width=80),
    )


def _lines(desk: Desk) -> Iterator[Asked]:
    for measure in desk.own_measures():
        title = desk.text(measure.title)
        for criterion in measure.success_criteria:
            yield (measure.id, criterion.id), (title, desk.text(criterion.text))
        yield from blank_lines(2, 1, under=(measure.id,), filled=(title,))


def _take(taking: Taking, row: Row) -> None:
    if taking.lacks(row, "text", _CRITERION[taking.desk.language]):
        return
    measure = taking.desk.plan.measure(row.key[0])
    known = {each.id: each for each in measure.success_criteria} if measure else {}
    old = known.get(row.key[1])
    text = taking.text(old.text if old else None, row.values["text"])
    if text is None:
        return
    made = evolve(old, text=text) if old else SuccessCriterion(id=_free(known, row.key[1]), text=text)
    taking.change_list(row.key[0], "success_criteria", made)


def _free(known: dict[str, SuccessCriterion], line: str) -> str:
    number = len(known) + int(line.removeprefix(NEW))
    while f"k{number}" in known:
        number += 1
    return f"k{number}"


CRITERIA = SheetKind(
    id="criteria",
    title=_("Criteria"),
    help=_("How to know that the goals of the municipality's own measures are reached."),
    questions=_questions,
    lines=_lines,
    take=_take,
)
