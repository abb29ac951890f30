"""Where the bars of a timeline go: one under the other, under the heading of their group."""

from __future__ import annotations

from datetime import date
from typing import Any

from sunnmore_oppvekst.report import Bar, Timeline

_NAMES, _BARS, _ROW, _TOP = 330, 660, 24, 28
_LONGEST = 44


def drawn_timeline(timeline: Timeline) -> dict[str, Any]:
    """The bars, headings and months with their places, and the size of it all."""
    rows: list[dict[str, Any]] = []
    group, y = "", _TOP
    for bar in timeline.bars:
        if bar.group != group:
            group = bar.group
            rows.append({"heading": group, "y": y + _ROW // 2})
            y += _ROW
        rows.append(_row(bar, timeline, y))
        y += _ROW
    return {
        "template": "timeline",
        "rows": rows,
        "months": [{"x": _place(day, timeline), "label": f"{day.month}"} for day in _months(timeline)],
        "today": _place(timeline.today, timeline) if timeline.today and _is_inside(timeline.today, timeline) else None,
        "width": _NAMES + _BARS,
        "height": y + 4,
        "top": _TOP,
    }


def _row(bar: Bar, timeline: Timeline, y: int) -> dict[str, Any]:
    start, end = _place(max(bar.start, timeline.start), timeline), _place(min(bar.end, timeline.end), timeline)
    label = bar.label if len(bar.label) <= _LONGEST else f"{bar.label[: _LONGEST - 1].rstrip()}…"
    return {
        "heading": "",
        "label": label,
        "x": start,
        "width": max(end - start, 2),
        "y": y,
        "middle": y + _ROW // 2,
        "state": bar.state.value,
    }


def _place(day: date, timeline: Timeline) -> int:
    whole = (timeline.end - timeline.start).days or 1
    share = min(max((day - timeline.start).days / whole, 0), 1)
    return _NAMES + round(share * _BARS)


def _is_inside(day: date, timeline: Timeline) -> bool:
    return timeline.start <= day < timeline.end


def _months(timeline: Timeline) -> list[date]:
    """The first of each month, or of each year where the months are too many to read."""
    first, last = timeline.start, timeline.end
    days = [date(year, month, 1) for year in range(first.year, last.year + 1) for month in range(1, 13)]
    return [day for day in days if first <= day < last][:24]
