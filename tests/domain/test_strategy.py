"""What a strategy plan can tell of itself."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.strategy import FocusPoint, Goal, PriorityArea, StrategyPlan
from sunnmore_oppvekst.domain.text import Text

FIRST, SECOND, THIRD = (Goal(id=f"goal-{n}", text=Text(nn=f"Mål {n}")) for n in (1, 2, 3))
POINTS = tuple(FocusPoint(id=f"p-{n}", text=Text(nn=f"Punkt {n}")) for n in (1, 2, 3))
AREAS = (
    PriorityArea(id="a", title=Text(nn="A"), goals=("goal-2",), focus_points=POINTS[:2]),
    PriorityArea(id="b", title=Text(nn="B"), goals=("goal-2", "goal-9"), focus_points=POINTS[2:]),
)


def strategy(**fields: Any) -> StrategyPlan:
    given = {"period": Period.years(2017, 2025), "goals": (FIRST, SECOND, THIRD), "priority_areas": AREAS, **fields}
    return StrategyPlan(id="strategi", title=Text(nn="Strategi"), network="nettverk", **given)


def test_goals_are_served_by_the_areas_that_name_them() -> None:
    assert strategy().areas_serving(SECOND) == AREAS
    assert strategy().areas_serving(FIRST) == ()
    assert strategy().goals_without_area() == (FIRST, THIRD)
    assert strategy(priority_areas=()).goals_without_area() == (FIRST, SECOND, THIRD)


def test_areas_and_their_points_stand_in_the_plans_order() -> None:
    assert [strategy().area(id) for id in ("a", "b", "c")] == [*AREAS, None]
    assert tuple(strategy().focus_points()) == POINTS


@pytest.mark.parametrize(
    ("day", "is_in_force", "has_run_out"),
    [
        (date(2016, 12, 31), False, False),
        (date(2017, 1, 1), True, False),
        (date(2025, 12, 31), True, False),
        (date(2026, 1, 1), False, True),
    ],
)
def test_a_strategy_runs_out_the_day_after_its_last(day: date, is_in_force: bool, has_run_out: bool) -> None:
    assert strategy().is_in_force(day) == is_in_force
    assert strategy().has_run_out(day) == has_run_out


def test_an_open_strategy_never_runs_out() -> None:
    assert not strategy(period=Period(start=date(2017, 1, 1))).has_run_out(date.max)
