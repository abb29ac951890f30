"""Figures about few units are left out for the public, and nobody can work them out from the rest."""

from __future__ import annotations

from datetime import date
from itertools import accumulate, chain, combinations, pairwise
from random import Random
from typing import Any

import numpy as np
import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

import sunnmore_oppvekst as so
from sunnmore_oppvekst.analysis.questions.small_groups import SMALLEST, hidden_from
from sunnmore_oppvekst.domain.audience import Audience
from sunnmore_oppvekst.domain.measure import Anchoring, Participation
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.testing.country import Country
from tests.analysis.worlds import CHANGED, World, belonging, worlds
from tests.house.repository import ROOT

EXAMPLE = so.open_workspace(ROOT / "examples" / "nordre-sunnmore")
Rows = list[tuple[str, frozenset[str]]]


@st.composite
def partitions(draw: st.DrawFn) -> Rows:
    """Rows in groups; each group tells of the same units, or all but some at an end, cut in the same places or near."""
    sizes = draw(st.lists(st.sampled_from([0, 1, 3, 5, 6, 8, 12]), max_size=6))
    units = [f"u{number}" for number in range(sum(sizes))]
    cuts = [[0, *accumulate(sizes)]]
    if draw(st.booleans()):
        moved = [at + draw(st.sampled_from([0, 0, 0, -1, 2, 6])) for at in draw(st.lists(st.sampled_from(cuts[0])))]
        ends = [draw(st.sampled_from([0, 0, 1, 6])), len(units) - draw(st.sampled_from([0, 0, 2]))]
        cuts.append(sorted(max(0, min(at, len(units))) for at in (*moved, *ends)))
    return [
        (group, frozenset(units[start:end]))
        for group, at in zip("ab", cuts, strict=False)
        for start, end in pairwise(at)
    ]


def hidden(rows: Rows) -> frozenset[int]:
    return hidden_from(Audience.PUBLIC, [units for _, units in rows], [group for group, _ in rows])


@given(partitions())
def test_few_units_are_never_told_of_and_the_network_is_told_all(rows: Rows) -> None:
    left_out = hidden(rows)
    assert {index for index, (_, units) in enumerate(rows) if 0 < len(units) < SMALLEST} <= left_out
    assert all(rows[index][1] for index in left_out)
    for audience in (Audience.INTERNAL, "personal"):
        assert hidden_from(audience, [units for _, units in rows], [group for group, _ in rows]) == frozenset()


@given(partitions())
def test_nothing_is_left_out_where_all_are_many_and_apart(rows: Rows) -> None:
    many = [(group, units) for group, units in rows if len(units) >= SMALLEST and group == "a"]
    assert hidden(many) == frozenset()


def few_found(known: list[frozenset[str]]) -> list[set[str]]:
    """An attack: every set of few units that figures about these sets, added and subtracted, give a figure about."""
    alike: dict[tuple[bool, ...], set[str]] = {}
    for unit in frozenset[str]().union(*known):
        alike.setdefault(tuple(unit in units for units in known), set()).add(unit)
    equations = np.array(list(alike)).T.astype(float)
    together = list(alike.values())
    few = [number for number, units in enumerate(together) if len(units) < SMALLEST]
    found = []
    for chosen in chain.from_iterable(combinations(few, several) for several in range(1, SMALLEST)):
        asked = np.isin(np.arange(len(alike)), chosen).astype(float)
        units = set[str]().union(*(together[number] for number in chosen))
        if len(units) < SMALLEST and np.allclose(np.linalg.lstsq(equations.T, asked)[0] @ equations, asked):
            found.append(units)
    return found


def test_the_attack_finds_what_is_there_to_find() -> None:
    whole, part, rest = (frozenset(map(str, numbers)) for numbers in (range(20), range(9), range(9, 19)))
    assert few_found([whole, part]) == few_found([part, rest]) == []
    assert few_found([whole, part, rest]) == [{"19"}]


