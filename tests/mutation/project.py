"""Where the mutated packages and their tests are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

PACKAGES = ("domain", "rules", "compare", "revision", "analysis", "forms", "documents", "store")


@frozen(kw_only=True)
class Project:
    """A distribution whose tests mirror its packages.

    Attributes:
        root: the folder with `pyproject.toml`, `src` and `tests`.
        name: the name of the distribution's top package.
        packages: the packages in it that are mutated, and whose tests count.
    """

    root: Path = Path(__file__).resolve().parents[2]
    name: str = "sunnmore_oppvekst"
    packages: tuple[str, ...] = PACKAGES

    @property
    def source(self) -> Path:
        """The folder of the top package."""
        return self.root / "src" / self.name

    @property
    def cache(self) -> Path:
        """The folder for what is measured once and used again; git ignores it."""
        return self.root / ".mutation_cache"

    def modules(self, package: str) -> list[str]:
        """The files of a package, relative to `source`, such as `rules/engine.py`."""
        return sorted(path.relative_to(self.source).as_posix() for path in (self.source / package).rglob("*.py"))

    def test_files(self) -> Iterator[str]:
        """The test files that count, relative to `root`, package by package."""
        for package in self.packages:
            found = (self.root / "tests" / package).rglob("test_*.py")
            yield from sorted(path.relative_to(self.root).as_posix() for path in found)
