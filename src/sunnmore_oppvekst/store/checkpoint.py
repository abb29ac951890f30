"""What has been done so far, one record after the other, so that a run that was stopped can go on."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from sunnmore_oppvekst.errors import Damaged, NotStored
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.store.refusal import READ, SAVE, StrPath, check_regular, joined, refusals, shown

_HEAD = b"sunnmore-oppvekst/checkpoint/1 "
_LENGTH, _SUM = 8, 4
OF_ANOTHER = _("is of other work, or the files have changed since; delete it to begin anew, or choose another name")
"""Why a checkpoint is refused."""
_NO_CHECKPOINT = _("is not a checkpoint, and is left as it is; choose another name for the checkpoint")
_BUSY = _("another process uses it; wait until that is done, or choose another name")


class Checkpoint:
    """The records of one run; only one process at a time has it open.

    A record that was only half written when the run stopped does not count, and is written anew.
    """

    def __init__(self, file: BinaryIO, path: StrPath) -> None:
        """Take over an open file, at the first record; `checkpoint` is the usual way in."""
        self._file = file
        self._path = path

    def records(self) -> Iterator[bytes]:
        """The whole records from the start; whatever comes after the last of them is cut away."""
        with refusals(READ, self._path):
            whole = self._file.tell()
            left = os.fstat(self._file.fileno()).st_size - whole
            while (data := self._next(left)) is not None:
                left -= _LENGTH + len(data) + _SUM
                whole += _LENGTH + len(data) + _SUM
                yield data
                self._file.seek(whole)
            self._file.seek(whole)
            self._file.truncate()

    def append(self, data: bytes) -> None:
        """Add a record; it outlives the process as soon as this returns."""
        with refusals(SAVE, self._path):
            self._file.seek(0, os.SEEK_END)
            self._file.write(len(data).to_bytes(_LENGTH, "big") + data + _sum(data))
            self._file.flush()

    def _next(self, left: int) -> bytes | None:
        """The record that comes next, or None where there is no whole one in the bytes that are left."""
        length = int.from_bytes(self._file.read(_LENGTH), "big")
        if not 0 < length <= left - _LENGTH - _SUM:
            return None
        data = self._file.read(length)
        return data if self._file.read(_SUM) == _sum(data) else None


@contextmanager
def checkpoint(path: StrPath, of: str) -> Iterator[Checkpoint]:
    """Open a checkpoint, or make one.

    Args:
        path: the file.
        of: what tells this work from any other: 64 hexadecimal digits.

    Raises:
        Damaged: what lies there is a checkpoint of other work, or none; it is left as it is.
        NotStored: it cannot be read or written, or another process has it open.
    """
    from filelock import FileLock, Timeout

    head = _HEAD + of.encode() + b"\n"
    _check_head(path, head)
    lock = FileLock(f"{os.fspath(path)}.lock", timeout=0)
    with refusals(SAVE, path):
        try:
            lock.acquire()
        except Timeout as error:
            raise NotStored(shown(path), joined(SAVE, _BUSY)) from error
    try:
        with refusals(SAVE, path):
            file = _opened(path, head)
        with file:
            yield Checkpoint(file, path)
    finally:
        lock.release()


def _check_head(path: StrPath, head: bytes) -> None:
    """Refuse what is not to be gone on with, before anything is made beside it."""
    with refusals(SAVE, path):
        if os.path.lexists(path):
            check_regular(SAVE, path, Path(path).stat())
            with Path(path).open("rb") as file:
                _begun(path, file.read(len(head)), head)


def _opened(path: StrPath, head: bytes) -> BinaryIO:
    """The file, at its first record; one that was stopped before it had its head is begun anew."""
    file = Path(path).open("a+b")  # noqa: SIM115
    try:
        file.seek(0)
        if not _begun(path, file.read(len(head)), head):
            file.truncate(0)
            file.write(head)
            file.flush()
    except BaseException:
        file.close()
        raise
    return file


def _begun(path: StrPath, found: bytes, head: bytes) -> bool:
    """Whether a file has its head by now, going by the first bytes of it."""
    if not head.startswith(found):
        raise Damaged(shown(path), OF_ANOTHER if found.startswith(_HEAD) else _NO_CHECKPOINT)
    return found == head


def _sum(data: bytes) -> bytes:
    return zlib.crc32(data).to_bytes(_SUM, "big")