@given(partitions())
def test_no_sum_and_no_difference_of_what_is_told_is_about_few_units(rows: Rows) -> None:
    left_out = hidden(rows)
    shown = [units for index, (_, units) in enumerate(rows) if index not in left_out and units]
    first = [(index, units) for index, (group, units) in enumerate(rows) if group == "a" and units]
    if any(index not in left_out for index, _ in first):
        shown.append(frozenset[str]().union(*(units for _, units in first)))
    assert few_found(shown) == []


def test_units_that_were_lost_or_won_cannot_be_found_from_before_and_after() -> None:
    many = [f"u{number}" for number in range(30)]
    lost_one = [("before", frozenset(many[:20])), ("after", frozenset(many[:19]))]
    assert hidden(lost_one) == {0, 1}
    lost_some = [("before", frozenset(many[:20])), ("after", frozenset(many[:15]))]
    assert hidden(lost_some) == frozenset()
    pieces = [frozenset(many[:10]), frozenset(many[10:19])]
    assert hidden([("before", frozenset(many[:20])), *(("after", each) for each in pieces)]) == {0, 1, 2}
    assert hidden([("before", frozenset(many[:19])), *(("after", each) for each in pieces)]) == frozenset()


@given(worlds())
def test_no_few_units_are_found_from_municipalities_before_and_after(world: World) -> None:
    answer = so.under_structure(world, on=CHANGED)
    days = {"before": date(world.plans[-1].year, 1, 1), "after": CHANGED}
    placed = [row for row in answer if row["units"] is not None and row["municipality"]]
    shown = [frozenset(belonging(world, row["municipality"], days[row["structure"]])[1]) for row in placed]
    assert [len(units) for units in shown] == [row["of_units"] for row in placed]
    assert few_found([units for units in shown if units]) == []


def test_a_unit_that_closed_is_not_told_of_by_what_a_municipality_had_before() -> None:
    country = {each.network.id: each for each in Country(seed=1, networks=5, years=6).workspaces()}
    answer = so.under_structure(country["ovre-skogane"], year=2017, on=date(2018, 1, 1))
    assert [(row["of_units"], row["units"]) for row in answer if row["name"] == "Hubrovik"] == [(20, None), (19, None)]


@given(partitions())
def test_what_is_left_out_is_not_few_together_either(rows: Rows) -> None:
    left_out = hidden(rows)
    for group in {group for group, _ in rows}:
        own = [index for index, (each, units) in enumerate(rows) if each == group and units]
        together = sum(len(rows[index][1]) for index in own if index in left_out)
        assert together == 0 or together >= SMALLEST or left_out.issuperset(own)


# In the answers: they do not depend on what is left out.


def told(answer: so.Table) -> tuple[Any, ...]:
    """Everything that a public answer tells."""
    texts = [answer.summed_up(language) for language in ("nn", "nb", "en")]
    return answer.to_dicts(), texts, answer.facts, answer.to_html("nn"), answer._repr_html_()


def units_in(world: World, numbers: set[str], day: date) -> set[str]:
    then = world.network.as_of(day)
    return {each.id for each in then.units if (home := then.municipality_of(each)) and home.number in numbers}


def with_plan(world: World, plan: ActionPlan) -> World:
    return evolve(world, plans=(*world.plans[:-1], plan))


@given(worlds(), st.integers())
def test_who_takes_part_where_few_could_is_not_told(world: World, seed: int) -> None:
    """Change at random whether units in rows that are left out take part: the public is told the same."""
    chance, plan = Random(seed), world.plans[-1]
    day = date(plan.year, 1, 1)
    everybody = tuple(each.number for each in world.network.municipalities)
    before = with_plan(world, evolve(plan, measures=tuple(_open(each, everybody) for each in plan.measures)))
    answers = [so.participation(before), so.under_structure(before, on=CHANGED)]
    secret = units_in(world, {row["municipality"] for row in answers[0] if row["units"] is None}, day)
    assume(secret and plan.measures)
    swapped = tuple(_with_others(each, secret, chance) for each in before.plans[-1].measures)
    after = with_plan(before, evolve(plan, measures=swapped))
    assert told(so.participation(after)) == told(answers[0])
    assert told(so.under_structure(after, on=CHANGED)) == told(answers[1])


