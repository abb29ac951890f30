"""A document as it was read: plain data, and where each part of it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import field, frozen

from sunnmore_oppvekst.findings import Path
from sunnmore_oppvekst.messages.message import Message, _


@frozen
class Mark:
    """Where something starts.

    Attributes:
        line: from 1.
        column: from 1.
    """

    line: int
    column: int


@frozen
class Place:
    """Where an entry stands: its key, or itself when it has none, and its value."""

    key: Mark
    value: Mark


@frozen
class Source:
    """What a text says, and where.

    Attributes:
        data: the text as plain data, the last of repeated keys counting.
        places: where each part stands, by the way to it.
        repeated: where a key is given once more, with the way to it.
    """

    data: Any
    places: dict[Path, Place] = field(factory=dict)
    repeated: list[tuple[Path, Mark]] = field(factory=list)

    def nearest(self, path: Path) -> Place | None:
        """Where `path` stands, or the innermost thing around it that is there."""
        return next((self.places[way] for way in _outwards(path) if way in self.places), None)


class Unreadable(Exception):
    """A text that is no document.

    Attributes:
        reason: what is wrong.
        mark: where, if that is known.
        is_bounds: whether it is too large or too deep rather than malformed.
    """

    def __init__(self, reason: Message, mark: Mark | None = None, *, is_bounds: bool = False) -> None:
        super().__init__(reason, mark)
        self.reason = reason
        self.mark = mark
        self.is_bounds = is_bounds


def _outwards(path: Path) -> Iterator[Path]:
    return (path[:length] for length in range(len(path), -1, -1))


def too_deep(depth: int, mark: Mark | None = None) -> Unreadable:
    """The refusal of a document with more levels than `depth`."""
    words = _("it has more than {depth} levels inside each other").bind(depth=depth)
    return Unreadable(words, mark, is_bounds=True)


def check_size(data: bytes | memoryview, most: int) -> None:
    """Raise `Unreadable` when `data` is larger than `most` bytes."""
    if len(data) > most:
        words = _("it has {size} bytes, and the limit is {most}").bind(size=len(data), most=most)
        raise Unreadable(words, is_bounds=True)


def decoded(data: bytes) -> str:
    """`data` as UTF-8 text, without a byte order mark.

    Raises:
        Unreadable: it is not UTF-8; the mark is the first wrong byte's.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(errors="replace")
        words = _("it is not UTF-8 text; save the file as UTF-8")
        raise Unreadable(words, Mark(before.count("\n") + 1, len(before) - before.rfind("\n"))) from None
