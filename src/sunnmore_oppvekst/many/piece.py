"""The pieces of a portfolio: what is gone through in one go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

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
    """The pieces, one at a time, each with the number of its first line."""
    path, line = "", 1
    for piece in pieces:
        if piece.place.path != path:
            path, line = piece.place.path, 1
        if piece.place.sort is Sort.LINES:
            yield evolve(piece, line=line)
            line += lines_begun(path, piece.start, piece.end)
        else:
            yield piece


def pieces(places: Iterable[Place]) -> tuple[Piece, ...]:
    """The pieces of these places; the same however they are to be gone through."""
    ranges = ((place, start, end) for place in places for start, end in _ranges(place))
    return tuple(
        Piece(number=number, place=place, start=start, end=end) for number, (place, start, end) in enumerate(ranges)
    )


def _ranges(place: Place) -> Iterator[tuple[int, int]]:
    if place.sort is not Sort.LINES:
        yield 0, place.size
        return
    for start in range(0, place.size, PIECE_BYTES):
        yield start, min(start + PIECE_BYTES, place.size)
