"""Which of its sentences a rule about action plans uses, and what holds of milestones whatever the days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.domain.measure import Measure, Milestone
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.rules import rule_named, run
from tests.rules.examples import Workspace, messages

DAYS = st.dates(date(2017, 1, 1), date(2022, 12, 31))


def measure(fields: str, id: str = "t1") -> str:
    """A change of one measure."""
    return f"plan: {{measures: [{{id: {id}, {fields}}}]}}"


@pytest.mark.parametrize(
    ("code", "change", "sentence"),
    [
        ("AP003", measure("goal: null"), 'measure "t1" has no goal'),
        ("AP003", measure("title: Nettverk, goal: Nettverk"), 'the goal of measure "t1" only repeats its title'),
        (
            "AP009",
            measure("period: {end: 2020-01-02}"),
            'measure "t1" goes beyond the plan\'s period, 1 January 2019 to 31 December 2019',
        ),
        (
            "AP009",
            "plan: {period: {end: 2021-01-01}, measures: [{id: t1, period: {start: 2020-01-01, end: 2020-02-01}}]}",
            'measure "t1" does not take place in 2019, the year of this edition',
        ),
        ("AP010", measure("level: region"), "the plan has no measure at this level: unit"),
        (
            "AP011",
            "plan: {measures: [{id: t2, sectors: [school]}, {id: t3, sectors: [kindergarten]}]}",
            "the plan has no measure for this sector: after-school care",
        ),
        (
            "AP013",
            "plan: {drafted_by: {body: network-forum}}",
            "the plan is drafted by somebody who did not have the power to draft at the time",
        ),
        ("AP013", "plan: {drafted_by: null}", "the plan does not say who drafted it"),
        (
            "AP015",
            measure("responsible: [{role: resource-teacher}]"),
            'the role "Ressurslærar" answers for measure "t1", but nobody holds it now',
        ),
        (
            "AP015",
            measure('responsible: [{role: resource-teacher, municipality: "1531"}]'),
            'the role "Ressurslærar" in Sula answers for measure "t1", but nobody holds it now',
        ),
        (
            "AP015",
            measure("responsible: [{role: resource-teacher, unit: solsida-skule}]"),
            'the role "Ressurslærar" at Solsida skule answers for measure "t1", but nobody holds it now',
        ),
        (
            "AP017",
            "on: 2020-02-15",
            "the edition of 2019 has not been revised since 14 February 2019, and its year is over",
        ),
        (
            "AP017",
            "{on: 2020-02-15, plan: {revised: null, decisions: []}}",
            "the edition of 2019 has never been adopted or revised, and its year is over",
        ),
        ("AP018", "plan: {decisions: []}", "the plan is marked as adopted, but has no decision that adopts it"),
        (
            "AP018",
            "plan: {decisions: [{id: v1, body: steering-group}]}",
            '"Styringsgruppa" adopted the plan, but did not have the power to decide on 14 February 2019',
        ),
        (
            "AP026",
            measure("milestones: [{id: t2-m1, due: 2019-05-01}]", "t2"),
            'milestone "t2-m1" of measure "t2" was due 1 May 2019 and is not reached',
        ),
        (
            "AP026",
            measure("period: {end: 2019-05-02}", "t2"),
            'measure "t2" was to be finished by 1 May 2019, but is not done',
        ),
    ],
)
def test_a_rule_has_a_sentence_for_each_way_to_break_it(code: str, change: str, sentence: str) -> None:
    assert messages(code, change) == [sentence]


@given(due=DAYS, start=DAYS, days=st.none() | st.integers(1, 400))
def test_a_milestone_is_out_of_place_just_when_its_day_is_not_in_the_period(
    due: date, start: date, days: int | None
) -> None:
    period = Period(start=start, end=None if days is None else start + timedelta(days=days))
    milestone = Milestone(id="t1-m1", text=Text(nn="Halde"), due=due)
    changed = Measure(id="t1", title=Text(nn="Nettverk"), period=period, milestones=(milestone,))
    workspace = Workspace()
    found = run([rule_named("AP019")], evolve(workspace.plan, measures=(changed,)), workspace.context)
    outside = [("t1-m1", "measures[0].milestones[0].due")] if due not in period else []
    assert [(each.subject, each.dotted_path) for each in found] == outside
