"""Where the municipality stands, area by area."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from sunnmore_oppvekst.domain.current_state import Baseline
from sunnmore_oppvekst.domain.sectors import Sector
from sunnmore_oppvekst.forms.desk import Desk
from sunnmore_oppvekst.forms.form import Question, QuestionKind
from sunnmore_oppvekst.forms.sheet_kind import Asked, SheetKind, blank_lines
from sunnmore_oppvekst.forms.taking import NEW, Row, Taking
from sunnmore_oppvekst.messages.message import _, p_
from sunnmore_oppvekst.report.wording import AREA, DATE, LEVEL, SECTOR

_ROOM_FOR_NEW = 6
_TEXT = _("Current state")
_HELP = _("How things stand, and what that rests on.")
_ALL = _("Empty when it is about all of them.")


def _questions(desk: Desk) -> tuple[Question, ...]:
    language, choice = desk.language, QuestionKind.CHOICE
    return (
        Question(id="area", heading=AREA[language], kind=choice, options=desk.areas.words, width=30),
        Question(
            id="sector",
            heading=SECTOR[language],
            kind=choice,
            options=desk.sectors.words,
            help=_ALL[language],
            width=16,
        ),
        Question(
            id="level", heading=LEVEL[language], kind=choice, options=desk.levels.words, help=_ALL[language], width=12
        ),
        Question(id="on", heading=DATE[language], kind=QuestionKind.DATE, width=13),
        Question(id="text", heading=_TEXT[language], help=_HELP[language], width=80),
    )


def _lines(desk: Desk) -> Iterator[Asked]:
    for each in desk.plan.baselines:
        if desk.scope.is_theirs(each):
            yield (
                (each.id,),
                (
                    desk.areas.label_message(each.area),
                    desk.sectors.label_message(each.sector),
                    desk.levels.label_message(each.level),
                    each.on,
                    desk.text(each.text),
                ),
            )
    yield from blank_lines(5, _ROOM_FOR_NEW)


def _take(taking: Taking, row: Row) -> None:
    desk, values = taking.desk, row.values
    if taking.lacks(row, "area", AREA[desk.language]) or taking.lacks(row, "text", _TEXT[desk.language]):
        return
    old = next((each for each in desk.plan.baselines if (each.id,) == row.key), None)
    text = taking.text(old.text if old else None, values["text"])
    if text is None:
        return
    made = Baseline(
        id=old.id if old else _new_id(taking, desk.sectors.meaning(values["sector"]), row),
        area=desk.areas.meaning(values["area"]),
        sector=desk.sectors.meaning(values["sector"]),
        level=desk.levels.meaning(values["level"]),
        on=values["on"],
        text=text,
        municipality=old.municipality if old else desk.municipality,
    )
    taking.add("baselines", evolve(made, evidence=old.evidence, extensions=old.extensions) if old else made)


def _new_id(taking: Taking, sector: Sector | None, row: Row) -> str:
    """An id that tells whose it is, and that nothing else in the plan has."""
    area = taking.desk.areas.meaning(row.values["area"])
    taken = {each.id for each in (*taking.desk.plan.baselines, *taking.fields.get("baselines", ()))}
    parts = (taking.desk.municipality, area[:40], sector.value if sector else None)
    stem = "-".join(part for part in parts if part).strip("-")
    number = int(row.key[-1].removeprefix(NEW))
    while f"{stem}-{number}" in taken:
        number += _ROOM_FOR_NEW
    return f"{stem}-{number}"


BASELINES = SheetKind(
    id="baselines",
    title=p_("sheet", "Baselines"),
    help=_("Where the municipality stands. New ones go on the empty lines at the end."),
    questions=_questions,
    lines=_lines,
    take=_take,
)
