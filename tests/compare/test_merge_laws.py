"""The laws of merge: what only one side changed is there, and nobody wins a conflict by the order of the sides."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.compare.changes import diff
from sunnmore_oppvekst.compare.merge import merge, merge_sides
from sunnmore_oppvekst.compare.places import value_at
from sunnmore_oppvekst.compare.sides import Side
from sunnmore_oppvekst.testing.drawn import documents
from tests.compare.edits import edited


def sides(number: int) -> st.SearchStrategy[Any]:
    """A value, and what so many made of it."""
    return documents().flatmap(lambda base: st.tuples(st.just(base), *(edited(base) for _ in range(number))))


@given(sides(1))
def test_an_unchanged_side_gives_the_other_side(two: tuple[Any, Any]) -> None:
    base, side = two
    for merged in (merge(base, base, side), merge(base, side, base)):
        assert merged.value == side
        assert merged.is_clean


@given(sides(1))
def test_two_sides_that_say_the_same_give_that(two: tuple[Any, Any]) -> None:
    base, side = two
    merged = merge(base, side, side)
    assert merged.value == side
    assert merged.is_clean


@given(sides(2))
def test_it_does_not_matter_who_is_who(three: tuple[Any, Any, Any]) -> None:
    base, one, other = three
    assert merge(base, one, other).value == merge(base, other, one).value


@given(sides(3), st.permutations([0, 1, 2]))
def test_the_order_of_sides_does_not_matter(four: tuple[Any, ...], order: list[int]) -> None:
    base, *made = four
    listed = [Side(f"side-{number}", value) for number, value in enumerate(made)]
    assert merge_sides(base, listed) == merge_sides(base, [listed[number] for number in order])


@given(sides(3))
def test_without_conflicts_merging_one_by_one_gives_the_same(four: tuple[Any, ...]) -> None:
    base, one, two, three = four
    at_once = merge_sides(base, [Side("1", one), Side("2", two), Side("3", three)])
    if at_once.conflicts:
        return
    step = merge(base, one, two)
    assert merge(base, step.value, three).value == at_once.value


@given(sides(2))
def test_what_only_one_side_changed_is_lost_only_in_a_conflict(three: tuple[Any, Any, Any]) -> None:
    base, ours, theirs = three
    merged = merge(base, ours, theirs)
    if merged.conflicts:
        return
    mine, yours = ({each.path for each in diff(base, side) if each.is_field} for side in (ours, theirs))
    for side, only in ((ours, mine - yours), (theirs, yours - mine)):
        for path in only:
            there = value_at(merged.value, path)
            assert there == value_at(side, path) or isinstance(there, tuple) or not there


@given(sides(2))
def test_in_a_conflict_the_base_stands_and_every_side_is_told_of(three: tuple[Any, Any, Any]) -> None:
    base, ours, theirs = three
    for conflict in merge(base, ours, theirs).conflicts:
        assert {side.who for side in conflict.sides} == {"ours", "theirs"}
        assert conflict.wanted_by("ours") != conflict.wanted_by("theirs")


@given(sides(2))
def test_a_conflict_can_be_settled_for_either_side(three: tuple[Any, Any, Any]) -> None:
    base, ours, theirs = three
    merged = merge(base, ours, theirs)
    for conflict in merged.conflicts:
        settled = merged.settled({conflict.dotted_path: conflict.base})
        assert settled.value == merged.value
        assert len(settled.conflicts) == len(merged.conflicts) - 1
