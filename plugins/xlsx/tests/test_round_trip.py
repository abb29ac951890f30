"""What goes out in a workbook comes back as it was, and what somebody writes in it comes back as a contribution."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from typing import Any

import openpyxl
import pytest
import sunnmore_oppvekst_xlsx
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from sunnmore_oppvekst_xlsx.reading import read

import sunnmore_oppvekst as so
from sunnmore_oppvekst.testing import assert_plugin_conforms, sample_workspace, workspaces
from sunnmore_oppvekst.testing.samples import NASTY, ON

LOST_BY_OPENPYXL = ("_x0041_", "a\x07bell")
"""It saves the one as an escaped letter, and cannot save the other at all."""
SAVED = tuple(text for text in NASTY if text not in LOST_BY_OPENPYXL)
FORM = sunnmore_oppvekst_xlsx.XLSX.write_form
HOME = "3001"


def form_of(workspace: so.Workspace, municipality: str = HOME, language: str = "nn") -> bytes:
    assert FORM is not None
    made = so.contribution_form(
        workspace.plan(), municipality, network=workspace.network, strategy=workspace.strategy, language=language, on=ON
    )
    return FORM(made)


def came_back(data: bytes, workspace: so.Workspace, plan: so.ActionPlan | None = None) -> so.Incoming:
    base = so.Base(
        file="skjema.xlsx", network=workspace.network, plan=plan or workspace.plan(), strategy=workspace.strategy
    )
    return read(data, base)


def filled(data: bytes, cells: dict[tuple[str, str, str], Any]) -> bytes:
    """The workbook with something else in some cells: by sheet, key of the line, and question."""
    book = openpyxl.load_workbook(BytesIO(data))
    sheets = {str(sheet["A1"].value).removeprefix("oppvekst:"): sheet for sheet in book.worksheets}
    for (sheet, key, question), value in cells.items():
        columns = {cell.value: cell.column for cell in sheets[sheet][1]}
        row = next(row for row in range(4, sheets[sheet].max_row + 1) if sheets[sheet].cell(row, 1).value == key)
        sheets[sheet].cell(row, columns[question]).value = value
    held = BytesIO()
    book.save(held)
    return held.getvalue()


def test_the_plugin_conforms() -> None:
    assert_plugin_conforms(sunnmore_oppvekst_xlsx)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(workspace=workspaces())
def test_a_workbook_that_nobody_filled_in_changes_nothing(workspace: so.Workspace) -> None:
    assert came_back(form_of(workspace), workspace) == so.Incoming()


def test_a_workbook_saved_by_another_program_changes_nothing() -> None:
    workspace = sample_workspace(texts=SAVED, measures=19)
    assert came_back(filled(form_of(workspace), {}), workspace) == so.Incoming()


@pytest.mark.parametrize("text", SAVED)
def test_a_text_that_somebody_writes_comes_back_as_it_was_written(text: str) -> None:
    workspace = sample_workspace(measures=4)
    data = form_of(workspace)
    book = openpyxl.load_workbook(BytesIO(data))
    sheet = next(each for each in book.worksheets if each["A1"].value == "oppvekst:status")
    cell = sheet.cell(4, 6)
    cell.value = text
    cell.data_type = "s"
    held = BytesIO()
    book.save(held)
    came = came_back(held.getvalue(), workspace)
    assert isinstance(came.document, so.Contribution), came.findings
    change = came.document.changes[0]
    assert change.status is not None
    assert change.status[-1].note is not None
    assert change.status[-1].note.nn == text.replace("\r\n", "\n").replace("\r", "\n")


def test_what_was_filled_in_becomes_a_contribution_and_nothing_else_does() -> None:
    workspace = sample_workspace(measures=4)
    data = filled(
        form_of(workspace),
        {
            ("cover", "cover", "submitted"): datetime(2020, 3, 1),  # noqa: DTZ001
            ("measures", "t1", "goal"): "Eit nytt mål",
            ("measures", "t1", "start"): "1.3.2020",
            ("measures", "t3", "drop"): "Fullført i fjor",
            ("measures", "+1", "title"): "Språk på tvers",
            ("measures", "+1", "level"): "Eining",
            ("measures", "+1", "school"): "ja",
            ("criteria", "t1/+1", "text"): "Alle har vore med",
            ("status", "t1", "percent"): 80.0,
            ("milestones", "t1/t1-m1", "done"): datetime(2020, 4, 30),  # noqa: DTZ001
            ("anchoring", "t1/eining-3", "on"): "2020-04-01",
            ("baselines", "+1", "area"): "1. Lærande organisasjonar",
            ("baselines", "+1", "text"): "Godt i gang",
        },
    )
    came = came_back(data, workspace)
    assert not came.findings, came.findings
    document = came.document
    assert isinstance(document, so.Contribution)
    assert document.submitted == date(2020, 3, 1)
    assert [each.measure for each in document.drops] == ["t3"]
    assert [(each.id, each.proposed_by) for each in document.measures] == [("sprak-pa-tvers", HOME)]
    assert [each.text.nn for each in document.baselines] == ["Godt i gang"]
    change = next(each for each in document.changes if each.measure == "t1")
    assert change.goal == so.Text(nn="Eit nytt mål")
    assert change.title is None
    assert change.period == so.Period(start=date(2020, 3, 1), end=date(2020, 12, 1))
    assert change.status is not None
    assert [(each.percent, each.on) for each in change.status] == [(80, date(2020, 5, 2))]
    merged = so.merge_all(workspace.plan(), [document], network=workspace.network)
    assert merged.is_clean, (merged.conflicts, merged.refused, merged.findings)
    assert came_back(data, workspace).document == document


def test_a_second_import_of_the_same_workbook_changes_nothing() -> None:
    workspace = sample_workspace(measures=4)
    cells = {
        ("cover", "cover", "submitted"): datetime(2020, 3, 1),  # noqa: DTZ001
        ("measures", "+1", "title"): "Språk på tvers",
        ("status", "t1", "percent"): 80.0,
        ("baselines", "+1", "text"): "Godt i gang",
        ("baselines", "+1", "area"): "1. Lærande organisasjonar",
    }
    data = filled(form_of(workspace), cells)
    first, second = came_back(data, workspace), came_back(data, workspace)
    assert isinstance(first.document, so.Contribution), first.findings
    assert first == second
    once = so.merge_all(workspace.plan(), [first.document], network=workspace.network)
    again = so.merge_all(once.value, [first.document], network=workspace.network)
    assert once.value != workspace.plan()
    assert again.value == once.value
    assert came_back(data, workspace, plan=once.value).findings.codes == ("IM003",)


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ({("status", "t1", "on"): "i går"}, 'Status!C4: "i går" is no date; write it as 2020-05-01 or 1.5.2020'),
        ({("status", "t1", "state"): "i gong"}, 'Status!D4: "i gong" is none of the choices; did you mean "i gang"?'),
        ({("status", "t1", "percent"): "mange"}, 'Status!E4: "mange" is no whole number'),
        ({("status", "t1", "percent"): 180}, "Status!E4: a whole number from 0 to 100"),
        ({("measures", "t1", "title"): None}, 'Tiltak!C4: "Tiltak" must be filled in'),
        ({("measures", "t1", "end"): "1.1.2020"}, "Tiltak!K4: "),
        ({("measures", "+1", "goal"): "Berre eit mål"}, 'Tiltak!C6: "Tiltak" must be filled in'),
    ],
)
def test_what_is_wrong_is_told_of_by_sheet_and_cell_and_nothing_comes_in(
    cells: dict[tuple[str, str, str], Any], says: str
) -> None:
    workspace = sample_workspace(measures=4)
    came = came_back(filled(form_of(workspace), cells), workspace)
    assert came.document is None
    assert [each.message("en")[: len(says)] for each in came.findings] == [says]


def test_everything_that_is_wrong_is_told_of_at_once() -> None:
    workspace = sample_workspace(measures=4)
    cells = {("status", "t1", "on"): "x", ("status", "t3", "on"): "y", ("baselines", "+1", "text"): "z"}
    assert len(came_back(filled(form_of(workspace), cells), workspace).findings) == 3


def test_a_workbook_from_before_the_plan_was_changed_is_refused() -> None:
    workspace = sample_workspace(measures=4)
    came = came_back(form_of(workspace), workspace, plan=sample_workspace(measures=5).plan())
    assert came.findings.codes == ("IM003",)


def test_a_workbook_for_another_plan_is_refused() -> None:
    workspace = sample_workspace()
    came = came_back(form_of(workspace), workspace, plan=evolve(workspace.plan(), id="ein-annan"))
    assert "IM002" in came.findings.codes


def test_a_line_whose_key_was_altered_is_told_of() -> None:
    workspace = sample_workspace(measures=4)
    book = openpyxl.load_workbook(BytesIO(form_of(workspace)))
    next(each for each in book.worksheets if each["A1"].value == "oppvekst:status")["A4"].value = "t99"
    held = BytesIO()
    book.save(held)
    came = came_back(held.getvalue(), workspace)
    assert "t99" in came.findings[0].message("en")


@pytest.mark.parametrize("language", ["nn", "nb", "en"])
def test_no_cell_is_a_formula_and_what_is_not_for_filling_in_is_locked(language: str) -> None:
    workspace = sample_workspace(texts=NASTY, measures=8)
    book = openpyxl.load_workbook(BytesIO(form_of(workspace, language=language)))
    for sheet in book.worksheets:
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
        if str(sheet["A1"].value).startswith("oppvekst:"):
            assert sheet.protection.sheet
            assert sheet.freeze_panes == "C4"
            assert all(cell.protection.locked for cell in sheet["A"])
            assert not sheet.cell(4, sheet.max_column).protection.locked
    status = next(each for each in book.worksheets if each["A1"].value == "oppvekst:status")
    assert {each.type for each in status.data_validations.dataValidation} >= {"date", "list", "whole"}
    assert isinstance(status["C4"].value, datetime)


def test_the_tables_of_a_report_keep_dates_and_amounts() -> None:
    report = so.report_of(sample_workspace(measures=4))
    book = openpyxl.load_workbook(BytesIO(sunnmore_oppvekst_xlsx.XLSX.write(report)))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type != "f" for cell in cells)
    assert any(isinstance(cell.value, datetime) for cell in cells)
    assert any(cell.value == 10_000 for cell in cells)
    assert len(book.sheetnames) == len(set(book.sheetnames)) > 5
