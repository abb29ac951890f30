"""The sides of a merge, and what they cannot agree on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import evolve, frozen

from sunnmore_oppvekst.compare.keys import Path, say_path
from sunnmore_oppvekst.compare.places import put_all
from sunnmore_oppvekst.messages.reprs import brief


@frozen
class Side:
    """What one side made of a value.

    Attributes:
        who: whose side it is.
        value: what it says.
    """

    who: str
    value: Any

    __repr__ = brief


@frozen(kw_only=True)
class MergeConflict:
    """A place where sides want different things; the base stands there until somebody chooses.

    Attributes:
        path: the way to it.
        base: what stood there, or None; `ABSENT` where a list had no such thing.
        sides: what each side wants there; `ABSENT` where it took it out.
    """

    path: Path
    base: Any
    sides: tuple[Side, ...]

    __repr__ = brief

    @property
    def dotted_path(self) -> str:
        """The path as text: `measures[t2].title`."""
        return say_path(self.path)

    def with_settled(self, choices: Mapping[Path, Any]) -> Self:
        """The same where conflicts inside it are settled: what each side wants has the items as they have become."""
        depth = len(self.path)
        inside = {path[depth:]: choice for path, choice in choices.items() if path[:depth] == self.path}
        sides = tuple(evolve(side, value=put_all(side.value, inside)) for side in self.sides)
        return evolve(self, base=put_all(self.base, inside), sides=sides)

    def wanted_by(self, who: str) -> Any:
        """What one side wants there.

        Raises:
            KeyError: it has no side in this.
        """
        for side in self.sides:
            if side.who == who:
                return side.value
        raise KeyError(who)
