"""What holds for every answer: its types and keys, its denominators, and that there is one whatever is missing."""

from __future__ import annotations

import shutil
from datetime import date
from itertools import chain
from pathlib import Path
from random import Random
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import sunnmore_oppvekst as so
from sunnmore_oppvekst.analysis.column import Kind
from sunnmore_oppvekst.analysis.questions import COLUMNS
from sunnmore_oppvekst.analysis.table import Table
from sunnmore_oppvekst.domain.plan import PlanStatus
from sunnmore_oppvekst.testing import workspaces
from tests.analysis.asking import QUESTIONS
from tests.analysis.holding import assert_holds
from tests.analysis.worlds import CHANGED, FIRST_YEAR, World, world, worlds
from tests.house.repository import ROOT

WITH_AUDIENCE = (
    "traceability",
    "participation",
    "anchoring_rates",
    "compare_years",
    "compare_networks",
    "under_structure",
)
EVERYTHING = so.open_workspace(ROOT / "examples" / "nordre-sunnmore")
PARTS: dict[str, list[tuple[str, str, str | None]]] = {
    "coverage": [("measures", "of", None)],
    "progress": [("late", "of", None)],
    "participation": [("measures", "of_measures", None), ("units", "of_units", "share"), ("met", "of_meetings", None)],
    "anchoring_rates": [("anchored", "of", "share")],
    "workload": [("due", "of", "share"), ("measures", "of_measures", None)],
    "money": [
        ("budget_nok", "of_nok", "share"),
        ("criteria_met", "criteria_judged", None),
        ("criteria_judged", "of_criteria", None),
    ],
    "carry_over": [("carried", "of", "share"), ("done", "carried", None)],
    "compare_years": [
        ("gaps", "of_combinations", "gap_share"),
        ("late", "measures", "late_share"),
        ("anchored", "of_anchoring", "anchored_share"),
        ("kept", "measures", None),
    ],
    "under_structure": [
        ("measures", "of", None),
        ("units", "of_units", None),
        ("baselines", "of_baselines", None),
        ("answers_for", "of", None),
    ],
    "without_funder": [("left_nok", "budget_nok", "share_left"), ("lost_nok", "budget_nok", None)],
}
"""What is a part of what in each answer, and the share that says so."""


def test_every_question_is_here_and_says_what_its_columns_are() -> None:
    assert set(QUESTIONS) == set(COLUMNS)
    for name, ask in QUESTIONS.items():
        answer = ask(EVERYTHING)
        assert (answer.name, answer.columns) == (name, COLUMNS[name])
        assert answer.picture is not None
        for column in answer.columns:
            assert column.kind is not Kind.WHOLE or column.is_key or column.unit, (name, column.name)
            assert all((column.says["nn"], column.says["nb"], column.says["en"])), (name, column.name)


@pytest.mark.parametrize("name", QUESTIONS)
@settings(max_examples=25)
@given(drawn=worlds())
def test_an_answer_is_what_its_columns_say(name: str, drawn: World) -> None:
    answer = QUESTIONS[name](drawn)
    assert_holds(answer)
    assert answer.to_html("nn")


@pytest.mark.parametrize("name", PARTS)
@settings(max_examples=25)
@given(drawn=worlds(), audience=st.sampled_from(["public", "internal"]))
def test_a_part_is_no_more_than_the_whole_and_the_share_says_how_much(name: str, drawn: World, audience: str) -> None:
    more: dict[str, Any] = {"audience": audience} if name in WITH_AUDIENCE else {}
    if name == "under_structure":
        more["on"] = CHANGED
    answer: Table = QUESTIONS[name](drawn) if name == "without_funder" else getattr(so, name)(drawn, **more)
    for row in answer:
        for part, whole, share in PARTS[name]:
            if row[part] is None:
                assert share is None or row[share] is None
                continue
            assert 0 <= row[part] <= row[whole]
            assert share is None or row[share] == (row[part] / row[whole] if row[whole] else None)


@pytest.mark.parametrize("name", QUESTIONS)
@settings(max_examples=4)
@given(workspace=workspaces())
def test_a_workspace_whatever_is_written_in_it_can_be_asked(name: str, workspace: so.Workspace) -> None:
    answer = QUESTIONS[name](workspace)
    assert_holds(answer)
    assert answer.to_html("en")


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_network_may_see_it_all(name: str) -> None:
    if name in WITH_AUDIENCE:
        more: dict[str, Any] = {"on": CHANGED} if name == "under_structure" else {}
        subject: Any = [EVERYTHING] if name == "compare_networks" else EVERYTHING
        answer: Table = getattr(so, name)(subject, audience="internal", **more)
        hidden = [row for row in answer if any(row.get(each, 0) is None for each in ("units", "anchored"))]
        assert (hidden, "few" in answer.summed_up("en")) == ([], False)


NOTHING = World(network=world(Random(1)).network)
BARE = evolve(
    NOTHING,
    plans=(
        so.ActionPlan(
            id="tom", title=so.Text(nn="Tom"), network="verda", year=2020, period=so.Period.years(2020, 2020)
        ),
    ),
)


