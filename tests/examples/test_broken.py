"""The broken example: what is marked as a mistake is found, all of it at once, and nothing else is."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from sunnmore_oppvekst.findings import Findings
from sunnmore_oppvekst.messages import Language
from sunnmore_oppvekst.rules import RULES
from sunnmore_oppvekst.workspace.checking import check
from tests.house.repository import ROOT

FOLDER = ROOT / "examples" / "broken"
MARKS = re.compile(r" # ?(?P<codes>(?: ?![A-Z]+\d{3})+)$")
ROW = re.compile(r"^\| (?P<code>[A-Z]+\d{3}) \| `(?P<file>[^`]+)` \| \S.*\|$", re.MULTILINE)
COMMAND = str(Path(sys.executable).with_name("oppvekst"))

Mark = tuple[str, int, str]


def _marks_in(path: Path) -> list[Mark]:
    file = path.relative_to(FOLDER).as_posix()
    return [
        (file, number, code.strip())
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if (marked := MARKS.search(line))
        for code in marked["codes"].split("!")[1:]
    ]


def marks() -> list[Mark]:
    """The file, line and code of each mistake, as marked in the folder, in order."""
    files = sorted(path for path in FOLDER.rglob("*") if path.suffix in {".toml", ".yaml"})
    return sorted(mark for path in files for mark in _marks_in(path))


@pytest.fixture(scope="module")
def findings() -> Findings:
    return check(FOLDER)


def test_there_are_mistakes_enough_and_of_many_kinds() -> None:
    assert len(marks()) >= 36
    assert len({code for *_, code in marks()}) >= 30


def test_every_mark_is_the_code_of_a_rule() -> None:
    assert {code for *_, code in marks()} <= {rule.code for rule in RULES}


def test_one_check_finds_each_mistake_on_its_line_and_nothing_else(findings: Findings) -> None:
    assert sorted((str(each.file), each.line or 0, each.code) for each in findings) == marks()


def test_no_rule_is_kept_from_running(findings: Findings) -> None:
    assert findings.not_run == ()


@pytest.mark.parametrize("language", Language)
def test_every_finding_says_what_is_wrong_and_what_to_do(findings: Findings, language: Language) -> None:
    for each in findings:
        assert each.message(language)
        assert each.suggestion(language)
        assert "{" not in each.line_in(language)


def test_the_command_finds_the_same_from_wherever_it_is_run(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path / "region")
    command = [COMMAND, "check", "region", "--format", "json"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    said = json.loads(done.stdout)
    found = [(each["file"].removeprefix("region/"), each["line"], each["code"]) for each in said["findings"]]
    assert sorted(found) == marks()
    assert done.returncode == 1


def test_the_command_prints_each_mistake_with_its_place() -> None:
    done = subprocess.run([COMMAND, "check", "examples/broken"], cwd=ROOT, capture_output=True, check=False)
    said = done.stdout.decode()
    placed = re.findall(r"^examples/broken/([\w./-]+):(\d+)(?::\d+)? ([A-Z]+\d{3}) ", said, re.MULTILINE)
    assert sorted((file, int(line), code) for file, line, code in placed) == marks()


def test_the_readme_lists_each_mistake_once() -> None:
    listed = Counter(ROW.findall((FOLDER / "README.md").read_text("utf-8")))
    assert listed == Counter((code, file) for file, _, code in marks())


def test_the_readme_counts_the_mistakes_and_their_kinds() -> None:
    readme = (FOLDER / "README.md").read_text("utf-8")
    kinds = {code for *_, code in marks()}
    assert f"{len(marks())} mistakes of {len(kinds)} kinds" in readme
    for rule in RULES:
        assert rule.code in kinds or f"({rule.code})" in readme
