"""Keeping the line breaks inside long scalars through an edit that would write each on one line."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

_OPEN, _CLOSE = "\ue000", "\ue001"
_BREAK = re.compile(r"\\?[ \t]*(?:\n[ \t]*)+")
_HELD = re.compile(f"{_OPEN}([0-9]+){_CLOSE}")
_BLOCK_STYLES = {"|", ">"}


def unfolded(text: str) -> tuple[str, list[str]]:
    """The text with each scalar on one line, a mark where each break was, and the breaks.

    A text that holds the marks already is given back as it is.
    """
    if _OPEN in text:
        return text, []
    pieces: list[str] = []
    breaks: list[str] = []
    end = 0
    for start, stop in _folded_scalars(text):
        pieces += [text[end:start], _BREAK.sub(lambda found: _marked(found[0], breaks), text[start:stop])]
        end = stop
    return "".join([*pieces, text[end:]]), breaks


def folded(text: str, breaks: list[str]) -> str:
    """The text with the breaks back where their marks are."""
    return _HELD.sub(lambda found: breaks[int(found[1])], text) if breaks else text


def _marked(found: str, breaks: list[str]) -> str:
    breaks.append(found)
    return f"{_OPEN}{len(breaks) - 1}{_CLOSE}"


def _folded_scalars(text: str) -> Iterator[tuple[int, int]]:
    """Where plain and quoted scalars begin and end that span lines, in order."""
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    left = [root] if root is not None else []
    found: dict[tuple[int, int], None] = {}
    while left:
        node = left.pop()
        if isinstance(node, yaml.MappingNode):
            left += [each for pair in node.value for each in pair]
        elif isinstance(node, yaml.SequenceNode):
            left += node.value
        elif isinstance(node, yaml.ScalarNode) and node.style not in _BLOCK_STYLES:
            start, end = node.start_mark, node.end_mark
            if start.line != end.line:
                found[start.index, end.index] = None
    return iter(sorted(found))
