"""Markdown read back with another library: what a reader of the page would see."""

from __future__ import annotations

import re
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

_READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def tokens(markdown: str) -> list[Token]:
    """Every token, those inside lines too."""
    return [inner for token in _READER.parse(markdown) for inner in (token, *(token.children or ()))]


def shown(token: Token) -> str:
    """The text of a line, without its markup."""
    return "".join(child.content for child in token.children or () if child.type in {"text", "code_inline"}).strip()


def lines(markdown: str, opening: str) -> list[str]:
    """The text of every line that comes right after a token of this type, such as `heading_open`."""
    found = _READER.parse(markdown)
    return [shown(after) for token, after in pairwise(found) if token.type == opening]


def tables(markdown: str) -> list[list[list[str]]]:
    """Every table, row by row, the headings first."""
    found: list[list[list[str]]] = []
    for token, after in pairwise(_READER.parse(markdown)):
        if token.type == "table_open":
            found.append([])
        elif token.type == "tr_open":
            found[-1].append([])
        elif token.type in {"th_open", "td_open"}:
            found[-1][-1].append(shown(after))
    return found


def on_one_line(text: str) -> str:
    """What is left of a text when line breaks and control characters have become spaces or nothing."""
    spaced = re.sub(r"[^\S\u00a0\u202f]+", " ", text)
    return re.sub(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff]", "", spaced).strip()
