"""Where the parts of stacked bars go: one bar under the other, its name to the left and its sum to the right."""

from __future__ import annotations

from textwrap import wrap

from attrs import frozen

from sunnmore_oppvekst.report.figure import Stack, Stacks
from sunnmore_oppvekst.report.layout.legends import LegendItem, laid_out_legend, look_of

_NAMES, _BARS, _SUMS, _ROW, _BAR, _LINE, _GAP = 320, 540, 130, 40, 24, 16, 10
_LETTERS, _LETTER, _MOST_LINES = 44, 8, 2


@frozen(kw_only=True)
class Piece:
    """One part of a bar.

    Attributes:
        x, width: where it is, and how long.
        look: how it looks.
        label: what is written in it, or "" where there is no room.
    """

    x: int
    width: int
    look: str
    label: str


@frozen(kw_only=True)
class StackRow:
    """A bar.

    Attributes:
        lines: its name, each line with its middle.
        y, height: the top of the bar, and how high it is.
        middle: the middle of it.
        pieces: its parts.
        end: where the bar ends.
        total: what is said of it as a whole.
    """

    lines: tuple[tuple[str, int], ...]
    y: int
    height: int = _BAR
    middle: int
    pieces: tuple[Piece, ...]
    end: int
    total: str


@frozen(kw_only=True)
class LaidOutStacks:
    """Stacked bars with places.

    Attributes:
        legend: what the colours stand for.
        rows: the bars.
        start: where the bars begin.
        width, height: how large it is.
    """

    legend: tuple[LegendItem, ...]
    rows: tuple[StackRow, ...]
    start: int = _NAMES
    width: int = _NAMES + _BARS + _SUMS
    height: int


def laid_out_stacks(stacks: Stacks) -> LaidOutStacks:
    """The bars, their parts and the legend with their places; the longest bar takes all the room there is."""
    legend, top = laid_out_legend(stacks.layers, _NAMES + _BARS + _SUMS)
    looks = [look_of(layer, place) for place, layer in enumerate(stacks.layers)]
    most = max((sum(each.amounts) for each in stacks.stacks), default=0) or 1
    first = top + _GAP if top else 0
    rows = tuple(_row(each, first + place * _ROW, looks, most) for place, each in enumerate(stacks.stacks))
    return LaidOutStacks(legend=legend, rows=rows, height=first + _ROW * len(rows))


def _row(stack: Stack, top: int, looks: list[str], most: int) -> StackRow:
    middle = top + _ROW // 2
    written = wrap(stack.label, _LETTERS, max_lines=_MOST_LINES, placeholder=" …") or [""]
    first = middle - _LINE * (len(written) - 1) // 2
    pieces, before = [], 0
    for amount, said, look in zip(stack.amounts, stack.said, looks, strict=True):
        start, end = (_NAMES + round(_BARS * each / most) for each in (before, before + amount))
        before += amount
        if amount:
            label = said if len(said) * _LETTER + 8 <= end - start else ""
            pieces.append(Piece(x=start, width=max(end - start, 1), look=look, label=label))
    return StackRow(
        lines=tuple((line, first + place * _LINE) for place, line in enumerate(written)),
        y=middle - _BAR // 2,
        middle=middle,
        pieces=tuple(pieces),
        end=_NAMES + round(_BARS * before / most),
        total=stack.total,
    )
