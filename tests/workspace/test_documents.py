"""One document in or out: files, text and streams."""

from __future__ import annotations

import io
import json
import stat
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

import sunnmore_oppvekst as so

EXAMPLE = Path(__file__).parents[2] / "examples" / "nordre-sunnmore"
PLAN = EXAMPLE / "plans" / "handlingsplan-2020.yaml"
PEOPLE = "schema: sunnmore-oppvekst/people/1\nid: folk\n"


@pytest.fixture
def plan() -> so.ActionPlan:
    found = so.load(PLAN)
    assert isinstance(found, so.ActionPlan)
    return found


def test_a_document_is_read_from_a_path_an_open_file_text_and_bytes(plan: so.ActionPlan) -> None:
    with PLAN.open("rb") as raw, PLAN.open(encoding="utf-8") as text:
        assert so.load(raw) == so.load(text) == plan
    assert so.loads(PLAN.read_text("utf-8")) == so.loads(PLAN.read_bytes()) == plan


@pytest.mark.parametrize("format", ["yaml", "json"])
def test_what_is_written_is_read_back(plan: so.ActionPlan, format: str, tmp_path: Path) -> None:
    target = tmp_path / f"plan.{format}"
    so.dump(plan, target)
    assert so.load(target) == so.loads(so.dumps(plan, format)) == plan
    assert so.dumps(plan, format) == so.dumps(plan, format)


def test_an_edit_keeps_comments_order_and_mode(plan: so.ActionPlan, tmp_path: Path) -> None:
    target = tmp_path / "plan.yaml"
    target.write_bytes(PLAN.read_bytes())
    target.chmod(0o640)
    so.dump(evolve(plan, updated=date(2020, 8, 1)), target)
    before, after = PLAN.read_text("utf-8").splitlines(), target.read_text("utf-8").splitlines()
    assert [line for line in before if line not in after] == ["updated: 2020-06-02"]
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_writing_what_is_there_already_changes_nothing(plan: so.ActionPlan, tmp_path: Path) -> None:
    target = tmp_path / "plan.yaml"
    target.write_bytes(PLAN.read_bytes())
    so.dump(plan, target)
    assert target.read_bytes() == PLAN.read_bytes()


def test_another_kind_of_document_is_not_written_over(plan: so.ActionPlan, tmp_path: Path) -> None:
    target = tmp_path / "network.yaml"
    target.write_bytes((EXAMPLE / "network.yaml").read_bytes())
    with pytest.raises(so.NotEditable):
        so.dump(plan, target)
    assert target.read_bytes() == (EXAMPLE / "network.yaml").read_bytes()


def test_an_open_file_is_written_to(plan: so.ActionPlan) -> None:
    text = io.StringIO()
    so.dump(plan, text)
    assert so.loads(text.getvalue()) == plan


@pytest.mark.parametrize(
    ("wrong", "found"),
    [
        ("titel: x", [("DOC002", 1)]),
        ("", [("DOC002", None)]),
        ("schema: sunnmore-oppvekst/action-plan/9", [("DOC003", 1)]),
        ("schema: sunnmore-oppvekst/action-plam/1", [("DOC002", 1)]),
        ("a: [", [("DOC001", 2)]),
        (f"{PEOPLE}network: N\npersons: [{{id: Å, name: Ola}}]\n", [("DOC007", 3), ("DOC007", 4)]),
    ],
)
def test_a_document_that_is_not_right_carries_every_finding(wrong: str, found: list[tuple[str, int | None]]) -> None:
    with pytest.raises(so.InvalidDocument) as caught:
        so.loads(wrong)
    assert [(finding.code, finding.line) for finding in caught.value.findings] == found
    assert all(code in str(caught.value) for code, _ in found)


def test_the_kind_may_be_demanded(plan: so.ActionPlan) -> None:
    assert so.load(PLAN, kind="action-plan") == plan
    with pytest.raises(so.InvalidDocument):
        so.load(PLAN, kind="meeting")


