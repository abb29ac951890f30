"""Edits of a document: all that are possible in it, and the document that one or several sets of edits make of it.

An edit names the place of the base that it is about, so a test can work out what to expect of a comparison or a merge
from the edits alone. Everything here goes by the field declarations and plain lists, not by the code under test.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Any

from attrs import frozen

from sunnmore_oppvekst.compare.keys import At, Key, Path
from sunnmore_oppvekst.compare.places import ABSENT
from sunnmore_oppvekst.domain.extensions import FrozenMap
from sunnmore_oppvekst.domain.shape import FieldShape, Free, Many, Nested, Shape, shape_of
from sunnmore_oppvekst.domain.value import Value
from tests.numbered_values import has_parts, key_in_list, key_names, keys_in_list, numbered_item, numbered_part

NEW = range(21, 40)
"""The numbers of the items and contents that edits bring in; bases have lower ones."""

LOCAL = (True, 1, 1.0, None)
"""Values that a local field is changed to; all differ, though the first three are equal in Python."""


class Kind(StrEnum):
    """The kinds of edits."""

    INSERT = "insert"
    REMOVE = "remove"
    REORDER = "reorder"
    CHANGE = "change"


@frozen(eq=False)
class Edit:
    """One edit of a base.

    Attributes:
        kind: the kind of edit.
        path: the place: of the item that is inserted or removed, of the list that is reordered, or of the field.
        value: what is there afterwards: the item, the keys of the base in their new order, or the value of the field.
        after: the key of the item of the base that the new item comes after; None at the front.
    """

    kind: Kind
    path: Path
    value: Any = ABSENT
    after: Key | None = None

    def is_within(self, path: Path) -> bool:
        """Whether the edit is at a path or below it."""
        return self.path[: len(path)] == path

    def is_order_of(self, path: Path) -> bool:
        """Whether it gives the list at a path another order."""
        return self.kind is Kind.REORDER and self.path == path

    def is_insert_at(self, path: Path) -> bool:
        """Whether it inserts an item into the list at a path."""
        return self.kind is Kind.INSERT and self.path[:-1] == path

    def is_same(self, other: Edit) -> bool:
        """Whether the two make the same of the same place."""
        return (self.kind, self.path) == (other.kind, other.path) and is_same(self.value, other.value)

    def goes_with(self, other: Edit) -> bool:
        """Whether one side can make both edits."""
        removed = [each.path for each in (self, other) if each.kind is Kind.REMOVE]
        anchors = [(*each.path[:-1], At(each.after)) for each in (self, other) if each.kind is Kind.INSERT]
        return not self._covers(other) and not other._covers(self) and not any(path in removed for path in anchors)

    def _covers(self, other: Edit) -> bool:
        """Whether it makes something else of the place of another edit; another order leaves the items as they are."""
        return other.is_within(self.path) and (self.kind is not Kind.REORDER or other.path == self.path)


def is_same(one: Any, other: Any) -> bool:
    """Whether two values are equal, `1`, `1.0` and `True` being three values."""
    return type(one) is type(other) and bool(one == other)


def is_sequence(shape: Many) -> bool:
    """Whether a list of this shape changes as one, because nothing identifies its items."""
    return isinstance(shape.item, Nested) and not key_names(shape.item.cls)


def edits_of(value: Value, path: Path = (), *, fixed: Sequence[str] = ()) -> Iterator[Edit]:
    """Every single edit of a value and of everything in it, apart from its `fixed` fields."""
    for each in shape_of(type(value)):
        if each.name not in fixed:
            yield from _field_edits((*path, each.name), each, getattr(value, each.name))


def _field_edits(path: Path, field: FieldShape, old: Any) -> Iterator[Edit]:
    shape = field.shape
    if field.is_optional and old is not None:
        yield Edit(Kind.CHANGE, path, None)
    if isinstance(shape, Many) and not is_sequence(shape) and old is not None:
        yield from _list_edits(path, shape, old)
    elif isinstance(shape, Free):
        yield from _local_edits(path, old)
    elif isinstance(shape, Nested) and has_parts(shape.cls) and old is not None:
        yield from edits_of(old, path)
    else:
        yield from (Edit(Kind.CHANGE, path, new) for new in _others(shape, old))


def _others(shape: Shape, old: Any) -> Iterator[Any]:
    """Some other values for a field."""
    if isinstance(shape, Many):
        yield from _other_lists(shape, old or (), is_new=old is None)
        return
    given = [old]
    for number in NEW:
        new = numbered_part(shape, number)
        if new not in given:
            given.append(new)
            yield new
        if len(given) == 3:
            return


def _other_lists(shape: Many, old: tuple[Any, ...], *, is_new: bool) -> Iterator[tuple[Any, ...]]:
    """A list with one item inserted, removed, moved or replaced, at each position."""
    item = numbered_part(shape.item, NEW[0])
    if is_new:
        yield ()
    for at in range(len(old) + 1):
        yield (*old[:at], item, *old[at:])
    for at in range(len(old)):
        yield (*old[:at], *old[at + 1 :])
        yield (*old[:at], item, *old[at + 1 :])
    yield from moves(old)


def moves(items: Sequence[Any]) -> Iterator[tuple[Any, ...]]:
    """The orders that one item with another position gives, each once."""
    found: dict[tuple[Any, ...], None] = {}
    for at, item in enumerate(items):
        rest = [*items[:at], *items[at + 1 :]]
        found.update({(*rest[:to], item, *rest[to:]): None for to in range(len(items))})
    yield from (order for order in found if order != tuple(items))


def _list_edits(path: Path, shape: Many, old: tuple[Any, ...]) -> Iterator[Edit]:
    keys = keys_in_list(old)
    for new in _new_items(shape.item, keys):
        yield from (Edit(Kind.INSERT, (*path, At(key_in_list(new))), new, after) for after in (None, *keys))
    yield from (Edit(Kind.REMOVE, (*path, At(key))) for key in keys)
    yield from (Edit(Kind.REORDER, path, order) for order in moves(keys))
    if isinstance(shape.item, Nested) and has_parts(shape.item.cls):
        for key, item in zip(keys, old, strict=True):
            yield from edits_of(item, (*path, At(key)), fixed=key_names(type(item)))


def _new_items(shape: Shape, keys: Sequence[Key]) -> Iterator[Any]:
    """Two new items, and one with the key of the first and other content."""
    fresh: dict[Key, Any] = {}
    for number in NEW:
        item = numbered_part(shape, number)
        key = key_in_list(item)
        if key not in keys and key not in fresh:
            fresh[key] = item
            yield item
            if len(fresh) == 1 and isinstance(shape, Nested) and has_parts(shape.cls):
                yield numbered_item(shape.cls, number, NEW[-1])
        if len(fresh) == 2:
            return


def _local_edits(path: Path, old: FrozenMap) -> Iterator[Edit]:
    yield Edit(Kind.CHANGE, (*path, "sula"), FrozenMap({"halls": 1}))
    yield Edit(Kind.CHANGE, (*path, "sula"), FrozenMap({"halls": True}))
    for space, names in old.items():
        yield Edit(Kind.REMOVE, (*path, space))
        yield Edit(Kind.CHANGE, (*path, space, "more"), 1)
        yield Edit(Kind.CHANGE, (*path, space, "more"), True)
        for name, value in names.items():
            yield Edit(Kind.REMOVE, (*path, space, name))
            yield from (Edit(Kind.CHANGE, (*path, space, name), new) for new in LOCAL if not is_same(new, value))
