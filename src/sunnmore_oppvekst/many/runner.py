"""Where pieces are gone through: here, or in processes beside each other; what comes of them is in order anyway."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from attrs import frozen

from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.many.outcome import Done, Work
from sunnmore_oppvekst.many.piece import Piece, with_lines
from sunnmore_oppvekst.many.processes import Processes
from sunnmore_oppvekst.messages.message import _

_NUMBER = _("a number from 0 up; 0 is one on each core")


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


def runner_for(jobs: int, pieces: Sequence[Piece]) -> Runner:
    """A runner with so many processes; 0 for one on each core.

    Raises:
        InvalidValue: there cannot be so many.
    """
    if not is_whole(jobs, least=0):
        raise InvalidValue("Portfolio", "jobs", jobs, _NUMBER)
    if jobs == 1 or len(pieces) < 2:
        return Here()
    if jobs == 0:
        from loky import cpu_count

        return runner_for(cpu_count(), pieces)
    return Processes(min(jobs, len(pieces)))


def is_whole(number: object, *, least: int) -> bool:
    """Whether something is a whole number, and not too small."""
    return isinstance(number, int) and not isinstance(number, bool) and number >= least
