"""A year with the plan: what the script plays is what the library promises."""

from __future__ import annotations

import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

import sunnmore_oppvekst as so
from docs._ext.reference_pages import lifecycle_page
from tests.house.repository import ROOT

YEAR = ROOT / "examples" / "a-year"
PLAY = runpy.run_path(str(YEAR / "play.py"))


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("year")
    return folder, "\n".join(PLAY["play"](folder))


def test_the_script_runs_by_itself_and_says_the_same_every_time(told: tuple[Path, str]) -> None:
    done = subprocess.run([sys.executable, str(YEAR / "play.py")], capture_output=True, text=True, check=True, cwd="/")
    assert done.stdout.strip() == told[1].strip()


def test_eleven_contribute_two_disagree_and_one_oversteps() -> None:
    sent = [so.load(file) for file in sorted((YEAR / "contributions").iterdir())]
    network = so.open_workspace(ROOT / "examples" / "nordre-sunnmore").network
    draft = so.load(YEAR / "draft.yaml")
    assert isinstance(draft, so.ActionPlan)
    merged = so.merge_all(draft, [each for each in sent if isinstance(each, so.Contribution)], network=network)
    assert len({each.municipality for each in sent if isinstance(each, so.Contribution)}) == 11
    assert [{side.who for side in each.sides} for each in merged.conflicts] == [{"1531", "1532"}]
    assert [each.who for each in merged.refused] == ["1534"]
    assert not merged.findings


def test_the_plan_went_all_the_way_and_its_history_holds(told: tuple[Path, str]) -> None:
    history = so.open_history(told[0], "handlingsplan-2019")
    assert not history.verify()
    moved = [entry.event["after"] for entry in history.entries() if entry.event["verb"] == "moved"]
    assert moved == ["consultation", "proposed", "adopted", "evaluated"]
    mandates = [entry.event["mandate"] for entry in history.entries() if entry.event["verb"] == "moved"]
    assert mandates == [
        "mandate-working-committee",
        "mandate-working-committee",
        "mandate-network-forum",
        "mandate-working-committee",
    ]


def test_next_year_is_carried_across_the_merger(told: tuple[Path, str]) -> None:
    assert "Eleven municipalities are six" in told[1]
    assert "0 must be asked about" in told[1]


def test_the_picture_in_the_story_is_the_one_of_the_lifecycle() -> None:
    drawn = re.search(r"```mermaid.*?```", lifecycle_page(), re.DOTALL)
    assert drawn is not None
    assert drawn[0] in (ROOT / "docs" / "a-year.md").read_text("utf-8")


def test_the_page_about_the_lifecycle_is_drawn_from_the_steps() -> None:
    assert (ROOT / "docs" / "lifecycle.md").read_text("utf-8") == lifecycle_page()