@pytest.mark.parametrize("name", QUESTIONS)
def test_an_empty_plan_without_a_strategy_has_answers_without_rows_to_speak_of(name: str) -> None:
    answer = QUESTIONS[name](BARE)
    assert_holds(answer)
    assert all(not row.get("measures") for row in answer)


@pytest.mark.parametrize("name", sorted(set(QUESTIONS) - {"carry_over", "compare_years", "compare_networks"}))
def test_a_network_without_editions_is_told_of(name: str) -> None:
    with pytest.raises(so.UnknownName):
        QUESTIONS[name](NOTHING)


@pytest.mark.parametrize("name", ["carry_over", "compare_years", "compare_networks"])
def test_comparing_no_editions_gives_no_rows(name: str) -> None:
    answer = QUESTIONS[name](NOTHING)
    assert len(answer) == 0
    assert_holds(answer)


def test_a_year_without_an_edition_is_refused() -> None:
    with pytest.raises(so.UnknownName, match=r'no document "2031"'):
        so.coverage(EVERYTHING, year=2031)
    assert len(so.compare_networks([], year=2031)) == 0
    with pytest.raises(so.UnknownName, match=r'no document "2019b"; did you mean "2019"'):
        so.compare_networks([EVERYTHING], year="2019b")


def test_a_year_may_be_written_as_text() -> None:
    assert so.coverage(EVERYTHING, year="2019").to_dicts() == so.coverage(EVERYTHING, year=2019).to_dicts()


def test_an_answer_says_which_year_it_is_of() -> None:
    for ask in QUESTIONS.values():
        for language in ("nn", "nb", "en"):
            assert "2020" in ask(EVERYTHING).summed_up(language)


@pytest.mark.parametrize("name", sorted(set(QUESTIONS) - {"compare_networks"}))
def test_nobody_is_told_of_another_year_as_the_latest_could_not_be_read(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "nordre-sunnmore"
    shutil.copytree(ROOT / "examples" / "nordre-sunnmore", folder)
    (folder / "plans" / "handlingsplan-2020.yaml").write_text("kind: action-plan\nid: [", encoding="utf-8")
    broken = so.open_workspace(folder)
    with pytest.raises(so.InvalidDocument, match=r"handlingsplan-2020\.yaml"):
        QUESTIONS[name](broken)
    assert so.coverage(broken, year=2019)["year"][0] == 2019
    with pytest.raises(so.InvalidDocument):
        so.coverage(broken, year=2020)
    beside = so.compare_networks([broken])
    assert (len(beside), "Nordre Sunnmøre" in beside.summed_up("en")) == (0, True)


def test_a_year_counts_with_one_edition_and_not_with_a_withdrawn_one() -> None:
    drawn = world(Random(3), plans=2)
    first, last = drawn.plans
    again = evolve(last, id="plan-utkast", status=PlanStatus.WITHDRAWN, measures=())
    both = evolve(drawn, plans=(first, last, again))
    assert so.compare_years(both)["year"] == [FIRST_YEAR, FIRST_YEAR + 1]
    assert so.compare_years(both).to_dicts() == so.compare_years(drawn).to_dicts()
    assert so.carry_over(both).to_dicts() == so.carry_over(drawn).to_dicts()
    assert_holds(so.carry_over(both))


def test_several_networks_stand_beside_each_other() -> None:
    others: list[World] = []
    for number in range(4):
        drawn, id = world(Random(number)), f"nett-{number}"
        plans = tuple(evolve(plan, network=id) for plan in drawn.plans)
        others.append(evolve(drawn, network=evolve(drawn.network, id=id), plans=plans))
    answer = so.compare_networks(chain([EVERYTHING], others))
    assert_holds(answer)
    assert answer["network"] == ["nordre-sunnmore", "nett-0", "nett-1", "nett-2", "nett-3"]
    assert answer.where(network="nett-2").to_dicts() == so.compare_networks([others[2]]).to_dicts()
    assert dict(answer.facts)["measures"] == sum(answer["measures"])


def test_ids_that_other_formats_stumble_over_are_only_ids() -> None:
    drawn = world(Random(5), plans=1)
    plan = drawn.plans[0]
    odd = ("no", "true", "1e5", "0-0", "null", "on")
    measures = tuple(evolve(each, id=id) for each, id in zip(plan.measures, odd, strict=False))
    changed = evolve(drawn, plans=(evolve(plan, measures=measures),))
    for ask in QUESTIONS.values():
        assert_holds(ask(changed))
    assert set(so.money(changed)["measure"]) <= set(odd)


@given(worlds(), st.dates(date(2018, 1, 1), date(2023, 12, 31)))
def test_progress_stands_at_the_day_asked_for(drawn: World, on: date) -> None:
    """Of one day there is nothing actual after it."""
    answer = so.progress(drawn, on=on)
    assert all(row["on"] <= on for row in answer.where(series="actual"))
