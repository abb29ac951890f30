"""Small plugins with one fault each, in `cases`: they use the public API, and their faults are attributed to them."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import sunnmore_oppvekst as so
from tests.cli.running import EXAMPLE, run
from tests.hooks.installing import install

CASES = {file.stem: file for file in sorted((Path(__file__).parent / "cases").glob("*.py"))}


@pytest.mark.parametrize("name", CASES)
def test_a_case_uses_names_that_exist(name: str) -> None:
    used = {
        node.attr
        for node in ast.walk(ast.parse(CASES[name].read_text("utf-8")))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "so"
    }
    assert used <= set(so.__all__)


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("found", "AttributeError: 'int' object has no attribute 'subject'"),
        ("half", "IndexError: tuple index out of range"),
    ],
)
def test_a_rule_that_fails_half_way_is_named(tmp_path: Path, name: str, error: str) -> None:
    install(tmp_path, f"bad-{name}", CASES[name].read_text("utf-8"))
    done = run("check", EXAMPLE, cwd=tmp_path, python_path=tmp_path, OPPVEKST_LANG="en")
    assert f"PL003 oppvekst_rules of plugin bad-{name} (bad-{name} 1.0) failed: {error}" in done.out


def test_a_report_that_fails_is_named_and_nothing_is_written(tmp_path: Path) -> None:
    install(tmp_path, "bad-leak", CASES["leak"].read_text("utf-8"))
    done = run("export", "leak", EXAMPLE, "--to", "markdown", cwd=tmp_path, python_path=tmp_path, OPPVEKST_LANG="en")
    assert done.status == 2
    assert done.out == ""
    assert "PL003 oppvekst_reports of plugin bad-leak (bad-leak 1.0) failed: KeyError" in done.err
