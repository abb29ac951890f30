"""Ten times as many documents need no more memory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve

from tests.many.trees import NETWORK, PLAN, STRATEGY, line, write_lines

PROGRAM = """
import resource, sys
import sunnmore_oppvekst as so
portfolio = so.portfolio(sys.argv[1])
what = {
    "check": lambda: portfolio.check(checkpoint=sys.argv[1] + "-kept"),
    "map": lambda: portfolio.map(lambda document: document.kind),
    "tables": lambda: portfolio.tables().measures.batches(),
}[sys.argv[2]]
many = sum(1 for _ in what())
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


SMALL = "import subprocess, sys; subprocess.run([sys.executable, *sys.argv[1:]], check=True)"
"""Starts another. A process is said to have needed what the one that started it had, and this one has little."""


def peak(path: Path, what: str) -> int:
    """The most memory that going through a file takes, in whatever the system counts it in."""
    command = [sys.executable, "-c", SMALL, "-c", PROGRAM, str(path), what]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


@pytest.fixture(scope="module")
def hundreds(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Six hundred plans, and six thousand, in files of their own."""
    folder = tmp_path_factory.mktemp("many")
    plan, before = line(evolve(PLAN, measures=PLAN.measures[:1], baselines=(), needs=())), [NETWORK, STRATEGY]
    few = write_lines(folder / "few.jsonl", [*before, *[plan] * 600])
    return few, write_lines(folder / "many.jsonl", [*before, *[plan] * 6_000])


@pytest.mark.parametrize("what", ["check", "map", "tables"])
def test_ten_times_as_many_documents_need_no_more_memory(hundreds: tuple[Path, Path], what: str) -> None:
    few, many = (peak(path, what) for path in hundreds)
    assert many < 1.25 * few
