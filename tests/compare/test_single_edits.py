"""Single edits of every list field of the model, at every position of lists of no, one, two and three items."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from itertools import product
from typing import Any

import pytest

from sunnmore_oppvekst.compare.changes import diff
from sunnmore_oppvekst.compare.merge import merge
from sunnmore_oppvekst.compare.states import NetworkState
from sunnmore_oppvekst.domain.kinds import KINDS
from sunnmore_oppvekst.domain.shape import Many, Nested, classes_in, shape_of
from sunnmore_oppvekst.errors import InvalidValue
from tests.applying import apply_edits, part_at
from tests.compare.expected import assert_merged, expected_changes, expected_merge
from tests.edits import Edit, Kind, edits_of, is_sequence
from tests.numbered_values import has_parts, key_in_list, key_names, numbered_part
from tests.related_values import LIST_FIELDS, LONGEST, Base, ListField, Related, Version, base_with


def sort_of(where: ListField) -> Hashable:
    """Whatever a comparison or a merge may treat a list differently for."""
    item = where.shape.item
    parts = (len(key_names(item.cls)), has_parts(item.cls)) if isinstance(item, Nested) else None
    return type(item), parts, where.field.is_optional


ONE_OF_EACH_SORT = tuple({sort_of(where): where for where in LIST_FIELDS}.values())


def bases_of(where: ListField) -> Iterator[Base]:
    """A document for each length of the list, one with a full item, and one without the list where it is optional."""
    items = {key_in_list(item): item for item in (numbered_part(where.shape.item, number) for number in range(8))}
    lists = [tuple(items.values())[:length] for length in range(LONGEST + 1)]
    in_full = (numbered_part(where.shape.item, 0, is_full=True),)
    for each in [*lists, in_full, *([None] if where.field.is_optional else [])]:
        try:
            yield base_with(where, each)
        except InvalidValue:
            continue


def versions_of(base: Base, edits: Iterable[Edit]) -> Iterator[Version]:
    for edit in edits:
        try:
            yield Version(apply_edits(base.value, [edit]), (edit,))
        except InvalidValue:
            continue


def edits_in_list(base: Base) -> list[Edit]:
    """The edits in the list of a base: of the list itself and, in an only item, of everything in it."""
    items = part_at(base.value, base.path)
    near = (edit for edit in edits_of(base.value) if edit.is_within(base.path))
    return [edit for edit in near if len(items or ()) == 1 or len(edit.path) <= len(base.path) + 1]


def rival_edits(base: Base) -> list[Edit]:
    """The edits of the list of a base, and two edits of each item in it."""
    near = [edit for edit in edits_of(base.value) if edit.is_within(base.path)]
    depth = len(base.path) + 1
    inner: dict[Any, list[Edit]] = {}
    for edit in near:
        if len(edit.path) > depth:
            inner.setdefault(edit.path[:depth], []).append(edit)
    return [edit for edit in near if len(edit.path) <= depth] + [edit for edits in inner.values() for edit in edits[:2]]


def single_edits(where: ListField) -> Iterator[tuple[Base, Version]]:
    for base in bases_of(where):
        for version in versions_of(base, edits_in_list(base)):
            yield base, version


def test_every_list_field_of_the_model_is_among_them() -> None:
    classes = {cls for root in (*KINDS.values(), NetworkState) for cls in classes_in(root)}
    declared = {(cls, field.name) for cls in classes for field in shape_of(cls) if isinstance(field.shape, Many)}
    assert sorted(map(str, LIST_FIELDS)) == sorted(f"{cls.__name__}.{name}" for cls, name in declared)


@pytest.mark.parametrize("where", LIST_FIELDS, ids=str)
def test_a_single_edit_is_one_change_at_its_place_which_leads_to_the_new_value_and_back(where: ListField) -> None:
    reached = set()
    for base, version in single_edits(where):
        changes = diff(base.value, version.value)
        assert list(changes) == list(expected_changes(base.value, version).values())
        assert len(changes) == 1
        assert changes.apply_to(base.value) == version.value
        assert changes.inverse().apply_to(version.value) == base.value
        reached.add((len(part_at(base.value, base.path) or ()), version.edits[0].kind))
    assert {length for length, _ in reached} >= {2, LONGEST}
    kinds = {Kind.CHANGE} if is_sequence(where.shape) else {Kind.INSERT, Kind.REMOVE, Kind.REORDER}
    assert {kind for length, kind in reached if length > 1} >= kinds


@pytest.mark.parametrize("where", LIST_FIELDS, ids=str)
def test_a_single_edit_by_either_side_or_by_both_is_made(where: ListField) -> None:
    for base, version in single_edits(where):
        new = version.value
        for ours, theirs in ((new, base.value), (base.value, new), (new, new)):
            merged = merge(base.value, ours, theirs)
            assert merged.value == new
            assert merged.is_clean


@pytest.mark.parametrize("where", ONE_OF_EACH_SORT, ids=str)
def test_an_edit_by_each_side_is_made_or_is_in_conflict(where: ListField) -> None:
    for base in bases_of(where):
        versions = list(versions_of(base, rival_edits(base)))
        for ours, theirs in product(versions, versions):
            both = Related(base.value, (ours, theirs))
            assert_merged(both, expected_merge(both))
