"""Work on its way to a worker, and what a worker must have for it to be the same work there."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from attrs import field, frozen

from sunnmore_oppvekst import Done, Work
from sunnmore_oppvekst.hooks.candidates import allowed, built_in, installed
from sunnmore_oppvekst_dask.batches import Batch
from sunnmore_oppvekst_dask.errors import not_alike, not_seen

_JUDGING = ("oppvekst_rules", "oppvekst_extensions", "oppvekst_funding_schemes")


@frozen(kw_only=True)
class Sent:
    """Work on its way to a worker; each batch gets it as it was sent, so that one done anew is done alike.

    Attributes:
        work: the work, as cloudpickle writes it, so that functions of a notebook come along.
        kit: the library, and the plugins that have a say in what is right, with versions.
        folder: where relative paths begin.
    """

    work: bytes = field(repr=False)
    kit: tuple[str, ...]
    folder: str

    def __call__(self, batch: Batch) -> tuple[Done, ...]:
        """Do it, on a worker.

        Returns:
            What came of the pieces before the first that something was raised of; of that one and the rest, nothing.

        Raises:
            ClusterFailed: it would not be the same work on this worker.
        """
        import cloudpickle

        work: Work = cloudpickle.loads(self.work)
        dones = list[Done]()
        for piece in batch:
            try:
                self._check(piece.place.path)
                dones.append(work(piece))
            except Exception as error:
                if dones:
                    break
                if _can_be_sent(error):
                    raise
                raise _told(error) from None
        return tuple(dones)

    def _check(self, path: str) -> None:
        if self.kit != kit():
            raise not_alike(", ".join(self.kit), ", ".join(kit()), _worker())
        is_same_place = Path(path).is_absolute() or self.folder == str(Path.cwd())
        if not (is_same_place and Path(path).exists()):
            raise not_seen(path, _worker())


def sent(work: Work) -> Sent:
    """Work made ready to be sent from here."""
    import cloudpickle

    return Sent(work=cloudpickle.dumps(work), kit=kit(), folder=str(Path.cwd()))


@lru_cache(maxsize=1)
def kit() -> tuple[str, ...]:
    """What is installed here that has a say in what comes of documents."""
    plugins = (each for each in allowed(installed()) if any(map(each.may_bring, _JUDGING)))
    return tuple(dict.fromkeys(f"{each.distribution} {each.version}" for each in (built_in(), *plugins)))


def _can_be_sent(error: Exception) -> bool:
    import cloudpickle

    try:
        cloudpickle.loads(cloudpickle.dumps(error))
    except Exception:  # noqa: BLE001
        return False
    return True


def _told(error: Exception) -> RuntimeError:
    """An error that says the same as another, and where it was."""
    told = RuntimeError(f"{type(error).__name__}: {error}")
    for note in getattr(error, "__notes__", ()):
        told.add_note(note)
    return told


def _worker() -> str:
    from distributed import get_worker

    return str(get_worker().address)