def _open(measure: so.Measure, everybody: tuple[str, ...]) -> so.Measure:
    """The measure for all members, so that only units can tell who takes part; and without anchoring."""
    units = measure.participants.units if measure.participants else ()
    return evolve(measure, participants=Participation(municipalities=everybody, units=units), anchoring=())


def _with_others(measure: so.Measure, secret: set[str], chance: Random) -> so.Measure:
    part = measure.participants or Participation()
    kept = [unit for unit in part.units if unit not in secret]
    return evolve(
        measure, participants=evolve(part, units=(*kept, *(u for u in sorted(secret) if chance.random() < 0.5)))
    )


@given(worlds(), st.integers())
def test_who_has_anchored_where_few_could_is_not_told(world: World, seed: int) -> None:
    chance, plan = Random(seed), world.plans[-1]
    answer = so.anchoring_rates(world)
    then = world.network.as_of(date(plan.year, 1, 1))
    left_out = {(row["municipality"], row["sector"]) for row in answer if row["anchored"] is None}
    secret = {
        unit.id
        for unit in then.units
        for sector in unit.sectors
        if (home := then.municipality_of(unit)) and (home.number, sector) in left_out
    }
    assume(secret)
    swapped = tuple(_anchored_otherwise(each, secret, plan.own_day, chance) for each in plan.measures)
    assert told(so.anchoring_rates(with_plan(world, evolve(plan, measures=swapped)))) == told(answer)


def _anchored_otherwise(measure: so.Measure, secret: set[str], day: date, chance: Random) -> so.Measure:
    """The same units take part; whether the secret ones among them have made it their own is by chance."""
    listed = set(measure.participants.units if measure.participants else ()) & secret
    kept = [each for each in measure.anchoring if each.unit not in listed]
    added = [Anchoring(unit=unit, on=day) for unit in sorted(listed) if chance.random() < 0.5]
    return evolve(measure, anchoring=(*kept, *added))


def test_what_is_left_out_is_told_of_and_sums_are_of_what_is_shown() -> None:
    answer = so.anchoring_rates(EXAMPLE)
    shown = [row for row in answer if row["anchored"] is not None and row["units"]]
    assert [(row["name"], row["sector"], row["anchored"]) for row in shown] == [("Ålesund", "kindergarten", 11)]
    assert answer.summed_up("en").startswith("2020: Anchored 11 of 11 times")
    assert "13 of 18 rows have no figures, as they are about fewer than 5 units" in answer.summed_up("en")
    assert so.anchoring_rates(EXAMPLE, audience="internal").summed_up("en") == (
        "2020: Anchored 37 of 37 times that a unit takes part in a measure."
    )


def test_a_single_member_with_few_units_is_not_told_of_at_all() -> None:
    number = EXAMPLE.network.as_of(date(2020, 1, 1)).members[0].number
    network = evolve(
        EXAMPLE.network,
        memberships=tuple(each for each in EXAMPLE.network.memberships if each.municipality == number),
        units=tuple(each for each in EXAMPLE.network.units if each.municipality in {number, "1524", "1526"})[:3],
    )
    few = World(network=network, strategies=EXAMPLE.strategies, plans=EXAMPLE.plans)
    answer = so.participation(few)
    assert (answer["units"], answer["share"]) == ([None], [None])
    assert answer.summed_up("en").startswith("2020: 0 of 0 units take part")


@pytest.mark.parametrize("ask", [so.compare_years, lambda world: so.compare_networks([world])])
def test_anchoring_in_few_units_is_not_compared(ask: Any) -> None:
    plan = EXAMPLE.plan(2020)
    few = next(each for each in plan.measures if each.participants and 0 < len(set(each.participants.units)) < SMALLEST)
    world = World(network=EXAMPLE.network, strategies=EXAMPLE.strategies, plans=(evolve(plan, measures=(few,)),))
    assert (ask(world)["anchored"], ask(world)["anchored_share"]) == ([None], [None])
    assert so.compare_years(world, audience="internal")["anchored"] == [len(few.anchoring)]
