"""What starting takes: the import, and a command with many plugins installed."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from tests.benchmarks.figure import EXAMPLE, Figure, Rounds
from tests.benchmarks.measuring import medians, more, times
from tests.hooks.installing import install


def import_of_the_package(rounds: Rounds) -> Iterator[Figure]:
    """What `import sunnmore_oppvekst` adds to starting Python."""

    def start(statement: str) -> Callable[[object], object]:
        return lambda _: subprocess.run([sys.executable, "-c", statement], check=True)

    taken = medians({"without": start("pass"), "with": start("import sunnmore_oppvekst")}, [None] * rounds.of(40))
    more = (taken["with"] - taken["without"]) * 1000
    yield Figure(what="import sunnmore_oppvekst", beside="Python without it", value=more, unit="ms more", most=60)


def fifty_plugins_that_nobody_needs(rounds: Rounds) -> Iterator[Figure]:
    """`oppvekst check` with fifty plugins installed that bring formats, beside none of them."""
    command = [str(Path(sys.executable).parent / "oppvekst"), "check", str(EXAMPLE)]
    reading = "from importlib.metadata import entry_points; entry_points()"
    with tempfile.TemporaryDirectory() as folder:
        for number in range(50):
            install(Path(folder), f"p{number}", "HOOK_API = 1", groups=(".exporters",))
        runs: dict[str, tuple[list[str], str]] = {
            "none": (command, ""),
            "fifty": (command, folder),
            "reading none": ([sys.executable, "-c", reading], ""),
            "reading fifty": ([sys.executable, "-c", reading], folder),
        }
        candidates = {name: partial(_ended, *run) for name, run in runs.items()}
        taken = times(candidates, range(rounds.of(40)))
    longer = more(taken["fifty"], taken["none"])
    metadata = more(taken["reading fifty"], taken["reading none"])
    note = f"reading the metadata of fifty takes {metadata * 1000:.0f} ms of {longer * 1000:.0f}"
    yield Figure(
        what="`oppvekst check` with fifty plugins, none needed",
        beside="with none",
        value=(longer - metadata) * 1000,
        unit="ms more",
        most=10,
        note=note,
    )


def _ended(command: list[str], path: str, _: int) -> int:
    return subprocess.run(command, env={**os.environ, "PYTHONPATH": path}, capture_output=True, check=False).returncode


ALL = (import_of_the_package, fifty_plugins_that_nobody_needs)
