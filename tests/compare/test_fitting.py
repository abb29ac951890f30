"""Changes are applied to the value that they start from, and refuse one that differs where they change something."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from sunnmore_oppvekst.compare.changes import diff
from sunnmore_oppvekst.compare.delta import DoesNotFit
from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from tests.numbered_values import numbered

FIRST, SECOND, THIRD = (numbered(Measure, number) for number in range(3))


def plan(*measures: Any, **fields: Any) -> ActionPlan:
    found: ActionPlan = evolve(numbered(ActionPlan, 0), measures=measures, **fields)
    return found


def heavy(measure: Any, weight: int = 9) -> Any:
    return evolve(measure, weight=weight)


REFUSED = [
    ("another value of the field", plan(), plan(year=2030), plan(year=2040), (numbered(ActionPlan, 0).year, 2040)),
    ("the item that left is gone", plan(FIRST), plan(), plan(), (FIRST, None)),
    ("the item that left has changed", plan(FIRST), plan(), plan(heavy(FIRST)), (FIRST, heavy(FIRST))),
    ("the item that changed is gone", plan(FIRST), plan(heavy(FIRST)), plan(SECOND), (("x0",), ("x1",))),
    ("the field of the item has changed", plan(FIRST), plan(heavy(FIRST)), plan(heavy(FIRST, 8)), (1, 8)),
    (
        "an item of another order is gone",
        plan(FIRST, SECOND),
        plan(SECOND, FIRST),
        plan(FIRST),
        (("x1", "x0"), ("x0",)),
    ),
    (
        "an item came in another order",
        plan(FIRST, SECOND),
        plan(SECOND, FIRST),
        plan(FIRST, SECOND, THIRD),
        (("x1", "x0"), ("x0", "x1", "x2")),
    ),
]


@pytest.mark.parametrize(
    ("old", "new", "other", "told"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED]
)
def test_changes_are_refused_where_something_else_stands(old: Any, new: Any, other: Any, told: tuple[Any, Any]) -> None:
    with pytest.raises(DoesNotFit) as refused:
        diff(old, new).apply_to(other)
    assert (refused.value.expected, refused.value.found) == told
    assert all(repr(each) in str(refused.value) for each in told)


def test_changes_are_refused_by_a_value_of_another_class() -> None:
    changes: Any = diff(plan(), plan(year=2030))
    with pytest.raises(DoesNotFit) as refused:
        changes.apply_to(numbered(StrategyPlan, 0))
    assert (refused.value.expected, refused.value.found) == (ActionPlan, StrategyPlan)


def test_changes_are_made_where_only_something_else_differs() -> None:
    changes = diff(plan(FIRST, SECOND), plan(heavy(FIRST), SECOND))
    assert changes.apply_to(plan(SECOND, FIRST, THIRD, year=2040)) == plan(SECOND, heavy(FIRST), THIRD, year=2040)


def test_what_is_added_keeps_its_place_in_a_list_that_is_shorter() -> None:
    changes = diff(plan(FIRST, SECOND), plan(FIRST, SECOND, THIRD))
    assert changes.apply_to(plan(FIRST)) == plan(FIRST, THIRD)
