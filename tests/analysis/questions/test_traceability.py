"""The thread from goals to evidence, and where it is broken."""

from __future__ import annotations

from datetime import date

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import sunnmore_oppvekst as so
from sunnmore_oppvekst.domain.evaluation import CriterionVerdict, Evaluation, Verdict
from sunnmore_oppvekst.domain.measure import Anchoring, Indicator, Participation, Reading, SuccessCriterion
from sunnmore_oppvekst.domain.sectors import Level
from sunnmore_oppvekst.domain.strategy import FocusPoint, Goal, PriorityArea, StrategyPlan
from tests.analysis.worlds import World, worlds

T = so.Text(nn="x")
STRATEGY = StrategyPlan(
    id="s",
    title=T,
    network="n",
    period=so.Period.years(2018, 2025),
    goals=(Goal(id="g1", text=T), Goal(id="g2", text=T)),
    priority_areas=(
        PriorityArea(id="a1", title=so.Text(nn="Læring"), goals=("g1",), focus_points=(FocusPoint(id="p1", text=T),)),
        PriorityArea(id="a2", title=T),
    ),
)
PLAN = so.ActionPlan(id="p", title=T, network="n", year=2020, period=so.Period.years(2020, 2020))


def edges(*measures: so.Measure, strategy: StrategyPlan | None = STRATEGY, plan: so.ActionPlan = PLAN) -> so.Table:
    strategies = (strategy,) if strategy else ()
    plans = (evolve(plan, measures=measures),)
    world = World(network=so.Network(id="n", name=T), strategies=strategies, plans=plans)
    return so.traceability(world, audience="internal")


def gaps(table: so.Table) -> set[tuple[str, str | None, str, str | None]]:
    return {(row["from_kind"], row["from"], row["to_kind"], row["to"]) for row in table.where(is_gap=True)}


@given(worlds(), st.sampled_from(["public", "internal"]))
def test_it_is_a_graph_whose_edges_meet(world: World, audience: str) -> None:
    """What an edge leads to is what others start from, from the top to the bottom; what does neither has a gap."""
    answer = so.traceability(world, audience=audience)
    starts = {(row["from_kind"], row["from"]) for row in answer if row["from"]}
    ends = {(row["to_kind"], row["to"]) for row in answer if row["to"]}
    assert all(kind == "evidence" for kind, _ in ends - starts)
    broken_above = {(row["to_kind"], row["to"]) for row in answer if row["from"] is None}
    assert {dot for dot in starts - ends if dot[0] != "goal"} <= broken_above
    assert all((row["from"] is None or row["to"] is None) == row["is_gap"] for row in answer)
    facts = dict(answer.facts)
    assert (facts["gaps"], facts["edges"]) == (len(answer.where(is_gap=True)), len(answer))


@given(worlds())
def test_every_measure_and_every_unit_in_it_is_on_the_way(world: World) -> None:
    plan, answer = world.plans[-1], so.traceability(world, audience="internal")
    into = [row["to"] for row in answer if row["to_kind"] == "measure" and row["to"]]
    assert set(into) == {each.id for each in plan.measures}
    units = {
        f"{each.id}/{unit}"
        for each in plan.measures
        for unit in {*(each.participants.units if each.participants else ()), *(own.unit for own in each.anchoring)}
    }
    assert {row["to"] for row in answer.where(to_kind="unit") if row["to"]} == units


@given(worlds())
def test_the_public_is_not_told_of_single_units_but_of_how_much_is_left_out(world: World) -> None:
    public, whole = so.traceability(world), so.traceability(world, audience="internal")
    units = [row for row in whole if row["from_kind"] == "unit" or (row["to_kind"] == "unit" and row["to"])]
    assert public.to_dicts() == [row for row in whole if row not in units]
    assert (f"{len(units)} more places are left out" in public.summed_up("en")) == bool(units)
    assert "left out" not in whole.summed_up("en")


def test_what_leads_to_nothing_and_what_nothing_leads_to_are_gaps() -> None:
    measure = so.Measure(id="t1", title=T, level=Level.UNIT)
    assert gaps(edges(measure)) == {
        ("goal", "g2", "area", None),
        ("goal", None, "area", "a2"),
        ("area", "a2", "focus point", None),
        ("focus point", "p1", "measure", None),
        ("area", None, "measure", "t1"),
        ("measure", "t1", "unit", None),
        ("measure", "t1", "evidence", None),
    }
    said = edges(measure).summed_up("en")
    assert said == "2020: The thread is broken in 7 of 9 places: goal (1), area (2), focus point (1), measure (3)."


def test_a_measure_hangs_under_its_focus_point_or_else_its_area() -> None:
    under_point = so.Measure(id="t1", title=T, area="a1", focus_points=("p1",))
    under_area = so.Measure(id="t2", title=T, area="a1")
    answer = edges(under_point, under_area)
    assert [(row["from"], row["to"]) for row in answer.where(to_kind="measure")] == [("p1", "t1"), ("a1", "t2")]


def test_without_a_strategy_every_measure_hangs_loose() -> None:
    answer = edges(so.Measure(id="t1", title=T, area="a1"), strategy=None)
    assert ("area", None, "measure", "t1") in gaps(answer)
    assert set(answer["from_kind"]) == {"area", "measure"}


def test_evidence_is_a_verdict_a_reading_or_that_a_unit_took_it_up() -> None:
    measure = so.Measure(
        id="t1",
        title=T,
        success_criteria=(SuccessCriterion(id="k1", text=T), SuccessCriterion(id="k2", text=T)),
        indicators=(Indicator(id="i1", text=T, readings=(Reading(on=date(2020, 5, 1), value=1),)),),
        participants=Participation(units=("u1", "u2")),
        anchoring=(Anchoring(unit="u1", on=date(2020, 3, 1)),),
    )
    judged = Evaluation(
        on=date(2020, 12, 1),
        by=so.Party(body="b"),
        criteria=(CriterionVerdict(criterion="k1", verdict=Verdict.NOT_MET),),
    )
    answer = edges(measure, plan=evolve(PLAN, evaluation=judged)).where(to_kind="evidence")
    assert [(row["from"], row["to"]) for row in answer] == [
        ("t1", "k1"),
        ("t1", "i1"),
        ("t1/u1", "t1/u1/2020-03-01"),
        ("t1/u2", None),
    ]
    assert ("t1", "i1") in {(row["from"], row["to"]) for row in edges(measure)}
    assert ("t1", "k1") not in {(row["from"], row["to"]) for row in edges(measure)}


def test_readers_see_what_things_are_called() -> None:
    answer = edges(so.Measure(id="t1", title=so.Text(nn="Lesekurs"), area="a1"))
    assert answer.column("from").say("a1", "nn") == "Læring"
    assert answer.column("to").say("t1", "nb") == "Lesekurs"
    assert answer.column("from_kind").say("focus point", "nn") == "punkt"
