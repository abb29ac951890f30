"""Local fields: kept as they are, never changed, and plain data only."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.domain.extensions import NO_EXTENSIONS, Extensions, FrozenMap
from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.testing.drawn import PLAIN

LOCAL = st.dictionaries(
    st.sampled_from(["giske", "sula-skule", "a_b", "1532"]),
    st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), max_size=5), PLAIN, max_size=3),
    max_size=3,
)
DEEP = {"giske": {"bad": [{"namn": "Valderøy", "timar": [1, 2.5, None, True]}]}}


def nested(depth: int) -> Any:
    value: Any = "inst"
    for _ in range(depth):
        value = [value]
    return value


@given(LOCAL)
def test_what_goes_in_comes_out(data: dict[str, Any]) -> None:
    assert repr(Extensions(data).to_dict()) == repr(data)


@given(LOCAL)
def test_the_same_fields_are_equal_with_equal_hashes_in_any_order(data: dict[str, Any]) -> None:
    one, other = Extensions(data), Extensions(dict(reversed(copy.deepcopy(data).items())))
    assert one == other
    assert hash(one) == hash(other)


@given(LOCAL)
def test_they_survive_pickling_and_copying(data: dict[str, Any]) -> None:
    local = Extensions(data)
    for again in (pickle.loads(pickle.dumps(local)), copy.copy(local), copy.deepcopy(local)):  # noqa: S301
        assert (type(again), again, hash(again)) == (Extensions, local, hash(local))


@pytest.mark.parametrize(("one", "other"), [(1, True), (1, 1.0), (0, False), (None, False), ("1", 1), ([1], [True])])
def test_values_that_only_look_equal_differ(one: object, other: object) -> None:
    assert Extensions({"giske": {"bad": one}}) != Extensions({"giske": {"bad": other}})
    assert Extensions({"giske": {"bad": [{"a": one}]}}) != Extensions({"giske": {"bad": [{"a": other}]}})


def test_what_was_given_may_change_without_them() -> None:
    data = copy.deepcopy(DEEP)
    local = Extensions(data)
    data["giske"]["bad"].append({})
    out = local.to_dict()
    out["giske"]["bad"].clear()
    assert local.to_dict() == DEEP


def test_nothing_in_them_can_be_changed() -> None:
    local: Any = Extensions(DEEP)
    for attempt in (
        lambda: local.__setitem__("sula", {}),
        lambda: local["giske"].__setitem__("bad", []),
        lambda: setattr(local, "_items", {}),
        lambda: delattr(local, "_items"),
        lambda: setattr(local, "note", ""),
    ):
        with pytest.raises(AttributeError):
            attempt()
    assert type(local["giske"]) is FrozenMap
    assert type(local["giske"]["bad"]) is tuple
    assert local == Extensions(DEEP)


def test_they_read_as_a_mapping() -> None:
    local = Extensions(DEEP)
    assert (list(local), len(local), "giske" in local, local.get("sula")) == (["giske"], 1, True, None)
    assert local["giske"]["bad"][0]["timar"] == (1, 2.5, None, True)
    assert not NO_EXTENSIONS
    assert repr(NO_EXTENSIONS) == "Extensions({})"
    assert local != DEEP


@pytest.mark.parametrize(
    "data",
    [
        {"Giske": {}},
        {"gis ke": {}},
        {"-giske": {}},
        {"giske\n": {}},
        {"": {}},
        {1: {}},
        {"giske": 1},
        {"giske": []},
        {"giske": None},
        {"giske": {1: "x"}},
        {"giske": {"a": object()}},
        {"giske": {"a": {1, 2}}},
        {"giske": {"a": b"x"}},
        {"giske": {"a": float("nan")}},
        {"giske": {"a": float("inf")}},
        {"giske": {"a": 2**63}},
        {"giske": {"a": "\ud800"}},
        {"giske": {"\ud800": 1}},
        {"giske": {"a": nested(40)}},
    ],
)
def test_what_is_not_plain_data_in_a_namespace_is_refused(data: Any) -> None:
    with pytest.raises(InvalidValue, match="local fields: text, numbers, true/false, null, lists and mappings"):
        Extensions(data)


def test_depth_is_bounded_where_reading_is_still_safe() -> None:
    assert Extensions({"giske": {"a": nested(29)}}).to_dict() == {"giske": {"a": nested(29)}}
    with pytest.raises(InvalidValue):
        Extensions({"giske": {"a": nested(31)}})
