"""How each unit made the measures it takes part in its own."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from sunnmore_oppvekst.domain.measure import Anchoring, Measure
from sunnmore_oppvekst.forms.desk import Desk
from sunnmore_oppvekst.forms.form import Question, QuestionKind
from sunnmore_oppvekst.forms.sheet_kind import Asked, SheetKind
from sunnmore_oppvekst.forms.taking import Row, Taking
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.report.wording import ANCHORED, MEASURE

_UNIT = _("Unit")
_HOW = _("How")
_HOW_HELP = _("Where and with whom it was taken up, such as in shared meeting time.")


def _questions(desk: Desk) -> tuple[Question, ...]:
    language = desk.language
    return (
        Question(id="measure", heading=MEASURE[language], is_locked=True, width=36),
        Question(id="unit", heading=_UNIT[language], is_locked=True, width=30),
        Question(id="on", heading=ANCHORED[language], kind=QuestionKind.DATE, width=13),
        Question(id="how", heading=_HOW[language], help=_HOW_HELP[language], width=70),
    )


def _lines(desk: Desk) -> Iterator[Asked]:
    for measure in desk.plan.measures:
        done = {each.unit: each for each in measure.anchoring}
        for unit in _units(desk, measure):
            own = done.get(unit)
            answers = (own.on, desk.text(own.how)) if own else (None, None)
            yield (measure.id, unit), (desk.text(measure.title), desk.names.unit(unit), *answers)


def _units(desk: Desk, measure: Measure) -> tuple[str, ...]:
    """The municipality's units that take part, or have made it their own anyhow."""
    taking_part = measure.participants.units if measure.participants else ()
    named = (*taking_part, *(each.unit for each in measure.anchoring))
    return tuple(unit for unit in dict.fromkeys(named) if unit in desk.scope.units)


def _take(taking: Taking, row: Row) -> None:
    if taking.lacks(row, "on", ANCHORED[taking.desk.language]):
        return
    measure_id, unit = row.key
    measure = taking.desk.plan.measure(measure_id)
    old = next((each for each in measure.anchoring if each.unit == unit), None) if measure else None
    how = taking.text(old.how if old else None, row.values["how"])
    base = old or Anchoring(unit=unit, on=row.values["on"])
    taking.change_list(measure_id, "anchoring", evolve(base, on=row.values["on"], how=how))


ANCHORING = SheetKind(
    id="anchoring",
    title=_("Anchoring"),
    help=_("When and how each unit made the measure its own."),
    questions=_questions,
    lines=_lines,
    take=_take,
)
