"""A progress bar on stderr for what takes more than a second, when somebody is there to see it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sized
from time import monotonic
from typing import TypeVar

import click

T = TypeVar("T")
_PATIENCE_SECONDS = 1.0


def with_progress(items: Iterable[T]) -> Iterator[T]:
    """The items, with a bar from the second second on; nothing is shown where stderr is no terminal."""
    left = iter(items)
    if not sys.stderr.isatty():
        yield from left
        return
    length = len(items) if isinstance(items, Sized) else None
    began, done = monotonic(), 0
    for item in left:
        yield item
        done += 1
        if done != length and monotonic() - began > _PATIENCE_SECONDS:
            break
    else:
        return
    with click.progressbar(left, length=length, file=sys.stderr, show_pos=True) as bar:
        bar.update(done)
        yield from bar
