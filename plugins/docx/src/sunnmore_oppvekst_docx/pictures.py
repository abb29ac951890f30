"""Charts and timelines as pictures."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from sunnmore_oppvekst.report import BarState, Chart, Timeline
from sunnmore_oppvekst.report.layout import (
    Arrow,
    Box,
    LaidOutChart,
    LaidOutTimeline,
    laid_out_chart,
    laid_out_timeline,
)
from sunnmore_oppvekst_docx.runs import written

_SCALE, _TEXT, _SMALL = 2, 13, 11
_INK, _PAPER, _SOFT, _LINE, _GREY = "#1b1f24", "#ffffff", "#eef2f7", "#8a94a0", "#6b7280"
_BARS = {BarState.PLANNED: "#6b7280", BarState.ACTIVE: "#0b5394", BarState.DONE: "#2f6b3c", BarState.LATE: "#a4161a"}
_DRAWN_AS = str.maketrans({"×": "x", "–": "-", "—": "-", "…": "...", "→": ">"})
"""What the font that comes with Pillow has no sign for."""
_MOST_PIXELS = 40_000_000


def picture(drawing: object) -> bytes | None:
    """The drawing as PNG; None where its table says it all, or where it is too large for a page."""
    match drawing:
        case Chart():
            return _painted(laid_out_chart(drawing), _chart)
        case Timeline():
            return _painted(laid_out_timeline(drawing), _timeline)
        case _:
            return None


def _painted(laid_out: Any, paint: Any) -> bytes | None:
    width, height = laid_out.width * _SCALE, laid_out.height * _SCALE
    if width * height > _MOST_PIXELS:
        return None
    image = Image.new("RGB", (max(width, 1), max(height, 1)), _PAPER)
    paint(laid_out, ImageDraw.Draw(image))
    held = BytesIO()
    image.quantize(32).save(held, "PNG", optimize=True)
    return held.getvalue()


@cache
def _font(size: int) -> Any:
    return ImageFont.load_default(size * _SCALE)


def _at(*places: int) -> tuple[int, ...]:
    return tuple(place * _SCALE for place in places)


def _text(
    draw: Any, x: int, y: int, text: str, *, size: int = _TEXT, anchor: str = "mm", is_strong: bool = False
) -> None:
    said = written(" ".join(text.split())).translate(_DRAWN_AS)
    draw.text(_at(x, y), said, fill=_INK, font=_font(size), anchor=anchor, stroke_width=1 if is_strong else 0)


def _chart(chart: LaidOutChart, draw: Any) -> None:
    for arrow in chart.arrows:
        _arrow(draw, arrow)
    for box in chart.boxes:
        _box(draw, box)


def _arrow(draw: Any, arrow: Arrow) -> None:
    draw.line((*_at(arrow.x1, arrow.y1), *_at(arrow.x2, arrow.y2)), fill=_GREY, width=_SCALE + 1)
    tip = 7 if arrow.y2 > arrow.y1 else -7
    x, y = arrow.x2, arrow.y2
    draw.polygon([_at(x, y), _at(x - 5, y - tip), _at(x + 5, y - tip)], fill=_GREY)
    if arrow.label:
        _text(draw, (arrow.x1 + arrow.x2) // 2, (arrow.y1 + arrow.y2) // 2, arrow.label, size=_SMALL)


def _box(draw: Any, box: Box) -> None:
    corner = (*_at(box.x, box.y), *_at(box.x + box.width, box.y + box.height))
    draw.rounded_rectangle(corner, radius=6 * _SCALE, fill=_SOFT, outline=_LINE, width=_SCALE)
    for line in box.lines:
        _text(draw, box.x + box.width // 2, box.y + line.y, line.text, is_strong=line.is_name)


def _timeline(timeline: LaidOutTimeline, draw: Any) -> None:
    for month in timeline.months:
        draw.line((*_at(month.x, timeline.top - 6), *_at(month.x, timeline.height)), fill="#c5ccd4", width=1)
        _text(draw, month.x + 4, 14, month.label, size=_SMALL, anchor="lm")
    for row in timeline.rows:
        if row.heading:
            _text(draw, 0, row.middle, row.heading, anchor="lm", is_strong=True)
            continue
        _text(draw, 12, row.middle, row.label, anchor="lm")
        corner = (*_at(row.x, row.y + 4), *_at(row.x + row.width, row.y + timeline.row - 4))
        draw.rounded_rectangle(corner, radius=3 * _SCALE, fill=_BARS[row.state])
    if timeline.today is not None:
        draw.line(
            (*_at(timeline.today, timeline.top - 6), *_at(timeline.today, timeline.height)),
            fill=_BARS[BarState.LATE],
            width=2 * _SCALE,
        )
