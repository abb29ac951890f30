"""Every notebook runs from top to end, says nothing on stderr, and shows what it promises."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import jupytext
import nbformat
import pytest
from nbmake.nb_run import NotebookRun

from tests.house.repository import ROOT

NOTEBOOKS = sorted(each.stem for each in (ROOT / "examples" / "notebooks").glob("*.md") if each.stem != "README")
QUESTIONS = {
    "first-look": (
        "Judged on 2020-06-15",
        "% of the way, where the plan was",
        "was due 1 March 2020 and is not reached",
    ),
    "where-are-the-gaps": ("combinations of area, municipality", "no measure at unit level in", "The thread is broken"),
    "two-years-compared": (
        "as they were on 2 December 2019 and 2 June 2020",
        'New: measure "Leik ute heile dagen"',
        "23 of the 64 things that changed are measures",
        "carried_over",
    ),
    "a-merger": ("From 11 to 6 municipalities", "they must be asked", "From 16 to 14", "From 8 to 5"),
    "funding-and-results": (
        "budgeted",
        "criteria_judged",
        "nok_for_a_criterion_met",
        "fordi styraren slutta",
        "is lost",
    ),
    "a-region-against-others": ("7 networks with", "2 June 2020 and 20 October 2020", "share on 2020-06-02"),
}
SECONDS = 300


def executed(name: str, folder: Path) -> Any:
    """The notebook after it was run beside a copy of the examples."""
    for each in ("nordre-sunnmore", "notebooks"):
        shutil.copytree(ROOT / "examples" / each, folder / each)
    source = folder / "notebooks" / f"{name}.md"
    target = source.with_suffix(".ipynb")
    jupytext.write(jupytext.read(source), target)
    result = NotebookRun(target, SECONDS).execute()
    assert result.error is None, result.error
    return result.nb


def outputs(notebook: Any) -> list[Any]:
    return [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]


def said(output: Any) -> str:
    data = output.get("data", {})
    return "".join((output.get("text", ""), data.get("text/plain", ""), data.get("text/html", "")))


def test_there_are_six() -> None:
    assert set(NOTEBOOKS) == set(QUESTIONS)


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_it_runs_and_answers(name: str, tmp_path: Path) -> None:
    notebook = executed(name, tmp_path)
    nbformat.validate(notebook)
    shown = outputs(notebook)
    assert [said(each) for each in shown if each.get("name") == "stderr"] == []
    everything = "\n".join(map(said, shown))
    for answer in QUESTIONS[name]:
        assert answer in everything
    pictures = [each for each in shown if "<svg" in said(each)]
    assert pictures
    for picture in pictures:
        assert re.search(r'role="img" aria-label="[^"]{20,}"', said(picture))
        assert "<table>" in said(picture)
