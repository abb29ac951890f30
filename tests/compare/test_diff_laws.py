"""The laws of diff: it leads from one value to the other and back, and reports what was edited and nothing else."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.compare.changes import Change, diff
from sunnmore_oppvekst.compare.keys import At
from sunnmore_oppvekst.compare.places import ABSENT
from sunnmore_oppvekst.domain.kinds import KINDS
from sunnmore_oppvekst.domain.plan import Renaming
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.testing.drawn import documents, values
from tests.applying import part_at
from tests.compare.expected import expected_changes
from tests.related_values import MANY, Related, lists_with_repeated_keys, pairs

ANY_TWO = st.sampled_from(sorted(KINDS)).flatmap(lambda kind: st.tuples(values(KINDS[kind]), values(KINDS[kind])))

KEYS = st.sampled_from(["x0", "x1", "x2", "x3"])


def assert_leads_there_and_back(old: Any, new: Any) -> None:
    changes = diff(old, new)
    assert changes.apply_to(old) == new
    assert changes.inverse().apply_to(new) == old
    assert changes.inverse().inverse() == changes
    assert list(changes.inverse().inverse()) == list(changes)
    assert bool(changes) == (old != new)


@MANY
@given(pairs())
def test_every_edit_is_a_change_at_its_own_place_and_there_is_no_other(pair: Related) -> None:
    (version,) = pair.versions
    changes = diff(pair.base, version.value)
    assert {each.path: each for each in changes} == expected_changes(pair.base, version)
    assert len({each.path for each in changes}) == len(changes)


@MANY
@given(pairs())
def test_changes_turned_round_tell_of_the_same_places_as_they_are_in_the_new_value(pair: Related) -> None:
    old, new = pair.values
    for each in diff(old, new).inverse():
        items = [each.path[:index] for index, step in enumerate(each.path[:-1], start=1) if isinstance(step, At)]
        assert each.holders == (new, *(part_at(new, path) for path in items))
        if each.change is not Change.REORDERED:
            found = (part_at(new, each.path), part_at(old, each.path))
            assert (each.old, each.new) == tuple(None if part is ABSENT else part for part in found)


@MANY
@given(pairs())
def test_changes_lead_to_the_new_value_and_back(pair: Related) -> None:
    assert_leads_there_and_back(*pair.values)


@MANY
@given(lists_with_repeated_keys(2))
def test_changes_lead_to_the_new_value_and_back_where_keys_are_repeated(two: tuple[Any, Any]) -> None:
    assert_leads_there_and_back(*two)


@given(ANY_TWO)
def test_changes_lead_from_any_value_to_any_other_and_back(two: tuple[Any, Any]) -> None:
    assert_leads_there_and_back(*two)


@MANY
@given(lists_with_repeated_keys(2), st.dictionaries(KEYS, KEYS, max_size=3))
def test_changes_lead_to_the_new_value_and_back_whatever_is_said_to_be_renamed(
    two: tuple[Any, Any], renames: dict[str, str]
) -> None:
    old, new = two
    changes = diff(old, new, renames=renames)
    assert changes.apply_to(old) == new
    assert changes.inverse().apply_to(new) == old


@given(documents())
def test_a_value_does_not_differ_from_itself_or_from_a_copy(value: Any) -> None:
    for same in (value, copy.deepcopy(value)):
        changes = diff(value, same)
        assert not changes
        assert changes.delta is None
        assert changes.apply_to(value) is value


def test_two_values_of_different_classes_are_not_compared() -> None:
    with pytest.raises(InvalidValue) as refused:
        diff(Text(nn="x"), Renaming(old="a", new="b"))
    assert (refused.value.owner, refused.value.value) == ("Text", "Renaming")
