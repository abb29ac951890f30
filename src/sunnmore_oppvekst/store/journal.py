"""Lines that are only ever added, by several processes, so that a line is there whole or not at all.

Beside the lines lies a small file, the head, that says how many bytes of them count. A line is appended and on disk
before the head is replaced, and replacing the head is what commits it. What a killed process leaves beyond the head
does not count, and the next one to append cuts it away. The head is there before the first line, so that lines without
a head are never taken for what a killed process left.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from attrs import frozen

from sunnmore_oppvekst.errors import Damaged
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.store.refusal import READ, SAVE, StrPath, refusals
from sunnmore_oppvekst.store.saving import save

_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


@frozen(kw_only=True)
class Head:
    """How much of a journal counts.

    Attributes:
        length: how many bytes.
        count: how many lines.
        mark: what the writer wants to know of the last line, such as its hash.
    """

    length: int = 0
    count: int = 0
    mark: str = ""


EMPTY = Head()
_NO_HEAD = _("is gone or damaged, and without it nobody knows what counts; get it back from a copy")


def head_of(path: StrPath) -> Head:
    """The head of a journal, or an empty one where there is no journal.

    Raises:
        Damaged: it is no head, or there are lines and no head.
        NotStored: it cannot be read.
    """
    with refusals(READ, path):
        try:
            written = _head_file(path).read_bytes()
        except FileNotFoundError:
            if _has_lines(path):
                raise Damaged(str(_head_file(path)), _NO_HEAD) from None
            return EMPTY
    return _parsed(written, path)


def _has_lines(path: StrPath) -> bool:
    return Path(path).is_file() and Path(path).stat().st_size > 0


def _parsed(written: bytes, path: StrPath) -> Head:
    try:
        data = json.loads(written)
        if type(data["length"]) is int and type(data["count"]) is int and type(data["mark"]) is str:
            return Head(length=data["length"], count=data["count"], mark=data["mark"])
    except (ValueError, KeyError, TypeError, RecursionError):
        pass
    raise Damaged(str(_head_file(path)), _NO_HEAD)


def read_lines(path: StrPath) -> tuple[Head, list[bytes]]:
    """The head of a journal, and the lines that count; fewer bytes than the head says are all there are.

    Raises:
        Damaged: its head is no head.
        NotStored: it cannot be read.
    """
    head = head_of(path)
    with refusals(READ, path):
        try:
            with Path(path).open("rb") as file:
                data = file.read(head.length)
        except FileNotFoundError:
            data = b""
    return head, data.splitlines(keepends=True)


def append(path: StrPath, make: Callable[[Head, list[bytes]], tuple[bytes, str]]) -> Head:
    """Add one line, made from what is there while nobody else can add another.

    Args:
        path: the journal; made if it is not there.
        make: from the head and the lines that count to the new line, without a line break in it, and its mark. What it
            raises stops the append, and nothing is written.

    Raises:
        NotStored: it could not be done; the journal is as it was.
    """
    with _locked(path):
        head, lines = read_lines(path)
        if head == EMPTY:
            save(_head_file(path), _written(EMPTY))
        line, mark = make(head, lines)
        data = line + b"\n"
        with refusals(SAVE, path):
            _write_at(path, head.length, data)
        after = Head(length=head.length + len(data), count=head.count + 1, mark=mark)
        save(_head_file(path), _written(after))
    return after


def _written(head: Head) -> bytes:
    return json.dumps({"length": head.length, "count": head.count, "mark": head.mark}).encode()


def _write_at(path: StrPath, length: int, data: bytes) -> None:
    """Put `data` after the bytes that count, on disk; what lay there did not count."""
    descriptor = os.open(path, _FLAGS, 0o666)
    try:
        os.ftruncate(descriptor, length)
        os.lseek(descriptor, length, os.SEEK_SET)
        left = memoryview(data)
        while left:
            left = left[os.write(descriptor, left) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _locked(path: StrPath) -> Iterator[None]:
    from filelock import FileLock

    with refusals(SAVE, path):
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(f"{path}.lock")
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _head_file(path: StrPath) -> Path:
    return Path(path).with_suffix(".head")
