"""Going through all pieces in order, with what is done so far kept in a checkpoint."""

from __future__ import annotations

import hashlib
import os
import pickle
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from typing import Any

from sunnmore_oppvekst.errors import Damaged
from sunnmore_oppvekst.findings import Finding, Findings
from sunnmore_oppvekst.many.kept import from_kept, to_keep
from sunnmore_oppvekst.many.outcome import Done, Outcome, Work
from sunnmore_oppvekst.many.piece import Piece
from sunnmore_oppvekst.many.runner import Runner
from sunnmore_oppvekst.store.checkpoint import OF_ANOTHER, checkpoint

Along = Callable[[Iterable[Any]], Iterator[Any]]


class _Going:
    """What comes of each piece, in order; knows how many there are, so that progress can be shown."""

    def __init__(self, made: Iterator[Done], many: int) -> None:
        self._made = made
        self._many = many

    def __len__(self) -> int:
        return self._many

    def __iter__(self) -> Iterator[Done]:
        return self._made


def go_through(
    work: Work,
    pieces: Sequence[Piece],
    runner: Runner,
    *,
    keep: str | os.PathLike[str] | None = None,
    along: Along = iter,
) -> Generator[Outcome, None, None]:
    """What comes of each document of these pieces, in order, however many processes there are.

    Args:
        work: what is done to each piece.
        pieces: the pieces.
        runner: where it is done.
        keep: a file to keep what is done in; where there is one of the same work already, it goes on from there.
        along: what the pieces are led through, such as a progress bar.

    Raises:
        Damaged: the file is of other work, or of files that have changed since.
        InvalidValue: something came of a piece that cannot be kept.
        NotStored: the file cannot be read or written.
    """
    plugins = dict[Finding, None]()
    with _ended(_kept(work, pieces, runner, keep) if keep is not None else runner.run(work, pieces)) as made:
        for done in along(_Going(made, len(pieces))):
            plugins.update(dict.fromkeys(done.plugins))
            yield from done.outcomes
    if plugins:
        yield Outcome(file="", kind="plugins", findings=Findings(tuple(plugins)))


def _kept(work: Work, pieces: Sequence[Piece], runner: Runner, keep: str | os.PathLike[str]) -> Iterator[Done]:
    with checkpoint(keep, _mark(work, pieces)) as so_far:
        number = 0
        for data in so_far.records():
            yield _read(data, keep)
            number += 1
        with _ended(runner.run(work, pieces[number:])) as made:
            for done in made:
                so_far.append(to_keep(done))
                yield done


@contextmanager
def _ended(made: Iterator[Done]) -> Iterator[Iterator[Done]]:
    """What comes of pieces, and the end of whatever is under way when nobody wants more of it, for any reason."""
    try:
        yield made
    finally:
        if isinstance(made, Generator):
            made.close()


def _read(data: bytes, keep: str | os.PathLike[str]) -> Done:
    try:
        return from_kept(data)
    except pickle.UnpicklingError as error:
        raise Damaged(os.fspath(keep), OF_ANOTHER) from error


def _mark(work: Work, pieces: Sequence[Piece]) -> str:
    """What tells this work over these files from any other, the same work over changed files among them."""
    said = repr((version("sunnmore-oppvekst"), work.name, pieces))
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()
