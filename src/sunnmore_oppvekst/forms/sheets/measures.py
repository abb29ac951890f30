"""The municipality's own measures: changes, drops with a reason, and new ones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from attrs import evolve

from sunnmore_oppvekst.domain.contribution import Clearable, MeasureDrop
from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.sectors import Sector
from sunnmore_oppvekst.forms.desk import Desk
from sunnmore_oppvekst.forms.form import Answer, Question, QuestionKind
from sunnmore_oppvekst.forms.sheet_kind import Asked, SheetKind, blank_lines
from sunnmore_oppvekst.forms.taking import Row, Taking
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.report.wording import AREA, GOAL, LEVEL, MEASURE, NUMBER, capital

_ROOM_FOR_NEW = 10
_LONGEST_ID = 60
_SECTORS = tuple(Sector)
_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "đ": "d", "ß": "ss"})

_START = _("First day")
_END = _("Last day")
_DROP = _("Drop: reason")
_DROP_HELP = _("Write why the measure is to leave the plan. Without a reason it stays.")
_GOAL_HELP = _("What is to be achieved. More than the title said again.")
_YES_FOR = _("Yes when the measure is for {sector}.")
_START_FIRST = _("write the first day too: a period begins on a day")
_UNNAMED = _("write what the measure is called, with a letter or a digit at least")


def _questions(desk: Desk) -> tuple[Question, ...]:
    language, choice = desk.language, QuestionKind.CHOICE
    sectors = (
        Question(
            id=each.value,
            heading=capital(words),
            kind=choice,
            options=desk.flags.words,
            help=_YES_FOR.format(language, {"sector": words}),
            width=12,
        )
        for words, each in desk.sectors.meanings.items()
    )
    return (
        Question(id="id", heading=NUMBER[language], is_locked=True, width=10),
        Question(id="title", heading=MEASURE[language], width=36),
        Question(id="goal", heading=GOAL[language], help=_GOAL_HELP[language], width=50),
        Question(id="area", heading=AREA[language], kind=choice, options=desk.areas.words, width=30),
        Question(id="level", heading=LEVEL[language], kind=choice, options=desk.levels.words, width=12),
        *sectors,
        Question(id="start", heading=_START[language], kind=QuestionKind.DATE, width=13),
        Question(id="end", heading=_END[language], kind=QuestionKind.DATE, width=13),
        Question(id="drop", heading=_DROP[language], help=_DROP_HELP[language], width=36),
    )


def _lines(desk: Desk) -> Iterator[Asked]:
    for measure in desk.own_measures():
        yield (measure.id,), _answers(desk, measure)
    yield from blank_lines(len(_questions(desk)), _ROOM_FOR_NEW)


def _answers(desk: Desk, measure: Measure) -> tuple[Answer, ...]:
    period = measure.period
    return (
        measure.id,
        desk.text(measure.title),
        desk.text(measure.goal),
        desk.areas.label_message(measure.area),
        desk.levels.label_message(measure.level),
        *(desk.flags.label_message(True) if sector in measure.sectors else None for sector in _SECTORS),
        period.start if period else None,
        period.last_day if period else None,
        None,
    )


def _take(taking: Taking, row: Row) -> None:
    if row.is_new:
        _take_new(taking, row)
        return
    measure = taking.desk.plan.measure(row.key[0])
    if measure is None:
        return
    reason = taking.text(None, row.values["drop"])
    if reason is not None:
        taking.add("drops", MeasureDrop(measure=measure.id, reason=reason))
        return
    for name, value in _changed(taking, row, measure).items():
        if value is None:
            taking.change_list(measure.id, "clear", Clearable(name))
        else:
            taking.change(measure.id, name, value)


def _changed(taking: Taking, row: Row, measure: Measure) -> dict[str, Any]:
    """The fields of a measure that are to be others; None for those that are to be empty."""
    changed: dict[str, Any] = {}
    if row.has_changed("title") and not taking.lacks(row, "title", MEASURE[taking.desk.language]):
        changed["title"] = taking.text(measure.title, row.values["title"])
    if row.has_changed("goal"):
        changed["goal"] = taking.text(measure.goal, row.values["goal"])
    if row.has_changed("area"):
        changed["area"] = taking.desk.areas.meaning(row.values["area"])
    if row.has_changed("level"):
        changed["level"] = taking.desk.levels.meaning(row.values["level"])
    if row.has_changed(*(each.value for each in _SECTORS)):
        kept = (each for each in measure.sectors if each in _sectors(taking, row))
        changed["sectors"] = tuple(dict.fromkeys((*kept, *_sectors(taking, row))))
    if row.has_changed("start", "end"):
        changed["period"] = _period(taking, row)
    return {name: value for name, value in changed.items() if value != getattr(measure, name)}


def _sectors(taking: Taking, row: Row) -> tuple[Sector, ...]:
    return tuple(each for each in _SECTORS if taking.desk.flags.meaning(row.values[each.value]))


def _period(taking: Taking, row: Row) -> Period | None:
    start, last = row.values["start"], row.values["end"]
    if start is None:
        if last is not None:
            taking.wrong(row, "start", _START_FIRST)
        return None
    end = last + timedelta(days=1) if last is not None else None
    made: Period | None = taking.made(row, "end", Period, start=start, end=end)
    return made


def _take_new(taking: Taking, row: Row) -> None:
    desk = taking.desk
    if taking.lacks(row, "title", MEASURE[desk.language]):
        return
    id = _new_id(taking, row.values["title"])
    if not id:
        taking.wrong(row, "title", _UNNAMED)
        return
    measure = Measure(
        id=id,
        title=taking.text(None, row.values["title"]),  # type: ignore[arg-type]
        goal=taking.text(None, row.values["goal"]),
        area=desk.areas.meaning(row.values["area"]),
        level=desk.levels.meaning(row.values["level"]),
        sectors=_sectors(taking, row),
        period=_period(taking, row),
    )
    taking.add("measures", evolve(measure, proposed_by=desk.municipality))


def _new_id(taking: Taking, title: str) -> str:
    """An id out of the title, that nothing else in the plan or the contribution has."""
    plain = unicodedata.normalize("NFKD", title.lower().translate(_LETTERS))
    words = re.findall("[a-z0-9]+", plain.encode("ascii", "ignore").decode())
    stem = "-".join(words)[:_LONGEST_ID].strip("-")
    taken = {each.id for each in (*taking.desk.plan.measures, *taking.fields.get("measures", ()))}
    id, number = stem, 2
    while id in taken:
        id, number = f"{stem}-{number}", number + 1
    return id


MEASURES = SheetKind(
    id="measures",
    title=_("Measures"),
    help=_("The measures that the municipality proposed or answers for. New ones go on the empty lines at the end."),
    questions=_questions,
    lines=_lines,
    take=_take,
)
