"""Next year's draft: what goes on, what is left, and what a person must decide."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.domain.measure import BudgetLine, Measure, MeasureState, Milestone, StatusReport
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ActionPlan, PlanStatus
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.revision.moving import by_years, period_from
from sunnmore_oppvekst.revision.renewing import renew
from sunnmore_oppvekst.revision.revise import revise
from tests.revision.scene import STRATEGY, WORKSPACE, evaluated

PLAN = WORKSPACE.plan(2020)
NEW_YEAR = date(2021, 1, 1)


def with_measure(**fields: Any) -> ActionPlan:
    return evolve(PLAN, measures=(Measure(id="m1", title=Text(nn="Tiltak"), **fields),))


def state(state: MeasureState) -> tuple[StatusReport, ...]:
    return (StatusReport(on=date(2020, 9, 1), state=state),)


def test_the_draft_stands_on_the_edition_before() -> None:
    draft = revise(PLAN, year=2021).plan
    assert (draft.id, draft.year, draft.status, draft.revises) == (
        "handlingsplan-2021",
        2021,
        PlanStatus.DRAFT,
        PLAN.id,
    )
    assert draft.title.nn == "Handlingsplan 2018–2025, årsutgåve 2021"
    assert (draft.period, draft.follow_up_days) == (PLAN.period, PLAN.follow_up_days)
    assert not draft.needs
    assert not draft.contributions
    assert not draft.decisions
    assert draft.evaluation is None


def test_running_it_twice_gives_the_same() -> None:
    once = revise(PLAN, year=2021)
    assert revise(PLAN, year=2021) == once
    assert revise(once.plan, year=2021).plan == once.plan


def test_every_measure_is_accounted_for_and_keeps_its_id() -> None:
    found = revise(WORKSPACE.plan(2019), year=2020)
    there = {*found.kept, *found.changed}
    assert there == {measure.id for measure in found.plan.measures}
    assert there | {trace.id for trace in found.dropped} == {m.id for m in WORKSPACE.plan(2019).measures}
    assert found.dropped


@pytest.mark.parametrize("final", [MeasureState.DONE, MeasureState.CANCELLED])
def test_what_is_finished_leaves_a_trace(final: MeasureState) -> None:
    found = revise(with_measure(status=state(final), carried_over=2), year=2021)
    assert not found.plan.measures
    assert [(each.id, each.carried_over) for each in found.dropped] == [("m1", 2)]


def test_what_is_marked_as_ending_goes_and_what_hung_under_it_is_told_of() -> None:
    steps = (
        Milestone(id="s1", text=Text(nn="Gjort"), due=date(2020, 2, 1), done=date(2020, 2, 1)),
        Milestone(id="s2", text=Text(nn="Ikkje gjort"), due=date(2020, 10, 1)),
    )
    found = revise(with_measure(is_ending=True, milestones=steps), year=2021)
    assert not found.plan.measures
    assert [(each.id, each.under) for each in found.orphaned] == [("s2", "m1")]


def test_what_goes_on_is_counted_and_moved_into_the_new_year() -> None:
    due = Milestone(id="s1", text=Text(nn="Steg"), due=date(2020, 5, 1))
    done = Milestone(id="s2", text=Text(nn="Steg"), due=date(2020, 2, 1), done=date(2020, 2, 1))
    lines = (BudgetLine(id="b1", text=Text(nn="Vikar"), amount_nok=1000, year=2020),)
    period = Period(start=date(2020, 2, 1), end=date(2020, 12, 1))
    found = revise(with_measure(period=period, milestones=(due, done), budget=lines), year=2021)
    (measure,) = found.plan.measures
    assert measure.carried_over == 1
    assert measure.period == Period(start=date(2021, 2, 1), end=date(2021, 12, 1))
    assert [each.due for each in measure.milestones] == [date(2021, 5, 1), date(2020, 2, 1)]
    assert measure.budget[0].year == 2021
    assert "RE011" in found.findings.codes


def test_a_measure_that_has_begun_keeps_its_start() -> None:
    period = Period(start=date(2020, 2, 1), end=date(2020, 12, 1))
    (measure,) = revise(with_measure(period=period, status=state(MeasureState.STARTED)), year=2021).plan.measures
    assert measure.period == Period(start=date(2020, 2, 1), end=date(2021, 12, 1))


def test_a_school_year_stays_a_school_year() -> None:
    assert period_from(Period.school_year(2019), NEW_YEAR, has_started=False) == Period.school_year(2020)
    assert period_from(Period.school_year(2020), NEW_YEAR, has_started=False) == Period.school_year(2020)


def test_a_person_decides_on_what_is_paused_and_what_has_been_carried_often() -> None:
    found = revise(with_measure(status=state(MeasureState.PAUSED), carried_over=2), year=2021).findings
    assert {"RE009", "RE010"} <= {*found.codes}


def test_the_current_state_is_seeded_from_the_evaluation() -> None:
    found = revise(PLAN, year=2021, evaluation=evaluated(PLAN))
    assert "RE007" not in found.findings.codes
    first = found.plan.baselines[0]
    asked = sum(len(measure.success_criteria) for measure in PLAN.measures_in(first.area))
    assert first.evidence[-1].text.nn == (
        f"Evalueringa av 2020: av {asked} kjenneteikn i området er {asked} nådde, 0 delvis og 0 ikkje nådde."
    )
    assert [each.id for each in found.plan.baselines] == [each.id for each in PLAN.baselines]


def test_an_area_without_current_state_gets_one_from_the_evaluation() -> None:
    bare = evolve(PLAN, baselines=())
    found = revise(bare, year=2021, evaluation=evaluated(bare)).plan.baselines
    assert {each.area for each in found} == PLAN.areas_in_use()


@pytest.mark.parametrize("year", [2019, 2020])
def test_the_year_comes_after(year: int) -> None:
    with pytest.raises(InvalidValue, match="after 2020"):
        revise(PLAN, year=year)


def test_a_plan_whose_period_is_over_asks_how_long_it_is_to_hold() -> None:
    found = revise(PLAN, year=2027)
    assert found.plan.period == Period.calendar_year(2027)
    assert "RE008" in found.findings.codes


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(1, 900), st.booleans())
def test_a_moved_period_reaches_into_the_new_year_and_no_further_than_it_must(
    start: date, days: int, has_started: bool
) -> None:
    period = Period(start=start, end=date.fromordinal(start.toordinal() + days))
    moved = period_from(period, NEW_YEAR, has_started=has_started)
    assert moved.end is not None
    assert period.end is not None
    assert moved.end > NEW_YEAR
    assert moved == period or by_years(moved.end, -1) <= NEW_YEAR
    assert period_from(moved, NEW_YEAR, has_started=has_started) == moved


def test_the_strategy_plan_is_renewed_in_the_same_way() -> None:
    found = renew(STRATEGY, year=2026)
    assert found.plan.period == Period.years(2026, 2034)
    assert found.plan.title.nn == "Strategiplan for nordre Sunnmøre 2026–2034"
    assert found.plan.revises == STRATEGY.id
    assert found.plan.goals == STRATEGY.goals
    assert {"RE008", "RE012", "RE013"} == {*found.findings.codes}
    assert renew(found.plan, year=2026).plan == found.plan
    with pytest.raises(InvalidValue, match="after 2017"):
        renew(STRATEGY, year=2017)
