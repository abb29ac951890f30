"""A side that may touch only some of a value: what it may change is changed, and all else is refused and reported."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.compare.changes import Change, Changed, diff
from sunnmore_oppvekst.compare.keys import At, Path
from sunnmore_oppvekst.compare.merge import merge
from sunnmore_oppvekst.compare.scoped import limited
from sunnmore_oppvekst.domain.measure import Measure, Milestone
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ActionPlan, Renaming
from sunnmore_oppvekst.errors import InvalidValue
from tests.applying import apply_edits
from tests.compare.expected import reported_path
from tests.numbered_values import numbered
from tests.related_values import MANY, Related, pairs, triples

FIRST, SECOND, THIRD = (numbered(Measure, number) for number in range(3))
STONE = numbered(Milestone, 10)
Scope = Callable[[Changed], Any]


def plan(*measures: Any, **fields: Any) -> ActionPlan:
    found: ActionPlan = evolve(numbered(ActionPlan, 0), measures=measures, **fields)
    return found


def no(is_refused: bool) -> Any:
    """A reason, or None."""
    return "no" if is_refused else None


def refusing(paths: Collection[Path]) -> Scope:
    """A scope that refuses the changes at some paths."""
    return lambda change: no(change.path in paths)


@st.composite
def refused_places(draw: st.DrawFn) -> tuple[Related, frozenset[Path]]:
    """A base and a version of it, and some of the places that were changed."""
    pair = draw(pairs())
    places = sorted({reported_path(pair.base, edit.path) for edit in pair.versions[0].edits}, key=repr)
    return pair, draw(st.frozensets(st.sampled_from(places)) if places else st.just(frozenset()))


@MANY
@given(refused_places())
def test_exactly_the_changes_that_are_allowed_are_made(drawn: tuple[Related, frozenset[Path]]) -> None:
    pair, places = drawn
    (version,) = pair.versions
    without = [edit for edit in version.edits if reported_path(pair.base, edit.path) in places]
    value, refused = limited(pair.base, version.value, refusing(places))
    try:
        expected = apply_edits(pair.base, version.edits, without=without)
    except InvalidValue:
        expected, places = pair.base, frozenset(each.path for each in diff(pair.base, version.value))
    assert value == expected
    assert [change for change, _ in refused] == [each for each in diff(pair.base, version.value) if each.path in places]


@MANY
@given(triples())
def test_a_scope_that_refuses_nothing_or_everything_leaves_the_whole_side_or_none_of_it(triple: Related) -> None:
    base, ours, theirs = triple.values
    assert merge(base, ours, theirs, scope=lambda _: None) == merge(base, ours, theirs)
    merged = merge(base, ours, theirs, scope=lambda _: no(True))
    assert merged.value == ours
    assert not merged.conflicts
    refused: Any = [(each.who, each.change, each.reason) for each in merged.refused]
    assert refused == [("theirs", change, "no") for change in diff(base, theirs)]


def test_what_is_allowed_is_merged_and_what_is_refused_is_told_with_whose_it_was() -> None:
    base = plan(FIRST, SECOND)
    ours = plan(FIRST, SECOND, year=2030)
    theirs = plan(evolve(FIRST, weight=9), evolve(SECOND, weight=9))
    merged = merge(base, ours, theirs, scope=lambda change: no(change.subject == "x1"), who=("us", "you"))
    assert merged.value == plan(evolve(FIRST, weight=9), SECOND, year=2030)
    refused: Any = [(each.who, each.change.dotted_path, each.reason) for each in merged.refused]
    assert refused == [("you", "measures[x1].weight", "no")]
    assert not merged.is_clean
    assert merged.authors("measures[x0].weight") == ("you",)


def test_a_new_order_is_kept_where_a_field_in_the_list_is_refused() -> None:
    side = plan(THIRD, evolve(FIRST, weight=9), SECOND)
    value, refused = limited(plan(FIRST, SECOND, THIRD), side, lambda change: no(change.change is not Change.REORDERED))
    assert value == plan(THIRD, FIRST, SECOND)
    assert [each.dotted_path for each, _ in refused] == ["measures[x0].weight"]


def test_new_items_stand_where_they_stood_though_others_before_them_are_refused() -> None:
    side = plan(THIRD, SECOND, FIRST)
    value, _ = limited(plan(FIRST), side, lambda change: no(change.subject == "x2"))
    assert value == plan(SECOND, FIRST)


def test_new_items_stand_where_they_stood_though_items_before_them_are_gone() -> None:
    side = plan(SECOND, THIRD, year=2030)
    value, _ = limited(plan(FIRST, SECOND), side, lambda change: no(change.path == ("year",)))
    assert value == plan(SECOND, THIRD)


@pytest.mark.parametrize("own", ["x0", "x1", "x2"])
def test_an_item_does_not_move_out_of_or_into_a_list_that_is_not_ones_own(own: str) -> None:
    base = plan(evolve(FIRST, milestones=(STONE,)), SECOND)
    side = plan(FIRST, evolve(SECOND, milestones=(STONE,)))
    asked = []

    def scope(change: Changed) -> Any:
        asked.append(change.change)
        return no(change.path[1] != At(own))

    value, refused = limited(base, side, scope)
    assert value == base
    assert [str(change) for change, _ in refused] == ["> measures[x0].milestones[x10] -> measures[x1].milestones[x10]"]
    assert asked == ([Change.MOVED, Change.ADDED] if own == "x0" else [Change.MOVED])


def test_an_item_moves_where_both_lists_may_be_touched() -> None:
    base = plan(evolve(FIRST, milestones=(STONE,)), SECOND)
    side = plan(FIRST, evolve(SECOND, milestones=(STONE,)), year=2030)
    value, refused = limited(base, side, lambda change: no(change.path == ("year",)))
    assert value == evolve(side, year=base.year)
    assert [each.dotted_path for each, _ in refused] == ["year"]


def test_an_item_whose_new_id_is_refused_keeps_its_own() -> None:
    side = plan(SECOND, evolve(FIRST, id="new", weight=9), renames=(Renaming(old="x0", new="new"),))
    value, refused = limited(plan(FIRST, SECOND), side, lambda change: no(change.change is Change.RENAMED))
    assert value.measures == (SECOND, evolve(FIRST, weight=9))
    assert [each.dotted_path for each, _ in refused] == ["measures[x0].id"]


def test_all_is_refused_where_what_is_allowed_cannot_stand_alone() -> None:
    old = Period(start=date(2020, 3, 1), end=date(2020, 6, 1))
    later = Period(start=date(2020, 8, 1), end=date(2020, 9, 1))
    base, side = (plan(evolve(FIRST, period=each)) for each in (old, later))
    value, refused = limited(base, evolve(side, year=2030), lambda change: no(change.path[-1] == "end"))
    reasons: dict[str, Any] = {change.dotted_path: why for change, why in refused}
    assert value == base
    assert list(reasons) == ["year", "measures[x0].period.start", "measures[x0].period.end"]
    assert reasons["measures[x0].period.end"] == "no"
    assert reasons["year"] == reasons["measures[x0].period.start"] != "no"
