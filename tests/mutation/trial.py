"""Try mutants on the tests that execute them, in several processes."""

from __future__ import annotations

import multiprocessing
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from itertools import count
from pathlib import Path
from typing import Any, Literal

from attrs import evolve, frozen

from tests.mutation.baseline import Baseline, RecordedTest, Records
from tests.mutation.equivalents import Equivalent
from tests.mutation.mutants import Mutant, SourceFile
from tests.mutation.project import Project
from tests.mutation.worker import Outcome, Worker

FIRST_BATCH_SECONDS = 10.0
LIMIT_FACTOR = 5
HASH_SEED = "PYTHONHASHSEED"
"""Fixed in the workers, so that sets are gone through in the same order every time."""

_worker: Worker
_READABLE = 0o755
"""The mode of the folder with the copy of the code, which tests of missing permissions read as another user."""


@frozen(kw_only=True)
class Result:
    """A mutant and what came of it.

    Attributes:
        mutant: the mutant.
        code: its source.
        status: `uncovered` is a survivor whose lines no test executes.
        tests: how many tests execute it.
        by: the test that detected it.
        reason: why it is accepted as equivalent.
        log: what pytest printed last.
    """

    mutant: Mutant
    code: str
    status: Literal["killed", "timed out", "survived", "uncovered", "equivalent"]
    tests: int = 0
    by: str = ""
    reason: str = ""
    log: str = ""

    @property
    def has_survived(self) -> bool:
        return self.status in {"survived", "uncovered"}


class Pool:
    """Worker processes, and the temporary folder they work in.

    Args:
        project: what to test.
        jobs: how many processes.
        least_seconds: how much of the processor's time any test may take.
    """

    def __init__(self, project: Project, jobs: int, least_seconds: float = 5.0) -> None:
        self.project, self._least_seconds = project, least_seconds
        self._folder = tempfile.TemporaryDirectory(prefix="mutation-")
        Path(self._folder.name).chmod(_READABLE)
        context = multiprocessing.get_context("spawn")
        self._executor = ProcessPoolExecutor(jobs, context, _start_worker, (project, self._folder.name))

    def __enter__(self) -> Pool:
        self._seed = os.environ.get(HASH_SEED)
        os.environ[HASH_SEED] = "0"
        return self

    def __exit__(self, *_: object) -> None:
        del os.environ[HASH_SEED]
        if self._seed is not None:
            os.environ[HASH_SEED] = self._seed
        self._executor.shutdown(cancel_futures=True)
        self._folder.cleanup()

    def baseline(self, progress: Callable[[str], None]) -> Baseline:
        """Which tests execute which lines; test files that have not changed since the last time are not run again."""
        records, files = Records(self.project), list(self.project.test_files())
        known = {file: records.read(file) for file in files}
        missing = sorted((file for file, record in known.items() if record is None), key=self._size, reverse=True)
        futures = {self._executor.submit(_record, file): file for file in missing}
        for number, future in zip(count(1), as_completed(futures)):
            file = futures[future]
            known[file] = future.result()
            records.write(file, known[file])
            progress(f"recorded {number} of {len(missing)}: {file}")
        return Baseline.of(known.values())

    def attempt(
        self, mutants: Iterable[Mutant], equivalents: Iterable[Equivalent], baseline: Baseline
    ) -> Iterator[Result]:
        """Each mutant with its result, as they come."""
        futures: dict[Future[Outcome], Result] = {}
        for mutant in mutants:
            result, tests = _prepared(self.project, mutant, tuple(equivalents), baseline)
            if tests:
                batches = list(self._batches(tests))
                futures[self._executor.submit(_attempt, mutant.file, result.code, batches)] = result
            else:
                yield result
        for future in as_completed(futures):
            outcome = future.result()
            yield evolve(futures[future], status=outcome.status, by=outcome.by, log=outcome.log)

    def _batches(self, tests: Iterable[RecordedTest]) -> Iterator[dict[str, float]]:
        """The quick tests first, so that slow test files are only collected when they are needed."""
        first, rest, seconds = dict[str, float](), dict[str, float](), 0.0
        for test in tests:
            seconds += test.seconds
            batch = first if seconds <= FIRST_BATCH_SECONDS else rest
            batch[test.id] = self._least_seconds + LIMIT_FACTOR * test.seconds
        yield from (batch for batch in (first, rest) if batch)

    def _size(self, file: str) -> int:
        return (self.project.root / file).stat().st_size


def _prepared(
    project: Project, mutant: Mutant, equivalents: tuple[Equivalent, ...], baseline: Baseline
) -> tuple[Result, list[RecordedTest]]:
    """What is known of a mutant before any test is run, and the tests to run."""
    source = SourceFile.read(project.source, mutant.file)
    code = source.mutated(mutant)
    if code is None:
        raise ValueError(f"{mutant.id} is not valid Python, or the same program as the original")
    for each in equivalents:
        if each.is_of(mutant):
            return Result(mutant=mutant, code=code, status="equivalent", reason=each.reason), []
    tests = baseline.tests_for(mutant.file, source.statement_lines(mutant.start[0]))
    return Result(mutant=mutant, code=code, status="uncovered", tests=len(tests)), tests


def _start_worker(project: Project, folder: str) -> None:
    global _worker
    own = Path(tempfile.mkdtemp(dir=folder))
    own.chmod(_READABLE)
    _worker = Worker(project, own)


def _record(file: str) -> dict[str, Any]:
    return _worker.record(file)


def _attempt(file: str, code: str, batches: list[dict[str, float]]) -> Outcome:
    return _worker.attempt(file, code, batches)
