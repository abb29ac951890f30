"""Reading files: never more than was asked for, and never anything but a regular file."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from sunnmore_oppvekst.errors import TooLarge
from sunnmore_oppvekst.messages.message import Message, _
from sunnmore_oppvekst.store.refusal import READ, StrPath, check_regular, joined, refusals, shown

_WHITE, _START = b" \t\r\n", 16
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def read_bytes(path: StrPath, *, limit: int) -> bytes:
    """All that is in a file.

    Args:
        path: the file, or a link to one.
        limit: the most bytes to read.

    Raises:
        TooLarge: the file has more bytes than `limit`.
        NotStored: it is not there, not readable, or not a regular file.
    """
    with refusals(READ, path), opened(path) as file:
        if os.fstat(file.fileno()).st_size > limit:
            raise _too_large(path, _file_beyond(limit))
        data = file.read(limit + 1)
        if len(data) > limit:
            raise _too_large(path, _file_beyond(limit))
        return data


def lines_of(path: StrPath, *, limit: int) -> Iterator[tuple[int, bytes]]:
    """The lines of a file, one at a time, without their line ends.

    Args:
        path: the file, or a link to one.
        limit: the most bytes in a line.

    Yields:
        The number of the line, from 1, and the line.

    Raises:
        TooLarge: a line has more bytes than `limit`.
        NotStored: the file is not there, not readable, or not a regular file.
    """
    with refusals(READ, path):
        file = opened(path)
    with file:
        number = 0
        while line := next_line(file, path, limit):
            number += 1
            text = line.removesuffix(b"\n").removesuffix(b"\r")
            if len(text) > limit:
                raise too_long_line(path, number, limit)
            yield number, text


def next_line(file: BinaryIO, path: StrPath, limit: int) -> bytes:
    """The next line of a file with its line end, or as much of it as shows that it is longer than `limit`."""
    with refusals(READ, path):
        return file.readline(limit + 3)


def is_blank(line: bytes | memoryview) -> bool:
    """Whether there is nothing on a line but what JSON takes for white space; a line that begins with more is not read.

    Source: RFC 8259, section 2.
    """
    return not (bytes(line[:_START]).strip(_WHITE) or bytes(line).strip(_WHITE))


def too_long_line(path: StrPath, number: int, limit: int) -> TooLarge:
    """What is raised of a line with more bytes than `limit`."""
    return _too_large(path, _line_beyond(number, limit))


def opened(path: StrPath) -> BinaryIO:
    """The file, opened; what is not a regular file is not even opened, since that may have effects."""
    check_regular(READ, path, Path(path).stat())
    descriptor = os.open(path, _FLAGS)
    try:
        check_regular(READ, path, os.fstat(descriptor))
        return os.fdopen(descriptor, "rb")
    except BaseException:
        os.close(descriptor)
        raise


def _too_large(path: StrPath, reason: Message) -> TooLarge:
    return TooLarge(shown(path), joined(READ, reason), errno.EFBIG)


def _file_beyond(limit: int) -> Message:
    return _("it has more than {limit} bytes; split it up").bind(limit=limit)


def _line_beyond(number: int, limit: int) -> Message:
    return _("line {number} has more than {limit} bytes; see that each document is on a line of its own").bind(
        number=number, limit=limit
    )
