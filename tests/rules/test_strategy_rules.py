"""Which of its sentences a rule about strategy plans uses, and how one is judged by itself."""

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
TITLE = "Strategiplan 2017–2025"


@pytest.mark.parametrize(
    ("code", "change", "sentence"),
    [
        ("ST003", "focus_points: []", 'priority area "Lærande organisasjonar" has no focus points'),
        ("ST004", "sectors: []", 'priority area "Lærande organisasjonar" does not say which sectors it is for'),
    ],
)
def test_an_area_is_called_by_its_title(code: str, change: str, sentence: str) -> None:
    assert messages(code, f"strategy: {{priority_areas: [{{id: learning-organisations, {change}}}]}}") == [sentence]


@pytest.mark.parametrize(
    ("code", "change", "sentence"),
    [
        (
            "ST005",
            f"{{on: 2019-05-02, {ENDED}}}",
            f'strategy plan "{TITLE}" held until 1 May 2019, and no other holds on 2 May 2019',
        ),
        ("ST006", "strategy: {goals: []}", f'strategy plan "{TITLE}" has no goals'),
        ("ST006", "strategy: {priority_areas: []}", f'strategy plan "{TITLE}" has no priority areas'),
    ],
)
def test_a_rule_has_a_sentence_for_each_way_to_break_it(code: str, change: str, sentence: str) -> None:
    assert messages(code, change) == [sentence]


def test_the_suggestion_for_a_goal_names_its_id() -> None:
    (found,) = findings("ST002", "strategy: {priority_areas: [{id: inclusive-environment, goals: [goal-1]}]}")
    assert found.suggestion("en") == (
        "name `goal-2` under `goals` of a priority area that serves it, or take the goal out"
    )


def test_a_new_strategy_lacks_much_but_has_no_errors() -> None:
    new = StrategyPlan(id="ny", title=Text(nn="Ny"), network="nettverk", period=Period(start=date(2019, 1, 1)))
    found = run(RULES, new, Context.of([new]))
    assert [(each.code, each.severity, each.subject, each.path) for each in found] == [
        ("ST001", Severity.WARNING, "ny", ("vision",)),
        ("ST006", Severity.WARNING, "ny", ("goals",)),
        ("ST006", Severity.WARNING, "ny", ("priority_areas",)),
        ("ST007", Severity.WARNING, "ny", ("success_factors",)),
        ("ST008", Severity.WARNING, "ny", ("working_methods",)),
    ]


def test_a_strategy_is_judged_alone_as_well() -> None:
    ended = evolve(Workspace(ENDED).strategy, vision=None)
    assert run(RULES, ended, Context(on=date(2019, 5, 2))).with_code("ST").codes == ("ST001", "ST005")
    assert run([rule_named("ST005")], ended, Context()).codes == ()
