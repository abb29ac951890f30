"""Where the boxes and arrows of a chart go: in rows, each under what points to it."""

from __future__ import annotations

from textwrap import wrap

from attrs import evolve, frozen

from sunnmore_oppvekst.report.figure import Chart, Node, NodeKind

_WIDTH, _GAP, _ROW_GAP, _LINE, _PAD, _LETTERS = 220, 24, 56, 18, 14, 27


@frozen(kw_only=True)
class BoxLine:
    """A line of text in a box.

    Attributes:
        text: the line.
        is_name: whether it is of the name of what the box stands for.
        y: its middle, from the top of the box.
    """

    text: str
    is_name: bool
    y: int


@frozen(kw_only=True)
class Box:
    """A box.

    Attributes:
        x, y: its upper left corner.
        width, height: its size.
        lines: what is written in it.
        kind: what it stands for.
    """

    x: int = 0
    y: int = 0
    width: int = _WIDTH
    height: int
    lines: tuple[BoxLine, ...]
    kind: NodeKind


@frozen(kw_only=True)
class Arrow:
    """An arrow.

    Attributes:
        x1, y1: where it starts.
        x2, y2: where it ends.
        label: what is written on it, or "".
    """

    x1: int
    y1: int
    x2: int
    y2: int
    label: str


@frozen(kw_only=True)
class LaidOutChart:
    """A chart with places.

    Attributes:
        boxes: the boxes.
        arrows: the arrows.
        width, height: how large it is.
    """

    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    width: int
    height: int


def laid_out_chart(chart: Chart) -> LaidOutChart:
    """The boxes in rows, each row in the middle, and the arrows between them."""
    rows = _rows(chart)
    boxes: dict[str, Box] = {}
    top, width = 0, max((len(row) for row in rows.values()), default=1) * (_WIDTH + _GAP) - _GAP
    for row in rows.values():
        placed = [_box(node) for node in row]
        left = (width - (len(row) * (_WIDTH + _GAP) - _GAP)) // 2
        for index, (node, box) in enumerate(zip(row, placed, strict=True)):
            boxes[node.id] = evolve(box, x=left + index * (_WIDTH + _GAP), y=top)
        top += max(box.height for box in placed) + _ROW_GAP
    return LaidOutChart(
        boxes=tuple(boxes.values()),
        arrows=tuple(_arrow(boxes[edge.start], boxes[edge.end], edge.label) for edge in chart.edges),
        width=width,
        height=max(top - _ROW_GAP + 2, 1),
    )


def _rows(chart: Chart) -> dict[int, list[Node]]:
    """The boxes by how many arrows lead to them; a way that goes in a ring is followed once."""
    depths: dict[str, int] = {}
    pointed = {edge.end for edge in chart.edges if edge.end != edge.start}
    left = [(node.id, 0) for node in chart.nodes if node.id not in pointed]
    left = left or [(node.id, 0) for node in chart.nodes[:1]]
    while left:
        id, depth = left.pop(0)
        if id not in depths:
            depths[id] = depth
            left += [(edge.end, depth + 1) for edge in chart.edges if edge.start == id]
    rows: dict[int, list[Node]] = {}
    for node in chart.nodes:
        rows.setdefault(depths.get(node.id, 0), []).append(node)
    return dict(sorted(rows.items()))


def _box(node: Node) -> Box:
    lines = [(line, True) for line in wrap(node.label, _LETTERS)]
    lines += [(line, False) for text in node.lines for line in wrap(text, _LETTERS + 3)]
    written = tuple(
        BoxLine(text=text, is_name=is_name, y=_PAD + _LINE * index + _LINE // 2)
        for index, (text, is_name) in enumerate(lines)
    )
    return Box(lines=written, height=_PAD * 2 + _LINE * len(lines), kind=node.kind)


def _arrow(start: Box, end: Box, label: str) -> Arrow:
    is_down = end.y > start.y
    return Arrow(
        x1=start.x + _WIDTH // 2,
        y1=start.y + (start.height if is_down else 0),
        x2=end.x + _WIDTH // 2,
        y2=end.y + (0 if is_down else end.height),
        label=label,
    )
