"""Many documents: where they lie, and the lines of a part of a file."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from glob import glob, has_magic
from pathlib import Path
from typing import BinaryIO

from attrs import field, frozen

from sunnmore_oppvekst.documents.settings import SETTINGS_FILE
from sunnmore_oppvekst.store.folder import FILES, FOLDERS, SUFFIXES, documents_in
from sunnmore_oppvekst.store.reading import next_line, opened, too_long_line
from sunnmore_oppvekst.store.refusal import READ, StrPath, refusals

STREAMS = (".jsonl", ".ndjson")
PARQUET = (".parquet",)
PASSED_OVER = (".", "~", "#", "_")
_HISTORIES = ("history/*.jsonl", "history/*.head")
_BLOCK = 8 * 1024 * 1024 + 2
_HEAD = 4096
_MEBIBYTE = 1024 * 1024


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
        path: the file or folder, as it is shown.
        sort: how they lie there.
        size: how many bytes it has, a workspace what is read of it.
        changed: when it, or something that is read of it, was last changed, in nanoseconds.
        origin: the folder that relative paths began in when it was found, or "" for the one they begin in now.
    """

    path: str
    sort: Sort
    size: int
    changed: int
    origin: str = field(default="", repr=False)

    @property
    def at(self) -> str:
        """The file or folder, wherever relative paths begin by now."""
        return os.path.join(self.origin, self.path)  # noqa: PTH118


def places(path: StrPath) -> tuple[Place, ...]:
    """Where documents lie at a path, below a folder, or at what fits a pattern: each once, in a steady order.

    A folder with documents where a workspace has them is a workspace; other folders are looked into. Names that begin
    with `.`, `~`, `#` or `_` are passed over, and so are files that are not named as documents, unless one is `path`.
    What is there under several names, by links, comes under the first; what a workspace has comes with the workspace.

    Raises:
        NotStored: there is nothing there, or a folder could not be looked into.
    """
    found = tuple(_found(path))
    with refusals(READ, path):
        seen = {each for place in found if place.sort is Sort.WORKSPACE for each in _documents_of(place.path)}
        return tuple(_each_once(found, seen))


def has_places(path: StrPath) -> bool:
    """Whether documents lie at a path; no further is looked than to the first.

    Raises:
        NotStored: there is nothing there, or a folder could not be looked into.
    """
    return next(_found(path), None) is not None


def _found(path: StrPath) -> Iterator[Place]:
    name = os.fspath(path)
    with refusals(READ, path):
        if Path(name).exists() or not has_magic(name):
            yield from _places(Path(name), ())
            return
        found = sorted(map(Path, glob(name, recursive=True)))  # noqa: PTH207
        if not found:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        folders = {each for each in found if each.is_dir()}
        for each in found:
            if folders.isdisjoint(each.parents) and (each in folders or is_named_as_document(each)):
                yield from _places(each, ())


def is_workspace(path: StrPath) -> bool:
    """Whether a folder has documents where a workspace has them."""
    folder = Path(path)
    has_some = any((folder / each).is_dir() for each in FOLDERS)
    return any((folder / f"{stem}{suffix}").is_file() for stem in FILES for suffix in SUFFIXES) or (
        has_some and bool(documents_in(folder))
    )


def has_network(folder: StrPath) -> bool:
    """Whether a folder has a file that is named as a workspace's network."""
    return any((Path(folder) / f"network{suffix}").is_file() for suffix in SUFFIXES)


def lines_between(path: StrPath, start: int, end: int, *, limit: int) -> Iterator[tuple[int, memoryview | None]]:
    """The lines of a file that begin from byte `start` up to, but not with, `end`, without their line ends.

    Lines are looked at where they were read, and not copied.

    Yields:
        The number of the line, from 1 at the first of them, and the line; None where it has more bytes than `limit`.

    Raises:
        NotStored: the file cannot be read.
    """
    with refusals(READ, path):
        file = opened(path)
    with file:
        with refusals(READ, path):
            file.seek(max(start - 1, 0))
            if start:
                _skip_line(file, end)
            held = file.read(max(0, end - file.tell()))
        number, whole = 0, memoryview(held)
        for number, (first, last) in enumerate(_ended_in(held), start=1):
            yield number, whole[first:last] if last - first <= limit else None
        if begun := held[held.rfind(b"\n") + 1 :]:
            line = (begun + next_line(file, path, limit)).removesuffix(b"\n").removesuffix(b"\r")
            yield number + 1, memoryview(line) if len(line) <= limit else None


def lines_begun(path: StrPath, start: int, end: int) -> int:
    """How many lines begin in a file from byte `start` up to, but not with, `end`.

    Raises:
        NotStored: the file cannot be read.
    """
    with refusals(READ, path), opened(path) as file:
        file.seek(max(start - 1, 0))
        number, left = int(not start), end - max(start - 1, 0) - 1
        while left > 0 and (block := file.read(min(left, _MEBIBYTE))):
            number += sum(1 for _ in _ended_in(block))
            left -= len(block)
        return number


