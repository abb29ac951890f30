"""Giske's plugin: the fields, the rule, the report and the log."""

from __future__ import annotations

import logging
from datetime import date

import pytest
import sunnmore_oppvekst_example as example
from attrs import evolve

import sunnmore_oppvekst as so
from sunnmore_oppvekst.domain.extensions import Extensions
from sunnmore_oppvekst.testing import assert_plugin_conforms


def with_fields(plan: so.ActionPlan, **giske: object) -> so.ActionPlan:
    first, *others = plan.measures
    return evolve(plan, measures=(evolve(first, extensions=Extensions({"giske": giske})), *others))


def test_the_plugin_conforms() -> None:
    assert_plugin_conforms(example)


def test_a_measure_without_hours_is_found(oppvekst_plan: so.ActionPlan) -> None:
    plan = with_fields(oppvekst_plan, kontaktpunkt="Giske idrettshall")
    assert so.check(plan, select=["GI001"]).codes == ("GI001",)


def test_a_measure_with_hours_or_without_a_contact_is_left_alone(oppvekst_plan: so.ActionPlan) -> None:
    for fields in ({"kontaktpunkt": "Giske idrettshall", "bassengtimar": 40}, {}):
        assert not so.check(with_fields(oppvekst_plan, **fields), select=["GI001"])


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"bassengtimer": 40}, '"bassengtimer" is not a field of PoolFields; did you mean "bassengtimar"?'),
        ({"bassengtimar": "mange"}, '"mange" is not a whole number'),
    ],
)
def test_a_mistake_in_the_fields_is_told_of(oppvekst_plan: so.ActionPlan, fields: dict[str, object], says: str) -> None:
    found = so.check(with_fields(oppvekst_plan, **fields), select=["DOC"])
    assert [each.message("en") for each in found] == [says]
    assert found[0].dotted_path.startswith("measures[0].extensions.giske")


def test_the_report_has_the_hours(oppvekst_workspace: so.Workspace) -> None:
    sources = so.Sources(
        plan=with_fields(oppvekst_workspace.plan(), bassengtimar=40), on=date(2020, 6, 1), language=so.Language.NN
    )
    (table,) = example.pool_report(sources).tables("pool")
    assert [row[1].value for row in table.rows] == [40]


def test_every_step_is_logged(caplog: pytest.LogCaptureFixture, oppvekst_plan: so.ActionPlan) -> None:
    event = so.Event(
        verb=so.Verb.MOVED,
        plan="plan",
        on=date(2020, 1, 2),
        by=so.Party(body="au"),
        before=so.PlanStatus.DRAFT,
        after=so.PlanStatus.CONSULTATION,
    )
    with caplog.at_level(logging.INFO):
        example.log_step(event, oppvekst_plan)
    assert caplog.messages == [f"2020-01-02 {oppvekst_plan.id}: consultation"]
