"""The figures count what could be detected, and the list of equivalents holds nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mutation.equivalents import Equivalent, read_equivalents, without_mutant
from tests.mutation.mutants import Mutant, SourceFile
from tests.mutation.project import Project
from tests.mutation.report import HEADER, Figures, report
from tests.mutation.sampling import every_mutant
from tests.mutation.trial import Result

CODE = "def f(a, b):\n    return a < b\n"
LISTED = """\
[[equivalent]]
file = "alpha/a.py"
function = "f"
operator = "ReplaceComparisonOperator_Lt_LtE"
line = "return a < b"
reason = "a and b are never the same"
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    planted = Project(root=tmp_path, name="planted", packages=("alpha", "beta"))
    (planted.source / "alpha").mkdir(parents=True)
    (planted.source / "alpha" / "a.py").write_text(CODE, encoding="utf-8")
    return planted


def mutant() -> Mutant:
    source = SourceFile("alpha/a.py", CODE)
    return next(each for each in source.mutants() if each.operator == "ReplaceComparisonOperator_Lt_LtE")


def entries(path: Path, text: str) -> tuple[Equivalent, ...]:
    path.write_text(text, encoding="utf-8")
    return read_equivalents(path)


def test_the_share_is_of_those_that_could_be_detected() -> None:
    figures = Figures(killed=6, timed_out=1, survived=2, uncovered=1, equivalent=5)
    assert figures.row("alpha") == ("alpha", "15", "6", "1", "2", "1", "5", "70.0%")
    assert Figures(equivalent=1).share == 1.0


def test_a_report_has_a_row_a_package_and_shows_who_survived(project: Project) -> None:
    results = [Result(mutant=mutant(), code=CODE.replace("<", "<="), status="survived", tests=4)]
    text = report(project, results, [])
    header, alpha, in_all, _, heading, *rest = text.splitlines()
    assert header.split("  ")[0].split() == [HEADER[0]]
    assert alpha.split()[1:] == in_all.split()[2:] == ["1", "0", "0", "1", "0", "0", "0.0%"]
    assert heading.startswith(f"survived 4 tests: {mutant().id} alpha/a.py:2 f ")
    assert rest[-2:] == ["-    return a < b", "+    return a <= b"]


def test_an_accepted_equivalent_is_shown_with_its_reason(project: Project) -> None:
    results = [Result(mutant=mutant(), code="", status="equivalent", reason="a and b are never the same")]
    assert f"equivalent: {mutant().id} alpha/a.py:2" in report(project, results, [])
    assert "    a and b are never the same" in report(project, results, []).splitlines()


def test_an_entry_is_of_one_mutant_only(tmp_path: Path) -> None:
    (entry,) = entries(tmp_path / "equivalents.toml", LISTED)
    assert [each for each in SourceFile("alpha/a.py", CODE).mutants() if entry.is_of(each)] == [mutant()]


OTHERS = {"a.py": "b.py", '"f"': '"g"', "LtE": "LtF", "a < b": "a < c", "reason": "occurrence = 1\nreason"}


@pytest.mark.parametrize(("old", "new"), OTHERS.items())
def test_an_entry_that_is_of_no_mutant_is_reported(project: Project, old: str, new: str) -> None:
    listed = entries(project.root / "equivalents.toml", LISTED.replace(old, new))
    stale = without_mutant(listed, every_mutant(project, ("alpha",)))
    assert stale == list(listed)
    assert f"no mutant for the entry {listed[0].file}, {listed[0].function}, " in report(project, [], stale)


def test_a_list_without_entries_is_empty(tmp_path: Path) -> None:
    assert entries(tmp_path / "equivalents.toml", "# none yet\n") == ()


def test_every_listed_equivalent_is_of_a_mutant_and_has_a_reason() -> None:
    listed, source = read_equivalents(), Project().source
    files = {each.file for each in listed}
    assert without_mutant(listed, (found for file in files for found in SourceFile.read(source, file).mutants())) == []
    assert all(each.reason for each in listed)
