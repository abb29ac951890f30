"""What `oppvekst plugins new` writes is as tidy as what we write ourselves, whatever it is called."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from sunnmore_oppvekst.workspace.plugin_starting import start_plugin
from tests.hooks.test_tutorial import files


def looks_at(folder: Path, *command: str) -> str:
    """What a tool says of the plugin in a folder; nothing when it is content."""
    typed = [sys.executable, "-m", *command]
    done = subprocess.run(typed, cwd=folder, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


@pytest.mark.parametrize("name", ["a", "giske-pool", "kommunale-bassengtimar-i-giske"])
def test_ruff_is_content(tmp_path: Path, name: str) -> None:
    start_plugin(name, tmp_path)
    assert looks_at(tmp_path, "ruff", "check", "--no-cache") == ""
    assert looks_at(tmp_path, "ruff", "format", "--check", "--no-cache") == ""


def test_so_is_mypy_and_both_are_with_what_the_tutorial_makes_of_it(tmp_path: Path) -> None:
    start_plugin("giske-pool", tmp_path)
    assert looks_at(tmp_path, "mypy", "--cache-dir", str(tmp_path / "cache")) == ""
    module = "src/oppvekst_giske_pool/__init__.py"
    (tmp_path / module).write_text(files()[module], "utf-8")
    assert looks_at(tmp_path, "mypy", "--cache-dir", str(tmp_path / "cache")) == ""
    assert looks_at(tmp_path, "ruff", "check", "--no-cache") == ""
    assert looks_at(tmp_path, "ruff", "format", "--check", "--no-cache") == ""
