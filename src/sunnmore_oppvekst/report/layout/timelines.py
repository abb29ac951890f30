"""Where the bars of a timeline go: one under the other, under the heading of their group."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from sunnmore_oppvekst.messages.formatting import month_name
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.report.figure import Bar, BarState, Timeline
from sunnmore_oppvekst.report.layout.legends import LegendItem, laid_out_legend

_NAMES, _BARS, _NOTES, _ROW, _TOP = 330, 530, 130, 26, 28
_LONGEST, _MOST_MARKS, _ENOUGH_OF_A_MARK = 42, 14, 36
_STEPS = (1, 3, 6, 12)


@frozen(kw_only=True)
class TimelineRow:
    """A heading, or a bar with its label.

    Attributes:
        heading: the heading, or "" for a bar.
        label: what the bar is.
        x, width: where the bar is, and how long.
        done: how much of it is done, from the left.
        y: the top of the row.
        middle: the middle of it.
        state: how the bar is to look.
        note: what is said beside it.
    """

    heading: str = ""
    label: str = ""
    x: int = 0
    width: int = 0
    done: int = 0
    y: int
    middle: int
    state: BarState = BarState.PLANNED
    note: str = ""


@frozen(kw_only=True)
class Month:
    """A line at the first day of a month.

    Attributes:
        x: where it is.
        label: the month, or the year that it begins.
    """

    x: int
    label: str


@frozen(kw_only=True)
class LaidOutTimeline:
    """A timeline with places.

    Attributes:
        legend: what the looks of the bars stand for.
        rows: the headings and bars.
        months: the months that are marked: as many as there is room for.
        today: where the day to mark is, or None.
        top: where the first row begins.
        row: how high a row is.
        notes: where what is said beside the bars begins.
        width, height: how large it is.
    """

    legend: tuple[LegendItem, ...]
    rows: tuple[TimelineRow, ...]
    months: tuple[Month, ...]
    today: int | None
    top: int
    row: int = _ROW
    notes: int = _NAMES + _BARS + 10
    width: int = _NAMES + _BARS + _NOTES
    height: int


def laid_out_timeline(timeline: Timeline, language: Language = Language.NN) -> LaidOutTimeline:
    """The bars, headings and months with their places, the months named in a language."""
    legend, above = laid_out_legend(timeline.legend, _NAMES + _BARS + _NOTES)
    rows: list[TimelineRow] = []
    group, y = "", above + _TOP
    for bar in timeline.bars:
        if bar.group != group:
            group = bar.group
            rows.append(TimelineRow(heading=group, y=y, middle=y + _ROW // 2))
            y += _ROW
        rows.append(_row(bar, timeline, y))
        y += _ROW
    today = timeline.today
    is_shown = today is not None and timeline.start <= today < timeline.end
    return LaidOutTimeline(
        legend=legend,
        rows=tuple(rows),
        months=tuple(_months(timeline, language)),
        today=_place(today, timeline) if today is not None and is_shown else None,
        top=above + _TOP,
        height=y + 4,
    )


def _row(bar: Bar, timeline: Timeline, y: int) -> TimelineRow:
    start, end = _place(max(bar.start, timeline.start), timeline), _place(min(bar.end, timeline.end), timeline)
    width = max(end - start, 2)
    return TimelineRow(
        label=bar.label if len(bar.label) <= _LONGEST else f"{bar.label[: _LONGEST - 1].rstrip()}…",
        x=start,
        width=width,
        done=round(width * min(max(bar.share, 0), 1)),
        y=y,
        middle=y + _ROW // 2,
        state=bar.state,
        note=bar.note,
    )


def _place(day: date, timeline: Timeline) -> int:
    whole = (timeline.end - timeline.start).days or 1
    share = min(max((day - timeline.start).days / whole, 0), 1)
    return _NAMES + round(share * _BARS)


def _months(timeline: Timeline, language: Language) -> Iterator[Month]:
    """The first day shown and the first of months: every one, every third, or as many as there is room for."""
    first, last = timeline.start, timeline.end
    step = next((each for each in _STEPS if _months_in(first, last) <= each * _MOST_MARKS), _STEPS[-1])
    days = [date(year, month, 1) for year in range(first.year, last.year + 1) for month in range(1, 13, step)]
    marked = [day for day in days if first < day < last]
    is_near = bool(marked) and _place(marked[0], timeline) - _NAMES < _ENOUGH_OF_A_MARK
    for day in marked if is_near else (first, *marked):
        is_year = step == _STEPS[-1] or (day.month == 1 and first.year != last.year)
        yield Month(x=_place(day, timeline), label=str(day.year) if is_year else month_name(day.month, language)[:3])


def _months_in(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month + 1
