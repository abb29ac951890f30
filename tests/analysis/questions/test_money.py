"""What the money of each source went to, what came of it, and what would be lost without it."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import sunnmore_oppvekst as so
from sunnmore_oppvekst.domain.evaluation import Verdict
from tests.analysis.worlds import FUNDERS, World, worlds
from tests.house.repository import ROOT

EXAMPLE = so.open_workspace(ROOT / "examples" / "nordre-sunnmore")


@given(worlds())
def test_every_krone_is_in_one_row(world: World) -> None:
    for plan in world.plans:
        answer = so.money(world, year=plan.year)
        lines = [(line.funder or "owners", m.id, line.amount_nok) for m in plan.measures for line in m.budget]
        for row in answer:
            mine = [nok for funder, id, nok in lines if (funder, id) == (row["funder"], row["measure"])]
            assert (row["budget_nok"], row["of_nok"]) == (
                sum(mine),
                sum(nok for funder, _, nok in lines if funder == row["funder"]),
            )
        assert sum(answer["budget_nok"]) == plan.budget_nok
        told = answer.summed_up("en")
        assert told.startswith(f"{plan.year}: NOK\u00a0{plan.budget_nok:,} budgeted")


@given(worlds())
def test_what_came_of_it_is_from_the_report_on_the_grant_of_the_same_funder(world: World) -> None:
    for plan in world.plans:
        reported = {
            (application.funder or "unnamed", item.measure): item
            for application in world.applications
            if application.plan == plan.id and application.report
            for item in application.report.items
        }
        answer = so.money(world, year=plan.year)
        told = {(row["funder"], row["measure"]): row for row in answer if row["spent_nok"] is not None}
        assert told.keys() == reported.keys()
        for key, item in reported.items():
            row = told[key]
            assert (row["spent_nok"], row["own_share_nok"], row["result"]) == (
                item.spent_nok,
                item.own_share_nok,
                item.result["nn"],
            )


@given(worlds())
def test_criteria_are_counted_as_they_were_judged(world: World) -> None:
    plan = world.plans[-1]
    verdicts = {each.criterion: each.verdict for each in plan.evaluation.criteria} if plan.evaluation else {}
    for row in so.money(world):
        measure = plan.measure(row["measure"])
        assert measure is not None
        own = [verdicts.get(each.id) for each in measure.success_criteria]
        assert (row["criteria_met"], row["criteria_judged"], row["of_criteria"]) == (
            own.count(Verdict.MET) if any(own) else None,
            len(own) - own.count(None),
            len(own),
        )
        assert (row["done"], row["state"]) == (measure.share_done(plan.own_day), measure.state_on(plan.own_day).value)


def test_what_each_krone_from_the_county_governor_led_to_is_one_question_away() -> None:
    answer = so.money(EXAMPLE, year=2019, language="en").where(funder="county-governor")
    row = max(answer, key=lambda each: each["spent_nok"] or 0)
    assert (row["measure"], row["budget_nok"], row["spent_nok"]) == ("t8", 320_000, 300_000)
    assert (row["criteria_met"], row["of_criteria"]) == (2, 2)
    assert row["result"]
    assert answer.column("funder").say("county-governor", "nn") == "Fylkesmannen"


def test_a_grant_that_nobody_budgeted_for_is_not_lost() -> None:
    plan = EXAMPLE.plan(2019)
    bare = evolve(plan, measures=tuple(evolve(each, budget=()) for each in plan.measures))
    applications = tuple(evolve(each, funder=None) for each in EXAMPLE.applications)
    world = World(network=EXAMPLE.network, strategies=EXAMPLE.strategies, plans=(bare,), applications=applications)
    answer = so.money(world)
    items = [item for each in applications if each.report for item in each.report.items]
    assert items
    assert (set(answer["funder"]), set(answer["budget_nok"])) == ({"unnamed"}, {0})
    assert sum(answer["spent_nok"]) == sum(item.spent_nok for item in items)
    assert answer.column("funder").say("unnamed", "nb") == "ikke nevnt"


# Without one of those who pay.


@given(worlds(), st.sampled_from(["owners", *FUNDERS]))
def test_what_is_lost_and_what_is_left_are_all_there_was(world: World, funder: str) -> None:
    plan = world.plans[-1]
    if not world.strategies and funder not in {line.funder for m in plan.measures for line in m.budget} | {"owners"}:
        with pytest.raises(so.UnknownName):
            so.without_funder(world, funder)
        return
    answer, paid = so.without_funder(world, funder), so.money(world).where(funder=funder)
    assert sum(answer["lost_nok"]) == sum(paid["budget_nok"])
    assert len(answer) == len(plan.measures)
    for row in answer:
        assert row["lost_nok"] + row["left_nok"] == row["budget_nok"]
        assert row["is_without"] == (row["lost_nok"] > 0 and row["left_nok"] == 0)


def test_who_is_no_funder_is_refused_with_the_nearest() -> None:
    with pytest.raises(so.UnknownName, match='no funder "county-govenor"; did you mean "county-governor"'):
        so.without_funder(EXAMPLE, "county-govenor")


def test_the_sentence_names_the_one_who_pays_no_longer() -> None:
    assert so.without_funder(EXAMPLE, "county-governor").summed_up("en") == (
        "2020: Without this source (The County Governor), NOK\u00a0992,000 of NOK\u00a03,434,000 is lost, "
        "and 3 of 26 measures have no money left."
    )
    assert so.without_funder(EXAMPLE, "owners").summed_up("nn").startswith("2020: Utan denne kjelda (eigarane) fell")
