"""What has been sent, so that nobody gets the same reminder twice in a day, however often the script is run."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from attrs import frozen
from filelock import FileLock


@frozen
class Sent:
    """The reminders that have been sent, in a file with one a line. It names persons by id and has no addresses.

    Attributes:
        file: the file.
        keys: the day and person of each.
    """

    file: Path
    keys: set[tuple[str, str]]

    def has(self, person: str, on: date) -> bool:
        """Whether somebody was reminded on a day."""
        return (on.isoformat(), person) in self.keys

    def add(self, person: str, on: date) -> None:
        """Note that somebody was reminded; on disk when it returns."""
        self.keys.add((on.isoformat(), person))
        with self.file.open("a", encoding="utf-8") as file:
            file.write(json.dumps({"on": on.isoformat(), "person": person}) + "\n")
            file.flush()
            os.fsync(file.fileno())


@contextmanager
def kept_in(file: Path) -> Iterator[Sent]:
    """What is kept in a file, for one script at a time; another one waits until this one is done."""
    with FileLock(f"{file}.lock"):
        lines = _whole_lines(file) if file.exists() else []
        yield Sent(file, {(each["on"], each["person"]) for each in map(json.loads, lines)})


def _whole_lines(file: Path) -> list[str]:
    """The lines of a file; a last one that was only half written when a run stopped is cut off."""
    with file.open("r+b") as opened:
        whole = opened.read().rpartition(b"\n")[0]
        opened.truncate(len(whole) + 1 if whole else 0)
    return whole.decode().splitlines()
