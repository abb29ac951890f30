"""How long measures live, and what years and networks look like beside each other."""

from __future__ import annotations

from datetime import date

from attrs import evolve
from hypothesis import given

import sunnmore_oppvekst as so
from sunnmore_oppvekst.analysis.turnover import Turnover, ids_before, turnover
from sunnmore_oppvekst.domain.measure import MeasureState, StatusReport
from sunnmore_oppvekst.domain.plan import Renaming
from sunnmore_oppvekst.domain.sectors import Level, Sector
from tests.analysis.worlds import World, worlds
from tests.house.repository import ROOT

EXAMPLE = so.open_workspace(ROOT / "examples" / "nordre-sunnmore")
T = so.Text(nn="x")


def editions(*ids: str, renames: dict[int, tuple[tuple[str, str], ...]] | None = None) -> World:
    """Editions from 2018 on with these measures, `"t1 t2"`, and what was renamed in the edition of that number."""
    plans = tuple(
        so.ActionPlan(
            id=f"p{number}",
            title=T,
            network="n",
            year=2018 + number,
            period=so.Period.years(2018, 2025),
            revises=f"p{number - 1}" if number else None,
            measures=tuple(so.Measure(id=id, title=T) for id in each.split()),
            renames=tuple(Renaming(old=old, new=new) for old, new in (renames or {}).get(number, ())),
        )
        for number, each in enumerate(ids)
    )
    return World(network=so.Network(id="n", name=T), plans=plans)


def lived(world: World) -> list[tuple[int, int, int, int]]:
    return [(row["began"], row["editions"], row["carried"], row["of"]) for row in so.carry_over(world)]


@given(worlds(plans=3))
def test_every_measure_of_an_edition_began_somewhere(world: World) -> None:
    answer = so.carry_over(world)
    for number, plan in enumerate(world.plans):
        there = [row["carried"] for row in answer if row["began"] + row["editions"] == plan.year]
        assert sum(there) == len(plan.measures)
        done = [row["done"] for row in answer if row["began"] + row["editions"] == plan.year]
        assert sum(done) == sum(each.state_on(plan.own_day) is MeasureState.DONE for each in plan.measures)
        assert [row["share"] for row in answer.where(began=plan.year, editions=0)] in ([1.0], [])
        assert number <= len(world.plans)


@given(worlds(plans=3))
def test_nobody_comes_back_to_life(world: World) -> None:
    answer = so.carry_over(world)
    for began in set(answer["began"]):
        carried = answer.where(began=began)["carried"]
        assert carried == sorted(carried, reverse=True)


@given(worlds(plans=2))
def test_what_stays_and_what_comes_make_an_edition_and_what_goes_made_the_one_before(world: World) -> None:
    before, plan = world.plans[-2:]
    change = turnover(plan, before)
    assert change.kept + change.added == len(plan.measures)
    assert change.kept + change.dropped == len(before.measures)


def test_a_measure_is_followed_through_three_editions_and_out() -> None:
    assert lived(editions("a b", "a c", "a")) == [
        (2018, 0, 2, 2),
        (2018, 1, 1, 2),
        (2018, 2, 1, 2),
        (2019, 0, 1, 1),
        (2019, 1, 0, 1),
    ]


def test_one_that_was_away_for_a_year_begins_again() -> None:
    assert (2020, 0, 1, 1) in lived(editions("a", "", "a"))


def test_a_new_id_is_the_same_measure_and_its_old_id_is_free_for_another() -> None:
    world = editions("a", "b a", renames={1: (("a", "b"),)})
    assert lived(world) == [(2018, 0, 1, 1), (2018, 1, 1, 1), (2019, 0, 1, 1)]
    assert turnover(world.plans[1], world.plans[0]) == Turnover(kept=1, added=1, dropped=0)
    assert ids_before(world.plans[1]) == {"b": "a", "a": None}
    swapped = editions("a b", "a b", renames={1: (("a", "b"), ("b", "a"))})
    assert turnover(swapped.plans[1], swapped.plans[0]) == Turnover(kept=2, added=0, dropped=0)


def test_done_is_told_of_those_still_there() -> None:
    world = editions("a b", "a b")
    first, last = world.plans
    report = StatusReport(on=date(2019, 1, 1), state=MeasureState.DONE)
    done = evolve(last, measures=(evolve(last.measures[0], status=(report,)), last.measures[1]))
    assert so.carry_over(evolve(world, plans=(first, done)))["done"] == [0, 1]


def test_what_was_carried_over_three_times_is_one_question_away() -> None:
    plan = EXAMPLE.plan(2020)
    often = tuple(evolve(each, carried_over=number) for number, each in enumerate(plan.measures[:5]))
    changed = evolve(plan, measures=often)
    found = so.tables(changed).measures.where(year=2020, carried_over=lambda times: times >= 3)
    assert found["measure"] == [each.id for each in often[3:]]
    summary = so.carry_over(World(network=EXAMPLE.network, plans=(changed,))).summed_up("en")
    assert summary == "2 of 5 measures in the last edition (2020) have been carried over three times or more."


# Beside each other.


@given(worlds())
def test_figures_of_an_edition_are_its_own(world: World) -> None:
    answer = so.compare_years(world, audience="internal")
    for row, plan in zip(answer, world.plans, strict=True):
        day = plan.own_day
        own = [{each.unit for each in m.anchoring if each.on <= day} for m in plan.measures]
        part = [
            done | set(m.participants.units if m.participants else ())
            for m, done in zip(plan.measures, own, strict=True)
        ]
        outside = sum(line.amount_nok for m in plan.measures for line in m.budget if line.funder)
        then = world.network.as_of(date(plan.year, 1, 1))
        assert (row["year"], row["on"], row["measures"]) == (plan.year, day, len(plan.measures))
        assert (row["members"], row["units"]) == (len(then.members), len(then.units))
        assert (row["anchored"], row["of_anchoring"]) == (sum(map(len, own)), sum(map(len, part)))
        assert row["share"] == (plan.progress(day).share if plan.measures else None)
        assert row["late"] == sum(each.is_late_on(day) for each in plan.measures)
        assert row["outside_share"] == (outside / plan.budget_nok if plan.budget_nok else None)
        assert row["nok_per_unit"] == (round(plan.budget_nok / len(then.units)) if then.units else None)
        assert (row["kept"] is None) == (plan.revises is None)


def test_gaps_are_counted_of_all_combinations() -> None:
    row = so.compare_years(EXAMPLE).where(year=2020).to_dicts()[0]
    plan, areas = EXAMPLE.plan(2020), [area.id for area in EXAMPLE.strategy.priority_areas]
    combinations = [(area, level, sector) for area in areas for level in Level for sector in Sector]
    filled = {(m.area, m.level, sector) for m in plan.measures for sector in m.sectors}
    assert row["gaps"] == sum(each not in filled for each in combinations)
    assert row["of_combinations"] == len(combinations)
    assert (row["kept"], row["added"], row["dropped"]) == (23, 3, 3)
