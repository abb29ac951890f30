"""How it stands at home with each measure that the municipality has a part in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from sunnmore_oppvekst.domain.measure import Measure, StatusReport
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.forms.desk import Desk
from sunnmore_oppvekst.forms.form import Question, QuestionKind
from sunnmore_oppvekst.forms.sheet_kind import Asked, SheetKind
from sunnmore_oppvekst.forms.taking import Row, Taking
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.report.wording import DATE, MEASURE, NOTE, STATUS

_PERCENT = _("Per cent done")
_ON_HELP = _("The day that it holds for. A new day is a new report; the one before stays.")
_PERCENT_HELP = _("From 0 to 100.")


def _questions(desk: Desk) -> tuple[Question, ...]:
    language = desk.language
    return (
        Question(id="measure", heading=MEASURE[language], is_locked=True, width=36),
        Question(id="on", heading=DATE[language], kind=QuestionKind.DATE, help=_ON_HELP[language], width=13),
        Question(id="state", heading=STATUS[language], kind=QuestionKind.CHOICE, options=desk.states.words, width=16),
        Question(
            id="percent", heading=_PERCENT[language], kind=QuestionKind.COUNT, help=_PERCENT_HELP[language], width=13
        ),
        Question(id="note", heading=NOTE[language], width=70),
    )


def _lines(desk: Desk) -> Iterator[Asked]:
    for measure in desk.home_measures():
        last = _last(desk, measure)
        answers = (
            (last.on, desk.states.label_message(last.state), last.percent, desk.text(last.note))
            if last
            else (None, None, None, None)
        )
        yield (measure.id,), (desk.text(measure.title), *answers)


def _last(desk: Desk, measure: Measure) -> StatusReport | None:
    """The latest report that the municipality itself has given."""
    own = [each for each in measure.status if each.by is not None and each.by.municipality in desk.scope.numbers]
    return max(reversed(own), key=lambda report: report.on) if own else None


def _take(taking: Taking, row: Row) -> None:
    desk, values = taking.desk, row.values
    if taking.lacks(row, "on", DATE[desk.language]) or taking.lacks(row, "state", STATUS[desk.language]):
        return
    measure = desk.plan.measure(row.key[0])
    last = _last(desk, measure) if measure else None
    same = last if last is not None and last.on == values["on"] else None
    said: dict[str, Any] = {
        "on": values["on"],
        "state": desk.states.meaning(values["state"]),
        "percent": values["percent"],
        "note": taking.text(same.note if same else None, values["note"]),
    }
    report = taking.made(row, "percent", StatusReport, **said, by=same.by if same else _us(desk))
    if report is not None:
        kept = evolve(report, extensions=same.extensions) if same else report
        taking.change_list(row.key[0], "status", kept)


def _us(desk: Desk) -> Party:
    return Party(municipality=desk.municipality)


STATUS_SHEET = SheetKind(
    id="status",
    title=_("Status"),
    help=_("How it stands with the measures in the municipality."),
    questions=_questions,
    lines=_lines,
    take=_take,
)
