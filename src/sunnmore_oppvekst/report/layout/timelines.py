"""Where the bars of a timeline go: one under the other, under the heading of their group."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from sunnmore_oppvekst.report.figure import Bar, BarState, Timeline

_NAMES, _BARS, _ROW, _TOP = 330, 660, 24, 28
_LONGEST, _MOST_MONTHS = 44, 24


@frozen(kw_only=True)
class TimelineRow:
    """A heading, or a bar with its label.

    Attributes:
        heading: the heading, or "" for a bar.
        label: what the bar is.
        x, width: where the bar is, and how long.
        y: the top of the row.
        middle: the middle of it.
        state: how the bar is to look.
    """

    heading: str = ""
    label: str = ""
    x: int = 0
    width: int = 0
    y: int
    middle: int
    state: BarState = BarState.PLANNED


@frozen(kw_only=True)
class Month:
    """A line at the first day of a month.

    Attributes:
        x: where it is.
        label: the number of the month.
    """

    x: int
    label: str


@frozen(kw_only=True)
class LaidOutTimeline:
    """A timeline with places.

    Attributes:
        rows: the headings and bars.
        months: the months.
        today: where the day to mark is, or None.
        top: where the first row begins.
        row: how high a row is.
        width, height: how large it is.
    """

    rows: tuple[TimelineRow, ...]
    months: tuple[Month, ...]
    today: int | None
    top: int = _TOP
    row: int = _ROW
    width: int = _NAMES + _BARS
    height: int


def laid_out_timeline(timeline: Timeline) -> LaidOutTimeline:
    """The bars, headings and months with their places."""
    rows: list[TimelineRow] = []
    group, y = "", _TOP
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
        rows=tuple(rows),
        months=tuple(Month(x=_place(day, timeline), label=str(day.month)) for day in _months(timeline)),
        today=_place(today, timeline) if today is not None and is_shown else None,
        height=y + 4,
    )


def _row(bar: Bar, timeline: Timeline, y: int) -> TimelineRow:
    start, end = _place(max(bar.start, timeline.start), timeline), _place(min(bar.end, timeline.end), timeline)
    label = bar.label if len(bar.label) <= _LONGEST else f"{bar.label[: _LONGEST - 1].rstrip()}…"
    return TimelineRow(label=label, x=start, width=max(end - start, 2), y=y, middle=y + _ROW // 2, state=bar.state)


def _place(day: date, timeline: Timeline) -> int:
    whole = (timeline.end - timeline.start).days or 1
    share = min(max((day - timeline.start).days / whole, 0), 1)
    return _NAMES + round(share * _BARS)


def _months(timeline: Timeline) -> list[date]:
    """The first of each month that is shown, as far as there is room for."""
    first, last = timeline.start, timeline.end
    days = [date(year, month, 1) for year in range(first.year, last.year + 1) for month in range(1, 13)]
    return [day for day in days if first <= day < last][:_MOST_MONTHS]
