"""Where pieces are gone through: on a Dask cluster; what comes of them is in order anyway."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from attrs import frozen

from sunnmore_oppvekst import Done, Piece, Work
from sunnmore_oppvekst_dask.batches import Batch, batches
from sunnmore_oppvekst_dask.errors import NotSeen, workers_lost
from sunnmore_oppvekst_dask.sent import Sent, sent

if TYPE_CHECKING:
    from distributed import Client, Future

_A_THREAD = 4
_AT_LEAST = 8


@frozen(kw_only=True)
class _Begun:
    """Pieces that the cluster has been given."""

    batch: Batch
    future: Future[tuple[Done, ...]]

    def dones(self, work: Work) -> tuple[Done, ...]:
        """What came of them, up to the first that something was raised of; a file gone from here too is told of."""
        from distributed import KilledWorker

        try:
            return self.future.result()
        except NotSeen:
            if Path(self.batch[0].place.at).exists():
                raise
            return (work(self.batch[0]),)
        except KilledWorker as error:
            files = dict.fromkeys((self.batch[0].place.path, self.batch[-1].place.path))
            raise workers_lost(" – ".join(files), error.allowed_failures + 1) from error


@frozen
class DaskRunner:
    """Goes through pieces on a Dask cluster, a few ahead of whoever takes what comes of them.

    Dask gives the pieces of a worker that dies to another one, as often as its setting
    `distributed.scheduler.allowed-failures` allows. Small pieces are sent some at a time.

    Attributes:
        client: Dask's own client of the cluster.
        ahead: how many times something is sent before what comes of the first of it has been taken; None for four a
            thread, however many threads there are by then.
    """

    client: Client
    ahead: int | None = None

    def run(self, work: Work, pieces: Sequence[Piece]) -> Iterator[Done]:
        """What comes of each piece, in the order of the pieces, each once.

        Raises:
            ClusterFailed: a worker does not see the same files or has not the same installed, or a piece took with it
                every worker that tried.
        """
        begin = partial(self._begun, sent(work), f"oppvekst-{type(work).__name__.lower()}-{uuid4().hex}")
        left, begun = batches(pieces, self._enough()), deque[_Begun]()
        try:
            while True:
                begun.extend(map(begin, islice(left, max(0, (self.ahead or self._enough()) - len(begun)))))
                if not begun:
                    return
                for _ in range((len(begun) + 1) // 2):
                    dones = begun[0].dones(work)
                    batch = begun.popleft().batch
                    yield from dones
                    if rest := batch[len(dones) :]:
                        begun.appendleft(begin(rest))
        finally:
            for each in begun:
                each.future.release()

    def _begun(self, work: Sent, name: str, batch: Batch) -> _Begun:
        return _Begun(batch=batch, future=self.client.submit(work, batch, key=(name, batch[0].number), pure=False))

    def _enough(self) -> int:
        threads: int = sum(self.client.nthreads().values())
        return max(_AT_LEAST, _A_THREAD * threads)
