"""The pieces of a portfolio: what is gone through in one go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from sunnmore_oppvekst.errors import NotStored
from sunnmore_oppvekst.store.many import Place, Sort, lines_begun

PIECE_BYTES = 1024 * 1024
"""How much of a file with a document a line is one piece, however many processes there are."""


@frozen(kw_only=True)
class Piece:
    """A part of a portfolio.

    Attributes:
        number: its place among the pieces, from 0.
        place: the file or folder.
        start: the first byte, in a file with a document a line.
        end: the first byte after.
        line: the number of the first line that begins in it, from 1; known when it is gone through.
    """

    number: int
    place: Place
    start: int
    end: int
    line: int = 1


def with_lines(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces, one at a time, each with the number of its first line.

    A file that cannot be read is left to whoever goes through the piece, and is told of there.
    """
    path, at, line = "", 0, 1
    for piece in pieces:
        if piece.place.sort is not Sort.LINES:
            yield piece
            continue
        if piece.place.path != path:
            path, at, line = piece.place.path, 0, 1
        line += _lines_begun(piece.place.at, at, piece.start)
        at = piece.start
        yield evolve(piece, line=line)


def pieces(places: Iterable[Place], *, size: int = PIECE_BYTES) -> tuple[Piece, ...]:
    """The pieces of these places; the same however they are to be gone through.

    Args:
        places: the places.
        size: how many bytes of a file with a document a line are one piece.
    """
    ranges = ((place, start, end) for place in places for start, end in _ranges(place, size))
    return tuple(
        Piece(number=number, place=place, start=start, end=end) for number, (place, start, end) in enumerate(ranges)
    )


def _ranges(place: Place, size: int) -> Iterator[tuple[int, int]]:
    if place.sort is not Sort.LINES:
        yield 0, place.size
        return
    for start in range(0, place.size, size):
        yield start, min(start + size, place.size)


def _lines_begun(path: str, start: int, end: int) -> int:
    try:
        return lines_begun(path, start, end) if start < end else 0
    except NotStored:
        return 0
