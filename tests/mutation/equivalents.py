"""The mutants that are known to behave as the original, each with the reason."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path

from attrs import frozen

from tests.mutation.mutants import Mutant

LISTED = Path(__file__).with_name("equivalents.toml")


@frozen(kw_only=True)
class Equivalent:
    """An entry of `equivalents.toml`; `reason` says why no test can detect the mutant, the rest is as in `Mutant`."""

    file: str
    function: str
    operator: str
    line: str
    reason: str
    occurrence: int = 0

    def is_of(self, mutant: Mutant) -> bool:
        return (self.file, self.function, self.operator, self.line, self.occurrence) == (
            mutant.file,
            mutant.function,
            mutant.operator,
            mutant.line,
            mutant.occurrence,
        )


def read_equivalents(path: Path = LISTED) -> tuple[Equivalent, ...]:
    """The entries of the list."""
    entries = tomllib.loads(path.read_text(encoding="utf-8")).get("equivalent", []) if path.exists() else []
    return tuple(Equivalent(**entry) for entry in entries)


def without_mutant(equivalents: Iterable[Equivalent], mutants: Iterable[Mutant]) -> list[Equivalent]:
    """The entries that are of no mutant any more."""
    found = list(mutants)
    return [each for each in equivalents if not any(each.is_of(mutant) for mutant in found)]
