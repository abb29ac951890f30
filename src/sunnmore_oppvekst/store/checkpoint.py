"""What has been done so far, one record after the other, so that a run that was stopped can go on."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from sunnmore_oppvekst.errors import Damaged
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.store.refusal import READ, SAVE, StrPath, refusals, shown

_HEAD = b"sunnmore-oppvekst/checkpoint/1 "
_OF_ANOTHER = Words(
    "er frå eit anna arbeid, eller filene er endra sidan; slett det for å byrje på nytt, eller vel eit anna namn",
    "er fra et annet arbeid, eller filene er endret siden; slett det for å begynne på nytt, eller velg et annet navn",
    "is of other work, or the files have changed since; delete it to begin anew, or choose another name",
)


class Checkpoint:
    """The records of one run; only one process at a time has it open.

    A record that was only half written when the run stopped does not count, and is written anew.
    """

    def __init__(self, file: BinaryIO, path: StrPath) -> None:
        """Take over an open file; `checkpoint` is the usual way in."""
        self._file = file
        self._path = path

    def records(self) -> Iterator[bytes]:
        """The whole records from the start; whatever comes after the last of them is cut away."""
        with refusals(READ, self._path):
            self._file.seek(len(_HEAD) + 65)
            whole = self._file.tell()
            while (length := self._file.read(8)) and len(length) == 8:
                data, sum = self._file.read(int.from_bytes(length, "big")), self._file.read(4)
                if len(data) != int.from_bytes(length, "big") or sum != _sum(data):
                    break
                whole = self._file.tell()
                yield data
                self._file.seek(whole)
            self._file.seek(whole)
            self._file.truncate()

    def append(self, data: bytes) -> None:
        """Add a record, on disk before this returns."""
        with refusals(SAVE, self._path):
            self._file.seek(0, os.SEEK_END)
            self._file.write(len(data).to_bytes(8, "big") + data + _sum(data))
            self._file.flush()
            os.fsync(self._file.fileno())


@contextmanager
def checkpoint(path: StrPath, of: str) -> Iterator[Checkpoint]:
    """Open a checkpoint, or make one.

    Args:
        path: the file.
        of: what tells this work from any other: 64 hexadecimal digits.

    Raises:
        Damaged: what lies there is a checkpoint of other work, or none.
        NotStored: it cannot be read or written, or another process has it open.
    """
    from filelock import FileLock

    head = _HEAD + of.encode() + b"\n"
    with refusals(SAVE, path), FileLock(f"{os.fspath(path)}.lock", timeout=0.1):
        is_new = not Path(path).exists() or Path(path).stat().st_size == 0
        with Path(path).open("w+b" if is_new else "r+b") as file:
            if is_new:
                file.write(head)
            elif file.read(len(head)) != head:
                raise Damaged(shown(path), _OF_ANOTHER)
            yield Checkpoint(file, path)


def _sum(data: bytes) -> bytes:
    return zlib.crc32(data).to_bytes(4, "big")
