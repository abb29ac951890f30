"""A workspace: opened, asked, checked, compared and exported."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

import sunnmore_oppvekst as so
from sunnmore_oppvekst.workspace.opening import home_of
from sunnmore_oppvekst.workspace.starting import start

EXAMPLE = Path(__file__).parents[2] / "examples" / "nordre-sunnmore"
PLAN = "plans/handlingsplan-2020.yaml"


@pytest.fixture
def nordre(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "nordre"))


def test_it_holds_what_lies_in_the_folder() -> None:
    workspace = so.open_workspace(EXAMPLE)
    assert workspace.network.id == "nordre-sunnmore"
    assert [plan.year for plan in workspace.plans] == [2019, 2020]
    assert workspace.plan(2019).id == workspace.plan("handlingsplan-2019").id
    assert workspace.plan().year == 2020
    members = ["1507", "1525", "1528", "1531", "1532", "1578"]
    assert sorted(contribution.municipality for contribution in workspace.contributions) == members
    assert len(workspace.people.persons) == 33
    assert [application.id for application in workspace.applications] == ["soknad-2019"]


def test_what_is_not_there_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(so.UnknownName) as caught:
        so.open_workspace(EXAMPLE).plan("handlingsplan-2091")
    assert caught.value.suggestion == "handlingsplan-2019"
    with pytest.raises(so.NotStored):
        so.open_workspace(EXAMPLE / "nowhere")


def test_an_empty_folder_is_a_workspace_without_anything(tmp_path: Path) -> None:
    workspace = so.open_workspace(tmp_path)
    assert not workspace.documents
    with pytest.raises(so.UnknownName):
        _ = workspace.network


def test_one_document_that_cannot_be_read_does_not_stop_the_rest(nordre: Path) -> None:
    (nordre / PLAN).write_text("a: [", "utf-8")
    workspace = so.open_workspace(nordre)
    assert [plan.year for plan in workspace.plans] == [2019]
    assert {finding.file for finding in workspace.findings} == {PLAN}
    assert {finding.file for finding in workspace.check().errors} == {PLAN}


@pytest.mark.parametrize("unread", ["plans/handlingsplan-2019.yaml", "strategy/strategiplan-2017.yaml", "network.yaml"])
def test_what_cannot_be_read_makes_no_findings_elsewhere(nordre: Path, unread: str) -> None:
    (nordre / unread).write_text((nordre / unread).read_text("utf-8") + "\nextra: 1\n", "utf-8")
    assert {(finding.code, finding.file) for finding in so.check(nordre).errors} == {("DOC004", unread)}


def test_a_workspace_a_path_a_document_and_a_stream_can_be_checked() -> None:
    workspace = so.open_workspace(EXAMPLE)
    whole = workspace.check()
    assert so.check(workspace) == so.check(EXAMPLE) == whole
    plan = workspace.plan(2020)
    one = so.check(plan, within=workspace)
    assert one.codes == ("AP026", "AP026")
    assert so.check([plan, plan], within=workspace).codes == ("AP026",) * 4
    assert so.check(plan).not_run
    assert so.check(plan, within=so.Context.of([workspace.network]), on=date(2020, 6, 15)).codes == one.codes


def test_the_settings_choose_weigh_and_silence(nordre: Path) -> None:
    settings = nordre / "oppvekst.toml"
    settings.write_text('[check]\non = 2020-06-15\n[check.severity]\nAP026 = "error"\n', "utf-8")
    assert so.check(nordre).errors.codes == ("AP026", "AP026")
    settings.write_text('[check]\non = 2020-06-15\n[check.per-path]\n"plans/*" = ["AP026"]\n', "utf-8")
    assert not so.check(nordre)
    settings.write_text('[check]\non = 2020-06-15\nselect = ["NW"]\n', "utf-8")
    assert not so.check(nordre)
    assert so.check(nordre, select=["AP"]).codes == ("AP026", "AP026")


def test_two_documents_with_one_id_and_one_in_the_wrong_folder_are_found(nordre: Path) -> None:
    shutil.copy(nordre / PLAN, nordre / "plans" / "kopi.yaml")
    shutil.copy(nordre / PLAN, nordre / "meetings" / "plan.yaml")
    found = so.check(nordre)
    assert [(finding.code, finding.file) for finding in found.with_code("DOC")] == [
        ("DOC015", "meetings/plan.yaml"),
        ("DOC013", "meetings/plan.yaml"),
        ("DOC013", "plans/kopi.yaml"),
    ]


def test_the_home_of_a_file_is_the_workspace_it_lies_in(nordre: Path, tmp_path: Path) -> None:
    for path in (nordre, nordre / "network.yaml", nordre / PLAN):
        home = home_of(path)
        assert home is not None
        assert home.path == nordre
    assert home_of(tmp_path / "nowhere.yaml") is None


@pytest.mark.parametrize("format", ["markdown", "json", "csv", "mermaid"])
def test_it_is_exported_the_same_way_every_time(format: str, tmp_path: Path) -> None:
    workspace = so.open_workspace(EXAMPLE)
    written = so.export(workspace, format, tmp_path / "fil")
    assert (tmp_path / "fil").read_bytes() == written == so.export(so.open_workspace(EXAMPLE), format)
    with pytest.raises(so.AlreadyThere):
        so.export(workspace, format, tmp_path / "fil")
    so.export(workspace, format, tmp_path / "fil", overwrite=True)


def test_an_unknown_format_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(so.UnknownName) as caught:
        so.export(so.open_workspace(EXAMPLE), "markdwon", tmp_path / "fil")
    assert caught.value.suggestion == "markdown"
    assert not list(tmp_path.iterdir())


def test_two_workspaces_differ_where_their_documents_do(nordre: Path) -> None:
    workspace = so.open_workspace(EXAMPLE)
    assert not so.diff(workspace, so.open_workspace(nordre))
    plan = workspace.plan(2020)
    so.dump(evolve(plan, updated=date(2020, 8, 1)), nordre / PLAN)
    (nordre / "people.yaml").unlink()
    found = so.diff(workspace, so.open_workspace(nordre))
    assert [document.kind for document in found.removed] == ["people"]
    (changes,) = found.changed.values()
    assert changes.apply_to(plan).updated == date(2020, 8, 1)


def test_two_days_of_a_network_differ_by_the_merger() -> None:
    network = so.reference().network
    changes = so.diff(network.as_of(date(2019, 6, 1)), network.as_of(date(2020, 6, 1)))
    gone = {change.path[1].key for change in changes if change.change is so.Change.REMOVED}  # type: ignore[union-attr]
    assert gone == {"1504", "1523", "1524", "1526", "1529", "1534", "1546"}
    assert changes.inverse().apply_to(changes.apply_to(changes.start)) == changes.start


def test_a_started_workspace_is_left_alone_when_anything_is_there(tmp_path: Path) -> None:
    (tmp_path / "people.yaml").write_text("mine", "utf-8")
    with pytest.raises(so.AlreadyThere):
        start(tmp_path, year=2026)
    assert [path.name for path in tmp_path.iterdir()] == ["people.yaml"]
