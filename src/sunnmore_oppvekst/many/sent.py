"""Work on its way to another process."""

from __future__ import annotations

import gc
import os
import pickle
from functools import lru_cache
from typing import cast
from uuid import uuid4

from attrs import field, frozen

from sunnmore_oppvekst.many.outcome import Done, Work
from sunnmore_oppvekst.many.piece import Piece

Batch = tuple[Piece, ...]


@frozen(kw_only=True)
class Sent:
    """Work as it is sent to another process, which unpacks it once and keeps it while it is used.

    Attributes:
        run: which run it is of.
        work: the work, as bytes, functions of a notebook and all.
        folder: where relative paths begin.
    """

    run: str
    work: bytes = field(eq=False, repr=False)
    folder: str = field(eq=False)

    def __call__(self, batch: Batch) -> tuple[Done, ...]:
        """Do it, in the other process.

        Returns:
            What came of the pieces before the first that something was raised of; of that one and the rest, nothing.
        """
        os.chdir(self.folder)
        work, dones = _unpacked(self), list[Done]()
        for piece in batch:
            try:
                dones.append(work(piece))
            except Exception as error:
                if dones:
                    break
                told = _sendable(error)
                if told is error:
                    raise
                raise told from error
        return tuple(dones)


def sent(work: Work) -> Sent:
    """Work made ready to be sent from here."""
    import cloudpickle

    return Sent(run=uuid4().hex, work=cloudpickle.dumps(work), folder=os.getcwd())  # noqa: PTH109


@lru_cache(maxsize=2)
def _unpacked(packed: Sent) -> Work:
    """The work, and with it all modules that it needs, which the garbage collector is not to go through again."""
    work = cast(Work, pickle.loads(packed.work))  # noqa: S301
    gc.freeze()
    return work


def _sendable(error: Exception) -> Exception:
    """The error itself, or, where it cannot be sent, one that says the same."""
    import cloudpickle

    try:
        pickle.loads(cloudpickle.dumps(error))  # noqa: S301
    except Exception:  # noqa: BLE001
        told = RuntimeError(f"{type(error).__name__}: {error}")
        for note in getattr(error, "__notes__", ()):
            told.add_note(note)
        return told
    return error
