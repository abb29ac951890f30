"""The way of a form, as a secretariat types it: out, filled in, back in, and merged as the command says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import openpyxl

EXAMPLE = Path(__file__).parents[3] / "examples" / "nordre-sunnmore"


def run(*typed: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = Path(sys.executable).parent / "oppvekst"
    return subprocess.run([str(command), *map(str, typed)], cwd=cwd, capture_output=True, text=True, check=False)


def test_a_form_that_came_back_says_where_to_go_on(tmp_path: Path) -> None:
    run("export", "workbook", EXAMPLE, "--for", "Giske", "-o", "giske.xlsx", cwd=tmp_path)
    nothing = run("import", "giske.xlsx", "--base", EXAMPLE, cwd=tmp_path)
    assert (nothing.returncode, nothing.stdout) == (0, "")
    book = openpyxl.load_workbook(tmp_path / "giske.xlsx")
    next(each for each in book.worksheets if each["A1"].value == "oppvekst:cover")["D4"].value = "God plan"
    book.save(tmp_path / "giske.xlsx")
    sent = ("--submitted", "2019-11-20", "-o", "giske.yaml")
    done = run("import", "giske.xlsx", "--base", EXAMPLE, *sent, cwd=tmp_path)
    typed = done.stderr.splitlines()[-1].removeprefix("Flett det inn i planen: oppvekst ").split()
    merged = run(*typed, "-o", "fletta.yaml", cwd=tmp_path)
    assert (merged.returncode, "God plan" in merged.stdout) == (0, True), merged.stderr
