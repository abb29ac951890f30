"""Where pieces are gone through: here, or in processes beside each other; what comes of them is in order anyway."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from attrs import frozen

from sunnmore_oppvekst.many.outcome import Done, Work
from sunnmore_oppvekst.many.piece import Piece, with_lines

_AHEAD = 2
_IDLE_SECONDS = 30


class Runner(Protocol):
    """Goes through pieces."""

    def run(self, work: Work, pieces: Sequence[Piece]) -> Iterator[Done]:
        """What comes of each piece, in the order of the pieces, each once; no more of them at a time than needed."""


@frozen
class Here:
    """Goes through pieces one at a time, in this process."""

    def run(self, work: Work, pieces: Sequence[Piece]) -> Iterator[Done]:
        """What comes of each piece."""
        return map(work, with_lines(pieces))


@frozen
class Processes:
    """Goes through pieces in several processes, a few pieces ahead of whoever takes what comes of them.

    Attributes:
        jobs: how many processes.
    """

    jobs: int

    def run(self, work: Work, pieces: Sequence[Piece]) -> Iterator[Done]:
        """What comes of each piece."""
        from loky import get_reusable_executor

        executor = get_reusable_executor(max_workers=min(self.jobs, len(pieces)), timeout=_IDLE_SECONDS)
        begun: deque[Any] = deque()
        try:
            for piece in with_lines(pieces):
                begun.append(executor.submit(work, piece))
                if len(begun) > self.jobs * _AHEAD:
                    yield begun.popleft().result()
            while begun:
                yield begun.popleft().result()
        finally:
            for future in begun:
                future.cancel()


def runner_for(jobs: int, pieces: Sequence[Piece]) -> Runner:
    """A runner with so many processes; 0 for one on each core."""
    wanted = jobs or os.cpu_count() or 1
    return Here() if wanted == 1 or len(pieces) < 2 else Processes(wanted)
