"""Examples as they are run: processes of their own, waited for by what they say."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.house.repository import ROOT

EMBEDDING = ROOT / "examples" / "embedding"


@contextmanager
def serving(arguments: Sequence[str], says: str, **environment: str) -> Iterator[str]:
    """A server in a process of its own, until the block ends; gives what `says` captures of what the server says."""
    with subprocess.Popen(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, **environment, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        said: list[str] = []
        try:
            assert process.stdout is not None
            for line in process.stdout:
                said.append(line)
                found = re.search(says, line)
                if found is not None:
                    yield found[1]
                    break
            else:
                raise AssertionError("".join(said))
        finally:
            process.terminate()


def as_documented(folder: Path) -> str:
    """The command with which a README says that an example is started."""
    found = re.search(r"&& python (.+)$", (folder / "README.md").read_text("utf-8"), re.MULTILINE)
    assert found is not None
    return found[1].strip()
