"""Where pieces are gone through: on a Dask cluster; what comes of them is in order anyway."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING
from uuid import uuid4

from attrs import frozen

from sunnmore_oppvekst import Done, Piece, Work
from sunnmore_oppvekst.many.piece import with_lines
from sunnmore_oppvekst_dask.errors import workers_lost
from sunnmore_oppvekst_dask.sent import Sent, sent

if TYPE_CHECKING:
    from distributed import Client, Future

_A_THREAD = 4
_AT_LEAST = 8


@frozen(kw_only=True)
class _Begun:
    """A piece that the cluster has been given."""

    piece: Piece
    future: Future[Done]

    def done(self) -> Done:
        from distributed import KilledWorker

        try:
            return self.future.result()
        except KilledWorker as error:
            raise workers_lost(self.piece.place.path, error.args[-1] + 1) from error


@frozen
class DaskRunner:
    """Goes through pieces on a Dask cluster, a few pieces ahead of whoever takes what comes of them.

    Dask gives the pieces of a worker that dies to another one, as often as its setting
    `distributed.scheduler.allowed-failures` allows.

    Attributes:
        client: Dask's own client of the cluster.
        ahead: how many pieces the cluster has at a time; None for four a thread, however many threads there are by
            then.
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
        left, begun = with_lines(pieces), deque[_Begun]()
        try:
            while True:
                begun.extend(map(begin, islice(left, max(0, self._room() - len(begun)))))
                if not begun:
                    return
                for _ in range((len(begun) + 1) // 2):
                    yield begun.popleft().done()
        finally:
            self.client.cancel([each.future for each in begun])

    def _begun(self, work: Sent, name: str, piece: Piece) -> _Begun:
        return _Begun(piece=piece, future=self.client.submit(work, piece, key=(name, piece.number), pure=False))

    def _room(self) -> int:
        return self.ahead or max(_AT_LEAST, _A_THREAD * sum(self.client.nthreads().values()))
