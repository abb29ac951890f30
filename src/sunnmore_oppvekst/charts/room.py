"""Room for the texts of a picture, which take more of it in some fonts than in the one that it was measured with."""

from __future__ import annotations

import re
from cmath import rect
from collections.abc import Iterator
from math import ceil, floor, radians
from xml.etree.ElementTree import Element, fromstring

_STEP = re.compile(r"(translate|rotate)\(([^)]*)\)")
_LETTER, _BOLD_LETTER, _SPARE = 0.62, 0.68, 1.0
"""How wide letters are in DejaVu Sans, among the widest that browsers fall back on, in parts of how large they are."""
_LINE, _BELOW = 1.2, 0.4
_PARTS = {"start": 0.0, "middle": 0.5, "end": 1.0}
_HIDDEN = "0"


def with_room(svg: str) -> str:
    """An SVG as large as it takes for every text in it to be whole."""
    root = fromstring(svg)
    width, height = root.get("width", ""), root.get("height", "")
    corners = [0j, complex(float(width), float(height)), *_corners(root, 0j, 1 + 0j)]
    left, top = (floor(min(part)) for part in _axes(corners))
    right, bottom = (ceil(max(part)) for part in _axes(corners))
    small, large = (f'width="{wide}" height="{high}"' for wide, high in ((width, height), (right - left, bottom - top)))
    box = f'viewBox="{left} {top} {right - left} {bottom - top}"'
    whole = svg.replace(f'{small} viewBox="0 0 {width} {height}"', f"{large} {box}", 1)
    return whole.replace(f"<rect {small}", f'<rect x="{left}" y="{top}" {large}', 1)


def _axes(corners: list[complex]) -> tuple[list[float], list[float]]:
    return [each.real for each in corners], [each.imag for each in corners]


def _corners(element: Element, at: complex, turn: complex) -> Iterator[complex]:
    """The corners of all texts that are seen; `at` is where an element stands, `turn` the direction it reads in."""
    for step, numbers in _STEP.findall(element.get("transform", "")):
        first, *rest = map(float, numbers.split(","))
        if step == "translate":
            at += turn * complex(first, *rest)
        else:
            turn *= rect(1, radians(first))
    if element.tag.endswith("}text") and element.get("opacity") != _HIDDEN:
        yield from (at + turn * each for each in _own_corners(element))
    for each in element:
        yield from _corners(each, at, turn)


def _own_corners(text: Element) -> Iterator[complex]:
    """The corners of a text, seen from where it stands."""
    size = float(text.get("font-size", "0").removesuffix("px"))
    lines = [each.text or "" for each in text] or [text.text or ""]
    letter = _BOLD_LETTER if text.get("font-weight") == "bold" else _LETTER
    long = size * (letter * max(map(len, lines)) + _SPARE)
    start = -long * _PARTS[text.get("text-anchor", "start")]
    for x in (start, start + long):
        yield from (complex(x, -size), complex(x, size * (_LINE * (len(lines) - 1) + _BELOW)))
