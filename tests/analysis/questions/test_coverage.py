"""Which areas, municipalities, sectors and levels the measures reach."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest
from attrs import evolve
from hypothesis import given

import sunnmore_oppvekst as so
from sunnmore_oppvekst.domain.measure import Participation
from sunnmore_oppvekst.domain.sectors import Level, Sector
from tests.analysis.worlds import World, belonging, worlds
from tests.house.repository import ROOT

EXAMPLE = so.open_workspace(ROOT / "examples" / "nordre-sunnmore")
DIMENSIONS = ("area", "municipality", "sector", "level")


def reach(measure: so.Measure, world: World, number: str, day: date) -> bool:
    """Whether a measure is for a municipality, told from scratch."""
    part = measure.participants or Participation()
    if not part.municipalities and not part.units:
        return True
    named = {*part.municipalities, *part.units, measure.proposed_by}
    named |= {one for party in measure.responsible for one in (party.municipality, party.unit)}
    numbers, units = belonging(world, number, day)
    return bool(named & (numbers | units))


@given(worlds())
def test_each_cell_counts_the_measures_that_reach_it(world: World) -> None:
    for plan in world.plans:
        for row in so.coverage(world, year=plan.year):
            inside = [each for each in plan.measures if each.area == row["area"]]
            found = [
                each
                for each in inside
                if row["sector"] in each.sectors
                and each.level == row["level"]
                and reach(each, world, row["municipality"], date(plan.year, 1, 1))
            ]
            assert (row["measures"], row["of"]) == (len(found), len(inside))


@given(worlds())
def test_every_combination_is_there_once(world: World) -> None:
    plan, strategy = world.plans[-1], next(iter(world.strategies), None)
    areas = {area.id for area in strategy.priority_areas} if strategy else set()
    areas |= {each.area for each in plan.measures if each.area}
    members = world.network.as_of(date(plan.year, 1, 1)).members
    answer = so.coverage(world)
    assert len(answer) == len(areas) * len(members) * len(Sector) * len(Level)
    gaps = dict(answer.facts)
    assert (gaps["gaps"], gaps["cells"]) == (len(answer.where(measures=0)), len(answer))


@given(worlds())
def test_what_is_reached_is_reached_when_less_is_told_apart(world: World) -> None:
    whole = so.coverage(world)
    for wanted in combinations(DIMENSIONS, 2):
        coarse = so.coverage(world, by=wanted)
        filled = {tuple(row[name] for name in wanted) for row in whole if row["measures"]}
        assert filled <= {tuple(row[name] for name in wanted) for row in coarse if row["measures"]}


def test_the_areas_without_a_measure_at_unit_level_are_one_question_away() -> None:
    answer = so.coverage(EXAMPLE, year=2020, by=("area", "municipality", "level"))
    gaps = answer.where(level="unit", measures=0)
    assert list(gaps.where(area="learning-organisations")["name"]) == [
        "Fjord",
        "Stranda",
        "Sula",
        "Sykkylven",
        "Ålesund",
    ]
    assert answer.column("area").say("learning-organisations", "nn") == "Lærande organisasjonar"


def test_a_measure_for_two_sectors_counts_once_where_sectors_are_not_told_apart() -> None:
    plan = EXAMPLE.plan(2020)
    by_area = so.coverage(EXAMPLE, by=["area"])
    assert dict(zip(by_area["area"], by_area["measures"], strict=True)) == {
        area: len(plan.measures_in(area)) for area in by_area["area"]
    }
    by_level = so.coverage(EXAMPLE, by="level")
    assert by_level["of"] == [len(plan.measures)] * 3
    assert sum(by_level["measures"]) == len(plan.measures)


def test_what_cannot_be_told_apart_is_refused() -> None:
    with pytest.raises(so.UnknownName, match='did you mean "sector"'):
        so.coverage(EXAMPLE, by=("sectr",))


def test_a_measure_without_an_area_is_in_no_cell_of_areas() -> None:
    plan = EXAMPLE.plan(2020)
    homeless = evolve(plan, measures=tuple(evolve(each, area=None) for each in plan.measures))
    entries = tuple(evolve(each, document=homeless) if each.document is plan else each for each in EXAMPLE.entries)
    changed = evolve(EXAMPLE, entries=entries)
    assert set(so.coverage(changed)["measures"]) == {0}
    assert sum(so.coverage(changed, by=["level"])["measures"]) == len(plan.measures)
