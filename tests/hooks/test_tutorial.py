"""The tutorial for plugin authors, followed to the letter in an environment that has nothing but the library."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.house.repository import ROOT

TUTORIAL = ROOT / "docs" / "plugin-tutorial.md"
BLOCK = re.compile(r"^```(?P<kind>bash|\{code-block\} \w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
CAPTION = re.compile(r":caption: (?P<file>\S+)\n\n(?P<content>.*)", re.DOTALL)


def files() -> dict[str, str]:
    """The files that the tutorial shows, by name."""
    found = (CAPTION.fullmatch(block["text"]) for block in BLOCK.finditer(TUTORIAL.read_text("utf-8")))
    return {file["file"]: file["content"] for file in found if file}


def steps() -> list[str]:
    """The tutorial as one script: its commands, and its files as commands that write them."""
    found = []
    for block in BLOCK.finditer(TUTORIAL.read_text("utf-8")):
        file = CAPTION.fullmatch(block["text"])
        found.append(f"cat > {file['file']} <<'END'\n{file['content']}END\n" if file else block["text"])
    return found


def test_it_leads_to_a_plugin_that_works(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "venv"], check=True)
    python = tmp_path / "venv" / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", f"{ROOT}[testing]"], check=True)
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("OPPVEKST", "PYTHON", "PYTEST"))}
    path = os.pathsep.join((str(python.parent), kept["PATH"]))
    script = "".join(f"{each}\n" for each in steps())
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        cwd=tmp_path,
        env={**kept, "PATH": path, "OPPVEKST_LANG": "en"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("3 passed") == 2
    assert done.stdout.count("checks passed") == 2
    assert 'GIS001 measure "Symjing for alle" takes 400 hours' in done.stdout
    assert "| Symjing for alle | 400 |" in done.stdout
    assert "## Giskehallen" in done.stdout
    assert "| Symjing for alle | 12 |" in done.stdout
    assert "Symjing for alle" in (tmp_path / "oppvekst-giske-pool" / "hours.csv").read_text("utf-8-sig")
