"""Bringing together what several sides made of one value, field by field, without settling a conflict for anybody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from attrs import field, frozen

from sunnmore_oppvekst.compare.keys import At, Key, Path, is_one, key_fields, key_of, keyed
from sunnmore_oppvekst.compare.ordering import in_order, is_reordered
from sunnmore_oppvekst.compare.places import ABSENT
from sunnmore_oppvekst.compare.sides import MergeConflict, Side
from sunnmore_oppvekst.domain.extensions import Extensions, FrozenMap, are_same_data
from sunnmore_oppvekst.domain.shape import Free, Many, Nested, Shape, shape_of
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.errors import InvalidValue

T = TypeVar("T")


@frozen
class Merging:
    """What is found on the way through one merge.

    Attributes:
        conflicts: where sides want different things.
        whose: who changed what, by path.
    """

    conflicts: list[MergeConflict] = field(factory=list)
    whose: dict[Path, tuple[str, ...]] = field(factory=dict)

    def value(self, path: Path, base: Any, sides: Sequence[Side], shape: Shape) -> Any:
        """What becomes of one place."""
        changed = [side for side in sides if side.value is not base and side.value != base]
        if not changed:
            return base
        match shape:
            case Nested(cls=cls) if not is_one(cls) and _are(cls, base, changed):
                return self._fields(path, base, changed)
            case Many(item=Nested(cls=cls)) if key_fields(cls) and not is_one(cls) and _are(tuple, base, changed):
                return self._things(path, cls, base, changed)
        if _agree(changed):
            return self._taken(path, changed)
        match shape:
            case Many(item=item) if (not isinstance(item, Nested) or is_one(item.cls)) and _are(tuple, base, changed):
                return self._set(path, base, changed)
            case Free():
                return self._local(path, base, changed)
            case _:
                return self._undecided(path, base, changed)

    def _taken(self, path: Path, changed: Sequence[Side]) -> Any:
        self.whose[path] = tuple(side.who for side in changed)
        return changed[0].value

    def _undecided(self, path: Path, base: T, changed: Sequence[Side]) -> T:
        self.conflicts.append(MergeConflict(path=path, base=base, sides=tuple(changed)))
        return base

    def _fields(self, path: Path, base: Value, changed: Sequence[Side]) -> Any:
        """The fields one by one; where they do not fit together as merged, the value as a whole is the conflict."""
        tried = Merging()
        fields = {
            each.name: tried.value(
                (*path, each.name),
                getattr(base, each.name),
                [Side(side.who, getattr(side.value, each.name)) for side in changed],
                each.shape,
            )
            for each in shape_of(type(base))
        }
        try:
            merged = type(base)(**fields)
        except InvalidValue:
            return self._undecided(path, base, changed)
        self.conflicts.extend(tried.conflicts)
        self.whose.update(tried.whose)
        return merged

    def _things(self, path: Path, cls: type[Value], base: tuple[Any, ...], changed: Sequence[Side]) -> tuple[Any, ...]:
        """Things with a key, one by one: added, taken out, or merged."""
        before = keyed(base, key_of(cls))
        after = [Side(side.who, keyed(side.value, key_of(cls))) for side in changed]
        names = dict.fromkeys([*before, *(name for side in after for name in side.value)])
        found = {name: self._thing((*path, At(name)), name, before, after, cls) for name in names}
        moved = [side for side in after if is_reordered(before, side.value)]
        lines = {side.who: _listed(found, in_order(before, after, like=side)) for side in moved}
        if len(set(lines.values())) > 1:
            stands = _listed(found, in_order(before, after))
            return self._undecided(path, stands, [Side(who, line) for who, line in lines.items()])
        return _listed(found, in_order(before, after, like=moved[0] if moved else None))

    def _thing(self, path: Path, name: Key, before: Mapping[Key, Any], after: Sequence[Side], cls: type[Value]) -> Any:
        sides = [Side(side.who, side.value.get(name, ABSENT)) for side in after]
        if name not in before:
            sides = [side for side in sides if side.value is not ABSENT]
        return self.value(path, before.get(name, ABSENT), sides, Nested(cls))

    def _set(self, path: Path, base: tuple[Any, ...], changed: Sequence[Side]) -> tuple[Any, ...]:
        """Single things in whatever order: what anybody added is there, and what anybody took out is not."""
        self.whose[path] = tuple(side.who for side in changed)
        gone = {item for side in changed for item in base if item not in side.value}
        before = dict.fromkeys(base)
        after = [Side(side.who, dict.fromkeys(side.value)) for side in changed]
        return tuple(item for item in in_order(before, after) if item not in gone)

    def _local(self, path: Path, base: Extensions, changed: Sequence[Side]) -> Extensions:
        """Local fields, name by name within each namespace."""
        return Extensions(self._names(path, base, changed, depth=2))

    def _names(self, path: Path, base: Any, changed: Sequence[Side], depth: int) -> dict[str, Any]:
        merged: dict[str, Any] = {}
        for name in dict.fromkeys([*base, *(name for side in changed for name in side.value)]):
            old = base.get(name, ABSENT)
            after = (Side(side.who, side.value.get(name, ABSENT)) for side in changed)
            new = [side for side in after if not are_same_data(side.value, old)]
            if depth > 1 and len(new) > 1 and all(isinstance(each, FrozenMap) for each in (old, *_values(new))):
                found: Any = self._names((*path, name), old, new, depth - 1)
            else:
                found = self._data((*path, name), old, new)
            if found is not ABSENT:
                merged[name] = found
        return merged

    def _data(self, path: Path, base: Any, changed: Sequence[Side]) -> Any:
        """Plain data, which is taken as a whole, and in which `1`, `1.0` and `true` are three different values."""
        if not changed:
            return base
        is_agreed = all(are_same_data(side.value, changed[0].value) for side in changed)
        return self._taken(path, changed) if is_agreed else self._undecided(path, base, changed)


def _values(sides: Iterable[Side]) -> Iterator[Any]:
    return (side.value for side in sides)


def _agree(sides: Sequence[Side]) -> bool:
    return all(side.value == sides[0].value for side in sides)


def _are(cls: type[Any], base: Any, sides: Iterable[Side]) -> bool:
    return all(type(each) is cls for each in (base, *_values(sides)))


def _listed(found: Mapping[Key, Any], order: Iterable[Key]) -> tuple[Any, ...]:
    return tuple(found[name] for name in order if found[name] is not ABSENT)
