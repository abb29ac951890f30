"""Next year's draft: what goes on, what is left, and what a person must decide."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import evolve

from sunnmore_oppvekst.domain.measure import BudgetLine, Measure, Milestone
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ActionPlan, PlanStatus
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.revision.revise import revise
from tests.revision.scene import WORKSPACE, evaluated

PLAN = WORKSPACE.plan(2020)
NEW_YEAR = date(2021, 1, 1)


def with_measure(**fields: Any) -> ActionPlan:
    return evolve(PLAN, measures=(Measure(id="m1", title=Text(nn="Tiltak"), **fields),))


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
