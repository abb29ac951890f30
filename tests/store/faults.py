"""A disk where a chosen call to the operating system goes wrong."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

CALLS = ("open", "write", "fsync", "close", "chmod", "chown", "replace", "link", "stat", "unlink")


class PowerCut(BaseException):
    """The process is gone, and nothing it would have done afterwards is done."""


class Disk:
    """Counts calls to the operating system, and lets one of them, or all from one on, go wrong.

    Attributes:
        calls: the calls made, in order.
        faults: those that went wrong.
    """

    def __init__(self, fails: Callable[[int, str], BaseException | None]) -> None:
        self._fails = fails
        self.calls: list[str] = []
        self.faults: list[str] = []

    def calling(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            self.calls.append(name)
            fault = self._fails(len(self.calls), name)
            if name == "close":
                real(*args, **kwargs)
            if fault is not None:
                self.faults.append(name)
                raise fault
            return None if name == "close" else real(*args, **kwargs)

        return call


@contextmanager
def disk(fails: Callable[[int, str], BaseException | None]) -> Iterator[Disk]:
    """The operating system's calls, failing as `fails` says of the number and name of each."""
    counting = Disk(fails)
    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, counting.calling(name, getattr(os, name)))
        yield counting


def full_at(number: int) -> Callable[[int, str], OSError | None]:
    """The disk is full, for the call with this number; what was made can still be taken away."""

    def fails(at: int, name: str) -> OSError | None:
        return OSError(errno.ENOSPC, "No space left on device") if at == number and name != "unlink" else None

    return fails


def power_cut_at(number: int) -> Callable[[int, str], PowerCut | None]:
    """From the call with this number on, nothing more happens."""
    return lambda at, _: PowerCut() if at >= number else None


def refusing(refused: str, number: int) -> Callable[[int, str], OSError | None]:
    """Every call to `refused` ends with this error number."""
    return lambda _, name: OSError(number, os.strerror(number)) if name == refused else None


@contextmanager
def as_ordinary_user() -> Iterator[None]:
    """Without the right to do everything, where the tests have it."""
    before = os.geteuid()
    if before == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(before)
