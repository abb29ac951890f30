"""The settings of a workspace apply to findings of every family, wherever a command shows them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import Done, copy_to, run
from tests.hooks.installing import FAILS_AT_WORK, install

PLAN = "plans/handlingsplan-2020.yaml"


@pytest.fixture
def nordre(tmp_path: Path) -> Path:
    return copy_to(tmp_path)


def settle(nordre: Path, check: str) -> None:
    (nordre / "oppvekst.toml").write_text(f"[check]\non = 2020-06-15\n{check}\n", "utf-8")


def found(done: Done) -> dict[str, str]:
    """The severity of each code that a command tells of."""
    return {each["code"]: each["severity"] for each in json.loads(done.out)["findings"]}


def draft(nordre: Path) -> dict[str, str]:
    return found(run("revise", PLAN, "--year", "2021", "--dry-run", "--format", "json", cwd=nordre))


def test_a_revision_leaves_out_and_weighs_what_is_settled(nordre: Path) -> None:
    before = draft(nordre)
    assert before["RE006"] == before["RE007"] == "warning"
    settle(nordre, 'ignore = ["RE007"]\nseverity = {RE006 = "info"}')
    assert draft(nordre) == {**{code: weight for code, weight in before.items() if code != "RE007"}, "RE006": "info"}


def unsent(nordre: Path) -> Done:
    """A merge of a contribution that was never sent in."""
    contribution = nordre / "contributions" / "bidrag-2020-alesund.yaml"
    lines = contribution.read_text("utf-8").splitlines(keepends=True)
    draft = nordre / "utkast.yaml"
    draft.write_text("".join(line for line in lines if not line.startswith("submitted:")), "utf-8")
    return run("merge", PLAN, "utkast.yaml", "--format", "json", cwd=nordre)


@pytest.mark.parametrize(
    ("check", "codes", "status"),
    [
        ("", {"RE004": "error"}, 1),
        ('severity = {RE004 = "warning"}', {"RE004": "warning"}, 0),
        ('ignore = ["RE"]', {}, 0),
        ('select = ["RE003"]', {}, 0),
    ],
)
def test_a_merge_leaves_out_and_weighs_what_is_settled(
    nordre: Path, check: str, codes: dict[str, str], status: int
) -> None:
    settle(nordre, check)
    done = unsent(nordre)
    assert (found(done), done.status) == (codes, status)


def test_a_form_that_is_refused_says_why_however_it_is_settled(nordre: Path) -> None:
    (nordre / "x.xlsx").write_bytes(b"no workbook")
    settle(nordre, 'ignore = ["IM"]\nseverity = {IM002 = "info"}')
    done = run("import", "x.xlsx", "--base", ".", "--format", "json", cwd=nordre)
    assert (found(done), done.status) == ({"IM002": "info"}, 2)


def altered(nordre: Path) -> None:
    """Give the plan a history, and change a byte in it."""
    run("revise", PLAN, "--year", "2021", cwd=nordre)
    step = ("transition", "plans/handlingsplan-2021.yaml", "withdrawn", "--by", "coordinator", "--on", "2020-12-01")
    assert run(*step, "--in-place", cwd=nordre).status == 0
    history = nordre / "history" / "handlingsplan-2021.jsonl"
    history.write_bytes(history.read_bytes().replace(b"2020-12-01", b"2020-12-02"))


def test_an_altered_history_is_told_of_unless_it_is_settled_otherwise(nordre: Path) -> None:
    altered(nordre)
    show = ("history", "plans/handlingsplan-2021.yaml", "--format", "json")
    for check, codes, status in (
        ("", {"RE014": "error"}, 1),
        ('severity = {RE = "warning"}', {"RE014": "warning"}, 0),
        ('ignore = ["RE014"]', {}, 0),
    ):
        settle(nordre, check)
        done = run(*show, cwd=nordre)
        assert (found(done), done.status) == (codes, status)
        checked = run("check", ".", "--select", "RE", "--format", "json", cwd=nordre)
        assert (found(checked), checked.status) == (codes, status)


@pytest.mark.parametrize("how", ["--select", "--ignore"])
def test_no_choice_hides_that_a_plugin_failed(nordre: Path, tmp_path: Path, how: str) -> None:
    plugins = tmp_path / "plugins"
    plugins.mkdir()
    install(plugins, "fails", FAILS_AT_WORK)
    codes = ("AP", "XX") if how == "--select" else ("PL", "ME")
    options = [part for code in codes for part in (how, code)]
    settle(nordre, 'severity = {PL003 = "error"}')
    done = run("check", ".", *options, "--format", "json", cwd=nordre, python_path=plugins)
    assert found(done)["PL003"] == "error"
    assert done.status == 1


NEAR = [("RE099", "RE00"), ("SU0001", "SU00"), ("IM009", "IM00"), ("PL033", "PL00")]


@pytest.mark.parametrize(("code", "near"), NEAR)
def test_a_code_that_nobody_declares_is_refused_with_the_nearest(nordre: Path, code: str, near: str) -> None:
    for command in (("explain", code), ("check", ".", "--select", code), ("check", ".", "--ignore", code)):
        done = run(*command, "--lang", "en", cwd=nordre)
        assert (done.status, f'"{code}"' in done.err, f'"{near}' in done.err) == (2, True, True)
    settle(nordre, f'severity = {{{code} = "info"}}')
    checked: Any = run("check", ".", "--select", "DOC014", "--format", "json", cwd=nordre).json()
    (finding,) = checked["findings"]
    assert code in finding["message"]
