"""The figures of a run, and what there is to say about each mutant that survived."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from tests.mutation.equivalents import Equivalent
from tests.mutation.mutants import Mutant
from tests.mutation.project import Project
from tests.mutation.trial import Result

TARGET_IN_ALL = 0.90
TARGET_OF_A_PACKAGE = 0.85
HEADER = ("package", "mutants", "killed", "timed out", "survived", "no test", "equivalent", "share killed")


@frozen(kw_only=True)
class Figures:
    """How many mutants there were, by what came of them."""

    killed: int = 0
    timed_out: int = 0
    survived: int = 0
    uncovered: int = 0
    equivalent: int = 0

    @classmethod
    def of(cls, results: Iterable[Result]) -> Figures:
        counts = Counter(result.status.replace(" ", "_") for result in results)
        return cls(**counts)

    @property
    def mutants(self) -> int:
        return self.killed + self.timed_out + self.survived + self.uncovered + self.equivalent

    @property
    def share(self) -> float:
        """The share that was detected of those that could be."""
        detected = self.killed + self.timed_out
        countable = self.mutants - self.equivalent
        return detected / countable if countable else 1.0

    def row(self, name: str) -> tuple[str, ...]:
        numbers = (self.mutants, self.killed, self.timed_out, self.survived, self.uncovered, self.equivalent)
        return (name, *map(str, numbers), f"{self.share:.1%}")


def report(project: Project, results: Sequence[Result], stale: Sequence[Equivalent]) -> str:
    """The figures of each package, the survivors, the equivalents, and the entries that are of no mutant."""
    survivors = [result for result in results if result.has_survived]
    accepted = [result for result in results if result.status == "equivalent"]
    parts = [_table(project, results)]
    parts += (f"{survivor(project, result)}" for result in survivors)
    parts += (f"equivalent: {described(result.mutant)}\n    {result.reason}" for result in accepted)
    parts += (f"no mutant for the entry {each.file}, {each.function}, {each.operator}: {each.line}" for each in stale)
    return "\n\n".join(parts) + "\n"


def described(mutant: Mutant) -> str:
    """One line about a mutant."""
    return f"{mutant.id} {mutant.file}:{mutant.start[0]} {mutant.function or '<module>'} {mutant.operator}"


def survivor(project: Project, result: Result) -> str:
    """A mutant, the tests that did not notice it, and its difference from the original."""
    path = project.source / result.mutant.file
    original = path.read_text(encoding="utf-8")
    name = path.relative_to(project.root).as_posix()
    lines = difflib.unified_diff(original.splitlines(), result.code.splitlines(), name, name, lineterm="")
    heading = f"survived {result.tests} tests: {described(result.mutant)}, occurrence {result.mutant.occurrence}"
    return "\n".join((heading, *lines))


def _table(project: Project, results: Sequence[Result]) -> str:
    rows = list(_rows(project, results))
    widths = [max(map(len, column)) for column in zip(HEADER, *rows, strict=True)]
    lines = (
        "  ".join(
            cell.ljust(width) if at == 0 else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in (HEADER, *rows)
    )
    return "\n".join(lines)


def _rows(project: Project, results: Sequence[Result]) -> Iterator[tuple[str, ...]]:
    for package in project.packages:
        if found := [result for result in results if result.mutant.package == package]:
            yield Figures.of(found).row(package)
    yield Figures.of(results).row("in all")
