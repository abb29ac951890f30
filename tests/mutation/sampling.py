"""A random sample of mutants that stays mostly the same when the code changes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from itertools import groupby, islice

from tests.mutation.mutants import Mutant, SourceFile
from tests.mutation.project import Project

LEAST_OF_A_PACKAGE = 30


def sample(project: Project, packages: tuple[str, ...], size: int, seed: int) -> list[Mutant]:
    """Mutants of several packages, at most one for each place in the source.

    Each place has the same chance, however many operators apply to it. Places and mutants are ranked by a hash of the
    seed and their id, so that code that has not changed stays in the sample.

    Args:
        project: where the packages are.
        packages: the packages to draw from.
        size: how many mutants to draw.
        seed: another seed gives another sample.
    """
    places = {package: list(_places(project, package)) for package in packages}
    sizes = allocate({package: len(found) for package, found in places.items()}, size)
    return [mutant for package in packages for mutant in islice(_drawn(project, places[package], seed), sizes[package])]


def every_mutant(project: Project, packages: tuple[str, ...]) -> Iterator[Mutant]:
    """Every mutant of some packages, without drawing."""
    for package in packages:
        for file in project.modules(package):
            yield from SourceFile.read(project.source, file).mutants()


def allocate(available: Mapping[str, int], size: int) -> dict[str, int]:
    """How many to draw from each package: in proportion, but enough of each to say something about it."""
    least = min(LEAST_OF_A_PACKAGE, size // max(len(available), 1))
    result = {package: min(least, number) for package, number in available.items()}
    for _ in range(min(size, sum(available.values())) - sum(result.values())):
        open_packages = (package for package, number in available.items() if result[package] < number)
        result[min(open_packages, key=lambda package: result[package] / available[package])] += 1
    return result


def _places(project: Project, package: str) -> Iterator[list[Mutant]]:
    mutants = sorted(every_mutant(project, (package,)), key=_place)
    yield from (list(group) for _, group in groupby(mutants, key=_place))


def _place(mutant: Mutant) -> tuple[object, ...]:
    return mutant.file, mutant.start, mutant.end


def _drawn(project: Project, places: list[list[Mutant]], seed: int) -> Iterator[Mutant]:
    """One mutant a place, in random order; those that are no Python are passed over."""
    for place in sorted(places, key=lambda place: min(_rank(mutant, seed, "place") for mutant in place)):
        source = SourceFile.read(project.source, place[0].file)
        ranked = sorted(place, key=lambda mutant: _rank(mutant, seed, "mutant"))
        yield from islice((mutant for mutant in ranked if source.mutated(mutant) is not None), 1)


def _rank(mutant: Mutant, seed: int, purpose: str) -> str:
    return hashlib.sha256(f"{seed}:{purpose}:{mutant.id}".encode()).hexdigest()
