"""Every block in the README and the docs is run, or is plainly something to look at."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

import pytest

from tests.blocks import installs_the_project
from tests.house.repository import ROOT, pages

RUN = {"console", "python", "shell"}
SHOWN = {"bash", "csv", "json", "markdown", "mermaid", "text", "toml", "yaml"}
SET_UP = [
    "python -m pip install . ./plugins/html && oppvekst report examples/nordre-sunnmore",
    "python -m pip install -r requirements-dev.txt && python -m pytest",
]
FENCE = re.compile(r"^(?P<fence>`{3,})(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=fence)[ \t]*$", re.MULTILINE | re.DOTALL)


def blocks(path: PurePosixPath) -> list[tuple[str, str]]:
    text = (ROOT / path).read_text("utf-8")
    return [(block["info"], block["body"]) for block in FENCE.finditer(text)]


@pytest.mark.parametrize("path", pages(), ids=str)
def test_a_block_says_whether_it_is_run_or_shown(path: PurePosixPath) -> None:
    languages = {info for info, _ in blocks(path) if not info.startswith("{")}
    assert languages <= RUN | SHOWN


def test_the_readme_starts_with_the_two_set_up_commands() -> None:
    start = (ROOT / "README.md").read_text("utf-8").split("\n## Start\n")[1].split("\n## ")[0]
    found = [block["body"].strip() for block in FENCE.finditer(start) if block["info"] == "shell"]
    assert found == SET_UP


def test_only_the_two_set_up_commands_are_left_to_ci() -> None:
    left = [body for path in pages() for info, body in blocks(path) if info in RUN and installs_the_project(body)]
    assert [body.strip() for body in left] == SET_UP


def test_the_links_of_the_readme_lead_somewhere() -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", (ROOT / "README.md").read_text("utf-8"))
    assert [target for target in targets if not (ROOT / target).exists()] == []
