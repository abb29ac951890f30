"""Where the words go that say what the colours of a drawing stand for: in a row, and the next where it is full."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from sunnmore_oppvekst.report.figure import Layer

SWATCH, ROW = 14, 22
_LETTER, _BETWEEN = 7, 22


@frozen(kw_only=True)
class LegendItem:
    """A patch of colour with what it stands for.

    Attributes:
        x: the left edge of the patch.
        y: the middle of the row.
        label: what it stands for.
        look: how the patch looks; see `look_of`.
    """

    x: int
    y: int
    label: str
    look: str


def look_of(layer: Layer, place: int) -> str:
    """The name of a look: a state's, or `tone-1`, `tone-2` and so on for parts that are only to be told apart."""
    return layer.state.value if layer.state else f"tone-{place + 1}"


def laid_out_legend(layers: Iterable[Layer], width: int) -> tuple[tuple[LegendItem, ...], int]:
    """The items, and how high they are together."""
    items: list[LegendItem] = []
    x, row = 0, 0
    for place, layer in enumerate(layers):
        needed = SWATCH + 6 + _LETTER * len(layer.label) + _BETWEEN
        if x and x + needed > width:
            x, row = 0, row + 1
        items.append(LegendItem(x=x, y=row * ROW + ROW // 2, label=layer.label, look=look_of(layer, place)))
        x += needed
    return tuple(items), (row + 1) * ROW if items else 0
