"""Conflicts are settled one by one or together, and a choice changes nothing but the place that it is about."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.compare.changes import Change, diff
from sunnmore_oppvekst.compare.keys import At, Path
from sunnmore_oppvekst.compare.merge import Merged, merge
from sunnmore_oppvekst.compare.places import ABSENT
from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.network import Membership, Network
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.errors import InvalidValue, UnknownName
from tests.applying import part_at
from tests.numbered_values import numbered
from tests.related_values import MANY, triples

MEASURES = tuple(numbered(Measure, number) for number in range(3))
PLAN = evolve(numbered(ActionPlan, 0), measures=MEASURES)
Choices = dict[str, Any]


@st.composite
def merges(draw: st.DrawFn) -> tuple[Merged[Any], Choices]:
    """A merge of two sides, and for its conflicts in any order what to choose: the wish of a side, or the base."""
    merged = merge(*draw(triples()).values)
    conflicts = draw(st.permutations(merged.conflicts))
    wanted = ((each, [*(side.value for side in each.sides), each.base]) for each in conflicts)
    return merged, {each.dotted_path: draw(st.sampled_from(values)) for each, values in wanted}


def is_about(path: Path, other: Path) -> bool:
    """Whether a change at one path is about the other; local fields are reported as a whole."""
    return path[: len(other)] == other or other[: len(path)] == path


@MANY
@given(merges())
def test_a_choice_stands_at_its_place_and_changes_nothing_else(drawn: tuple[Merged[Any], Choices]) -> None:
    merged, choices = drawn
    for conflict in merged.conflicts:
        choice = choices[conflict.dotted_path]
        settled = merged.settled({conflict.dotted_path: choice})
        assert part_at(settled.value, conflict.path) == choice
        assert all(is_about(each.path, conflict.path) for each in diff(merged.value, settled.value))
        assert (settled.value == merged.value) == (choice == conflict.base)
        left = [each.path for each in merged.conflicts if each is not conflict]
        assert [each.path for each in settled.conflicts] == left


@MANY
@given(merges())
def test_choices_made_one_by_one_give_the_same_as_all_at_once(drawn: tuple[Merged[Any], Choices]) -> None:
    merged, choices = drawn
    at_once = merged.settled(choices)
    one_by_one = merged
    for path, choice in choices.items():
        one_by_one = one_by_one.settled({path: choice})
    assert not one_by_one.conflicts
    assert not at_once.conflicts
    has_new_item = any(each.base is ABSENT and isinstance(each.path[-1], At) for each in merged.conflicts)
    differing = {each.change for each in diff(one_by_one.value, at_once.value)}
    assert differing <= ({Change.REORDERED} if has_new_item else set())


def renamed(number: int, title: str) -> Measure:
    measure: Measure = evolve(MEASURES[number], title=Text(nn=title))
    return measure


def order_and_title() -> Merged[ActionPlan]:
    """Two sides that want the measures in different orders, and different titles of the first."""
    _, second, third = MEASURES
    ours = evolve(PLAN, measures=(second, renamed(0, "ours"), third))
    theirs = evolve(PLAN, measures=(third, renamed(0, "theirs"), second))
    return merge(PLAN, ours, theirs)


@pytest.mark.parametrize("paths", [("measures", "measures[x0].title.nn"), ("measures[x0].title.nn", "measures")])
def test_an_order_and_an_item_in_it_are_settled_whichever_comes_first(paths: tuple[str, str]) -> None:
    merged = order_and_title()
    assert {each.dotted_path for each in merged.conflicts} == set(paths)
    for path in paths:
        conflict = next(each for each in merged.conflicts if each.dotted_path == path)
        merged = merged.settled({path: conflict.wanted_by("theirs")})
    assert merged.value.measures == (MEASURES[2], renamed(0, "theirs"), MEASURES[1])
    assert merged.is_clean


@pytest.mark.parametrize("choice", [ABSENT, renamed(1, "new")])
def test_an_item_that_one_side_took_out_and_the_other_changed_is_left_out_or_put_in(choice: Any) -> None:
    ours, theirs = (evolve(PLAN, measures=each) for each in ((MEASURES[0],), (MEASURES[0], renamed(1, "new"))))
    base = evolve(PLAN, measures=MEASURES[:2])
    merged = merge(base, ours, theirs)
    assert [each.dotted_path for each in merged.conflicts] == ["measures[x1]"]
    assert merged.value == base
    expected = (MEASURES[0],) if choice is ABSENT else (MEASURES[0], choice)
    assert merged.settled({"measures[x1]": choice}).value.measures == expected


def test_a_new_item_that_two_sides_want_differently_is_put_in_when_it_is_chosen() -> None:
    ours, theirs = (evolve(PLAN, measures=(*MEASURES[:2], renamed(2, title))) for title in ("ours", "theirs"))
    merged = merge(evolve(PLAN, measures=MEASURES[:2]), ours, theirs)
    (conflict,) = merged.conflicts
    assert (conflict.dotted_path, conflict.base) == ("measures[x2]", ABSENT)
    assert merged.value.measures == MEASURES[:2]
    assert merged.settled({"measures[x2]": conflict.wanted_by("ours")}).value == ours


def test_of_two_items_with_one_key_the_first_can_be_left_out_and_the_second_put_in() -> None:
    was, again = (Membership(municipality="1532", period=Period.years(year, year + 1)) for year in (2018, 2022))
    longer, once_longer = (evolve(each, period=Period.years(each.period.start.year, 2030)) for each in (was, again))
    base, theirs = (evolve(numbered(Network, 0), memberships=held) for held in ((was, again), (longer, once_longer)))
    merged = merge(base, numbered(Network, 0), theirs)
    first, second = "memberships[1532]", "memberships[1532#2]"
    assert [each.dotted_path for each in merged.conflicts] == [first, second]
    assert merged.settled({first: ABSENT, second: once_longer}).value.memberships == (once_longer,)
    assert merged.settled({first: ABSENT, second: ABSENT}).value.memberships == ()
    assert merged.settled({first: longer, second: ABSENT}).value.memberships == (longer,)


def test_fields_that_only_fit_together_are_chosen_together() -> None:
    years = (Period.years(2018, 2019), Period.years(2022, 2023), Period.years(2026, 2027))
    merged = merge(*(evolve(PLAN, period=each) for each in years))
    wanted = {each.dotted_path: each.wanted_by("theirs") for each in merged.conflicts}
    assert list(wanted) == ["period.start", "period.end"]
    assert merged.settled(wanted).value.period == years[2]
    with pytest.raises(InvalidValue):
        merged.settled({"period.start": wanted["period.start"]})


def test_a_choice_for_a_place_without_a_conflict_is_refused_with_the_nearest_one() -> None:
    merged = order_and_title()
    with pytest.raises(UnknownName) as refused:
        merged.settled({"measures[x0].title.nb": "x"})
    assert (refused.value.name, refused.value.suggestion) == ("measures[x0].title.nb", "measures[x0].title.nn")


def test_a_side_without_a_wish_is_unknown() -> None:
    conflict = order_and_title().conflicts[0]
    with pytest.raises(KeyError):
        conflict.wanted_by("nobody")
