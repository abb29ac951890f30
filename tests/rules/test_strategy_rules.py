"""Where the rules about the strategy plan draw their lines."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.rules import RULES, Context, rule_named, run
from tests.rules.examples import Workspace, findings, messages

ENDED = "strategy: {period: {start: 2017-01-01, end: 2019-05-02}}"
NEITHER = "strategy: {goals: [], priority_areas: []}"


class TestGoals:
    def test_each_goal_that_no_area_serves_is_named(self) -> None:
        both = "strategy: {priority_areas: [{id: inclusive-environment, goals: [goal-1]}]}"
        assert messages("ST002", both) == [
            "no priority area serves this goal: Arbeide for eit godt og inkluderande barnehage- og skulemiljø"
        ]
        (found,) = findings("ST002", both)
        assert (found.subject, found.path) == ("goal-2", ("goals", 1))
        assert found.suggestion("en") == (
            "name `goal-2` under `goals` of a priority area that serves it, or take the goal out"
        )

    def test_one_area_is_enough(self) -> None:
        assert (
            findings("ST002", "strategy: {priority_areas: [{id: learning-organisations, goals: [goal-1, goal-2]}]}")
            == []
        )

    def test_a_strategy_without_areas_is_told_so_once(self) -> None:
        assert findings("ST002", "strategy: {priority_areas: []}") == []
        assert messages("ST006", "strategy: {priority_areas: []}") == [
            'strategy plan "Strategiplan 2017–2025" has no priority areas'
        ]

    def test_goals_and_areas_are_asked_for_each_by_itself(self) -> None:
        assert [each.path for each in findings("ST006", NEITHER)] == [("goals",), ("priority_areas",)]


class TestAreas:
    @pytest.mark.parametrize(
        ("code", "field", "said"),
        [
            ("ST003", "focus_points", 'priority area "{}" has no focus points'),
            ("ST004", "sectors", 'priority area "{}" does not say which sectors it is for'),
        ],
    )
    def test_each_area_that_lacks_something_is_named(self, code: str, field: str, said: str) -> None:
        areas = [f"{{id: {id}, {field}: []}}" for id in ("learning-organisations", "inclusive-environment")]
        found = findings(code, f"strategy: {{priority_areas: [{', '.join(areas)}]}}")
        titles = ("Lærande organisasjonar", "Gode og inkluderande oppvekstmiljø")
        assert [each.message("en") for each in found] == [said.format(title) for title in titles]
        assert [each.path for each in found] == [("priority_areas", 0, field), ("priority_areas", 1, field)]


def successor(start: date, end: date | None = None) -> StrategyPlan:
    return StrategyPlan(id="ny", title=Text(nn="Ny"), network="nordre-sunnmore", period=Period(start=start, end=end))


class TestPeriod:
    @pytest.mark.parametrize(("day", "is_found"), [("2019-05-01", False), ("2019-05-02", True)])
    def test_a_strategy_has_run_out_the_day_after_its_last(self, day: str, is_found: bool) -> None:
        said = 'strategy plan "Strategiplan 2017–2025" held until 1 May 2019, and no other holds on 2 May 2019'
        assert messages("ST005", ENDED, f"on: {day}") == [said] * is_found

    @pytest.mark.parametrize(
        ("start", "end", "is_found"),
        [
            (date(2019, 5, 2), None, False),
            (date(2019, 5, 3), None, True),
            (date(2016, 1, 1), date(2019, 5, 2), True),
            (date(2016, 1, 1), date(2019, 5, 3), False),
        ],
    )
    def test_unless_another_has_taken_over(self, start: date, end: date | None, is_found: bool) -> None:
        assert bool(findings("ST005", ENDED, more=[successor(start, end)])) == is_found

    def test_a_strategy_that_has_not_begun_has_not_run_out(self) -> None:
        assert findings("ST005", "on: 2016-12-31") == []

    def test_an_open_strategy_never_runs_out(self) -> None:
        assert findings("ST005", "strategy: {period: {end: null}}", "on: 2099-01-01") == []


@pytest.mark.parametrize(
    ("code", "field"),
    [("ST001", "vision"), ("ST007", "success_factors"), ("ST008", "working_methods")],
)
def test_what_the_strategy_lacks_is_pointed_to(code: str, field: str) -> None:
    (found,) = findings(code, f"strategy: {{{field}: null}}")
    assert (found.subject, found.path) == ("strategiplan-2017", (field,))


def test_a_new_strategy_asks_for_what_is_missing_without_errors() -> None:
    new = successor(date(2019, 1, 1))
    found = run(RULES, new, Context.of([new]))
    assert sorted(found.codes) == ["ST001", "ST006", "ST006", "ST007", "ST008"]
    assert {each.severity for each in found} == {Severity.WARNING}


def test_a_strategy_is_judged_alone_as_well() -> None:
    ended = evolve(Workspace(ENDED).strategy, vision=None)
    assert run(RULES, ended, Context(on=date(2019, 5, 2))).with_code("ST").codes == ("ST001", "ST005")
    assert run([rule_named("ST005")], ended, Context()).codes == ()
