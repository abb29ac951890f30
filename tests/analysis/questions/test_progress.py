"""Planned against actual, month by month."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from math import isclose
from typing import Any

from attrs import evolve
from hypothesis import given

import sunnmore_oppvekst as so
from sunnmore_oppvekst.domain.measure import MeasureState, Milestone, StatusReport
from tests.analysis.worlds import World, worlds

PLAN = so.ActionPlan(
    id="p", title=so.Text(nn="P"), network="n", year=2020, period=so.Period.years(2020, 2020), updated=date(2020, 6, 10)
)


def measure(id: str, **more: Any) -> so.Measure:
    return evolve(so.Measure(id=id, title=so.Text(nn="T"), area="a"), **more)


def asked(*measures: so.Measure, on: date | None = None) -> so.Table:
    return so.progress(
        World(network=so.Network(id="n", name=so.Text(nn="N")), plans=(evolve(PLAN, measures=measures),)), on=on
    )


def rolled_up(shares: Iterable[tuple[int, float]]) -> float:
    listed = list(shares)
    return sum(weight * share for weight, share in listed) / sum(weight for weight, _ in listed)


@given(worlds())
def test_shares_are_rolled_up_by_weight_and_late_is_counted_apart(world: World) -> None:
    for plan in world.plans:
        for row in so.progress(world, year=plan.year):
            inside = [each for each in plan.measures if row["area"] in {None, each.area}]
            day = row["on"]
            if row["series"] == "actual":
                assert day <= plan.own_day
                assert isclose(row["share"], rolled_up((each.weight, each.share_done(day)) for each in inside))
                assert (row["late"], row["of"]) == (sum(each.is_late_on(day) for each in inside), len(inside))
            else:
                known = [(each.weight, each.share_planned(day)) for each in inside]
                planned = [(weight, share) for weight, share in known if share is not None]
                assert isclose(row["share"], rolled_up(planned), abs_tol=1e-12)
                assert (row["late"], row["of"]) == (None, len(planned))


@given(worlds())
def test_what_is_planned_never_goes_back(world: World) -> None:
    answer = so.progress(world).where(series="planned")
    for area in set(answer["area"]):
        shares = answer.where(area=area)["share"]
        assert all(before <= after + 1e-12 for before, after in pairwise(shares))


@given(worlds())
def test_the_sentence_says_what_the_table_says_of_the_last_known_day(world: World) -> None:
    plan, answer = world.plans[-1], so.progress(world)
    facts = dict(answer.facts)
    whole = answer.where(area=None, on=plan.own_day)
    assert facts["of"] == len(plan.measures)
    for row in whole:
        said = facts["actual" if row["series"] == "actual" else "planned"]
        assert said["nb"] == f"{round(row['share'] * 100)}\u00a0%"  # type: ignore[index]
    assert [row["late"] for row in whole.where(series="actual")] == ([facts["late"]] if plan.measures else [])


def test_little_done_is_not_late_and_late_may_be_nearly_done() -> None:
    waiting = measure("t1", milestones=(Milestone(id="m1", text=so.Text(nn="x"), due=date(2020, 12, 1)),))
    late = measure(
        "t2",
        weight=3,
        milestones=(Milestone(id="m2", text=so.Text(nn="x"), due=date(2020, 5, 1)),),
        status=(StatusReport(on=date(2020, 6, 1), state=MeasureState.STARTED, percent=90),),
    )
    row = asked(waiting, late).where(series="actual", area=None, on=date(2020, 6, 10)).to_dicts()[0]
    assert isclose(row["share"], 0.9 * 3 / 4)
    assert (row["late"], row["of"]) == (1, 2)


def test_a_measure_with_nothing_to_go_by_is_not_among_the_planned() -> None:
    dated = measure("t1", period=so.Period(start=date(2020, 1, 1), end=date(2020, 12, 31)))
    answer = asked(dated, measure("t2")).where(area=None, series="planned")
    assert set(answer["of"]) == {1}
    assert answer["share"][-1] == 1.0
    assert len(asked(measure("t2")).where(series="planned")) == 0
    assert "der planen var –" in asked(measure("t2")).summed_up("nn")


def test_months_after_the_last_known_day_are_planned_only() -> None:
    answer = asked(measure("t1", period=so.Period(start=date(2020, 1, 1), end=date(2020, 12, 31))))
    actual, planned = (answer.where(series=each, area=None)["on"] for each in ("actual", "planned"))
    assert (actual[-1], planned[-1], len(planned)) == (date(2020, 6, 10), date(2020, 12, 31), 13)
    assert date(2020, 2, 29) in planned
    later = asked(measure("t1"), on=date(2020, 9, 30)).where(series="actual", area=None)
    assert len(later) == 9
