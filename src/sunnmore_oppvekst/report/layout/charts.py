"""Where the boxes and arrows of a chart go: in rows, each under what points to it, or in columns from left to right."""

from __future__ import annotations

from collections.abc import Iterable
from statistics import fmean
from textwrap import wrap

from attrs import evolve, frozen

from sunnmore_oppvekst.report.figure import Chart, Node, NodeKind

_WIDTH, _GAP, _ROW_GAP, _LINE, _PAD, _LETTERS = 240, 56, 64, 18, 14, 29
_SIDE_GAP, _BETWEEN = 130, 16


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
    """The boxes in rows, each row in the middle, or in columns where the chart is sideways, and the arrows between."""
    levels = [[(node.id, _box(node)) for node in level] for level in _levels(chart)]
    boxes = _in_columns(levels, chart) if chart.is_sideways else _in_rows(levels)
    return LaidOutChart(
        boxes=tuple(boxes[node.id] for node in chart.nodes),
        arrows=tuple(
            _arrow(boxes[edge.start], boxes[edge.end], edge.label, is_sideways=chart.is_sideways)
            for edge in chart.edges
        ),
        width=max((box.x + box.width for box in boxes.values()), default=_WIDTH),
        height=max((box.y + box.height for box in boxes.values()), default=0) + 2,
    )


_Level = list[tuple[str, Box]]


def _in_rows(levels: list[_Level]) -> dict[str, Box]:
    boxes: dict[str, Box] = {}
    top, width = 0, max((len(level) for level in levels), default=1) * (_WIDTH + _GAP) - _GAP
    for level in levels:
        left = (width - (len(level) * (_WIDTH + _GAP) - _GAP)) // 2
        for place, (id, box) in enumerate(level):
            boxes[id] = evolve(box, x=left + place * (_WIDTH + _GAP), y=top)
        top += max(box.height for _, box in level) + _ROW_GAP
    return boxes


def _in_columns(levels: list[_Level], chart: Chart) -> dict[str, Box]:
    """Each box beside the middle of those that point to it, and below the one above it."""
    boxes: dict[str, Box] = {}
    for place, level in enumerate(levels):
        top = 0
        for id, box in level:
            middles = [boxes[start].y + boxes[start].height // 2 for start in _starts(chart, id) if start in boxes]
            wished = round(fmean(middles)) - box.height // 2 if middles else top
            boxes[id] = evolve(box, x=place * (_WIDTH + _SIDE_GAP), y=max(top, wished))
            top = boxes[id].y + box.height + _BETWEEN
    return boxes


def _levels(chart: Chart) -> list[list[Node]]:
    """The boxes by how far down they are, each level in the order of those above that point to them."""
    depths = _depths(chart)
    levels: dict[int, list[Node]] = {}
    for node in chart.nodes:
        levels.setdefault(depths[node.id], []).append(node)
    ordered: list[list[Node]] = []
    places: dict[str, float] = {}
    for depth in sorted(levels):
        above = {
            node.id: [places[start] for start in _starts(chart, node.id) if start in places] for node in levels[depth]
        }
        level = sorted(levels[depth], key=lambda node: fmean(above[node.id]) if above[node.id] else len(places))
        ordered.append(level)
        places |= {node.id: place - (len(level) - 1) / 2 for place, node in enumerate(level)}
    return ordered


def _depths(chart: Chart) -> dict[str, int]:
    """How far down each box is: below all that point to it, and right above what it points to where nothing does.

    A way that goes in a ring is followed once.
    """
    targets = {node.id: list(_ends(chart, node.id)) for node in chart.nodes}
    depths: dict[str, int] = {}

    def placed(id: str, depth: int, way: frozenset[str]) -> None:
        if id in way or depths.get(id, -1) >= depth:
            return
        depths[id] = depth
        for target in targets[id]:
            placed(target, depth + 1, way | {id})

    pointed = {target for ends in targets.values() for target in ends}
    for id in [id for id in targets if id not in pointed]:
        placed(id, 0, frozenset())
    for id in targets:
        if id not in depths:
            placed(id, 0, frozenset())
    for id in targets:
        if id not in pointed and targets[id]:
            depths[id] = min(depths[target] for target in targets[id]) - 1
    return depths


def _starts(chart: Chart, id: str) -> Iterable[str]:
    return dict.fromkeys(edge.start for edge in chart.edges if edge.end == id != edge.start)


def _ends(chart: Chart, id: str) -> Iterable[str]:
    return dict.fromkeys(edge.end for edge in chart.edges if edge.start == id != edge.end)


def _box(node: Node) -> Box:
    lines = [(line, True) for line in wrap(node.label, _LETTERS)]
    lines += [(line, False) for text in node.lines for line in wrap(text, _LETTERS + 3)]
    written = tuple(
        BoxLine(text=text, is_name=is_name, y=_PAD + _LINE * index + _LINE // 2)
        for index, (text, is_name) in enumerate(lines)
    )
    return Box(lines=written, height=_PAD * 2 + _LINE * len(lines), kind=node.kind)


def _arrow(start: Box, end: Box, label: str, *, is_sideways: bool) -> Arrow:
    if is_sideways and end.x != start.x:
        is_right = end.x > start.x
        return Arrow(
            x1=start.x + (start.width if is_right else 0),
            y1=start.y + start.height // 2,
            x2=end.x + (0 if is_right else end.width),
            y2=end.y + end.height // 2,
            label=label,
        )
    is_down = end.y > start.y
    return Arrow(
        x1=start.x + start.width // 2,
        y1=start.y + (start.height if is_down else 0),
        x2=end.x + end.width // 2,
        y2=end.y + (0 if is_down else end.height),
        label=label,
    )
