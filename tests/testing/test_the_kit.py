"""The author's kit: what it gives hangs together, and its suite finds what it should."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

import sunnmore_oppvekst as so
from sunnmore_oppvekst.exporters import built_in
from sunnmore_oppvekst.testing import (
    assert_plugin_conforms,
    invalid_networks,
    invalid_plans,
    plans,
    sample_workspace,
    workspaces,
)

NETWORK = sample_workspace(units=4).network
FEW = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))


@FEW
@given(workspace=workspaces())
def test_a_workspace_has_no_errors(workspace: so.Workspace) -> None:
    assert workspace.check().errors.codes == ()


@FEW
@given(plan=plans(NETWORK))
def test_a_plan_fits_the_network_it_is_made_for(plan: so.ActionPlan) -> None:
    context = so.Context.of([NETWORK, sample_workspace().strategy, plan])
    assert so.check(plan, within=context).errors.codes == ()


@FEW
@given(broken=invalid_plans(NETWORK))
def test_an_invalid_plan_breaks_the_rule_it_says(broken: tuple[so.ActionPlan, str]) -> None:
    plan, code = broken
    context = so.Context.of([NETWORK, sample_workspace().strategy, plan])
    assert code in so.check(plan, within=context).codes


@FEW
@given(broken=invalid_networks())
def test_an_invalid_network_breaks_the_rule_it_says(broken: tuple[so.Network, str]) -> None:
    network, code = broken
    context = so.Context.of([network, sample_workspace().strategy])
    assert code in so.check(network, within=context).codes


def test_the_fixtures_belong_together(
    oppvekst_network: so.Network, oppvekst_plan: so.ActionPlan, oppvekst_report: so.Report
) -> None:
    assert oppvekst_plan.network == oppvekst_network.id
    assert oppvekst_report.subject == oppvekst_plan.id


def test_what_the_library_brings_itself_conforms() -> None:
    assert_plugin_conforms(built_in)


def plugin(**parts: Any) -> ModuleType:
    made = ModuleType("made")
    vars(made).update(HOOK_API=so.HOOK_API, **parts)
    return made


def exporter(write: Any) -> ModuleType:
    @so.hookimpl
    def oppvekst_exporters() -> list[so.Exporter]:
        return [so.Exporter(name="made", media_type="text/plain", suffix=".txt", write=write)]

    return plugin(oppvekst_exporters=oppvekst_exporters)


def forgetful(report: so.Report) -> bytes:
    object.__setattr__(report, "parts", ())
    return b"x"


def reaching_too_far(network: so.Network, context: so.Context) -> list[so.Found]:
    for plan in context.plans:
        object.__setattr__(plan, "measures", ())
    return []


def ruling(check: Any) -> ModuleType:
    said = so.Message("x", translations={"nn": "x", "nb": "x"})

    @so.hookimpl
    def oppvekst_rules() -> list[so.Rule]:
        return [
            so.Rule(
                code="XX001",
                name="x",
                about=so.Network,
                severity=so.Severity.INFO,
                basis="x",
                title=said,
                message=said,
                reason=said,
                bad="",
                good="",
                check=check,
            )
        ]

    return plugin(oppvekst_rules=oppvekst_rules)


COUNT = iter(range(1_000_000))


@pytest.mark.parametrize(
    ("made", "says"),
    [
        (plugin(), "it brings nothing"),
        (exporter(lambda report: f"{next(COUNT)}".encode()), "the same gave other bytes the second time"),
        (exporter(lambda report: "text"), "it gave str, not bytes"),
        (exporter(lambda report: b""), "it wrote nothing"),
        (exporter(forgetful), "it changed what it was given"),
        (ruling(reaching_too_far), "rule XX001, small: it changed what it was given"),
        (exporter(lambda report: b"Ukjent L\xc3\xb8yndommesen"), "is there for the public to see"),
        (exporter(lambda report: 1 / 0), "raised ZeroDivisionError"),
    ],
)
def test_the_suite_finds_what_is_wrong(made: ModuleType, says: str) -> None:
    with pytest.raises(AssertionError, match=says):
        assert_plugin_conforms(made)
