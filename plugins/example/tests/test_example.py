"""Giske's plugin on the real example: the rule, the list and the log."""

from __future__ import annotations

import logging
from datetime import date

import pytest
import sunnmore_oppvekst_example as example
from attrs import evolve

import sunnmore_oppvekst as so
from sunnmore_oppvekst.domain.extensions import Extensions
from sunnmore_oppvekst.domain.measure import Measure

PLAN = so.ActionPlan(id="plan", title=so.Text(nn="Plan"), network="n", year=2020, period=so.Period.calendar_year(2020))


def with_fields(**giske: object) -> so.ActionPlan:
    measure = Measure(id="t1", title=so.Text(nn="Symjing"), extensions=Extensions({"giske": giske}))
    return evolve(PLAN, measures=(measure,))


def test_the_plugin_is_found_and_says_which_hooks_it_was_made_for() -> None:
    assert example.HOOK_API == so.HOOK_API
    assert so.check(with_fields(kontaktpunkt="Giske idrettshall"), select=["GI001"]).codes == ("GI001",)


def test_a_measure_with_hours_or_without_a_contact_is_left_alone() -> None:
    for fields in ({"kontaktpunkt": "Giske idrettshall", "bassengtimar": 40}, {}):
        assert not so.check(with_fields(**fields), select=["GI001"])


@pytest.mark.parametrize(("language", "said"), [("nn", "ingen timar"), ("nb", "ingen timer"), ("en", "no hours")])
def test_the_rule_speaks_three_languages(language: str, said: str) -> None:
    (finding,) = so.check(with_fields(kontaktpunkt="x"), select=["GI001"])
    assert said in finding.message(language)


def test_the_list_is_the_same_every_time() -> None:
    changes = so.diff(PLAN, PLAN)
    assert so.export(so.changes_report(changes, PLAN), "pool") == b""


def test_every_step_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    event = so.Event(
        verb=so.Verb.MOVED,
        plan="plan",
        on=date(2020, 1, 2),
        by=so.Party(body="au"),
        before=so.PlanStatus.DRAFT,
        after=so.PlanStatus.CONSULTATION,
    )
    with caplog.at_level(logging.INFO):
        example.log_step(event, PLAN)
    assert caplog.messages == ["2020-01-02 plan: consultation"]
