"""Many documents: where they lie, and the lines of a part of a file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from enum import StrEnum
from glob import glob, has_magic
from pathlib import Path
from typing import BinaryIO

from attrs import frozen

from sunnmore_oppvekst.store.folder import FILES, FOLDERS, SUFFIXES
from sunnmore_oppvekst.store.reading import next_line, opened, too_long_line
from sunnmore_oppvekst.store.refusal import READ, StrPath, refusals

STREAMS = (".jsonl", ".ndjson")
PARQUET = (".parquet",)
_BLOCK = 8 * 1024 * 1024


class Sort(StrEnum):
    """How documents lie at a place."""

    WORKSPACE = "workspace"
    DOCUMENT = "document"
    LINES = "lines"
    PARQUET = "parquet"


@frozen(kw_only=True)
class Place:
    """A file or folder with documents.

    Attributes:
        path: the file or folder.
        sort: how they lie there.
        size: how many bytes it has, a folder none.
        changed: when it was last changed, in nanoseconds.
    """

    path: str
    sort: Sort
    size: int
    changed: int


def places(path: StrPath) -> tuple[Place, ...]:
    """Where documents lie at a path, below a folder, or at what fits a pattern; in the same order every time.

    A folder with a network, or with folders that a workspace has, is a workspace; other folders are looked into.

    Raises:
        NotStored: there is nothing there, or it could not be looked into.
    """
    name = os.fspath(path)
    with refusals(READ, path):
        is_pattern = has_magic(name) and not Path(name).exists()
        found = sorted(glob(name, recursive=True)) if is_pattern else [name]  # noqa: PTH207
        if not found:
            raise FileNotFoundError(2, os.strerror(2))
        return tuple(place for each in found for place in _places(Path(each)))


def is_workspace(path: StrPath) -> bool:
    """Whether a folder has documents where a workspace has them."""
    folder = Path(path)
    files = (folder / f"{stem}{suffix}" for stem in FILES for suffix in SUFFIXES)
    return any(each.is_file() for each in files) or any((folder / each).is_dir() for each in FOLDERS)


def lines_between(path: StrPath, start: int, end: int, *, limit: int) -> Iterator[tuple[int, bytes]]:
    """The lines of a file that begin from byte `start` up to, but not with, `end`, without their line ends.

    Yields:
        The number of the line, from 1 at the first of them, and the line.

    Raises:
        TooLarge: a line has more bytes than `limit`.
        NotStored: the file cannot be read.
    """
    with refusals(READ, path):
        file = opened(path)
    with file:
        with refusals(READ, path):
            file.seek(max(start - 1, 0))
            if start:
                _skip_line(file)
        number = 0
        while file.tell() < end and (line := next_line(file, path, limit)):
            number += 1
            text = line.removesuffix(b"\n").removesuffix(b"\r")
            if len(text) > limit:
                raise too_long_line(path, number, limit)
            yield number, text


def lines_begun(path: StrPath, start: int, end: int) -> int:
    """How many lines begin in a file from byte `start` up to, but not with, `end`.

    Raises:
        NotStored: the file cannot be read.
    """
    with refusals(READ, path), opened(path) as file:
        file.seek(max(start - 1, 0))
        number, left = int(not start), end - max(start - 1, 0) - 1
        while left > 0 and (block := file.read(min(left, _BLOCK))):
            number += block.count(b"\n")
            left -= len(block)
        return number


def lines_with(path: StrPath, *needles: bytes) -> Iterator[int]:
    """Where in a file something is found: the place of each, in bytes from the start, in order.

    Raises:
        NotStored: the file cannot be read.
    """
    overlap = max(map(len, needles)) - 1
    with refusals(READ, path), opened(path) as file:
        before, at = b"", 0
        while block := file.read(_BLOCK):
            held = before + block
            yield from sorted(at - len(before) + place for needle in needles for place in _all(held, needle))
            at += len(block)
            before = held[-overlap:] if overlap else b""


def line_at(path: StrPath, place: int, *, limit: int) -> bytes:
    """The line of a file that has the byte at `place`.

    Raises:
        TooLarge: it has more bytes than `limit`.
        NotStored: the file cannot be read.
    """
    with refusals(READ, path), opened(path) as file:
        begin = max(0, place - limit)
        file.seek(begin)
        start = begin + file.read(place - begin).rfind(b"\n") + 1
        file.seek(start)
        line = next_line(file, path, limit).rstrip(b"\r\n")
        if len(line) > limit:
            raise too_long_line(path, 1, limit)
        return line


def _all(held: bytes, needle: bytes) -> Iterator[int]:
    place = held.find(needle)
    while place >= 0:
        yield place
        place = held.find(needle, place + 1)


def _skip_line(file: BinaryIO) -> None:
    """Go to the start of the next line, without holding the rest of this one."""
    while (part := file.readline(_BLOCK)) and not part.endswith(b"\n"):
        pass


def _places(path: Path) -> Iterator[Place]:
    if path.is_dir():
        if is_workspace(path):
            yield _place(path, Sort.WORKSPACE)
            return
        inner = sorted(each for each in path.iterdir() if not each.name.startswith((".", "~", "#", "_")))
        looked_into = [path / "documents"] if (path / "documents").is_dir() else inner
        for each in looked_into:
            if each.is_dir() or each.suffix.lower() in (*SUFFIXES, *STREAMS, *PARQUET):
                yield from _places(each)
        return
    suffix = path.suffix.lower()
    sort = Sort.LINES if suffix in STREAMS else Sort.PARQUET if suffix in PARQUET else Sort.DOCUMENT
    yield _place(path, sort)


def _place(path: Path, sort: Sort) -> Place:
    found = path.stat()
    if sort is Sort.WORKSPACE:
        inner = [each.stat() for each in sorted(path.rglob("*")) if each.is_file()]
        changed = max((each.st_mtime_ns for each in inner), default=0)
        return Place(path=str(path), sort=sort, size=sum(each.st_size for each in inner), changed=changed)
    return Place(path=str(path), sort=sort, size=found.st_size, changed=found.st_mtime_ns)
