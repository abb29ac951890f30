"""Pieces that go to a worker together, so that small ones cost no more than large ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sunnmore_oppvekst import Piece
from sunnmore_oppvekst.many.piece import PIECE_BYTES, with_lines

Batch = tuple[Piece, ...]

_MOST = 64


def batches(pieces: Sequence[Piece], shares: int) -> Iterator[Batch]:
    """The pieces in order, some at a time; few enough that there are about so many shares, where there are that many.

    A batch has at most 64 pieces, and as many bytes as a piece of a file with a document a line, or one larger piece.
    """
    most = min(PIECE_BYTES, sum(map(_size, pieces)) // shares)
    batch, held = list[Piece](), 0
    for piece in with_lines(pieces):
        if batch and (held + _size(piece) > most or len(batch) == _MOST):
            yield tuple(batch)
            batch, held = [], 0
        batch.append(piece)
        held += _size(piece)
    if batch:
        yield tuple(batch)


def _size(piece: Piece) -> int:
    return piece.end - piece.start
