"""Items that got another id are the same items, where the new plan or the caller says so."""

from __future__ import annotations

import pytest
from attrs import evolve

from sunnmore_oppvekst.compare.changes import Change, diff
from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.plan import ActionPlan, Renaming
from sunnmore_oppvekst.domain.shape import Nested
from tests.applying import part_at
from tests.numbered_values import key_names, numbered
from tests.related_values import LIST_FIELDS, ListField, base_with

LISTS_BY_ID = [
    where
    for where in LIST_FIELDS
    if isinstance(where.shape.item, Nested) and key_names(where.shape.item.cls) == ("id",)
]
FIRST, SECOND, THIRD = (numbered(Measure, number) for number in range(3))


def plan(*measures: Measure, renames: dict[str, str] | None = None) -> ActionPlan:
    said = tuple(Renaming(old=old, new=new) for old, new in (renames or {}).items())
    found: ActionPlan = evolve(numbered(ActionPlan, 0), measures=measures, renames=said)
    return found


def named(measure: Measure, id: str) -> Measure:
    found: Measure = evolve(measure, id=id)
    return found


def told(old: ActionPlan, new: ActionPlan, renames: dict[str, str] | None = None) -> list[tuple[Change, str]]:
    """The changes in the measures, after a test that they lead to the new plan and back."""
    changes = diff(old, new, renames=renames)
    assert changes.apply_to(old) == new
    assert changes.inverse().apply_to(new) == old
    return [(each.change, each.dotted_path) for each in changes if each.path[0] == "measures"]


@pytest.mark.parametrize("where", LISTS_BY_ID, ids=str)
@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_renamed_item_is_one_change_to_its_id(where: ListField, at: int) -> None:
    items = [numbered(where.shape.item.cls, number) for number in range(3)]  # type: ignore[union-attr]
    base = base_with(where, tuple(items))
    new = base_with(where, (*items[:at], evolve(items[at], id="new"), *items[at + 1 :]))
    (change,) = diff(base.value, new.value, renames={f"x{at}": "new"})
    assert change.change is Change.RENAMED
    assert part_at(base.value, change.path) == f"x{at}"
    assert change.path[: len(base.path)] == base.path
    assert (change.old, change.new, change.subject) == (f"x{at}", "new", f"x{at}")


def test_the_new_plan_says_what_it_renamed() -> None:
    assert told(plan(FIRST), plan(named(FIRST, "new"), renames={"x0": "new"})) == [
        (Change.RENAMED, "measures[x0].id"),
    ]


def test_renames_that_the_caller_gives_count_instead_of_those_of_the_plan() -> None:
    new = plan(named(FIRST, "new"), renames={"x0": "new"})
    assert told(plan(FIRST), new, renames={}) == [
        (Change.REMOVED, "measures[x0]"),
        (Change.ADDED, "measures[new]"),
    ]


def test_a_rename_that_the_old_plan_says_as_well_was_made_before() -> None:
    old = plan(FIRST, SECOND, renames={"x0": "x1"})
    new = plan(FIRST, evolve(SECOND, weight=9), renames={"x0": "x1", "x2": "x3"})
    assert told(old, new) == [(Change.CHANGED, "measures[x1].weight")]


def test_a_renamed_item_keeps_its_place_and_takes_the_name_of_one_that_is_gone() -> None:
    assert told(plan(FIRST, SECOND), plan(named(FIRST, "x1")), {"x0": "x1"}) == [
        (Change.REMOVED, "measures[x1]"),
        (Change.RENAMED, "measures[x0].id"),
    ]


def test_two_items_that_exchanged_ids_are_two_renames() -> None:
    new = plan(named(FIRST, "x1"), named(SECOND, "x0"))
    assert told(plan(FIRST, SECOND), new, {"x0": "x1", "x1": "x0"}) == [
        (Change.RENAMED, "measures[x0].id"),
        (Change.RENAMED, "measures[x1].id"),
    ]


def test_of_two_items_that_became_one_the_first_is_renamed_and_the_other_is_gone() -> None:
    assert told(plan(FIRST, SECOND), plan(named(FIRST, "new")), {"x0": "new", "x1": "new"}) == [
        (Change.REMOVED, "measures[x1]"),
        (Change.RENAMED, "measures[x0].id"),
    ]


def test_a_rename_to_an_id_that_is_not_there_is_none() -> None:
    assert told(plan(FIRST, SECOND), plan(FIRST, THIRD), {"x0": "new", "x1": "x9"}) == [
        (Change.REMOVED, "measures[x1]"),
        (Change.ADDED, "measures[x2]"),
    ]


def test_a_renamed_item_that_moved_is_in_another_order() -> None:
    new = plan(SECOND, named(FIRST, "new"))
    assert told(plan(FIRST, SECOND), new, {"x0": "new"}) == [
        (Change.RENAMED, "measures[x0].id"),
        (Change.REORDERED, "measures"),
    ]


def test_an_order_is_told_by_the_ids_before_and_after() -> None:
    order = diff(plan(FIRST, SECOND), plan(SECOND, named(FIRST, "new")), renames={"x0": "new"})[-1]
    assert (order.old, order.new) == (("x0", "x1"), ("x1", "new"))


def test_the_renames_themselves_are_told_apart_by_the_old_id() -> None:
    old, new = plan(renames={"a": "b"}), plan(renames={"a": "c", "c": "d"})
    changes = diff(old, new)
    assert changes.apply_to(old) == new
    assert [(each.change, each.dotted_path) for each in changes] == [
        (Change.CHANGED, "renames[a].new"),
        (Change.ADDED, "renames[c]"),
    ]
