"""Each change says where it is, who it is about and what it was, in the object and as text."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from sunnmore_oppvekst.compare.changes import Change, diff
from sunnmore_oppvekst.domain.measure import Anchoring, Indicator, Measure, Milestone
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.text import Text
from tests.numbered_values import numbered

FIRST, SECOND, THIRD = (numbered(Measure, number) for number in range(3))
STONE, OTHER_STONE = (numbered(Milestone, number) for number in (10, 11))
PLAN = evolve(numbered(ActionPlan, 0), id="plan", measures=(FIRST, SECOND, THIRD))


def having(*stones: tuple[Any, ...]) -> ActionPlan:
    """The plan, each of its measures with these milestones."""
    measures = tuple(evolve(each, milestones=held) for each, held in zip(PLAN.measures, stones, strict=True))
    found: ActionPlan = evolve(PLAN, measures=measures)
    return found


def with_first(**fields: Any) -> ActionPlan:
    found: ActionPlan = evolve(PLAN, measures=(evolve(FIRST, **fields), SECOND, THIRD))
    return found


TOLD = [
    (evolve(PLAN, measures=(SECOND, THIRD)), Change.REMOVED, "x0", "- measures[x0]"),
    (having((STONE,), (), ()), Change.ADDED, "x10", "+ measures[x0].milestones[x10]"),
    (evolve(PLAN, measures=(SECOND, FIRST, THIRD)), Change.REORDERED, "plan", "~ measures: order"),
    (with_first(weight=9), Change.CHANGED, "x0", "~ measures[x0].weight: 1 -> 9"),
    (with_first(area="x9"), Change.MOVED, "x0", "~ measures[x0].area: None -> x9"),
    (evolve(PLAN, id="new"), Change.RENAMED, "plan", "~ id: plan -> new"),
    (evolve(PLAN, title=Text(nn="ny")), Change.CHANGED, "plan", "~ title.nn: text 40 -> ny"),
    (with_first(anchoring=(numbered(Anchoring, 7),)), Change.ADDED, "x0", "+ measures[x0].anchoring[x7]"),
]


@pytest.mark.parametrize(("new", "sort", "subject", "text"), TOLD, ids=[text for *_, text in TOLD])
def test_a_change_says_its_sort_its_subject_and_itself(new: ActionPlan, sort: Change, subject: str, text: str) -> None:
    (change,) = diff(PLAN, new)
    assert (change.change, change.subject, str(change)) == (sort, subject, text)
    assert change.is_field == (sort not in {Change.ADDED, Change.REMOVED})


def test_something_without_an_id_anywhere_has_no_subject() -> None:
    (change,) = diff(Text(nn="a"), Text(nn="b"))
    assert change.subject == ""


def test_a_moved_item_is_one_change_from_the_list_it_left_to_the_one_it_came_in() -> None:
    changed = evolve(STONE, weight=9)
    changes = diff(having((STONE,), (), ()), having((), (), (changed,)))
    (change,) = changes
    assert (change.change, change.old, change.new, change.of) == (Change.MOVED, STONE, changed, Milestone)
    assert change.subject == "x10"
    assert str(change) == "> measures[x0].milestones[x10] -> measures[x2].milestones[x10]"
    assert [each.id for each in change.holders if isinstance(each, Measure)] == ["x0"]
    assert changes.about("x0") == changes.about("x2") == changes.about("x10") == (change,)
    assert changes.about("x1") == ()


@pytest.mark.parametrize(
    ("old", "new", "texts"),
    [
        (
            having((STONE,), (), ()),
            having((), (STONE,), (STONE,)),
            ["- measures[x0].milestones[x10]", "+ measures[x1].milestones[x10]", "+ measures[x2].milestones[x10]"],
        ),
        (
            having((STONE,), (STONE,), ()),
            having((), (), (STONE,)),
            ["- measures[x0].milestones[x10]", "- measures[x1].milestones[x10]", "+ measures[x2].milestones[x10]"],
        ),
        (
            having((STONE,), (), (OTHER_STONE,)),
            having((), (OTHER_STONE,), (STONE,)),
            [
                "> measures[x0].milestones[x10] -> measures[x2].milestones[x10]",
                "> measures[x2].milestones[x11] -> measures[x1].milestones[x11]",
            ],
        ),
    ],
    ids=["one came twice", "two became one", "two moved"],
)
def test_what_left_one_list_and_did_not_come_in_just_one_other_is_told_in_full(
    old: ActionPlan, new: ActionPlan, texts: list[str]
) -> None:
    assert [str(each) for each in diff(old, new)] == texts


def test_items_of_different_classes_and_items_without_an_id_do_not_move() -> None:
    indicator = evolve(numbered(Indicator, 10))
    anchoring = numbered(Anchoring, 7)
    old = with_first(milestones=(STONE,), anchoring=(anchoring,))
    new = evolve(PLAN, measures=(FIRST, evolve(SECOND, indicators=(indicator,), anchoring=(anchoring,)), THIRD))
    assert {each.change for each in diff(old, new)} == {Change.ADDED, Change.REMOVED}
    assert len(diff(old, new)) == 4


def test_changes_are_found_by_the_id_of_what_they_are_about_or_lie_in() -> None:
    changes = diff(PLAN, having((evolve(STONE),), (), ()))
    assert [each.dotted_path for each in changes.about("x0")] == ["measures[x0].milestones[x10]"]
    assert changes.about("x10") == tuple(changes)
    assert changes.about("x2") == changes.about("milestones") == ()


def test_changes_are_a_sequence() -> None:
    changes = diff(PLAN, evolve(with_first(weight=9), id="new"))
    assert [str(each) for each in changes] == ["~ id: plan -> new", "~ measures[x0].weight: 1 -> 9"]
    assert str(changes) == "~ id: plan -> new\n~ measures[x0].weight: 1 -> 9"
    assert (len(changes), changes[0], changes[1:]) == (2, changes.items[0], changes.items[1:])
    assert repr(changes) == "Changes(1 changed, 1 renamed)"
    assert repr(diff(PLAN, PLAN)) == "Changes(none)"


@pytest.mark.parametrize(("number", "is_cut"), [(39, False), (40, False), (41, True)])
def test_the_first_forty_changes_are_shown_in_a_notebook(number: int, is_cut: bool) -> None:
    new = evolve(PLAN, measures=tuple(numbered(Measure, each) for each in range(3 + number)))
    html = diff(PLAN, new)._repr_html_()
    assert html.count("measures[x") == min(number, 40)
    assert (f"the first 40 of {number}" in html) == is_cut
