"""A sample depends on the seed and on the code, and is spread over the packages."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.mutation.project import Project
from tests.mutation.sampling import LEAST_OF_A_PACKAGE, allocate, every_mutant, sample

PACKAGES = ("alpha", "beta")
FUNCTION = "def f{n}(a, b):\n    return a + b if a < b and b > {n} else a * {n}\n\n\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    planted = Project(root=tmp_path, name="planted", packages=PACKAGES)
    for package, size in (("alpha", 12), ("beta", 3)):
        (planted.source / package).mkdir(parents=True)
        (planted.source / package / "sums.py").write_text("".join(FUNCTION.format(n=n) for n in range(size)), "utf-8")
    return planted


def test_the_same_seed_draws_the_same_mutants(project: Project) -> None:
    assert sample(project, PACKAGES, 20, 1) == sample(project, PACKAGES, 20, 1)


def test_another_seed_draws_other_mutants(project: Project) -> None:
    assert sample(project, PACKAGES, 20, 1) != sample(project, PACKAGES, 20, 2)


def test_a_smaller_sample_is_part_of_a_larger_one(project: Project) -> None:
    assert set(sample(project, PACKAGES, 10, 1)) < set(sample(project, PACKAGES, 20, 1))


def test_a_place_is_drawn_once_however_many_operators_apply_to_it(project: Project) -> None:
    drawn = sample(project, PACKAGES, 1000, 1)
    places = {(mutant.file, mutant.start, mutant.end) for mutant in every_mutant(project, PACKAGES)}
    assert len(drawn) == len(places)
    assert {(mutant.file, mutant.start, mutant.end) for mutant in drawn} == places


def test_code_that_has_not_changed_stays_in_the_sample(project: Project) -> None:
    before = {mutant.id for mutant in sample(project, ("beta",), 10, 1)}
    path = project.source / "beta" / "sums.py"
    path.write_text("import math\n\n" + path.read_text("utf-8") + FUNCTION.format(n=3), "utf-8")
    after = {mutant.id for mutant in sample(project, ("beta",), 12, 1)}
    assert len(before & after) >= 7


@pytest.mark.parametrize(
    ("available", "size", "expected"),
    [
        ({"a": 1000, "b": 1000}, 100, {"a": 50, "b": 50}),
        ({"a": 3000, "b": 1000}, 400, {"a": 300, "b": 100}),
        ({"a": 3900, "b": 100}, 400, {"a": 370, "b": LEAST_OF_A_PACKAGE}),
        ({"a": 1000, "b": 20}, 400, {"a": 380, "b": 20}),
        ({"a": 900, "b": 100}, 20, {"a": 10, "b": 10}),
        ({"a": 3, "b": 2}, 400, {"a": 3, "b": 2}),
    ],
)
def test_packages_have_their_share_but_enough_each(
    available: Mapping[str, int], size: int, expected: Mapping[str, int]
) -> None:
    assert allocate(available, size) == expected
