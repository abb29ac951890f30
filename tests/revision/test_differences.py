"""Differences between two pieces of related plain data, and applying them."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.revision.history import changed_by, differences
from sunnmore_oppvekst.testing.drawn import PLAIN

GONE = "\x00gone"


def canonical(data: Any) -> str:
    return json.dumps(data, sort_keys=True)


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ({}, {}, []),
        ({"a": 1}, {"a": 1}, []),
        ({"a": 1}, {"a": 2}, [(("a",), 2)]),
        ({"a": 1}, {}, [(("a",), GONE)]),
        ({}, {"a": 1}, [(("a",), 1)]),
        ({"a": 1}, {"b": 1}, [(("a",), GONE), (("b",), 1)]),
        ({"a": {"b": 1, "c": 2}}, {"a": {"b": 1, "c": 3}}, [(("a", "c"), 3)]),
        ({"a": {"b": 1}}, {"a": {}}, [(("a", "b"), GONE)]),
        ({"a": {"b": 1}}, {"a": [1]}, [(("a",), [1])]),
        ({"a": [1, 2, 3]}, {"a": [9, 2, 3]}, [(("a", 0), 9)]),
        ({"a": [1, 2, 3]}, {"a": [1, 9, 3]}, [(("a", 1), 9)]),
        ({"a": [1, 2, 3]}, {"a": [1, 2, 9]}, [(("a", 2), 9)]),
        ({"a": [1]}, {"a": [9]}, [(("a", 0), 9)]),
        ({"a": [1, 2]}, {"a": [1, 2, 3]}, [(("a",), [1, 2, 3])]),
        ({"a": [1, 2]}, {"a": [1]}, [(("a",), [1])]),
        ({"a": []}, {"a": {}}, [(("a",), {})]),
        ({"a": [{"b": 1}, {"b": 2}]}, {"a": [{"b": 1}, {"b": 3}]}, [(("a", 1, "b"), 3)]),
        ({"a": 1}, {"a": 1.0}, [(("a",), 1.0)]),
        ({"a": 1}, {"a": True}, [(("a",), True)]),
        ({"a": 0}, {"a": None}, [(("a",), None)]),
        ({"a": None}, {}, [(("a",), GONE)]),
        ({"a": [1]}, {"a": [True]}, [(("a", 0), True)]),
    ],
)
def test_each_difference_is_listed_once(old: Any, new: Any, found: list[Any]) -> None:
    listed = [*differences(old, new)]
    assert listed == found
    assert [type(value) for _, value in listed] == [type(value) for _, value in found]
    assert canonical(changed_by(old, listed)) == canonical(new)


@pytest.mark.parametrize(
    ("changed", "after"),
    [
        ([], {"a": {"b": 1}, "c": [1, 2]}),
        ([(("a", "b"), 2)], {"a": {"b": 2}, "c": [1, 2]}),
        ([(("a", "d"), 2)], {"a": {"b": 1, "d": 2}, "c": [1, 2]}),
        ([(("d", "e"), 2)], {"a": {"b": 1}, "c": [1, 2], "d": {"e": 2}}),
        ([(("a", "b"), GONE)], {"a": {}, "c": [1, 2]}),
        ([(("c", 0), GONE)], {"a": {"b": 1}, "c": [2]}),
        ([(("c", 1), 3)], {"a": {"b": 1}, "c": [1, 3]}),
        ([(("a",), 1), (("a",), 2)], {"a": 2, "c": [1, 2]}),
        ([((), {"x": 1})], {"x": 1}),
    ],
)
def test_a_change_is_applied_at_its_path_only(changed: list[Any], after: Any) -> None:
    before = {"a": {"b": 1}, "c": [1, 2]}
    untouched = copy.deepcopy(before)
    assert changed_by(before, changed) == after
    assert before == untouched


@st.composite
def related(draw: st.DrawFn) -> tuple[Any, Any]:
    """Two pieces of plain data, the second made of the first by a few changes, each in one place."""
    old = {"plan": draw(st.dictionaries(st.sampled_from("abcd"), PLAIN)), "list": draw(st.lists(PLAIN, max_size=4))}
    new = copy.deepcopy(old)
    for _ in range(draw(st.integers(0, 3))):
        _change(draw, new)
    return old, new


def _change(draw: st.DrawFn, data: Any) -> None:
    """Change, add or take out one thing, here or further in."""
    places = [*data] if isinstance(data, dict) else [*range(len(data))]
    inner = [place for place in places if isinstance(data[place], dict | list)]
    if len(inner) > 0 and draw(st.booleans()):
        _change(draw, data[draw(st.sampled_from(inner))])
        return
    what = draw(st.sampled_from(["put", "add", "take out"] if places else ["add"]))
    if what == "put":
        data[draw(st.sampled_from(places))] = draw(PLAIN)
    elif what == "take out":
        del data[draw(st.sampled_from(places))]
    elif isinstance(data, dict):
        data[draw(st.sampled_from("abcdefgh"))] = draw(PLAIN)
    else:
        data.insert(draw(st.integers(0, len(data))), draw(PLAIN))


def at(data: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        data = data[step]
    return data


@given(related())
def test_differences_lead_from_old_to_new_and_to_nothing_else(pair: tuple[Any, Any]) -> None:
    old, new = pair
    before, after = canonical(old), canonical(new)
    listed = [*differences(old, new)]
    assert canonical(changed_by(old, listed)) == after
    assert bool(listed) == (before != after)
    paths = [path for path, _ in listed]
    assert len({*paths}) == len(paths)
    for path, value in listed:
        if value == GONE:
            assert path[-1] in at(old, path[:-1])
            assert path[-1] not in at(new, path[:-1])
        else:
            assert canonical(at(new, path)) == canonical(value)
    assert (canonical(old), canonical(new)) == (before, after)


@given(related())
def test_equal_data_has_no_differences(pair: tuple[Any, Any]) -> None:
    assert [*differences(pair[0], copy.deepcopy(pair[0]))] == []
