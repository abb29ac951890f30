"""Exactly what the rules about action plans find, on each side of each boundary."""

from __future__ import annotations

import pytest

from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.rules import Context, rule_named, run
from sunnmore_oppvekst.rules.action_plan import ACTION_PLAN_RULES
from tests.rules.examples import Workspace
from tests.rules.tables import (
    contributing,
    drafting_and_deciding,
    measure_content,
    measure_time,
    plan_coverage,
    plan_time,
    vacancies,
)
from tests.rules.tables.table import Case, Table, each_case, measure

TABLES = [
    *plan_coverage.TABLES,
    *plan_time.TABLES,
    *contributing.TABLES,
    *drafting_and_deciding.TABLES,
    *measure_content.TABLES,
    *measure_time.TABLES,
    *vacancies.TABLES,
]


@each_case(TABLES)
def test_a_rule_finds_exactly_what_its_table_says(each: Case) -> None:
    assert each.found == each.expected


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.code)
def test_a_finding_states_its_facts_in_each_language(table: Table) -> None:
    assert [misstated for each in table.cases for misstated in each.misstated()] == []


def test_each_rule_has_a_table_with_cases_on_both_sides() -> None:
    assert sorted(table.code for table in TABLES if table.has_both_sides) == [rule.code for rule in ACTION_PLAN_RULES]


@pytest.mark.parametrize(
    ("names", "codes"),
    [
        ((), ("AP012", "AP013", "AP014", "AP015", "AP018", "AP020", "AP022", "AP025")),
        (("network",), ("AP012", "AP022", "AP025")),
        (("strategy",), ("AP013", "AP014", "AP015", "AP018", "AP020")),
        (("network", "strategy"), ()),
    ],
)
def test_a_rule_is_not_run_without_the_documents_it_needs(names: tuple[str, ...], codes: tuple[str, ...]) -> None:
    workspace = Workspace()
    at_hand = [workspace.plan, *(workspace.documents[name] for name in names)]
    assert tuple(sorted(run(ACTION_PLAN_RULES, workspace.plan, Context.of(at_hand)).not_run)) == codes


@pytest.mark.parametrize(
    ("code", "areas"),
    [("AP001", ("inclusive-environment",)), ("AP012", ()), ("AP022", ()), ("AP025", ())],
)
def test_a_plan_whose_strategy_cannot_be_read_is_judged_by_no_other(code: str, areas: tuple[str, ...]) -> None:
    change = "plan: {strategy: uleseleg, baselines: [], period: {end: 2030-01-01}}"
    workspace = Workspace(change, measure("area: inclusive-environment", "t1", "t2", "t3", "t4"))
    context = Context.of(workspace.documents.values(), unread=[StrategyPlan.kind])
    found = run([rule_named(code)], workspace.plan, context)
    assert [each.facts for each in found] == [(("area", area),) for area in areas]
