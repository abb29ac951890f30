"""The document that the edits of one or several sides make of a base, worked out on plain lists and dicts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from attrs import evolve, frozen

from sunnmore_oppvekst.compare.keys import At, Key, Path, Step
from sunnmore_oppvekst.compare.places import ABSENT
from sunnmore_oppvekst.domain.extensions import FrozenMap
from tests.edits import Edit, Kind
from tests.numbered_values import has_parts, key_in_list


def apply_edits(base: Any, *sides: Sequence[Edit], without: Collection[Edit] = ()) -> Any:
    """A base after the edits of every side, less those in `without`.

    Items that several sides insert after the same item come in the order of their keys. Where several sides make
    different things of a list of single values, it is a set, and keeps its order.

    Raises:
        InvalidValue: the edits do not fit together.
    """
    return _Applied(sides, without).to(base, ())


def part_at(value: Any, path: Path) -> Any:
    """What is at a path; `ABSENT` where there is no such item or local field."""
    for step in path:
        if value is ABSENT or value is None:
            return ABSENT
        if isinstance(step, At):
            value = {key_in_list(item): item for item in value}.get(step.key, ABSENT)
        else:
            value = value.get(step, ABSENT) if isinstance(value, FrozenMap) else getattr(value, step)
    return value


def visible_order(keys: Iterable[Key], path: Path, edits: Iterable[Edit]) -> list[Key] | None:
    """The order in which a side has the items of the base that it keeps, at `path`; None where it is the base's."""
    here = [edit for edit in edits if edit.is_within(path)]
    gone = {edit.path for edit in here if edit.kind is Kind.REMOVE}
    before = [key for key in keys if (*path, At(key)) not in gone]
    after = [key for edit in here if edit.is_order_of(path) for key in edit.value if key in before]
    return after if after and after != before else None


@frozen
class _Applied:
    """The edits that lead below one place, side by side."""

    sides: Sequence[Sequence[Edit]]
    without: Collection[Edit]

    def to(self, value: Any, path: Path) -> Any:
        """What becomes of the value at `path`."""
        made = [edit for edits in self.sides for edit in edits if edit not in self.without]
        here = [edit for edit in made if edit.path == path and not edit.is_order_of(path)]
        if here or not made:
            return here[0].value if here else value
        if isinstance(value, tuple):
            return self.to_list(value, path)
        names = dict.fromkeys(str(edit.path[len(path)]) for edit in made)
        if isinstance(value, FrozenMap):
            parts = {name: self.below(path, name, value.get(name, ABSENT)) for name in {**value, **names}}
            return type(value)({name: part for name, part in parts.items() if part is not ABSENT})
        return evolve(value, **{name: self.below(path, name, getattr(value, name)) for name in names})

    def below(self, path: Path, step: Step, value: Any) -> Any:
        """What becomes of the part of a value at one step below `path`."""
        inner = (*path, step)
        sides = [[edit for edit in edits if edit.is_within(inner)] for edits in self.sides]
        return _Applied(sides, self.without).to(value, inner)

    def to_list(self, items: tuple[Any, ...], path: Path) -> tuple[Any, ...]:
        """What becomes of the list at `path`: each item of the base that is left, and after it what comes after it."""
        sides = [edits for edits in self.sides if edits]
        new = [edit.value for edits in sides for edit in edits if edit.is_insert_at(path)]
        is_set = len(sides) > 1 and not all(has_parts(type(item)) for item in (*items, *new))
        by_each = {_Applied([edits], ()).to_list(items, path) for edits in sides} if is_set else ()
        if len(by_each) == 1:
            return next(iter(by_each))
        held = {key_in_list(item): item for item in items}
        order = [*held] if is_set else self.order(list(held), path)
        result: dict[Key, Any] = {}
        for anchor in (None, *order):
            if anchor is not None:
                result[anchor] = self.below(path, At(anchor), held[anchor])
            for key, item in self.run(path, anchor):
                result.setdefault(key, item)
        return tuple(item for item in result.values() if item is not ABSENT)

    def order(self, keys: list[Key], path: Path) -> list[Key]:
        """The keys of the base in the order that a side gives them, each that it removes after the one before it."""
        live = (
            [edit for edit in edits if edit not in self.without or not edit.is_order_of(path)] for edits in self.sides
        )
        orders = [order for edits in live if (order := visible_order(keys, path, edits))]
        result = list(orders[0]) if orders else keys
        for index, key in enumerate(keys):
            if key not in result:
                result.insert(result.index(keys[index - 1]) + 1 if index else 0, key)
        return result

    def run(self, path: Path, anchor: Key | None) -> list[tuple[Key, Any]]:
        """The new items after an item of the base, with their keys."""
        inserts = [[each for each in edits if each.is_insert_at(path) and each.after == anchor] for edits in self.sides]
        runs = {tuple(each.path for each in run) for run in inserts if run}
        found = {each.path: each for run in inserts for each in run if each not in self.without}
        paths = runs.pop() if len(runs) == 1 else sorted(found, key=lambda each: repr(key_in_list(found[each].value)))
        return [(key_in_list(found[each].value), found[each].value) for each in paths if each in found]
