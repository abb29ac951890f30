"""Three-way merge, and merge of many, with conflicts and refusals told of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Generic, Self, TypeVar

from attrs import evolve, field, frozen

from sunnmore_oppvekst.compare.changes import Changed
from sunnmore_oppvekst.compare.keys import Path, say_path
from sunnmore_oppvekst.compare.merging import Merging
from sunnmore_oppvekst.compare.places import put_all
from sunnmore_oppvekst.compare.scoped import limited
from sunnmore_oppvekst.compare.sides import MergeConflict, Side
from sunnmore_oppvekst.domain.shape import Nested
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.messages.message import Message
from sunnmore_oppvekst.messages.nearest import nearest
from sunnmore_oppvekst.messages.reprs import brief

V = TypeVar("V", bound=Value)

Scope = Callable[[Changed], Message | None]
"""From a change to why it may not be made, or None when it may."""


@frozen(kw_only=True)
class Refused:
    """A change that lay outside what its side may touch; it was not made.

    Attributes:
        who: whose change it is.
        change: the change.
        reason: why it was not made, in nn, nb and en.
    """

    who: str
    change: Changed
    reason: Message


@frozen(kw_only=True)
class Merged(Generic[V]):
    """What came of a merge.

    Attributes:
        value: the value; in conflicts the base stands.
        conflicts: where sides want different things.
        refused: what lay outside what its side may touch.
        whose: who changed what, by path.
    """

    value: V
    conflicts: tuple[MergeConflict, ...] = ()
    refused: tuple[Refused, ...] = ()
    whose: Mapping[Path, tuple[str, ...]] = field(factory=dict, repr=False)

    __repr__ = brief

    @property
    def is_clean(self) -> bool:
        """Whether nobody has to choose, and nothing was refused."""
        return not self.conflicts and not self.refused

    def authors(self, path: str) -> tuple[str, ...]:
        """Who changed what stands at a path such as `measures[t2].title`, or what that lies in; empty for nobody."""
        by_name = {say_path(each): who for each, who in self.whose.items()}
        inside = [who for each, who in by_name.items() if each == path or each.startswith((f"{path}.", f"{path}["))]
        while path and not inside:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
            inside = [by_name[path]] if path in by_name else []
        return tuple(dict.fromkeys(name for who in inside for name in who))

    def settled(self, choices: Mapping[str, Any]) -> Self:
        """The same with conflicts settled.

        Args:
            choices: what is to stand at the path of a conflict, by path; `ABSENT` for nothing.

        Raises:
            UnknownName: there is no conflict at such a path.
            InvalidValue: the value cannot stand there.
        """
        known = {each.dotted_path: each for each in self.conflicts}
        for path in choices:
            if path not in known:
                raise UnknownName("conflict", path, nearest(path, known))
        chosen = {known[path].path: choice for path, choice in choices.items()}
        left = tuple(each.with_settled(chosen) for each in self.conflicts if each.path not in chosen)
        return evolve(self, value=put_all(self.value, chosen), conflicts=left)


def merge(
    base: V, ours: V, theirs: V, *, scope: Scope | None = None, who: tuple[str, str] = ("ours", "theirs")
) -> Merged[V]:
    """Bring together what two sides made of one value.

    Where one side changed something, its change is taken. Where both changed it to different things, it is a conflict,
    and the base stands. Things in lists are matched by id, in whatever order; single values in lists are sets.

    Args:
        base: what both started from.
        ours: what one side made of it.
        theirs: what the other side made of it.
        scope: what `theirs` may touch; what lies outside is refused, and not made.
        who: what to call the sides.
    """
    allowed, refused = limited(base, theirs, scope) if scope else (theirs, ())
    merged = merge_sides(base, [Side(who[0], ours), Side(who[1], allowed)])
    return evolve(merged, refused=tuple(Refused(who=who[1], change=each, reason=why) for each, why in refused))


def merge_sides(base: V, sides: Iterable[Side]) -> Merged[V]:
    """Bring together what any number of sides made of one value; their order does not matter.

    Args:
        base: what all started from.
        sides: what each made of it.
    """
    merging = Merging()
    ordered = sorted(sides, key=lambda side: side.who)
    value = merging.value((), base, ordered, Nested(type(base)))
    return Merged(value=value, conflicts=tuple(merging.conflicts), whose=dict(merging.whose))
