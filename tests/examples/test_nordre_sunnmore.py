"""The example of Nordre Sunnmøre: two full years that hold what the strategy plan asks, but for two late milestones."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import sunnmore_oppvekst as so
from sunnmore_oppvekst.domain.decision import DecisionKind
from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.sectors import Level, Sector
from tests.house.repository import ROOT

FOLDER = ROOT / "examples" / "nordre-sunnmore"
ON = date(2020, 6, 15)
YEARS = (2019, 2020)
DOCUMENTS = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.yaml"))
COMMAND = str(Path(sys.executable).with_name("oppvekst"))

each_year = pytest.mark.parametrize("year", YEARS)


@pytest.fixture(scope="module")
def workspace() -> so.Workspace:
    return so.open_workspace(FOLDER)


def test_only_two_late_milestones_are_found(workspace: so.Workspace) -> None:
    findings = workspace.check(on=ON)
    assert [(each.code, each.severity, each.subject) for each in findings] == [
        ("AP026", so.Severity.WARNING, "t2-m1"),
        ("AP026", so.Severity.WARNING, "t25-m2"),
    ]
    assert findings.not_run == ()


def test_its_own_settings_say_the_day(workspace: so.Workspace) -> None:
    assert workspace.settings.on == ON
    assert workspace.check() == workspace.check(on=ON)


def test_it_holds_one_edition_for_each_of_the_two_years(workspace: so.Workspace) -> None:
    assert tuple(plan.year for plan in workspace.plans) == YEARS
    assert workspace.plan(2020).revises == workspace.plan(2019).id


@each_year
def test_measures_cover_every_area_sector_and_level(workspace: so.Workspace, year: int) -> None:
    plan = workspace.plan(year)
    areas = {area.id for area in workspace.strategy.priority_areas}
    assert len(plan.measures) >= 24
    assert len(areas) == 4
    assert plan.areas_in_use() == areas
    assert {sector for measure in plan.measures for sector in measure.sectors} == set(Sector)
    assert {measure.level for measure in plan.measures} == set(Level)


@each_year
def test_current_state_and_needs_are_described(workspace: so.Workspace, year: int) -> None:
    plan = workspace.plan(year)
    assert plan.areas_with_baseline() >= plan.areas_in_use()
    assert {baseline.sector for baseline in plan.baselines} >= set(Sector)
    assert plan.needs
    assert all(need.respondents and need.findings for need in plan.needs)


@each_year
def test_measures_in_the_units_are_anchored_in_every_one(workspace: so.Workspace, year: int) -> None:
    in_units = workspace.plan(year).measures_at(Level.UNIT)
    assert in_units
    assert all(measure.anchoring and not measure.units_without_anchoring() for measure in in_units)


def _heard(workspace: so.Workspace, plan: so.ActionPlan) -> frozenset[str]:
    return plan.contributors() | {each.municipality for each in workspace.contributions if each.plan == plan.id}


@each_year
def test_every_member_contributed(workspace: so.Workspace, year: int) -> None:
    then = workspace.network.as_of(date(year, 1, 1))
    assert _heard(workspace, workspace.plan(year)) >= then.member_numbers


@each_year
def test_the_plan_was_adopted(workspace: so.Workspace, year: int) -> None:
    plan = workspace.plan(year)
    made = [*plan.decisions, *(each for meeting in workspace.meetings for each in meeting.decisions)]
    adopting = [each for each in made if each.kind is DecisionKind.ADOPTED and each.plan in {None, plan.id}]
    assert plan.status.is_decided
    assert plan.id in {each.plan or plan.id for each in adopting}


@each_year
def test_measures_tell_how_they_went_over_time(workspace: so.Workspace, year: int) -> None:
    measures = workspace.plan(year).measures
    histories = [[report.on for report in measure.status] for measure in measures]
    assert all(days == sorted(days) for days in histories)
    assert sum(len(days) > 1 for days in histories) > len(measures) / 2


WHAT_A_MEASURE_HAS: dict[str, Callable[[Measure], object]] = {
    "a clear goal": lambda measure: measure.has_clear_goal,
    "success criteria": lambda measure: measure.success_criteria,
    "working methods": lambda measure: measure.working_methods,
    "somebody responsible": lambda measure: measure.responsible,
    "a period": lambda measure: measure.period,
}


@each_year
@pytest.mark.parametrize("what", WHAT_A_MEASURE_HAS)
def test_every_measure_has(workspace: so.Workspace, year: int, what: str) -> None:
    assert [measure.id for measure in workspace.plan(year).measures if not WHAT_A_MEASURE_HAS[what](measure)] == []


def test_meetings_contributions_and_an_application_belong_to_it(workspace: so.Workspace) -> None:
    assert {meeting.on.year for meeting in workspace.meetings} >= set(YEARS)
    assert workspace.contributions
    assert [each.report is not None for each in workspace.applications] == [True]


def test_no_document_is_left_out(workspace: so.Workspace) -> None:
    assert sorted(entry.file for entry in workspace.entries) == DOCUMENTS
    assert workspace.findings == so.Findings()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_comes_back_the_same_through_yaml_and_json(name: str) -> None:
    value = so.load(FOLDER / name)
    through_json = so.loads(so.dumps(value, "json"), format="json")
    assert through_json == value
    assert so.loads(so.dumps(through_json, "yaml"), format="yaml") == value


@each_year
@pytest.mark.parametrize("language", so.Language)
@pytest.mark.parametrize("format", ["csv", "json", "markdown", "mermaid"])
def test_a_report_comes_out_the_same_every_time(
    workspace: so.Workspace, year: int, language: so.Language, format: str
) -> None:
    written = so.export(workspace, format, plan=year, language=language)
    assert written
    assert so.export(so.open_workspace(FOLDER), format, plan=year, language=language) == written


def test_the_three_languages_give_three_reports(workspace: so.Workspace) -> None:
    for year in YEARS:
        written = {so.export(workspace, "markdown", plan=year, language=language) for language in so.Language}
        assert len(written) == len(so.Language)


def test_a_report_does_not_hang_on_the_order_of_hashes(tmp_path: Path) -> None:
    written = set()
    for seed in ("1", "2"):
        target = tmp_path / f"{seed}.md"
        command = [COMMAND, "report", str(FOLDER), "-o", str(target)]
        subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True)
        written.add(target.read_bytes())
    assert len(written) == 1
