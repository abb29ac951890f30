"""Exactly what the rules about strategy plans find, on each side of each boundary."""

from __future__ import annotations

import pytest

from sunnmore_oppvekst.rules import Context, run
from sunnmore_oppvekst.rules.strategy import STRATEGY_RULES
from tests.rules.examples import Workspace
from tests.rules.tables.strategy import TABLES
from tests.rules.tables.table import Case, Table, each_case


@each_case(TABLES)
def test_a_rule_finds_exactly_what_its_table_says(each: Case) -> None:
    assert each.found == each.expected


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.code)
def test_a_finding_states_its_facts_in_each_language(table: Table) -> None:
    assert [misstated for each in table.cases for misstated in each.misstated()] == []


def test_each_rule_has_a_table_with_cases_on_both_sides() -> None:
    assert sorted(table.code for table in TABLES if table.has_both_sides) == [rule.code for rule in STRATEGY_RULES]


def test_no_rule_needs_another_document() -> None:
    strategy = Workspace().strategy
    assert run(STRATEGY_RULES, strategy, Context()).not_run == ()
