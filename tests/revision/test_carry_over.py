"""Measures carried over into next year's draft, with a row for each side of every day and count."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.domain.measure import (
    BudgetLine,
    Measure,
    MeasureState,
    Milestone,
)
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.revision.moving import carried
from sunnmore_oppvekst.revision.revise import Orphan, revise
from tests.revision.editions import measure, measures, plan, reported

STATE = MeasureState
NAME = Text(nn="Tiltak")


def milestone(id: str, due: str, done: str | None = None) -> Milestone:
    return Milestone(id=id, text=NAME, due=date.fromisoformat(due), done=date.fromisoformat(done) if done else None)


@pytest.mark.parametrize("on", ["2020-12-31", "2021-01-01", "2021-01-02"])
@pytest.mark.parametrize("state", STATE)
def test_a_measure_finished_by_the_first_day_of_the_year_is_dropped(state: MeasureState, on: str) -> None:
    held = measure(status=reported(state, on), carried_over=1)
    found = revise(plan(held), year=2021)
    if state in {STATE.DONE, STATE.CANCELLED} and on <= "2021-01-01":
        assert not found.plan.measures
        assert [(each.id, each.title, each.carried_over) for each in found.dropped] == [("m1", held.title, 1)]
    else:
        assert found.plan.measures == (evolve(held, carried_over=2),)
        assert not found.dropped


def test_the_latest_report_by_the_first_day_counts() -> None:
    status = (*reported(STATE.DONE, "2020-09-01"), *reported(STATE.STARTED, "2020-10-01"))
    assert not revise(plan(measure(status=status)), year=2021).dropped
    assert revise(plan(measure(status=(*status, *reported(STATE.DONE, "2021-01-01")))), year=2021).dropped


@pytest.mark.parametrize(("is_ending", "is_left"), [(True, True), (False, False)])
def test_a_measure_marked_as_ending_is_dropped(is_ending: bool, is_left: bool) -> None:
    assert bool(revise(plan(measure(is_ending=is_ending)), year=2021).dropped) is is_left


def test_each_reason_for_dropping_is_distinct() -> None:
    done, cancelled = measure("a", status=reported(STATE.DONE)), measure("b", status=reported(STATE.CANCELLED))
    ending = measure("c", is_ending=True)
    both = measure("d", is_ending=True, status=reported(STATE.DONE))
    traces = {trace.id: trace.why for trace in revise(plan(done, cancelled, ending, both), year=2021).dropped}
    assert len({traces["a"], traces["b"], traces["c"]}) == 3
    assert traces["d"] == traces["a"]


@pytest.mark.parametrize("place", [0, 1, 2], ids=["the first", "the middle", "the last"])
def test_the_remaining_measures_keep_their_order(place: int) -> None:
    listed = [measure(id) for id in ("a", "b", "c")]
    listed[place] = evolve(listed[place], is_ending=True)
    found = revise(plan(*listed), year=2021)
    assert [each.id for each in found.plan.measures] == [each.id for each in listed if not each.is_ending]
    assert [trace.id for trace in found.dropped] == [listed[place].id]


def test_unfinished_milestones_of_dropped_measures_are_orphaned() -> None:
    steps = (milestone("s1", "2020-02-01"), milestone("s2", "2020-05-01", "2020-05-01"), milestone("s3", "2021-02-01"))
    left = measure("a", is_ending=True, milestones=steps)
    stays = measure("b", milestones=(milestone("s4", "2020-02-01"),))
    found = revise(plan(left, stays), year=2021)
    assert found.orphaned == (Orphan(id="s1", under="a", text=NAME), Orphan(id="s3", under="a", text=NAME))


@pytest.mark.parametrize(
    ("fields", "is_changed"),
    [
        ({}, False),
        ({"carried_over": 4}, False),
        ({"period": Period(start=date(2020, 1, 1), end=date(2021, 1, 1))}, True),
        ({"period": Period(start=date(2020, 1, 1), end=date(2021, 1, 2))}, False),
        ({"milestones": (milestone("s1", "2020-12-31"),)}, True),
        ({"milestones": (milestone("s1", "2021-01-01"),)}, False),
        ({"milestones": (milestone("s1", "2020-01-01", "2020-01-01"),)}, False),
        ({"budget": (BudgetLine(id="b1", text=NAME, amount_nok=1, year=2020),)}, True),
        ({"budget": (BudgetLine(id="b1", text=NAME, amount_nok=1, year=2021),)}, False),
        ({"budget": (BudgetLine(id="b1", text=NAME, amount_nok=1),)}, False),
    ],
    ids=[
        "nothing to move",
        "carried over before",
        "a period that is over",
        "a period that reaches in",
        "a milestone the day before",
        "a milestone on the day",
        "a milestone that is done",
        "money for the year before",
        "money for the year",
        "money without a year",
    ],
)
def test_a_carried_over_measure_counts_as_kept_or_changed(fields: dict[str, Any], is_changed: bool) -> None:
    found = revise(plan(measure(**fields)), year=2021)
    assert (found.kept, found.changed) == (((), ("m1",)) if is_changed else (("m1",), ()))


@pytest.mark.parametrize("year", [2021, 2022, 2025])
def test_a_year_may_be_skipped(year: int) -> None:
    found = revise(plan(measure(period=Period.calendar_year(2020))), year=year).plan
    assert [each.period for each in found.measures] == [Period.calendar_year(year)]
    assert found.id == f"handlingsplan-{year}"


@pytest.mark.parametrize(("times", "is_asked"), [(0, False), (1, False), (2, True), (3, True)])
def test_a_measure_carried_over_three_times_gives_a_finding(times: int, is_asked: bool) -> None:
    found = revise(plan(measure(carried_over=times), measure("m2")), year=2021).findings
    asked = [(each.subject, dict(each.facts)) for each in found if each.code == "RE010"]
    assert asked == ([("m1", {"title": Text(nn="Tiltak m1"), "times": times + 1})] if is_asked else [])


@pytest.mark.parametrize(("on", "is_asked"), [("2020-12-31", True), ("2021-01-01", True), ("2021-01-02", False)])
def test_a_measure_paused_on_the_first_day_gives_a_finding(on: str, is_asked: bool) -> None:
    found = revise(plan(measure(status=reported(STATE.PAUSED, on)), measure("m2")), year=2021).findings
    asked = [(each.subject, dict(each.facts)) for each in found if each.code == "RE009"]
    assert asked == ([("m1", {"title": Text(nn="Tiltak m1")})] if is_asked else [])


@pytest.mark.parametrize(("year", "is_asked"), [(2019, True), (2020, True), (2021, False), (None, False)])
def test_a_budget_line_for_an_earlier_year_gives_a_finding(year: int | None, is_asked: bool) -> None:
    line = BudgetLine(id="b1", text=NAME, amount_nok=1000, year=year)
    found = revise(plan(measure(budget=(line,)), measure("m2")), year=2021).findings
    asked = [(each.subject, dict(each.facts)) for each in found if each.code == "RE011"]
    assert asked == ([("m1", {"title": Text(nn="Tiltak m1"), "year": "2021"})] if is_asked else [])


@given(measures(), st.integers(2021, 2023))
def test_every_measure_is_carried_over_or_leaves_a_trace(listed: tuple[Measure, ...], year: int) -> None:
    found = revise(plan(*listed), year=year)
    start = date(year, 1, 1)
    ends = {each.id for each in listed if each.is_ending or each.state_on(start).is_final}
    assert found.plan.measures == tuple(carried(each, start=start, year=year) for each in listed if each.id not in ends)
    assert [trace.id for trace in found.dropped] == [each.id for each in listed if each.id in ends]
    assert sorted((*found.kept, *found.changed)) == sorted(each.id for each in found.plan.measures)
    open_steps = {step.id for each in listed for step in each.milestones if step.done is None}
    kept_steps = {step.id for each in found.plan.measures for step in each.milestones}
    assert {orphan.id for orphan in found.orphaned} == open_steps - kept_steps


@given(measures())
def test_carrying_over_changes_dates_and_counts_only(listed: tuple[Measure, ...]) -> None:
    found = revise(plan(*listed), year=2021)
    before = {each.id: each for each in listed}
    for after in found.plan.measures:
        old = before[after.id]
        dates: dict[str, Any] = {
            name: getattr(old, name) for name in ("period", "milestones", "budget", "carried_over")
        }
        assert evolve(after, **dates) == old
        assert after.carried_over == old.carried_over + 1
        assert [step.id for step in after.milestones] == [step.id for step in old.milestones]
        assert [(line.id, line.amount_nok) for line in after.budget] == [
            (each.id, each.amount_nok) for each in old.budget
        ]
        assert (after.id in found.kept) == (evolve(after, carried_over=old.carried_over) == old)
