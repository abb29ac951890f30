"""Runs every Python, shell and console block of the README and the docs.

The blocks of one page run in order, in one namespace and one working folder: a copy of `examples`.
`<!-- exit: 1 -->` above a block says that its last command is to end with 1.
Blocks that install the project are left to `.ci/run`, which runs them on a clean machine.
"""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from sybil import Document, Example, Region, Sybil
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser

ROOT = Path(__file__).resolve().parent.parent
EXPECTED_EXIT = re.compile(r"<!-- exit: (\d+) -->\s*\Z")
SECONDS = 120


def installs_the_project(source: str) -> bool:
    """Whether a block sets up the machine, which only `.ci/run` does."""
    return "pip install" in source


def expected_exit(example: Example) -> int:
    stated = EXPECTED_EXIT.search(example.document.text[: example.start])
    return int(stated[1]) if stated else 0


def run(script: str) -> subprocess.CompletedProcess[str]:
    """Run a script as a reader would, with the installed command first on the path."""
    commands = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        env={**os.environ, "PATH": commands, "PYTHONUTF8": "1", "COLUMNS": "100"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )


def run_and_judge(script: str, status: int) -> tuple[str, str | None]:
    """What a script printed, and what is wrong with how it ended."""
    done = run(script)
    if done.returncode == status:
        return done.stdout, None
    return done.stdout, f"$ {script}\nended with {done.returncode}, not {status}:\n{done.stdout}"


def evaluate_shell(example: Example) -> str | None:
    return run_and_judge(example.parsed, expected_exit(example))[1]


def exchanges(source: str) -> Iterator[tuple[str, str]]:
    """The commands of a console block, each with the output shown below it."""
    for exchange in re.split(r"^\$ ", source, flags=re.MULTILINE)[1:]:
        first, *rest = exchange.splitlines()
        more = 0
        while more < len(rest) and rest[more].startswith("> "):
            more += 1
        command = "\n".join([first, *(line.removeprefix("> ") for line in rest[:more])])
        yield command, "".join(f"{line}\n" for line in rest[more:])


def evaluate_console(example: Example) -> str | None:
    commands = list(exchanges(example.parsed))
    if not commands:
        return "a console block has a line that starts with `$ `"
    statuses = [0] * (len(commands) - 1) + [expected_exit(example)]
    for (command, shown), status in zip(commands, statuses, strict=True):
        printed, wrong = run_and_judge(command, status)
        if wrong:
            return wrong
        if not doctest.OutputChecker().check_output(shown, printed, doctest.ELLIPSIS):
            return f"$ {command}\nprinted\n{printed}\nbut the page shows\n{shown}"
    return None


class ShellParser(CodeBlockParser):
    """Shell blocks, save those that install the project."""

    def __call__(self, document: Document) -> Iterable[Region]:
        return (region for region in super().__call__(document) if not installs_the_project(region.parsed))


def enter_a_copy(namespace: dict[str, Any]) -> None:
    namespace["_left"] = Path.cwd()
    namespace["_folder"] = folder = Path(tempfile.mkdtemp(prefix="oppvekst-"))
    if (ROOT / "examples").is_dir():
        shutil.copytree(ROOT / "examples", folder / "examples")
    os.chdir(folder)


def leave_the_copy(namespace: dict[str, Any]) -> None:
    os.chdir(namespace["_left"])
    shutil.rmtree(namespace["_folder"])


pytest_collect_file = Sybil(
    path=str(ROOT),
    patterns=["*.md"],
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=doctest.ELLIPSIS),
        ShellParser("shell", evaluate_shell),
        CodeBlockParser("console", evaluate_console),
    ],
    setup=enter_a_copy,
    teardown=leave_the_copy,
).pytest()
