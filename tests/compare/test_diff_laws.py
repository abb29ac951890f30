"""The laws of diff: it leads from one value to the other and back, and says nothing of two that are the same."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.compare.changes import Change, diff
from sunnmore_oppvekst.compare.delta import DoesNotFit
from sunnmore_oppvekst.domain.kinds import KINDS
from sunnmore_oppvekst.domain.plan import ActionPlan, Renaming
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.testing.drawn import documents, values
from tests.compare.edits import edited

KIND = st.sampled_from(sorted(KINDS))
ANY_TWO = KIND.flatmap(lambda kind: st.tuples(values(KINDS[kind]), values(KINDS[kind])))
BEFORE_AND_AFTER = documents().flatmap(lambda value: st.tuples(st.just(value), edited(value)))
TWO = st.one_of(ANY_TWO, BEFORE_AND_AFTER)


@given(documents())
def test_a_value_does_not_differ_from_itself(value: Any) -> None:
    changes = diff(value, value)
    assert not changes
    assert changes.apply_to(value) is value


@given(TWO)
def test_changes_lead_to_the_new_value(two: tuple[Any, Any]) -> None:
    old, new = two
    assert diff(old, new).apply_to(old) == new


@given(TWO)
def test_changes_turned_round_lead_back(two: tuple[Any, Any]) -> None:
    old, new = two
    changes = diff(old, new)
    assert changes.inverse().apply_to(new) == old
    assert changes.inverse().inverse() == changes


@given(TWO)
def test_there_are_changes_where_and_only_where_something_differs(two: tuple[Any, Any]) -> None:
    old, new = two
    assert bool(diff(old, new)) == (old != new)


@given(values(ActionPlan), st.randoms(use_true_random=False))
def test_another_order_is_one_change_for_each_list(plan: ActionPlan, chance: Any) -> None:
    measures = list(plan.measures)
    chance.shuffle(measures)
    found = diff(plan, evolve(plan, measures=tuple(measures)))
    assert {each.change for each in found} <= {Change.REORDERED}
    assert len(found) <= 1


@given(BEFORE_AND_AFTER, documents())
def test_changes_fit_only_where_they_start_from(two: tuple[Any, Any], other: Any) -> None:
    changes = diff(*two)
    if not changes:
        return
    try:
        changes.apply_to(other)
    except (DoesNotFit, InvalidValue, AttributeError):
        return
    assert type(other) is type(two[0])


def test_two_things_of_different_classes_are_not_compared() -> None:
    with pytest.raises(InvalidValue, match="two values of one class"):
        diff(Text(nn="x"), Renaming(old="a", new="b"))
