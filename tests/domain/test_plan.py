"""What an action plan can tell of itself."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sunnmore_oppvekst.domain.current_state import Baseline
from sunnmore_oppvekst.domain.decision import Decision, DecisionKind
from sunnmore_oppvekst.domain.measure import BudgetLine, Measure, MeasureState, Milestone, StatusReport
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ActionPlan, ContributionReceipt, PlanStatus
from sunnmore_oppvekst.domain.sectors import Level, Sector
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.errors import InvalidValue

DAYS = st.dates(date(2015, 1, 1), date(2025, 12, 31))
NEW_YEAR = date(2019, 1, 1)


def plan(**fields: Any) -> ActionPlan:
    given_fields = {"year": 2019, "period": Period.calendar_year(2019), **fields}
    return ActionPlan(id="plan", title=Text(nn="Plan"), network="nettverk", **given_fields)


def measure(id: str, **fields: Any) -> Measure:
    return Measure(id=id, title=Text(nn=id), **fields)


def decision(kind: DecisionKind, on: date) -> Decision:
    return Decision(id=f"v-{kind}", kind=kind, body="forum", on=on)


def report(on: date) -> StatusReport:
    return StatusReport(on=on, state=MeasureState.STARTED)


def test_a_plan_has_an_end() -> None:
    open_period = Period(start=NEW_YEAR)
    with pytest.raises(InvalidValue) as caught:
        plan(period=open_period)
    assert (caught.value.owner, caught.value.field, caught.value.value) == ("ActionPlan", "period", open_period)


def test_the_year_of_an_edition_is_a_calendar_year_whatever_its_period() -> None:
    assert plan(period=Period.years(2018, 2025)).year_period == Period.calendar_year(2019)


def test_measures_are_found_by_id_area_level_and_sector() -> None:
    first = measure("t1", area="a", level=Level.UNIT, sectors=(Sector.SCHOOL, Sector.AFTER_SCHOOL))
    second = measure("t2", area="b", level=Level.REGION, sectors=(Sector.KINDERGARTEN,))
    bare = measure("t3")
    last = measure("t4", area="a", level=Level.UNIT, sectors=(Sector.AFTER_SCHOOL,))
    whole = plan(measures=(first, second, bare, last))
    assert [whole.measure(id) for id in ("t1", "t2", "t4", "t9")] == [first, second, last, None]
    assert [whole.measures_in(area) for area in "abc"] == [(first, last), (second,), ()]
    assert [whole.measures_at(level) for level in Level] == [(second,), (), (first, last)]
    assert [whole.measures_for(sector) for sector in Sector] == [(second,), (first,), (first, last)]


@pytest.mark.parametrize(
    ("areas", "in_use"),
    [((None,), set()), (("a",), {"a"}), (("a", None, "b"), {"a", "b"}), (("b", "a", "a"), {"a", "b"})],
)
def test_an_area_is_in_use_when_a_measure_works_in_it(areas: tuple[str | None, ...], in_use: set[str]) -> None:
    assert plan(measures=tuple(measure(f"t{n}", area=area) for n, area in enumerate(areas))).areas_in_use() == in_use


def test_a_plan_without_measures_uses_nothing() -> None:
    assert not plan().areas_in_use()


def test_the_current_state_is_found_by_area() -> None:
    baselines = tuple(Baseline(id=f"s{n}", area=area, text=Text(nn="Slik")) for n, area in enumerate("baac"))
    whole = plan(baselines=baselines)
    assert whole.areas_with_baseline() == {"a", "b", "c"}
    assert [whole.baselines_in(area) for area in "acd"] == [(baselines[1], baselines[2]), (baselines[3],), ()]


def test_contributors_are_those_who_answered_at_all() -> None:
    receipts = (
        ContributionReceipt(municipality="1532", on=NEW_YEAR),
        ContributionReceipt(municipality="1531", on=NEW_YEAR, has_nothing=True),
    )
    assert plan(contributions=receipts).contributors() == {"1531", "1532"}


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        ({}, NEW_YEAR),
        ({"revised": date(2019, 2, 14)}, date(2019, 2, 14)),
        ({"revised": date(2019, 2, 14), "updated": date(2019, 2, 1)}, date(2019, 2, 1)),
    ],
)
def test_a_plan_speaks_of_the_day_it_was_last_written(fields: dict[str, date], day: date) -> None:
    assert plan(**fields).own_day == day


@pytest.mark.parametrize(
    ("status", "is_past_consultation", "is_decided", "is_over"),
    [
        (PlanStatus.DRAFT, False, False, False),
        (PlanStatus.CONSULTATION, False, False, False),
        (PlanStatus.PROPOSED, True, False, False),
        (PlanStatus.ADOPTED, True, True, False),
        (PlanStatus.EVALUATED, True, True, True),
        (PlanStatus.SUPERSEDED, True, True, True),
        (PlanStatus.WITHDRAWN, False, False, True),
    ],
)
def test_how_far_a_plan_has_come(
    status: PlanStatus, is_past_consultation: bool, is_decided: bool, is_over: bool
) -> None:
    assert (status.is_past_consultation, status.is_decided, status.is_over) == (
        is_past_consultation,
        is_decided,
        is_over,
    )


@given(
    updated=st.none() | DAYS,
    revised=st.none() | DAYS,
    decided=st.lists(st.tuples(st.sampled_from(DecisionKind), DAYS)),
    reported=st.lists(DAYS),
)
def test_the_last_time_is_the_latest_of_all_that_was_done(
    updated: date | None, revised: date | None, decided: list[tuple[DecisionKind, date]], reported: list[date]
) -> None:
    whole = plan(
        updated=updated,
        revised=revised,
        decisions=tuple(decision(kind, on) for kind, on in decided),
        measures=(
            measure("t1", status=tuple(map(report, reported[:1]))),
            measure("t2", status=tuple(map(report, reported[1:]))),
        ),
    )
    changes = [day for day in (updated, *reported) if day]
    counts = {DecisionKind.ADOPTED, DecisionKind.REVISED}
    revisions = [day for day in (revised, *(on for kind, on in decided if kind in counts)) if day]
    assert whole.last_change() == max(changes, default=None)
    assert whole.last_revision() == max(revisions, default=None)
    assert whole.last_attention() == max([*changes, *revisions], default=NEW_YEAR)


@given(updated=DAYS, on=DAYS, interval=st.integers(1, 400))
@example(updated=NEW_YEAR, on=date(2019, 1, 31), interval=30)
@example(updated=NEW_YEAR, on=date(2019, 2, 1), interval=30)
def test_an_update_is_overdue_when_more_days_than_the_interval_have_passed(
    updated: date, on: date, interval: int
) -> None:
    whole = plan(updated=updated, follow_up_days=interval)
    assert whole.is_update_overdue(on) == (on > updated + timedelta(days=interval))


def test_a_plan_without_an_interval_is_never_overdue() -> None:
    assert not plan().is_update_overdue(date.max)


def test_the_longest_interval_there_can_be_does_no_harm() -> None:
    assert not plan(follow_up_days=2**53 - 1).is_update_overdue(date.max)


@pytest.mark.parametrize(
    ("revised", "on", "is_overdue"),
    [
        (None, date(2019, 12, 31), False),
        (None, date(2020, 1, 1), True),
        (date(2018, 3, 1), date(2019, 12, 31), False),
        (date(2018, 3, 1), date(2020, 1, 1), True),
        (date(2019, 2, 14), date(2020, 2, 14), False),
        (date(2019, 2, 14), date(2020, 2, 15), True),
        (date(2020, 2, 29), date(2021, 2, 28), False),
        (date(2020, 2, 29), date(2021, 3, 1), True),
        (date(9999, 12, 31), date(2021, 3, 1), False),
    ],
)
def test_a_revision_is_overdue_a_year_after_the_last_when_the_year_is_out(
    revised: date | None, on: date, is_overdue: bool
) -> None:
    assert plan(revised=revised).is_revision_overdue(on) == is_overdue


def test_progress_is_weighed_and_one_late_measure_makes_the_plan_late() -> None:
    done = measure("t1", weight=3, status=(StatusReport(on=NEW_YEAR, state=MeasureState.DONE),))
    late = measure("t2", milestones=(Milestone(id="t2-m1", text=Text(nn="Halde"), due=date(2019, 3, 1)),))
    for measures in ((done, late), (late, done)):
        whole = plan(measures=measures)
        assert (whole.progress(date(2019, 3, 1)).share, whole.progress(date(2019, 3, 1)).is_late) == (0.75, False)
        assert (whole.progress(date(2019, 3, 2)).share, whole.progress(date(2019, 3, 2)).is_late) == (0.75, True)
    assert (plan().progress(NEW_YEAR).share, plan().progress(NEW_YEAR).is_late) == (0.0, False)


def test_the_budget_is_that_of_all_measures() -> None:
    def line(id: str, amount: int) -> BudgetLine:
        return BudgetLine(id=id, text=Text(nn="Kurs"), amount_nok=amount)

    measures = (measure("t1", budget=(line("a", 1000), line("b", 200))), measure("t2", budget=(line("c", 30),)))
    assert plan(measures=measures).budget_nok == 1230
