"""Functions that are written from the shape of a class, and compiled once."""

from __future__ import annotations

from collections.abc import Callable
from threading import RLock
from typing import Any, TypeVar

K = TypeVar("K")
Way = Callable[[Any], Any]
Lines = list[str]

_WRITING = RLock()


def written_once(ways: dict[K, Way], asked: K, write: Callable[[], Way]) -> Way:
    """The function asked for; while one thread writes it, others that need it wait, since writing takes its time."""
    if asked not in ways:
        with _WRITING:
            if asked not in ways:
                ways[asked] = write()
    return ways[asked]


def compiled(lines: Lines, env: dict[str, Any]) -> Way:
    """The function of `given` with these lines, which find in `env` what they name."""
    body = "\n    ".join(lines)
    exec(f"def way(given):\n    {body}", env)  # noqa: S102
    way: Way = env["way"]
    return way
