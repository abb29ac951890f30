"""A planted project with a mutant of every kind gives precisely the results that it must."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.mutation.__main__ import main
from tests.mutation.equivalents import Equivalent
from tests.mutation.mutants import Mutant
from tests.mutation.project import Project
from tests.mutation.sampling import every_mutant
from tests.mutation.trial import Pool, Result

LIMITS = '''\
"""Of days."""

LEAST = 14


def is_late(days):
    return days > 10


def is_early(days):
    return days < 5


def is_never_called(days):
    return days == 7


def count_down(days):
    while days > 0:
        days = days - 1
    return days


def is_long(days):
    return days >= 3
'''
TESTS = """\
import subprocess, sys

import pytest
from hypothesis import given, strategies as st

from planted.alpha import limits


@pytest.mark.parametrize(("days", "expected"), [(10, False), (11, True)])
def test_late(days, expected):
    assert limits.is_late(days) is expected


@given(st.integers(min_value=20))
def test_early(days):
    assert limits.is_early(3)
    assert not limits.is_early(days)


def test_down():
    assert limits.count_down(2) == 0


def test_the_constant():
    assert limits.LEAST == 14


def test_in_another_process():
    assert limits.is_long(4)
    code = "import sys; from planted.alpha import limits; sys.exit(limits.is_long(3))"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 1
"""
SETTINGS = (
    '[tool.pytest.ini_options]\npythonpath = ["."]\naddopts = ["--import-mode=importlib"]\nfilterwarnings = ["error"]\n'
)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    planted = Project(root=tmp_path, name="planted", packages=("alpha",))
    for name, text in {
        "pyproject.toml": SETTINGS,
        "src/planted/__init__.py": "",
        "src/planted/alpha/__init__.py": "",
        "src/planted/alpha/limits.py": LIMITS,
        "tests/alpha/test_limits.py": TESTS,
        "examples/none.txt": "",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return planted


def mutant(project: Project, function: str, operator: str, occurrence: int = 0) -> Mutant:
    return next(
        each
        for each in every_mutant(project, project.packages)
        if (each.function, each.operator, each.occurrence) == (function, operator, occurrence)
    )


def contents(project: Project) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in files(project)}


def files(project: Project) -> Iterator[Path]:
    for path in sorted(project.root.rglob("*")):
        if path.is_file() and project.cache not in path.parents:
            yield path


def results(project: Project, mutants: list[Mutant], *equivalents: Equivalent) -> dict[str, Result]:
    with Pool(project, jobs=1, least_seconds=0.5) as pool:
        baseline = pool.baseline(lambda text: None)
        return {result.mutant.id: result for result in pool.attempt(mutants, equivalents, baseline)}


def test_every_mutant_has_the_result_that_it_must_have(project: Project) -> None:
    before = contents(project)
    expected = {
        mutant(project, "is_late", "ReplaceComparisonOperator_Gt_GtE"): "killed",
        mutant(project, "is_early", "ReplaceComparisonOperator_Lt_LtE"): "survived",
        mutant(project, "is_never_called", "ReplaceComparisonOperator_Eq_NotEq"): "uncovered",
        mutant(project, "count_down", "ReplaceBinaryOperator_Sub_Add"): "timed out",
        mutant(project, "", "NumberReplacer"): "killed",
        mutant(project, "is_long", "ReplaceComparisonOperator_GtE_Gt"): "killed",
        mutant(project, "is_early", "ReplaceComparisonOperator_Lt_NotEq"): "equivalent",
    }
    accepted = mutant(project, "is_early", "ReplaceComparisonOperator_Lt_NotEq")
    equivalent = Equivalent(
        file=accepted.file, function="is_early", operator=accepted.operator, line=accepted.line, reason="for once"
    )
    found = results(project, list(expected), equivalent)
    assert {each: found[each.id].status for each in expected} == expected
    by = [found[each.id].by.rpartition("::")[2] for each, status in expected.items() if status == "killed"]
    assert by == ["test_late[10-False]", "test_the_constant", "test_in_another_process"]
    assert contents(project) == before


def test_tests_that_load_the_checkout_instead_of_the_mutant_are_refused(project: Project) -> None:
    (project.root / "tests" / "alpha" / "conftest.py").write_text(
        f"import sys\n\nsys.path.insert(0, {str(project.source.parent)!r})\n", encoding="utf-8"
    )
    with pytest.raises(RuntimeError, match=r"not read from .*planted\.alpha\.limits"):
        results(project, [mutant(project, "is_late", "ReplaceComparisonOperator_Gt_GtE")])


def test_tests_that_fail_without_a_mutation_are_refused(project: Project) -> None:
    path = project.root / "tests" / "alpha" / "test_limits.py"
    path.write_text(path.read_text("utf-8").replace("LEAST == 14", "LEAST == 15"), encoding="utf-8")
    with pytest.raises(RuntimeError, match=r"test_limits\.py fails without any mutation"):
        results(project, [])


def test_the_command_reports_figures_and_survivors(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    survivor = mutant(project, "is_never_called", "ReplaceComparisonOperator_Eq_NotEq")
    path = project.root / "report.txt"
    assert main(["--only", survivor.id, "--jobs", "1", "--report", str(path)], project) == 0
    report = path.read_text("utf-8")
    assert report in capsys.readouterr().out
    assert report.splitlines()[1].split() == ["alpha", "1", "0", "0", "0", "1", "0", "0.0%"]
    assert f"{survivor.id} alpha/limits.py:15 is_never_called ReplaceComparisonOperator_Eq_NotEq" in report
    assert "-    return days == 7\n+    return days != 7\n" in report
