"""What pictures are drawn with: letters that look the same on every machine, as their font lies beside the code."""

from __future__ import annotations

from functools import cache
from importlib import resources
from io import BytesIO
from math import atan2, cos, sin
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from sunnmore_oppvekst_docx.runs import written

INK, PAPER, QUIET, SOFT, LINE = "#1a2229", "#ffffff", "#4d5a66", "#e9eef2", "#cdd6dd"
_SCALE, _TEXT = 2, 13
_FONTS = {False: "DejaVuSansCondensed.ttf", True: "DejaVuSansCondensed-Bold.ttf"}
_COLOURS, _TIP, _SPREAD = 64, 9, 0.45


@cache
def font(size: int, *, is_strong: bool = False) -> Any:
    """The font of pictures, in pixels."""
    held = (resources.files(__package__) / "fonts" / _FONTS[is_strong]).read_bytes()
    return ImageFont.truetype(BytesIO(held), size, layout_engine=ImageFont.Layout.BASIC)


class Pen:
    """Draws on a picture, in the pixels that things are laid out in.

    Args:
        width: how wide the picture is.
        height: how high it is.
    """

    def __init__(self, width: int, height: int) -> None:
        self._image = Image.new("RGB", (max(width, 1) * _SCALE, max(height, 1) * _SCALE), PAPER)
        self._draw = ImageDraw.Draw(self._image)

    def saved(self) -> bytes:
        """The picture as PNG."""
        held = BytesIO()
        few = self._image.quantize(_COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        few.save(held, "PNG")
        return held.getvalue()

    def text(
        self,
        x: int,
        y: int,
        said: str,
        *,
        size: int = _TEXT,
        anchor: str = "lm",
        is_strong: bool = False,
        colour: str = INK,
        halo: str | None = None,
    ) -> None:
        """One line of text, by the point that `anchor` names; a `halo` clears what lies under it."""
        self._draw.text(
            (x * _SCALE, y * _SCALE),
            written(" ".join(said.split(" "))).replace("\n", " "),
            fill=colour,
            font=font(size * _SCALE, is_strong=is_strong),
            anchor=anchor,
            stroke_width=3 * _SCALE if halo else 0,
            stroke_fill=halo,
        )

    def box(
        self, x: int, y: int, width: int, height: int, *, fill: str, outline: str | None = None, radius: int = 3
    ) -> None:
        """A box with round corners."""
        corners = (x * _SCALE, y * _SCALE, (x + width) * _SCALE - 1, (y + height) * _SCALE - 1)
        self._draw.rounded_rectangle(corners, radius * _SCALE, fill=fill, outline=outline, width=_SCALE)

    def line(self, x1: int, y1: int, x2: int, y2: int, *, colour: str = QUIET, width: int = 1) -> None:
        """A line."""
        self._draw.line((x1 * _SCALE, y1 * _SCALE, x2 * _SCALE, y2 * _SCALE), fill=colour, width=width * _SCALE)

    def arrow(self, x1: int, y1: int, x2: int, y2: int) -> None:
        """A line with a tip at its end."""
        self.line(x1, y1, x2, y2)
        angle, x, y = atan2(y2 - y1, x2 - x1), x2 * _SCALE, y2 * _SCALE
        wings = [
            (round(x - _TIP * _SCALE * cos(angle + turn)), round(y - _TIP * _SCALE * sin(angle + turn)))
            for turn in (_SPREAD, -_SPREAD)
        ]
        self._draw.polygon([(x, y), *wings], fill=QUIET)
