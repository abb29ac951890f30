"""The changes and the merge to expect, worked out from the edits that were made and not by comparing values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import frozen

from sunnmore_oppvekst.compare.changes import Change, Changed
from sunnmore_oppvekst.compare.keys import At, Path, say_path
from sunnmore_oppvekst.compare.merge import merge_sides
from sunnmore_oppvekst.compare.sides import Side
from sunnmore_oppvekst.domain.shape import Free, Many, Nested, shape_of
from sunnmore_oppvekst.domain.value import Value
from tests.applying import apply_edits, part_at, visible_order
from tests.edits import Edit, Kind
from tests.numbered_values import has_parts, key_names, keys_in_list
from tests.related_values import Related, Version


@frozen
class ExpectedMerge:
    """The merge to expect; sides are named by their numbers, `0`, `1` and so on.

    Attributes:
        value: the merged value.
        conflicts: by the path of each conflict, the value that stands, and what each side wants.
        authors: by the path of each change that is made, the sides that made it.
    """

    value: Any
    conflicts: dict[Path, tuple[Any, dict[str, Any]]]
    authors: dict[Path, set[str]]


def expected_changes(base: Any, version: Version) -> dict[Path, Changed]:
    """The changes from a base to a version of it, by path."""
    found = {}
    for edit in version.edits:
        path = reported_path(base, edit.path)
        made = _Made(base, version, path)
        if edit.kind is Kind.CHANGE or path != edit.path or made.is_order_of_single_values:
            found[path] = made.field()
        elif edit.kind is not Kind.REORDER:
            found[path] = made.item(edit)
        elif visible_order(keys_in_list(part_at(base, path)), path, version.edits):
            found[path] = made.order()
    return found


def reported_path(base: Any, path: Path) -> Path:
    """The path at which an edit is reported: local fields and lists of single values differ as a whole."""
    held = base
    for index, step in enumerate(path):
        if isinstance(held, Value):
            shape = next(field.shape for field in shape_of(type(held)) if field.name == step)
            if isinstance(shape, Free) or (isinstance(shape, Many) and not isinstance(shape.item, Nested)):
                return path[: index + 1]
        held = part_at(held, (step,))
    return path


@frozen
class _Made:
    """A place that an edit changed."""

    base: Any
    version: Version
    path: Path

    @property
    def is_order_of_single_values(self) -> bool:
        held = part_at(self.base, self.path)
        return isinstance(held, tuple) and not isinstance(held[0], Value)

    def field(self) -> Changed:
        cls, name = type(part_at(self.base, self.path[:-1])), self.path[-1]
        is_own_id = (name,) == key_names(cls) == ("id",)
        sort = Change.MOVED if name == cls.placed_by else Change.RENAMED if is_own_id else Change.CHANGED
        return self._changed(sort, part_at(self.base, self.path), part_at(self.version.value, self.path), cls)

    def item(self, edit: Edit) -> Changed:
        if edit.kind is Kind.INSERT:
            return self._changed(Change.ADDED, None, edit.value, type(edit.value))
        old = part_at(self.base, self.path)
        return self._changed(Change.REMOVED, old, None, type(old))

    def order(self) -> Changed:
        items, edits = part_at(self.base, self.path), self.version.edits
        gone = {edit.path for edit in edits if edit.kind is Kind.REMOVE}
        old = tuple(key for key in keys_in_list(items) if (*self.path, At(key)) not in gone)
        new = tuple(visible_order(keys_in_list(items), self.path, edits) or ())
        return self._changed(Change.REORDERED, old, new, type(items[0]))

    def _changed(self, change: Change, old: Any, new: Any, of: type[Value]) -> Changed:
        items = (index for index, step in enumerate(self.path[:-1], start=1) if isinstance(step, At))
        holders = (self.base, *(part_at(self.base, self.path[:index]) for index in items))
        return Changed(change=change, path=self.path, old=old, new=new, of=of, holders=holders)


def expected_merge(related: Related) -> ExpectedMerge:
    """The merge of the versions of a base.

    Raises:
        InvalidValue: the edits of the sides do not fit together.
    """
    base, sides = related.base, [version.edits for version in related.versions]
    contested = _contested(sides)
    without = {edit for edits in sides for edit in edits if any(edit.is_within(path) for path in contested)}
    conflicts = {
        path: (
            part_at(base, path),
            {
                str(number): part_at(version.value, path)
                for number, version in enumerate(related.versions)
                if any(edit.is_within(path) for edit in version.edits)
            },
        )
        for path in contested
    }
    for path, orders in _orders(base, sides, without).items():
        lines = {
            who: part_at(apply_edits(base, *sides, without=without | set(orders.values()) - {order}), path)
            for who, order in orders.items()
        }
        if len(set(lines.values())) > 1:
            without |= set(orders.values())
            conflicts[path] = (part_at(apply_edits(base, *sides, without=without), path), lines)
    value = apply_edits(base, *sides, without=without)
    return ExpectedMerge(value, conflicts, _authors(base, sides, without))


def _contested(sides: Iterable[Iterable[Edit]]) -> set[Path]:
    """The outermost places that sides make different things of."""
    made = [(number, edit) for number, edits in enumerate(sides) for edit in edits]
    found = {
        edit.path
        for who, edit in made
        for other, rival in made
        if who != other and edit.kind is not Kind.REORDER and rival.is_within(edit.path) and not rival.is_same(edit)
    }
    return {path for path in found if not any(path[:length] in found for length in range(len(path)))}


def _orders(base: Any, sides: Iterable[Iterable[Edit]], without: Iterable[Edit]) -> dict[Path, dict[str, Edit]]:
    """The edits that give a list another order, by the path of the list and the side; none in sets."""
    found: dict[Path, dict[str, Edit]] = {}
    for number, edits in enumerate(sides):
        for edit in edits:
            if edit.kind is Kind.REORDER and edit not in without:
                items = part_at(base, edit.path)
                if has_parts(type(items[0])) and visible_order(keys_in_list(items), edit.path, edits):
                    found.setdefault(edit.path, {})[str(number)] = edit
    return found


def _authors(base: Any, sides: Iterable[Iterable[Edit]], without: Iterable[Edit]) -> dict[Path, set[str]]:
    found: dict[Path, set[str]] = {}
    for number, edits in enumerate(sides):
        for edit in edits:
            path = _set_of(base, edit) or edit.path
            if edit not in without and (edit.kind is not Kind.REORDER or path == _set_of(base, edit)):
                found.setdefault(path, set()).add(str(number))
    return found


def _set_of(base: Any, edit: Edit) -> Path | None:
    """The path of the set that an edit is made in, as a set has authors as a whole; None where it is made in no set."""
    path = edit.path[:-1] if isinstance(edit.path[-1], At) else edit.path
    items = part_at(base, path)
    new = (edit.value,) if edit.kind is Kind.INSERT else ()
    is_set = isinstance(items, tuple) and not all(has_parts(type(item)) for item in (*items, *new))
    return path if is_set and edit.kind is not Kind.CHANGE else None


def assert_merged(related: Related, expected: ExpectedMerge) -> None:
    """Merge the versions of a base, and hold the outcome to what is expected."""
    merged = merge_sides(related.base, [Side(str(who), each.value) for who, each in enumerate(related.versions)])
    found = {each.path: (each.base, {side.who: side.value for side in each.sides}) for each in merged.conflicts}
    assert merged.value == expected.value
    assert found == expected.conflicts
    assert len(merged.conflicts) == len(found)
    for path, who in expected.authors.items():
        assert set(merged.authors(say_path(path))) == who
