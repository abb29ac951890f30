"""Charts, timelines and stacked bars as pictures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import frozen

from sunnmore_oppvekst import Language
from sunnmore_oppvekst.report import Chart, Stacks, Timeline
from sunnmore_oppvekst.report.layout import (
    LaidOutChart,
    LaidOutStacks,
    LaidOutTimeline,
    LegendItem,
    laid_out_chart,
    laid_out_stacks,
    laid_out_timeline,
)
from sunnmore_oppvekst_docx.pen import INK, LINE, PAPER, QUIET, SOFT, Pen

_EDGE = "#0a5580"
_LOOKS = {
    "planned": "#66707b",
    "active": "#0b5394",
    "paused": "#8a4b00",
    "done": "#2f6b3c",
    "late": "#a4161a",
    "cancelled": "#464d55",
    "tone-1": "#1f5f8b",
    "tone-2": "#9a5200",
    "tone-3": "#2f6b3c",
    "tone-4": "#7a4a9c",
    "tone-5": "#9c2f63",
    "tone-6": "#4a6572",
}
_OTHER = _LOOKS["planned"]
_MOST_PIXELS, _PALE, _SMALL, _SWATCH = 10_000_000, 0.22, 12, 14


@frozen(kw_only=True)
class Picture:
    """A drawing as it was drawn.

    Attributes:
        png: the bytes, twice as wide and high as it was laid out.
        width: how wide it was laid out.
    """

    png: bytes
    width: int


def picture(drawing: object, language: Language = Language.NN) -> Picture | None:
    """The drawing as a picture; None where its table says it all, or where it is too large for a page."""
    match drawing:
        case Chart():
            return _painted(laid_out_chart(drawing), _chart)
        case Timeline():
            return _painted(laid_out_timeline(drawing, language), _timeline)
        case Stacks():
            return _painted(laid_out_stacks(drawing), _stacks)
        case _:
            return None


def _painted(laid_out: Any, paint: Callable[[Any, Pen], None]) -> Picture | None:
    if laid_out.width * laid_out.height > _MOST_PIXELS:
        return None
    pen = Pen(laid_out.width + 2, laid_out.height + 2)
    paint(laid_out, pen)
    return Picture(png=pen.saved(), width=laid_out.width)


def _legend(items: tuple[LegendItem, ...], pen: Pen) -> None:
    for item in items:
        pen.box(item.x, item.y - _SWATCH // 2, _SWATCH, _SWATCH, fill=_LOOKS.get(item.look, _OTHER))
        pen.text(item.x + _SWATCH + 6, item.y, item.label)


def _chart(chart: LaidOutChart, pen: Pen) -> None:
    for arrow in chart.arrows:
        pen.arrow(arrow.x1, arrow.y1, arrow.x2, arrow.y2)
    for box in chart.boxes:
        pen.box(box.x, box.y, box.width, box.height, fill=SOFT, outline=_EDGE, radius=8)
        for line in box.lines:
            pen.text(box.x + box.width // 2, box.y + line.y, line.text, anchor="mm", is_strong=line.is_name)
    for arrow in chart.arrows:
        if arrow.label:
            middle = ((arrow.x1 + arrow.x2) // 2, (arrow.y1 + arrow.y2) // 2 - 3)
            pen.text(*middle, arrow.label, size=_SMALL, anchor="mm", halo=PAPER)


def _timeline(timeline: LaidOutTimeline, pen: Pen) -> None:
    _legend(timeline.legend, pen)
    for month in timeline.months:
        pen.line(month.x, timeline.top - 6, month.x, timeline.height, colour=LINE)
        pen.text(month.x + 4, timeline.top - 14, month.label, size=_SMALL, colour=QUIET)
    for row in timeline.rows:
        if row.heading:
            pen.text(0, row.middle, row.heading, is_strong=True)
            continue
        colour = _LOOKS[row.state.value]
        pen.text(12, row.middle, row.label)
        pen.box(row.x, row.y + 5, row.width, 16, fill=_pale(colour), outline=colour)
        if row.done:
            pen.box(row.x, row.y + 5, row.done, 16, fill=colour)
        pen.text(timeline.notes, row.middle, row.note)
    if timeline.today is not None:
        pen.line(timeline.today, timeline.top - 6, timeline.today, timeline.height, colour=INK, width=2)


def _stacks(stacks: LaidOutStacks, pen: Pen) -> None:
    _legend(stacks.legend, pen)
    for row in stacks.rows:
        for line, y in row.lines:
            pen.text(0, y, line)
        for piece in row.pieces:
            colour = _LOOKS.get(piece.look, _OTHER)
            pen.box(piece.x, row.y, max(piece.width - 1, 1), row.height, fill=colour, radius=0)
            if piece.label:
                middle = piece.x + piece.width // 2
                pen.text(middle, row.middle, piece.label, anchor="mm", is_strong=True, colour=PAPER)
        pen.text(row.end + 8, row.middle, row.total, is_strong=True)
    if stacks.rows:
        pen.line(stacks.start, stacks.rows[0].y - 6, stacks.start, stacks.height)


def _pale(colour: str) -> str:
    """The colour thinned with white."""
    parts = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - part) * _PALE):02x}" for part in parts)
