"""Going through pieces in several processes, and again where one of them died."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, wait
from functools import partial
from itertools import chain, islice

from attrs import frozen

from sunnmore_oppvekst.errors import NotStored
from sunnmore_oppvekst.many.outcome import Done, Work
from sunnmore_oppvekst.many.piece import PIECE_BYTES, Piece, with_lines
from sunnmore_oppvekst.many.pool import begin, end
from sunnmore_oppvekst.many.sent import Batch, sent
from sunnmore_oppvekst.messages.message import _

_AHEAD = 2
_TRIES = 3
_BATCHES_EACH = 4
_MOST_IN_A_BATCH = 64
_BATCH_BYTES = 4 * PIECE_BYTES
_DIED = _(
    "cannot be gone through: the process at work on it died {tries} times in a row; most often memory "
    "has run out, so try with fewer processes"
).bind(tries=_TRIES)


@frozen
class Processes:
    """Goes through pieces in several processes, a few pieces ahead of whoever takes what comes of them.

    When a process dies, what was lost with it is done again, the first of it alone, so that it is known which piece it
    was if it happens again. Processes are kept for a while, for the next run.

    Attributes:
        jobs: how many processes.
    """

    jobs: int

    def run(self, work: Work, pieces: Sequence[Piece]) -> Iterator[Done]:
        """What comes of each piece.

        Raises:
            NotStored: a piece took with it every process that tried.
        """
        from loky.process_executor import ShutdownExecutorError, TerminatedWorkerError

        let_begin = partial(begin, sent(work), jobs=self.jobs)
        waiting, tries = _batches(pieces, self.jobs), 0
        begun: deque[tuple[Batch, Future[tuple[Done, ...]]]] = deque()
        try:
            while True:
                room = 1 if tries else self.jobs * (1 + _AHEAD)
                begun.extend((each, let_begin(each)) for each in islice(waiting, max(0, room - len(begun))))
                if not begun:
                    return
                try:
                    dones = begun[0][1].result()
                except (TerminatedWorkerError, ShutdownExecutorError) as error:
                    tries += 1
                    if tries == _TRIES:
                        raise NotStored(begun[0][0][0].place.path, _DIED) from error
                    waiting = chain([batch for batch, _ in begun], waiting)
                    begun.clear()
                    continue
                tries, (batch, _) = 0, begun.popleft()
                yield from dones
                if rest := batch[len(dones) :]:
                    begun.appendleft((rest, let_begin(rest)))
        except KeyboardInterrupt:
            end(self.jobs)
            begun.clear()
            raise
        finally:
            _end(future for _, future in begun)


def _batches(pieces: Sequence[Piece], jobs: int) -> Iterator[Batch]:
    """Pieces that are sent together, so that small ones cost no more than large ones, and there are some for each."""
    whole = sum(piece.end - piece.start for piece in pieces)
    most = min(_BATCH_BYTES, whole // (jobs * _BATCHES_EACH))
    batch: list[Piece] = []
    held = 0
    for piece in with_lines(pieces):
        size = piece.end - piece.start
        if batch and (held + size > most or len(batch) == _MOST_IN_A_BATCH):
            yield tuple(batch)
            batch, held = [], 0
        batch.append(piece)
        held += size
    if batch:
        yield tuple(batch)


def _end(futures: Iterable[Future[tuple[Done, ...]]]) -> None:
    """Begin nothing more, and wait for what is under way, so that nothing is being done when nobody wants it."""
    wait([future for future in list(futures) if not future.cancel()])
