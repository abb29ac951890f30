"""Who answers for how much, month by month."""

from __future__ import annotations

from collections import Counter
from datetime import date

from hypothesis import given

import sunnmore_oppvekst as so
from sunnmore_oppvekst.domain.measure import Milestone
from sunnmore_oppvekst.domain.meeting import Commitment, Meeting
from tests.analysis.worlds import World, worlds
from tests.house.repository import ROOT

EXAMPLE = so.open_workspace(ROOT / "examples" / "nordre-sunnmore")
T = so.Text(nn="x")


@given(worlds())
def test_deadlines_are_counted_for_each_who_answers_and_once_in_all(world: World) -> None:
    for plan in world.plans:
        answer = so.workload(world, year=plan.year)
        due: Counter[tuple[str, int]] = Counter()
        of: Counter[int] = Counter()
        for measure in plan.measures:
            for milestone in measure.milestones:
                if milestone.due.year == plan.year:
                    of[milestone.due.month] += 1
                    keys = {party.key for party in measure.responsible} or {"nobody"}
                    due.update((key, milestone.due.month) for key in keys)
        for commitment in (each for meeting in world.meetings for each in meeting.commitments):
            if commitment.due and commitment.due.year == plan.year:
                of[commitment.due.month] += 1
                due[f"municipality:{commitment.municipality}", commitment.due.month] += 1
        for row in answer:
            assert (row["due"], row["of"]) == (due[row["responsible"], row["month"]], of[row["month"]])
            assert row["due"] == row["milestones"] + row["commitments"]
        assert sum(answer["due"]) == sum(due.values())


@given(worlds())
def test_a_measure_is_under_way_in_each_month_that_it_shares_a_day_with(world: World) -> None:
    plan = world.plans[-1]
    for row in so.workload(world):
        month = so.Period(
            start=date(plan.year, row["month"], 1), end=date(plan.year + row["month"] // 12, row["month"] % 12 + 1, 1)
        )
        under_way = [each for each in plan.measures if each.period is not None and each.period.overlaps(month)]
        mine = [m for m in under_way if row["responsible"] in ([p.key for p in m.responsible] or ["nobody"])]
        assert (row["measures"], row["of_measures"]) == (len(mine), len(under_way))


def test_who_has_the_most_in_may_is_one_question_away() -> None:
    may = so.workload(EXAMPLE, year=2020).where(month=5)
    most = max(may, key=lambda row: row["due"])
    assert (most["responsible"], most["due"], most["of"]) == ("role:adviser/1578", 2, 5)
    assert may.column("responsible").say(most["responsible"], "nn") == "Rådgjevar (Fjord)"
    assert may.column("month").say(5, "en") == "May"


def test_what_nobody_answers_for_stands_under_nobody() -> None:
    measure = so.Measure(id="t1", title=T, milestones=(Milestone(id="m1", text=T, due=date(2020, 5, 4)),))
    plan = so.ActionPlan(
        id="p", title=T, network="n", year=2020, period=so.Period.years(2020, 2020), measures=(measure,)
    )
    world = World(network=so.Network(id="n", name=T), plans=(plan,))
    answer = so.workload(world)
    assert set(answer["responsible"]) == {"nobody"}
    assert answer.summed_up("nn") == "2020: Mest på éin gong: 1 av 1 fristar i mai, hos ingen."


def test_a_commitment_from_a_meeting_the_year_before_counts_when_it_is_due() -> None:
    due = Commitment(id="f1", municipality="1532", text=T, due=date(2020, 1, 10))
    meeting = Meeting(id="m", title=T, network="n", body="b", on=date(2019, 12, 1), commitments=(due,))
    plan = so.ActionPlan(id="p", title=T, network="n", year=2020, period=so.Period.years(2020, 2020))
    answer = so.workload(World(network=so.Network(id="n", name=T), plans=(plan,), meetings=(meeting,)))
    assert [(row["responsible"], row["month"]) for row in answer if row["commitments"]] == [("municipality:1532", 1)]
