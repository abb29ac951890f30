"""A mutant is tried on the tests that can notice it, near and quick ones first."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.mutation.baseline import Baseline, Records
from tests.mutation.project import Project

LINE_2, LINE_5 = 1 << 2, 1 << 5
RECORDS: list[dict[str, Any]] = [
    {
        "imported": {"alpha/a.py": LINE_2},
        "tests": [
            {"id": "tests/alpha/test_a.py::test_slow", "seconds": 3.0, "lines": {"alpha/a.py": LINE_5}},
            {"id": "tests/alpha/test_a.py::test_quick", "seconds": 1.0, "lines": {"alpha/a.py": LINE_5 | 1 << 6}},
            {"id": "tests/alpha/test_a.py::test_of_another_file", "seconds": 0.1, "lines": {"alpha/b.py": LINE_5}},
        ],
    },
    {
        "imported": {},
        "tests": [
            {"id": "tests/beta/test_b.py::test_far", "seconds": 0.2, "lines": {"alpha/a.py": LINE_5}},
            {"id": "tests/beta/test_b.py::test_elsewhere", "seconds": 0.1, "lines": {"beta/b.py": LINE_5}},
        ],
    },
]


def names(file: str, lines: range) -> list[str]:
    return [test.id.rpartition("::")[2] for test in Baseline.of(RECORDS).tests_for(file, lines)]


@pytest.mark.parametrize("lines", [range(5, 6), range(3, 6), range(5, 9)])
def test_tests_that_execute_a_line_come_near_before_far_and_quick_before_slow(lines: range) -> None:
    assert names("alpha/a.py", lines) == ["test_quick", "test_slow", "test_far"]


@pytest.mark.parametrize("lines", [range(4, 5), range(7, 8)])
def test_a_line_that_nothing_executes_has_no_tests(lines: range) -> None:
    assert names("alpha/a.py", lines) == []


def test_a_line_of_an_import_has_every_test_of_its_file_and_of_its_package() -> None:
    assert names("alpha/a.py", range(2, 3)) == ["test_of_another_file", "test_quick", "test_slow", "test_far"]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    for name in ("src/planted/alpha/a.py", "tests/alpha/test_a.py", "tests/alpha/test_b.py", "tests/alpha/values.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("a = 1\n", encoding="utf-8")
    return Project(root=tmp_path, name="planted", packages=("alpha",))


def test_a_record_is_kept_while_nothing_changes(project: Project) -> None:
    Records(project).write("tests/alpha/test_a.py", RECORDS[0])
    (project.root / "tests" / "alpha" / "test_b.py").write_text("a = 2\n", encoding="utf-8")
    assert Records(project).read("tests/alpha/test_a.py") == RECORDS[0]
    assert Records(project).read("tests/alpha/test_b.py") is None


@pytest.mark.parametrize("name", ["src/planted/alpha/a.py", "tests/alpha/test_a.py", "tests/alpha/values.py"])
def test_a_record_is_dropped_when_something_it_depends_on_changes(project: Project, name: str) -> None:
    Records(project).write("tests/alpha/test_a.py", RECORDS[0])
    (project.root / name).write_text("a = 2\n", encoding="utf-8")
    assert Records(project).read("tests/alpha/test_a.py") is None
    Records(project).write("tests/alpha/test_a.py", RECORDS[1])
    assert Records(project).read("tests/alpha/test_a.py") == RECORDS[1]
    assert len(list(project.cache.iterdir())) == 1
