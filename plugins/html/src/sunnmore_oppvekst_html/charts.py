"""Where the boxes and arrows of a chart go: in rows, each under what points to it."""

from __future__ import annotations

from textwrap import wrap
from typing import Any

from sunnmore_oppvekst.report import Chart, Node

_WIDTH, _GAP, _ROW_GAP, _LINE, _PAD, _LETTERS = 220, 24, 56, 18, 14, 27


def drawn_chart(chart: Chart) -> dict[str, Any]:
    """The boxes with their places and lines, the arrows with their ends, and the size of it all."""
    rows = _rows(chart)
    boxes: dict[str, dict[str, Any]] = {}
    top, width = 0, max(len(row) for row in rows.values()) * (_WIDTH + _GAP) - _GAP
    for row in rows.values():
        placed = [_box(node) for node in row]
        left = (width - (len(row) * (_WIDTH + _GAP) - _GAP)) // 2
        for index, (node, box) in enumerate(zip(row, placed, strict=True)):
            boxes[node.id] = {**box, "x": left + index * (_WIDTH + _GAP), "y": top}
        top += max(box["height"] for box in placed) + _ROW_GAP
    return {
        "template": "chart",
        "boxes": list(boxes.values()),
        "arrows": [_arrow(boxes[edge.start], boxes[edge.end], edge.label) for edge in chart.edges],
        "width": width,
        "height": top - _ROW_GAP + 2,
    }


def _rows(chart: Chart) -> dict[int, list[Node]]:
    """The boxes by how many arrows lead to them; a way that goes in a ring is followed once."""
    depths: dict[str, int] = {}
    pointed = {edge.end for edge in chart.edges if edge.end != edge.start}
    left = [(node.id, 0) for node in chart.nodes if node.id not in pointed] or [(chart.nodes[0].id, 0)]
    while left:
        id, depth = left.pop(0)
        if id not in depths:
            depths[id] = depth
            left += [(edge.end, depth + 1) for edge in chart.edges if edge.start == id]
    rows: dict[int, list[Node]] = {}
    for node in chart.nodes:
        rows.setdefault(depths.get(node.id, 0), []).append(node)
    return dict(sorted(rows.items()))


def _box(node: Node) -> dict[str, Any]:
    lines = [(line, True) for line in wrap(node.label, _LETTERS)]
    lines += [(line, False) for text in node.lines for line in wrap(text, _LETTERS + 3)]
    written = [
        {"text": text, "is_name": is_name, "y": _PAD + _LINE * index + _LINE // 2}
        for index, (text, is_name) in enumerate(lines)
    ]
    return {"lines": written, "width": _WIDTH, "height": _PAD * 2 + _LINE * len(lines), "kind": node.kind.value}


def _arrow(start: dict[str, Any], end: dict[str, Any], label: str) -> dict[str, Any]:
    is_down = end["y"] > start["y"]
    return {
        "x1": start["x"] + _WIDTH // 2,
        "y1": start["y"] + (start["height"] if is_down else 0),
        "x2": end["x"] + _WIDTH // 2,
        "y2": end["y"] + (0 if is_down else end["height"]),
        "label": label,
    }
