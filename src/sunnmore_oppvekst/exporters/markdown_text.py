"""Text in Markdown that reads as it was written, whatever is in it.

Source: CommonMark 0.31.2, section "Backslash escapes"; GitHub Flavored Markdown, "Tables" and "Autolinks".
"""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~#$]|&(?=[#A-Za-z])|:(?=//)|(?<=\bwww)\.", re.IGNORECASE)
_BLOCK_START = re.compile(r"^(?:[-+=]|\d{1,9}(?=[.)]))")
_WHITESPACE = re.compile(r"[^\S\u00a0\u202f]+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff]")
_SAFE_IN_ADDRESS = "/:?#@!$&=,;+%~-._"


def inline(text: str) -> str:
    """Text as it may stand inside a line: no markup, no HTML, no links, no cell borders of its own."""
    return _SPECIAL.sub(r"\\\g<0>", _on_one_line(text))


def line(text: str) -> str:
    """Text that is already Markdown, as the start of a block: it does not become a list, rule or heading."""
    stripped = text.strip(" ")
    start = _BLOCK_START.match(stripped)
    if start is None:
        return stripped
    place = start.end() if start[0].isdigit() else 0
    return f"{stripped[:place]}\\{stripped[place:]}"


def address(url: str) -> str | None:
    """A web address as the target of a link, or None when it is none to follow."""
    try:
        scheme = urlsplit(url).scheme.lower()
    except ValueError:
        return None
    if scheme not in {"http", "https"}:
        return None
    return quote(_CONTROL.sub("", url), safe=_SAFE_IN_ADDRESS, errors="replace")


def anchor(text: str) -> str:
    """The name under which a heading with this text can be pointed to, as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", _on_one_line(text).strip().lower()).replace(" ", "-")


def _on_one_line(text: str) -> str:
    return _CONTROL.sub("", _WHITESPACE.sub(" ", text))