def lines_that(path: StrPath, are_wanted: Callable[[bytes], bool]) -> Iterator[tuple[int, bytes]]:
    """The lines of a file that are wanted, each with its place in bytes from the start of the file.

    Lines that are longer than a document may be are passed over.

    Raises:
        NotStored: the file cannot be read.
    """
    with refusals(READ, path), opened(path) as file:
        at, is_start = 0, True
        while part := file.readline(_BLOCK):
            is_whole = is_start and (len(part) < _BLOCK or part.endswith(b"\n"))
            if is_whole and are_wanted(part):
                yield at, part
            at += len(part)
            is_start = part.endswith(b"\n")


def line_at(path: StrPath, place: int, *, limit: int) -> bytes:
    """The line of a file that begins at `place`, without its line end.

    Raises:
        TooLarge: it has more bytes than `limit`.
        NotStored: the file cannot be read.
    """
    with refusals(READ, path), opened(path) as file:
        file.seek(place)
        line = next_line(file, path, limit).rstrip(b"\r\n")
        if len(line) > limit:
            raise too_long_line(path, 1, limit)
        return line


def head_of(path: StrPath) -> bytes:
    """The first bytes of a file, where a document says its kind.

    Raises:
        NotStored: the file cannot be read.
    """
    with refusals(READ, path), opened(path) as file:
        return file.read(_HEAD)


def changes_in(folder: StrPath) -> tuple[int, int]:
    """How many bytes are read of a workspace, and when something of that was last changed, in nanoseconds.

    Raises:
        NotStored: it cannot be looked into.
    """
    top = Path(folder)
    with refusals(READ, folder):
        read = [top / each.name for each in documents_in(top)]
        read += [each for pattern in (SETTINGS_FILE, *_HISTORIES) for each in top.glob(pattern)]
        inner = list(map(_status, read))
    return sum(each.st_size for each in inner), max((each.st_mtime_ns for each in inner), default=0)


def _ended_in(block: bytes) -> Iterator[tuple[int, int]]:
    """Where each line that ends in a block begins and ends, the latter before its line end."""
    at = 0
    while (end := block.find(b"\n", at)) >= 0:
        yield at, end - block.endswith(b"\r", at, end)
        at = end + 1


def _skip_line(file: BinaryIO, end: int) -> None:
    """Go to the start of the next line, or to `end` if that comes first."""
    while (left := end - file.tell()) > 0 and (part := file.readline(min(left, _BLOCK))):
        if part.endswith(b"\n"):
            return


def _each_once(found: Iterable[Place], seen: set[tuple[int, int]]) -> Iterator[Place]:
    for place in found:
        status = _status(Path(place.path))
        key = (status.st_dev, status.st_ino)
        if key not in seen:
            seen.add(key)
            yield place


def _documents_of(workspace: str) -> Iterator[tuple[int, int]]:
    for each in documents_in(workspace):
        status = _status(Path(workspace) / each.name)
        yield status.st_dev, status.st_ino


def _places(path: Path, inside: tuple[str, ...]) -> Iterator[Place]:
    """The places at a path; `inside` are the folders it was come to through, so that no link leads round for ever."""
    if not path.is_dir():
        yield _file(path)
        return
    if is_workspace(path):
        size, changed = changes_in(path)
        yield _place(path, Sort.WORKSPACE, size, changed)
        return
    here = os.path.realpath(path)
    for each in _looked_into(path) if here not in inside else ():
        if each.is_dir() or is_named_as_document(each):
            yield from _places(each, (*inside, here))


def _looked_into(folder: Path) -> list[Path]:
    """What is to be looked into in a folder; of what `to_parquet` wrote, the documents and not their tables."""
    documents = folder / "documents"
    if documents.is_dir() and any(documents.glob("network=*")):
        return [documents]
    return sorted(each for each in folder.iterdir() if not each.name.startswith(PASSED_OVER))


def is_named_as_document(path: Path) -> bool:
    """Whether a file is taken for one with documents in it."""
    return path.suffix.lower() in (*SUFFIXES, *STREAMS, *PARQUET)


def _file(path: Path) -> Place:
    suffix = path.suffix.lower()
    sort = Sort.LINES if suffix in STREAMS else Sort.PARQUET if suffix in PARQUET else Sort.DOCUMENT
    found = _status(path)
    return _place(path, sort, found.st_size, found.st_mtime_ns)


def _place(path: Path, sort: Sort, size: int, changed: int) -> Place:
    origin = "" if path.is_absolute() else str(Path.cwd())
    return Place(path=str(path), sort=sort, size=size, changed=changed, origin=origin)


def _status(path: Path) -> os.stat_result:
    """What the system says of a file, or of a link that leads nowhere, so that whoever reads it is told."""
    return path.lstat() if path.is_symlink() and not path.exists() else path.stat()
