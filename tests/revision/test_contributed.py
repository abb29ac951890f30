"""A contribution changes a plan exactly as it says, in that place only."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.domain.contribution import Clearable, MeasureChange, MeasureDrop
from sunnmore_oppvekst.domain.current_state import Baseline, NeedsAssessment
from sunnmore_oppvekst.domain.extensions import Extensions
from sunnmore_oppvekst.domain.shape import shape_of
from sunnmore_oppvekst.revision.contributed import contributed
from tests.revision.contributing import (
    DIFFERENT,
    LINE,
    LISTED,
    OWN,
    PLACES,
    REPLACED,
    SENT,
    STEP,
    contribution,
    measure,
    plan,
    put,
    text,
    without,
)


def test_every_field_that_a_contribution_may_change_is_tested_here() -> None:
    assert {field.name for field in shape_of(MeasureChange)} == {
        "measure",
        "clear",
        "extensions",
        *REPLACED,
        *LISTED,
    }


@pytest.mark.parametrize(("ids", "place"), PLACES)
@pytest.mark.parametrize("field", REPLACED)
def test_a_change_replaces_one_field_of_one_measure(field: str, ids: tuple[str, ...], place: int) -> None:
    held = plan(*map(measure, ids))
    fields: dict[str, Any] = {field: REPLACED[field]}
    found = contributed(held, contribution(changes=(MeasureChange(measure=ids[place], **fields),)))
    assert found == evolve(held, measures=put(held.measures, place, evolve(held.measures[place], **fields)))


@pytest.mark.parametrize(("ids", "place"), PLACES)
@pytest.mark.parametrize("field", LISTED)
def test_a_change_replaces_one_list_item_in_place(field: str, ids: tuple[str, ...], place: int) -> None:
    listed = LISTED[field][: len(ids)]
    held = plan(measure("x"), measure("y", **{field: listed}), measure("z"))
    different = evolve(listed[place], **DIFFERENT[field])
    change: dict[str, Any] = {field: (different,)}
    found = contributed(held, contribution(changes=(MeasureChange(measure="y", **change),)))
    replaced: dict[str, Any] = {field: put(listed, place, different)}
    changed = evolve(held.measures[1], **replaced)
    assert found == evolve(held, measures=put(held.measures, 1, changed))


@pytest.mark.parametrize("field", LISTED)
def test_a_change_appends_a_new_list_item(field: str) -> None:
    *listed, new = LISTED[field]
    for there in ((), tuple(listed)):
        held = plan(measure("x", **{field: there}))
        change: dict[str, Any] = {field: (new,)}
        found = contributed(held, contribution(changes=(MeasureChange(measure="x", **change),)))
        after: dict[str, Any] = {field: (*there, new)}
        assert found == evolve(held, measures=(evolve(held.measures[0], **after),))
        nothing: dict[str, Any] = {field: ()}
        assert contributed(held, contribution(changes=(MeasureChange(measure="x", **nothing),))) == held


@pytest.mark.parametrize(("ids", "place"), PLACES)
@pytest.mark.parametrize("field", Clearable)
def test_a_cleared_field_becomes_empty(field: Clearable, ids: tuple[str, ...], place: int) -> None:
    held = plan(*map(measure, ids))
    found = contributed(held, contribution(changes=(MeasureChange(measure=ids[place], clear=(field,)),)))
    emptied: dict[str, Any] = {field.value: None}
    assert found == evolve(held, measures=put(held.measures, place, evolve(held.measures[place], **emptied)))


def test_a_given_value_overrides_clearing() -> None:
    held = plan(measure("a"))
    change = MeasureChange(measure="a", goal=text("Nytt"), clear=(Clearable.GOAL, Clearable.AREA))
    (found,) = contributed(held, contribution(changes=(change,))).measures
    assert found == evolve(held.measures[0], goal=text("Nytt"), area=None)


def test_an_empty_change_changes_nothing() -> None:
    held = plan(measure("a"), measure("b"))
    assert contributed(held, contribution(changes=(MeasureChange(measure="b"),))) == held


def test_several_changes_to_one_measure_apply_in_order() -> None:
    held = plan(measure("a"), measure("b"))
    changes = (
        MeasureChange(measure="b", goal=text("Eit mål"), weight=5),
        MeasureChange(measure="a", weight=7),
        MeasureChange(measure="b", title=text("Eit namn"), weight=6),
    )
    found = contributed(held, contribution(changes=changes)).measures
    assert found == (
        evolve(held.measures[0], weight=7),
        evolve(held.measures[1], goal=text("Eit mål"), title=text("Eit namn"), weight=6),
    )


@pytest.mark.parametrize(
    ("given_fields", "merged"),
    [
        ({"giske": {"timar": 5}}, {"giske": {"timar": 5, "rom": "A"}}),
        ({"giske": {"dagar": 1}}, {"giske": {"timar": 4, "rom": "A", "dagar": 1}}),
        ({"sula": {"timar": 5}}, {"giske": {"timar": 4, "rom": "A"}, "sula": {"timar": 5}}),
        ({}, {"giske": {"timar": 4, "rom": "A"}}),
    ],
    ids=["another value", "one more field", "another namespace", "none"],
)
def test_local_fields_are_merged_by_namespace(given_fields: Any, merged: Any) -> None:
    local = Extensions({"giske": {"timar": 4, "rom": "A"}})
    held = plan(measure("a"), measure("b"), extensions=local)
    change = MeasureChange(measure="b", extensions=Extensions(given_fields))
    found = contributed(held, contribution(changes=(change,)))
    assert found == evolve(held, measures=(held.measures[0], evolve(held.measures[1], extensions=Extensions(merged))))
    of_the_plan = contributed(held, contribution(extensions=Extensions(given_fields)))
    assert of_the_plan == evolve(held, extensions=Extensions(merged))


@pytest.mark.parametrize(("ids", "place"), PLACES)
def test_a_drop_removes_one_measure(ids: tuple[str, ...], place: int) -> None:
    held = plan(*map(measure, ids))
    drop = MeasureDrop(measure=ids[place], reason=text("Ferdig"))
    assert contributed(held, contribution(drops=(drop,))) == evolve(held, measures=without(held.measures, place))


def test_a_drop_overrides_a_change() -> None:
    held = plan(measure("a"), measure("b"))
    both = contribution(
        changes=(MeasureChange(measure="a", weight=3),), drops=(MeasureDrop(measure="a", reason=text("Ferdig")),)
    )
    assert contributed(held, both) == evolve(held, measures=held.measures[1:])


@pytest.mark.parametrize("ids", [(), ("a",), ("a", "b")], ids=["none", "one", "two"])
@pytest.mark.parametrize(("proposed_by", "stands"), [(None, OWN), ("1531", "1531")], ids=["own", "another's"])
def test_a_new_measure_is_appended(ids: tuple[str, ...], proposed_by: str | None, stands: str) -> None:
    held = plan(*map(measure, ids))
    new = measure("ny", proposed_by=proposed_by)
    found = contributed(held, contribution(measures=(new,)))
    assert found == evolve(held, measures=(*held.measures, evolve(new, proposed_by=stands)))


@pytest.mark.parametrize(("ids", "place"), PLACES)
def test_a_resubmitted_measure_is_replaced_in_place(ids: tuple[str, ...], place: int) -> None:
    held = plan(*map(measure, ids))
    again = measure(ids[place], title=text("På nytt"))
    assert contributed(held, contribution(measures=(again,))).measures == put(held.measures, place, again)


@pytest.mark.parametrize(("ids", "place"), PLACES)
def test_baselines_and_needs_are_replaced_in_place_or_appended(ids: tuple[str, ...], place: int) -> None:
    baselines = tuple(Baseline(id=id, area="lese", text=STEP) for id in ids)
    needs = tuple(NeedsAssessment(id=id, method=STEP, on=SENT) for id in ids)
    held = plan(measure("a"), baselines=baselines, needs=needs)
    state, need = evolve(baselines[place], text=LINE), evolve(needs[place], method=LINE)
    found = contributed(held, contribution(baselines=(state,), needs=(need,)))
    assert found == evolve(held, baselines=put(baselines, place, state), needs=put(needs, place, need))
    new_state, new_need = evolve(state, id="ny"), evolve(need, id="ny")
    more = contributed(held, contribution(baselines=(new_state,), needs=(new_need,)))
    assert more == evolve(held, baselines=(*baselines, new_state), needs=(*needs, new_need))


@given(
    st.lists(st.sampled_from("abcdef"), unique=True, max_size=5),
    st.dictionaries(st.sampled_from("abcdefg"), st.integers(1, 9), max_size=4),
    st.lists(st.sampled_from("abcdefg"), unique=True, max_size=3),
    st.lists(st.sampled_from("abcxyz"), unique=True, max_size=3),
)
def test_a_contribution_changes_only_what_it_names(
    ids: list[str], weights: dict[str, int], drops: list[str], new: list[str]
) -> None:
    held = plan(*map(measure, ids))
    sent = contribution(
        changes=tuple(MeasureChange(measure=id, weight=weight) for id, weight in weights.items()),
        drops=tuple(MeasureDrop(measure=id, reason=STEP) for id in drops),
        measures=tuple(measure(id, title=text("Ny")) for id in new),
    )
    found = contributed(held, sent)
    stays = [id for id in ids if id not in drops]
    assert [each.id for each in found.measures] == [*stays, *(id for id in new if id not in stays)]
    for each in found.measures:
        if each.id in new:
            assert each == measure(each.id, title=text("Ny"))
        else:
            assert each == measure(each.id, weight=weights.get(each.id, 2))
    assert evolve(found, measures=held.measures) == held
