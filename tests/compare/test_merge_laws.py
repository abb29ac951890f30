"""The laws of merge: every edit of every side is made or is in conflict, and the order of the sides does not matter."""

from __future__ import annotations

from typing import Any

from hypothesis import assume, given, reject
from hypothesis import strategies as st

from sunnmore_oppvekst.compare.merge import Merged, merge, merge_sides
from sunnmore_oppvekst.compare.sides import Side
from sunnmore_oppvekst.errors import InvalidValue
from tests.compare.expected import ExpectedMerge, assert_merged, expected_merge
from tests.edits import Kind
from tests.related_values import MANY, Related, lists_with_repeated_keys, related


def values(number: int) -> st.SearchStrategy[tuple[Any, ...]]:
    """A base, and what so many sides made of it."""
    return st.one_of(related(number).map(lambda found: found.values), lists_with_repeated_keys(number + 1))


def merged_sides(base: Any, made: list[Any], order: list[int]) -> Merged[Any]:
    return merge_sides(base, [Side(str(number), made[number]) for number in order])


def expected_or_reject(found: Related) -> ExpectedMerge:
    """The merge to expect; edits of several sides that do not fit together have tests of their own."""
    try:
        return expected_merge(found)
    except InvalidValue:
        reject()


def has_open_position(found: Related) -> bool:
    """Whether a side reordered a list without an item that another side edited: the place of that item is open."""
    for number, version in enumerate(found.versions):
        lists = {edit.path for edit in version.edits if edit.kind is Kind.REORDER}
        removed = [edit.path for edit in version.edits if edit.kind is Kind.REMOVE and edit.path[:-1] in lists]
        others = [edit.path for other, each in enumerate(found.versions) if other != number for edit in each.edits]
        if any(path[: len(gone)] == gone for gone in removed for path in others):
            return True
    return False


@MANY
@given(values(1))
def test_a_side_that_changed_nothing_gives_way_to_the_other(two: tuple[Any, Any]) -> None:
    base, side = two
    for merged in (merge(base, base, side), merge(base, side, base)):
        assert merged.value == side
        assert merged.is_clean


@MANY
@given(values(1))
def test_two_sides_that_made_the_same_give_that(two: tuple[Any, Any]) -> None:
    base, side = two
    merged = merge(base, side, side)
    assert merged.value == side
    assert merged.is_clean


@MANY
@given(related(2))
def test_what_two_sides_edited_is_made_or_is_in_conflict(found: Related) -> None:
    assert_merged(found, expected_or_reject(found))


@MANY
@given(related(3, most=2))
def test_what_three_sides_edited_is_made_or_is_in_conflict(found: Related) -> None:
    assume(not has_open_position(found))
    assert_merged(found, expected_or_reject(found))


@MANY
@given(values(2))
def test_it_does_not_matter_which_side_is_ours(three: tuple[Any, Any, Any]) -> None:
    base, one, other = three
    merged = merge(base, one, other, who=("one", "other"))
    assert merge(base, other, one, who=("other", "one")) == merged
    assert merge(base, other, one).value == merged.value


@MANY
@given(values(3), st.permutations([0, 1, 2]))
def test_the_order_of_sides_does_not_matter(four: tuple[Any, ...], order: list[int]) -> None:
    base, *made = four
    assert merged_sides(base, made, order) == merged_sides(base, made, [0, 1, 2])


@MANY
@given(values(2))
def test_a_side_that_changed_nothing_matters_to_no_other(three: tuple[Any, Any, Any]) -> None:
    base, one, other = three
    merged = merged_sides(base, [one, other, base], [0, 1, 2])
    assert merged == merged_sides(base, [one, other], [0, 1])
