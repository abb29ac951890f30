"""Which tests execute which lines: recorded once for a state of the code, and used to choose the tests of a mutant."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from tests.mutation.project import Project

FORMAT = 1
"""To be raised when something else is recorded, or in another way."""
TOOL = Path(__file__).parent


@frozen(kw_only=True)
class RecordedTest:
    """One test.

    Attributes:
        id: its name for pytest.
        seconds: how long it takes, recording included.
        lines: the lines that it executes, by file, as the sum of 2**line.
    """

    id: str
    seconds: float
    lines: Mapping[str, int] = field(eq=False, repr=False)

    def is_near(self, package: str) -> bool:
        """Whether it is among the tests of the package."""
        return self.id.startswith(f"tests/{package}/")


@frozen(kw_only=True)
class Baseline:
    """What the tests execute without any mutation.

    Attributes:
        tests: every test.
        imported: the lines that are executed when modules are imported, by file.
    """

    tests: tuple[RecordedTest, ...]
    imported: Mapping[str, int]

    @classmethod
    def of(cls, records: Iterable[Mapping[str, Any]]) -> Baseline:
        """The records of all test files together."""
        tests: list[RecordedTest] = []
        imported: dict[str, int] = {}
        for each in records:
            tests += (
                RecordedTest(id=test["id"], seconds=test["seconds"], lines=test["lines"]) for test in each["tests"]
            )
            for file, lines in each["imported"].items():
                imported[file] = imported.get(file, 0) | lines
        return cls(tests=tuple(tests), imported=imported)

    def tests_for(self, file: str, lines: range) -> list[RecordedTest]:
        """The tests that may notice a change in these lines of a file: near before far, quick before slow.

        Lines that are executed at import may matter to every test that executes anything in the file, and to every
        test of the package.
        """
        package, wanted = file.partition("/")[0], sum(1 << line for line in lines)
        at_import = bool(self.imported.get(file, 0) & wanted)
        chosen = (
            test
            for test in self.tests
            if test.lines.get(file, 0) & wanted or (at_import and (file in test.lines or test.is_near(package)))
        )
        return sorted(chosen, key=lambda test: (not test.is_near(package), test.seconds, test.id))


class Records:
    """The records of test files, kept in a folder under a hash of all that they depend on."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._common = _digest(self._common_files(), f"{FORMAT} {sys.version}")

    def read(self, file: str) -> Any:
        """The record of a test file; None when there is none for this state of the code."""
        path = self._path(file)
        return json.loads(path.read_bytes()) if path.exists() else None

    def write(self, file: str, record: Mapping[str, Any]) -> None:
        path = self._path(file)
        path.parent.mkdir(exist_ok=True)
        for old in path.parent.glob(f"{path.name.rpartition('-')[0]}-*"):
            old.unlink()
        path.write_text(json.dumps(record), encoding="utf-8")

    def _path(self, file: str) -> Path:
        digest = _digest([self._project.root / file], self._common)
        return self._project.cache / f"{file.replace('/', '.')}-{digest[:16]}.json"

    def _common_files(self) -> Iterator[Path]:
        """Everything but the tests themselves, of which each has a record of its own."""
        root = self._project.root
        for folder in ("src", "examples", "tests"):
            for path in sorted((root / folder).rglob("*")):
                is_test = folder == "tests" and (path.name.startswith("test_") or TOOL in path.parents)
                if path.is_file() and path.suffix != ".pyc" and not is_test:
                    yield path


def _digest(files: Iterable[Path], start: str) -> str:
    result = hashlib.sha256(start.encode())
    for path in files:
        result.update(f"{path.name}\0".encode())
        result.update(path.read_bytes())
    return result.hexdigest()
