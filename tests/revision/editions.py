"""An edition with given measures, and measures that differ in what a revision looks at."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from sunnmore_oppvekst.domain.measure import (
    BudgetLine,
    Measure,
    MeasureState,
    Milestone,
    Participation,
    StatusReport,
)
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.text import Text
from tests.revision.related import DAYS, PERIODS
from tests.revision.scene import WORKSPACE

PLAN = WORKSPACE.plan(2020)
STATE = MeasureState
NAME = Text(nn="Tiltak")


def measure(id: str = "m1", **fields: Any) -> Measure:
    return Measure(id=id, title=Text(nn=f"Tiltak {id}"), **fields)


def plan(*measures: Measure, **fields: Any) -> ActionPlan:
    return evolve(PLAN, measures=measures, **fields)


def reported(state: MeasureState, on: str = "2020-09-01") -> tuple[StatusReport, ...]:
    return (StatusReport(on=date.fromisoformat(on), state=state),)


REPORTS = st.lists(st.tuples(DAYS, st.sampled_from(STATE)), max_size=3).map(
    lambda listed: tuple(StatusReport(on=on, state=state) for on, state in listed)
)
STEPS = st.lists(st.tuples(DAYS, st.none() | DAYS), max_size=3)


@st.composite
def measures(draw: st.DrawFn) -> tuple[Measure, ...]:
    """A few measures that differ in what decides whether, and how, they are carried over."""
    count = draw(st.integers(0, 4))
    return tuple(
        measure(
            f"t{number}",
            period=draw(st.none() | PERIODS),
            status=draw(REPORTS),
            is_ending=draw(st.sampled_from([False, False, True])),
            carried_over=draw(st.integers(0, 4)),
            participants=draw(st.sampled_from([None, Participation(municipalities=("1532",))])),
            milestones=tuple(
                Milestone(id=f"t{number}-{place}", text=NAME, due=due, done=done)
                for place, (due, done) in enumerate(draw(STEPS))
            ),
            budget=tuple(
                BudgetLine(id=f"b{number}-{place}", text=NAME, amount_nok=place, year=year)
                for place, year in enumerate(draw(st.lists(st.none() | st.integers(2019, 2023), max_size=2)))
            ),
        )
        for number in range(count)
    )
