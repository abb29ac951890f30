"""Values on one line, however much they hold: for `repr`, and for the cells of a notebook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import fields

WIDEST = 96
_LONGEST = 60
_MOST_LISTED = 8


def brief(value: Any) -> str:
    """An attrs value on one line: its class, and as many of its fields as there is room for.

    A class that says `__repr__ = brief` shows itself so.
    """
    said = ", ".join(f"{name}={held}" for name, held in shown_fields(value))
    return f"{type(value).__name__}({one_line(said, WIDEST - len(type(value).__name__) - 2)})"


def shown_fields(value: Any) -> list[tuple[str, str]]:
    """Name of each field of an attrs value that is not as when nobody says anything, and what it holds."""
    return [(name, short(held)) for name, held in _given(value)]


def _given(value: Any) -> Iterator[tuple[str, Any]]:
    for field in fields(type(value)):
        held = getattr(value, field.name)
        is_empty = held is None or (isinstance(held, tuple | frozenset | Mapping) and not held)
        is_default = type(held) is type(field.default) and bool(held == field.default)
        if field.repr and not is_empty and not is_default:
            yield field.name, held


def short(held: object) -> str:
    """What a field holds, on one line and not too long."""
    match held:
        case None:
            said = ""
        case tuple() if len(held) <= _MOST_LISTED and all(isinstance(each, str) for each in held):
            said = ", ".join(map(str, held))
        case tuple() if held:
            said = f"{len(held)} × {type(held[0]).__name__}"
        case Mapping() | frozenset():
            said = f"{len(held)} × {type(held).__name__}"
        case _:
            said = str(held)
    return one_line(said, _LONGEST)


def one_line(text: str, longest: int) -> str:
    """Text without line breaks and what cannot be printed, and cut where it is longer."""
    line = "".join(each if each.isprintable() else " " for each in text[: longest + 1])
    return line if len(line) <= longest else f"{line[: longest - 1]}…"