@pytest.mark.parametrize("name", ["plan.txt", "plan"])
def test_a_file_name_says_the_format(plan: so.ActionPlan, tmp_path: Path, name: str) -> None:
    with pytest.raises(so.UnknownName):
        so.dump(plan, tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_a_stream_gives_one_document_a_line_and_tells_the_line_that_is_wrong(
    plan: so.ActionPlan, tmp_path: Path
) -> None:
    many = tmp_path / "many.jsonl"
    one = so.dumps(plan, "json")
    many.write_text(f"{one}\n\n{one}\n{{}}\n", "utf-8")
    stream = so.iter_load(many)
    assert [next(stream), next(stream)] == [plan, plan]
    with pytest.raises(so.InvalidDocument) as caught:
        next(stream)
    assert {finding.line for finding in caught.value.findings} == {4}


def test_local_fields_of_nobody_we_know_survive(tmp_path: Path) -> None:
    giske = EXAMPLE / "contributions" / "bidrag-2020-giske.yaml"
    value = so.load(giske)
    assert '"bassengtimar":40' in so.dumps(value, "json")
    assert json.loads(so.dumps(value, "json"))["measures"][0]["extensions"]["giske"]["bassengtimar"] == 40
    assert so.loads(so.dumps(value)) == value


@pytest.mark.parametrize("name", ["plans.jsonl", "PLANS.NDJSON"])
def test_a_file_with_many_documents_is_not_read_as_one(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"")
    with pytest.raises(so.InvalidValue, match="iter_load or portfolio"):
        so.load(tmp_path / name)


def test_what_is_no_text_and_no_document_is_refused_by_name() -> None:
    with pytest.raises(so.InvalidValue, match="text or bytes"):
        so.loads({"schema": "sunnmore-oppvekst/people/1"})  # type: ignore[arg-type]
    with pytest.raises(so.InvalidValue, match="a workspace, a document"):
        so.check({"schema": "sunnmore-oppvekst/people/1"})  # type: ignore[dict-item]


def test_a_document_can_be_checked_within_a_folder_and_on_a_day(plan: so.ActionPlan) -> None:
    day = date(2020, 6, 15)
    assert so.check(plan, within=EXAMPLE, on=day) == so.check(plan, within=so.open_workspace(EXAMPLE), on=day)
    with pytest.raises(so.InvalidValue, match="a date"):
        so.check(plan, within=EXAMPLE, on="2020-06-15")  # type: ignore[arg-type]


def test_one_code_may_be_given_alone(plan: so.ActionPlan) -> None:
    found = so.check(plan, within=EXAMPLE, select="AP026")
    assert found == so.check(plan, within=EXAMPLE, select=["AP026"])
    assert found.codes == ("AP026", "AP026")


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ('"half', "aldri"),
        ('"a\nb"', "styreteikn"),
        ('"\\x"', "ikkje noko som kan stå der"),
        ("", "ein verdi"),
        ("nil", "ein verdi"),
        ('"x" "y"', "skal det stå ,"),
    ],
)
def test_what_is_wrong_with_json_is_said_in_the_language_of_the_reader(said: str, problem: str) -> None:
    with pytest.raises(so.InvalidDocument) as caught:
        so.loads(f'{{"schema": "sunnmore-oppvekst/people/1", "id": {said}')
    (finding,) = caught.value.findings
    assert problem in finding.message("nn")
    assert "Ein" not in finding.message("en")


def test_what_differs_between_two_folders_shows_itself_in_a_notebook() -> None:
    old = so.open_workspace(EXAMPLE)
    new = evolve(old, entries=tuple(each for each in old.entries if each.kind != "meeting"))
    shown = so.diff(old, new)._repr_html_()
    assert shown.count("<td>removed</td>") == len(old.meetings)
    assert '<th scope="row">meeting</th>' in shown


def test_a_folder_without_documents_is_not_called_well(tmp_path: Path) -> None:
    with pytest.raises(so.NotStored, match="no documents"):
        so.check(tmp_path)


def test_only_what_json_takes_for_white_space_is_a_blank_line(tmp_path: Path) -> None:
    (tmp_path / "lines.jsonl").write_bytes(b" \t\r\n\n\x0b\n")
    assert {finding.line for finding in so.check(tmp_path / "lines.jsonl")} == {3}
    with pytest.raises(so.InvalidDocument):
        list(so.iter_load(tmp_path / "lines.jsonl"))
