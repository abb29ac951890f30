"""What may be wrong with a cluster, said so that a person knows what to do."""

from __future__ import annotations

from sunnmore_oppvekst import OppvekstError
from sunnmore_oppvekst.messages.message import Message
from sunnmore_oppvekst_dask.messages import _


class ClusterFailed(OppvekstError):
    """Something that a cluster could not do.

    Attributes:
        says: what, why, and what to do.
    """

    def __init__(self, says: Message) -> None:
        super().__init__(says)
        self.says = says


class NotSeen(ClusterFailed):
    """A file that is not there for a worker."""


def not_seen(file: str, worker: str) -> NotSeen:
    """A file that is not there for a worker."""
    return NotSeen(
        _(
            "worker {worker} does not find {file}; open the portfolio with its whole path, on a disk that all "
            "workers see under the same name"
        ).bind(worker=worker, file=file)
    )


def not_alike(here: str, there: str, worker: str) -> ClusterFailed:
    """A worker that would judge otherwise, as other versions are installed there."""
    return ClusterFailed(
        _("worker {worker} has {there}, but here it is {here}; install the same in both places").bind(
            worker=worker, there=there, here=here
        )
    )


def workers_lost(file: str, many: int) -> ClusterFailed:
    """A piece that took with it every worker that tried."""
    return ClusterFailed(
        _(
            "worker after worker died with a part of {file} before it, {many} in all; most often memory has run "
            "out, so give each worker more"
        ).bind(file=file, many=many)
    )


def not_reached(address: str) -> ClusterFailed:
    """A scheduler that does not answer."""
    return ClusterFailed(
        _("no Dask scheduler answers at {address}; check the address, and that it has been started").bind(
            address=address
        )
    )
