"""A process that tries mutants, one after the other, on a copy of the source that is its own."""

from __future__ import annotations

import compileall
import importlib
import os
import py_compile
import resource
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Literal

from attrs import frozen

from tests.mutation.fork import in_child
from tests.mutation.project import Project
from tests.mutation.sessions import OUT_OF_TIME, attempt, modules_outside, record

PRELOADED = (
    "attrs", "cattrs", "click", "coverage", "hypothesis.stateful", "jsonschema", "msgspec", "pytest", "rfc8785",
    "ruamel.yaml", "sybil", "yaml",
)  # fmt: skip
"""Loaded once in each worker instead of once for each mutant. Libraries that start threads cannot be among them."""
MEMORY_BYTES = 4 * 2**30
NOTHING_COLLECTED = 5
USAGE_ERROR = 4


@frozen(kw_only=True)
class Outcome:
    """How the tests took a mutant.

    Attributes:
        status: whether a test failed, or ran into its time limit.
        by: the test that detected the mutant.
        log: what pytest printed.
    """

    status: Literal["killed", "timed out", "survived"]
    by: str = ""
    log: str = ""


class Worker:
    """Tries mutants, each in a child process that loads the package anew."""

    def __init__(self, project: Project, folder: Path) -> None:
        """Make the copy and load the libraries.

        Args:
            project: what to test.
            folder: an empty folder for the copy.
        """
        self.project, self.copy, self.log = project, folder / "src", folder / "log"
        shutil.copytree(project.root / "src", self.copy, ignore=shutil.ignore_patterns("__pycache__"))
        compileall.compile_dir(self.copy, quiet=1, invalidation_mode=py_compile.PycInvalidationMode.CHECKED_HASH)
        os.environ["PYTHONPATH"] = os.pathsep.join((str(self.copy), str(project.root)))
        os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = str(folder / "hypothesis")
        os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
        sys.path.insert(0, str(self.copy))
        os.chdir(project.root)
        for name in PRELOADED:
            importlib.import_module(name)

    def record(self, file: str) -> dict[str, Any]:
        """Which lines each test of a file executes.

        Raises:
            RuntimeError: a test fails although nothing is mutated, or has loaded the package from elsewhere.
        """
        ended = in_child(lambda: self._checked(lambda: record(self.project.root, file, self._source)))
        failed = [text for test in (ended.result or {"tests": []})["tests"] for text in test["failed"]]
        if ended.result is None or failed or ended.result["status"]:
            raise RuntimeError("\n".join((f"{file} fails without any mutation", *failed, self._log())))
        self._require_copy(ended.result["outside"])
        return {key: ended.result[key] for key in ("imported", "tests")}

    def attempt(self, file: str, code: str, batches: Iterable[Mapping[str, float]]) -> Outcome:
        """Run tests on the package with another source of one file, until one fails.

        Args:
            file: the file, relative to the top package.
            code: its source.
            batches: tests and their time limits in seconds; each batch has a process of its own.

        Raises:
            RuntimeError: the tests could not be run, or have loaded the package from elsewhere.
        """
        path = self._source / file
        original = path.read_bytes()
        path.write_text(code, encoding="utf-8")
        try:
            outcome = Outcome(status="survived")
            for batch in batches:
                outcome = self._attempt(batch)
                if outcome.status != "survived":
                    break
            return outcome
        finally:
            path.write_bytes(original)

    @property
    def _source(self) -> Path:
        return self.copy / self.project.name

    def _attempt(self, limits: Mapping[str, float]) -> Outcome:
        ended = in_child(lambda: self._checked(lambda: attempt(self.project.root, limits)))
        log = self._log()
        if ended.signal in OUT_OF_TIME:
            return Outcome(status="timed out", log=log)
        if ended.result is None:
            return Outcome(status="killed", by=f"signal {ended.signal}" if ended.signal else "loading", log=log)
        self._require_copy(ended.result["outside"])
        if ended.result["status"] == USAGE_ERROR:
            raise RuntimeError(f"the tests could not be run\n{log}")
        has_survived = ended.result["status"] in {0, NOTHING_COLLECTED}
        return Outcome(status="survived" if has_survived else "killed", by=ended.result["failed"], log=log)

    def _checked(self, work: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        """What `work` returns, with what it prints in the log, in bounded memory."""
        log = os.open(self.log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(log, sys.stdout.fileno())
        os.dup2(log, sys.stderr.fileno())
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY_BYTES, MEMORY_BYTES))
        return {**work(), "outside": modules_outside(self.project.name, self._source)}

    def _require_copy(self, outside: list[str]) -> None:
        if outside:
            raise RuntimeError(f"not read from {self._source}: {', '.join(outside)}")

    def _log(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")
