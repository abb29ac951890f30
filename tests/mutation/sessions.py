"""Two ways to run tests with pytest: to record which lines each executes, and to try a mutant on them."""

from __future__ import annotations

import signal
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from _pytest.runner import runtestprotocol
from coverage import Coverage

from tests.mutation.fork import in_child

COLLECTION_SECONDS = 60.0
RECORDING_SECONDS = 600.0
WAITING_FACTOR = 60
OUT_OF_TIME = {signal.SIGPROF, signal.SIGALRM}
OPTIONS = (
    "-q", "-x", "-n", "0", "--no-header", "-p", "no:cacheprovider", "-p", "no:nbmake", "-p", "no:anyio",
    "-W", "ignore::pytest.PytestAssertRewriteWarning",
)  # fmt: skip
"""The plugins that are switched off take a second to load and none of these tests needs them."""


class Repeatable:
    """Makes every run of a property test draw the same examples, and stop at the first that fails."""

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self) -> None:
        hypothesis.settings.register_profile(
            "mutation",
            hypothesis.settings(),
            derandomize=True,
            database=None,
            phases=(hypothesis.Phase.explicit, hypothesis.Phase.generate),
            report_multiple_bugs=False,
            suppress_health_check=(hypothesis.HealthCheck.too_slow,),
        )
        hypothesis.settings.load_profile("mutation")


class Recording(Repeatable):
    """Runs each test in a process of its own, so that no test profits from what another has put into a cache.

    Attributes:
        imported: the lines that importing the test file executes, as `executed_lines` gives them.
        tests: for each test its id, seconds, executed lines, and what failed.
    """

    def __init__(self, source: Path) -> None:
        self.source = source
        self.imported: dict[str, int] = {}
        self.tests: list[dict[str, Any]] = []
        self._coverage = _start_coverage(source)

    def pytest_collection_finish(self) -> None:
        self.imported = executed_lines(self._coverage, self.source)

    def pytest_runtest_protocol(self, item: pytest.Item) -> bool:
        ended = in_child(lambda: self._run(item))
        failed = ended.result["failed"] if ended.result else [f"ended by signal {ended.signal}"]
        self.tests.append({"id": item.nodeid, **(ended.result or {}), "failed": failed})
        return True

    def _run(self, item: pytest.Item) -> dict[str, object]:
        _limit(RECORDING_SECONDS)
        coverage, start = _start_coverage(self.source), time.process_time()
        reports = runtestprotocol(item, log=False, nextitem=None)
        seconds = time.process_time() - start
        failed = [report.longreprtext for report in reports if report.failed]
        return {"seconds": seconds, "lines": executed_lines(coverage, self.source), "failed": failed}


class Trial(Repeatable):
    """Runs chosen tests in a chosen order, each within a time limit.

    A test that exceeds its limit ends the process by one of `OUT_OF_TIME`.

    Attributes:
        failed: the first test or file that failed, or an empty text.
    """

    def __init__(self, limits: Mapping[str, float]) -> None:
        self.limits = limits
        self.failed = ""
        _limit(COLLECTION_SECONDS)

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> Iterator[None]:
        yield
        order = {name: index for index, name in enumerate(self.limits)}
        items[:] = sorted((item for item in items if item.nodeid in order), key=lambda item: order[item.nodeid])

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_logstart(self, nodeid: str) -> None:
        _limit(self.limits[nodeid])

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        self._note(report)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._note(report)

    def _note(self, report: pytest.CollectReport | pytest.TestReport) -> None:
        if report.failed and not self.failed:
            self.failed = report.nodeid


def record(root: Path, file: str, source: Path) -> dict[str, Any]:
    """What the tests of one file execute; to be called in a child process."""
    recording = Recording(source)
    status = pytest.main([*OPTIONS, f"--rootdir={root}", file], plugins=[recording])
    return {"status": int(status), "imported": recording.imported, "tests": recording.tests}


def attempt(root: Path, limits: Mapping[str, float]) -> dict[str, Any]:
    """Run some tests until one fails; to be called in a child process."""
    trial = Trial(limits)
    files = dict.fromkeys(name.partition("::")[0] for name in limits)
    status = pytest.main([*OPTIONS, f"--rootdir={root}", *files], plugins=[trial])
    return {"status": int(status), "failed": trial.failed}


def modules_outside(name: str, source: Path) -> list[str]:
    """The loaded modules of the package `name` that were not read from `source`."""
    files = {key: getattr(module, "__file__", None) for key, module in sys.modules.items()}
    return [
        key
        for key, file in files.items()
        if file and key.partition(".")[0] == name and not Path(file).is_relative_to(source)
    ]


def executed_lines(coverage: Coverage, source: Path) -> dict[str, int]:
    """The executed lines of each file, as the sum of 2**line; ends the recording."""
    coverage.stop()
    data, result = coverage.get_data(), defaultdict[str, int](int)
    for file in data.measured_files():
        name = Path(file).relative_to(source).as_posix()
        for line in data.lines(file) or ():
            result[name] |= 1 << line
    return dict(result)


def _start_coverage(source: Path) -> Coverage:
    coverage = Coverage(data_file=None, config_file=False, include=[f"{source}/*"])
    coverage.set_option("run:disable_warnings", ["no-data-collected"])
    coverage.start()
    return coverage


def _limit(seconds: float) -> None:
    """End this process after `seconds` of its processor's time, or much more of everybody's time, from now on."""
    for timer, number, limit in (
        (signal.ITIMER_PROF, signal.SIGPROF, seconds),
        (signal.ITIMER_REAL, signal.SIGALRM, seconds * WAITING_FACTOR),
    ):
        signal.signal(number, signal.SIG_DFL)
        signal.setitimer(timer, limit)
