"""Running the installed command as a person would, in a copy of the example."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import click
import pytest
from attrs import frozen

from sunnmore_oppvekst.cli import main

EXAMPLE = Path(__file__).parents[2] / "examples" / "nordre-sunnmore"
COMMAND = Path(sys.executable).parent / "oppvekst"


@frozen
class Done:
    """What a command ended with and printed."""

    status: int
    out: str
    err: str

    def json(self) -> Any:
        return json.loads(self.out)


def run(
    *args: object,
    cwd: Path,
    stdin: bytes = b"",
    command: Path = COMMAND,
    python_path: Path | None = None,
    variables: Mapping[str, str] | None = None,
    **environment: str,
) -> Done:
    """Run `oppvekst`; whatever it prints must be UTF-8, and never a traceback.

    Args:
        args: what it is given.
        cwd: where it runs.
        stdin: what it reads.
        command: another command.
        python_path: where Python finds more modules, such as plugins.
        variables: variables besides those that are there.
        environment: more of them.
    """
    kept = {
        key: value for key, value in os.environ.items() if not key.startswith(("OPPVEKST", "LANG", "LC_", "PYTHON"))
    }
    done = subprocess.run(
        [str(command), *map(str, args)],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        env={**kept, "LANG": "C", **_path(python_path), **(variables or {}), **environment},
        timeout=60,
        check=False,
    )
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    assert "Traceback" not in err + out
    return Done(done.returncode, out, err)


def run_here(*args: object, command: click.Command = main) -> Done:
    """Run a command in this process, for the many that only print how they are used."""
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err), pytest.raises(SystemExit) as ended:
        command.main(list(map(str, args)), prog_name="oppvekst")
    assert isinstance(ended.value.code, int)
    return Done(ended.value.code, out.getvalue(), err.getvalue())


def _path(python_path: Path | None) -> dict[str, str]:
    return {"PYTHONPATH": str(python_path)} if python_path else {}


def copy_to(folder: Path) -> Path:
    """A copy of the example in a folder."""
    return Path(shutil.copytree(EXAMPLE, folder / "nordre"))
