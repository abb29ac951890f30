"""Merges of particular kinds: values whose fields do not fit together, local fields, and who made what."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from sunnmore_oppvekst.compare.merge import Merged, merge, merge_sides
from sunnmore_oppvekst.compare.sides import Side
from sunnmore_oppvekst.domain.contribution import Contribution
from sunnmore_oppvekst.domain.extensions import Extensions
from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.sectors import Sector
from sunnmore_oppvekst.domain.text import Text
from tests.numbered_values import numbered

FIRST, SECOND, THIRD = (numbered(Measure, number) for number in range(3))
WHOLE = Period(start=date(2020, 3, 1), end=date(2020, 6, 1))
LATE = Period(start=date(2020, 5, 1), end=date(2020, 6, 1))
SHORT = Period(start=date(2020, 3, 1), end=date(2020, 4, 1))
BOTH = Text(nn="a", nb="b")


def plan(*measures: Any, **fields: Any) -> ActionPlan:
    found: ActionPlan = evolve(numbered(ActionPlan, 0), measures=measures, **fields)
    return found


def conflicts(merged: Merged[Any]) -> dict[str, tuple[Any, ...]]:
    """For each conflict its base and what each side wants."""
    return {each.dotted_path: (each.base, *(side.value for side in each.sides)) for each in merged.conflicts}


@pytest.mark.parametrize(
    ("name", "base", "ours", "theirs"),
    [("period", WHOLE, LATE, SHORT), ("title", BOTH, Text(nn="a"), Text(nb="b"))],
    ids=["a period that ends before it starts", "a text in no language"],
)
def test_a_value_whose_merged_fields_do_not_fit_together_is_one_conflict(
    name: str, base: Any, ours: Any, theirs: Any
) -> None:
    old, one, other = (plan(evolve(FIRST, **{name: each}), SECOND) for each in (base, ours, theirs))
    merged = merge(old, evolve(one, year=2030), other)
    assert conflicts(merged) == {f"measures[x0].{name}": (base, ours, theirs)}
    assert merged.value == evolve(old, year=2030)
    assert merged.authors(f"measures[x0].{name}") == ()


def test_two_fields_of_a_value_that_fit_together_are_both_changed() -> None:
    later = Period(start=WHOLE.start, end=date(2020, 7, 1))
    merged = merge(*(plan(evolve(FIRST, period=each)) for each in (WHOLE, LATE, later)))
    assert merged.is_clean
    assert merged.value.measures[0].period == Period(start=LATE.start, end=later.end)


def test_a_document_whose_merged_fields_do_not_fit_together_is_the_conflict() -> None:
    base = numbered(Contribution, 0)
    ours, theirs = evolve(base, has_nothing=True), evolve(base, measures=(FIRST,))
    merged = merge(base, ours, theirs)
    assert conflicts(merged) == {"": (base, ours, theirs)}
    assert merged.value == base


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "expected", "contested"),
    [
        ({}, {"a": {"x": 1}}, {"b": {"y": 2}}, {"a": {"x": 1}, "b": {"y": 2}}, []),
        ({"a": {"x": 1, "y": 1}}, {"a": {"x": 2, "y": 1}}, {"a": {"x": 1, "y": 2}}, {"a": {"x": 2, "y": 2}}, []),
        ({"a": {"x": 1, "y": 1}}, {"a": {"y": 1}}, {"a": {"x": 1, "y": 2}}, {"a": {"y": 2}}, []),
        ({"a": {"x": 1, "y": 1}}, {"a": {"x": 1}}, {"a": {"y": 1}}, {"a": {}}, []),
        ({"a": {"x": 1}, "b": {"x": 1}}, {"a": {"x": 1}}, {"b": {"x": 1}}, {}, []),
        ({"a": {"x": 1, "y": 1}}, {"a": {"x": True, "y": 1}}, {"a": {"x": 1, "y": 2}}, {"a": {"x": True, "y": 2}}, []),
        ({"a": {"x": 0}}, {"a": {"x": 1}}, {"a": {"x": True}}, {"a": {"x": 0}}, ["a.x"]),
        ({"a": {"x": 0}}, {"a": {"x": [1]}}, {"a": {"x": [1.0]}}, {"a": {"x": 0}}, ["a.x"]),
        ({"a": {"x": {}}}, {"a": {"x": {"p": 1}}}, {"a": {"x": {"q": 1}}}, {"a": {"x": {}}}, ["a.x"]),
        ({"a": {"x": 1}}, {}, {"a": {"x": 2}}, {"a": {"x": 1}}, ["a"]),
        ({}, {"a": {"x": 1}}, {"a": {"y": 1}}, {}, ["a"]),
    ],
)
def test_local_fields_are_merged_name_by_name_in_each_namespace(
    base: Any, ours: Any, theirs: Any, expected: Any, contested: list[str]
) -> None:
    merged = merge(*(plan(extensions=Extensions(each)) for each in (base, ours, theirs)))
    assert merged.value == plan(extensions=Extensions(expected))
    assert [each.dotted_path for each in merged.conflicts] == [f"extensions.{path}" for path in contested]


def test_a_set_has_what_anybody_added_and_nothing_that_anybody_took_out() -> None:
    sectors = list(Sector)[:3]
    base, ours, theirs = (plan(evolve(FIRST, sectors=tuple(each))) for each in (sectors[:2], sectors[1:], sectors[:1]))
    merged = merge(base, ours, theirs)
    assert merged.is_clean
    assert merged.value.measures[0].sectors == (sectors[2],)


def test_everybody_is_named_who_made_something_at_a_place_or_below_it() -> None:
    base = plan(FIRST, SECOND)
    sides = {
        "a": plan(evolve(FIRST, weight=9), SECOND),
        "b": plan(evolve(FIRST, goal=Text(nn="mål")), SECOND, THIRD),
        "c": plan(evolve(FIRST, goal=Text(nn="mål")), year=2030),
    }
    merged = merge_sides(base, [Side(who, value) for who, value in sides.items()])
    assert merged.is_clean
    assert {
        path: merged.authors(path)
        for path in ("measures[x0].weight", "measures[x0].goal", "measures[x0].goal.nn", "measures[x0]", "measures[x1]")
    } == {
        "measures[x0].weight": ("a",),
        "measures[x0].goal": ("b", "c"),
        "measures[x0].goal.nn": ("b", "c"),
        "measures[x0]": ("b", "c", "a"),
        "measures[x1]": ("c",),
    }
    assert merged.authors("measures[x2].title.nn") == ("b",)
    assert merged.authors("year") == ("c",)
    assert merged.authors("title") == merged.authors("measures[x") == merged.authors("mea") == ()
    assert set(merged.authors("measures")) == {"a", "b", "c"}


def test_a_merge_is_clean_when_nobody_has_to_choose() -> None:
    base, ours, theirs = plan(year=2030), plan(year=2031), plan(year=2032)
    assert merge(base, ours, base).is_clean
    assert not merge(base, ours, theirs).is_clean
