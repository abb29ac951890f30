"""CSV: read back by the standard library it is the same table, and nothing in it runs."""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO

import pytest
from hypothesis import example, given

from sunnmore_oppvekst.exporters.csv import CSV, guarded, to_csv
from sunnmore_oppvekst.messages import Language
from sunnmore_oppvekst.report import Cell, Column, ColumnKind, Report, Table, action_plan_report, network_report
from tests.exporters.hostile import HOSTILE, hostile_text
from tests.report.values import NETWORK, ON, PLAN, STRATEGY

STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001


def read(text: str, delimiter: str = ";") -> list[list[str]]:
    return list(csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True))


def report_of(*cells: Cell, kind: ColumnKind = ColumnKind.TEXT) -> Report:
    columns = tuple(Column(id=f"c{number}", heading="Kva", kind=kind) for number, _ in enumerate(cells))
    table = Table(id="t", caption="T", columns=columns, rows=(cells,), total=cells)
    return Report(title="R", language=Language.NN, subject="r", on=ON, parts=(table,), register="t")


@example(text="=1")
@given(text=hostile_text)
def test_every_text_comes_back_whole_and_runs_nothing(text: str) -> None:
    rows = read(to_csv(report_of(Cell(text=text, value=text), Cell(text="siste", value="siste"))))
    assert len(rows) == 2
    written, last = rows[1]
    assert last == "siste"
    assert written in {text, f"'{text}"}
    assert not written.lstrip(" ").startswith(STARTS)


@pytest.mark.parametrize("text", [text for text in HOSTILE if text.strip(" ").startswith(STARTS)])
def test_formulas_get_an_apostrophe_in_front(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["Møte", "50 % = mykje", "", "«=1»", "'=1"])
def test_other_text_is_left_alone(text: str) -> None:
    assert guarded(text) == text


def test_values_are_written_as_values() -> None:
    cells = (
        Cell(text="1. mai 2019", value=date(2019, 5, 1)),
        Cell(text="120 000 kr", value=120_000),
        Cell(text="ja", value=True),
        Cell(text="–"),
        Cell(text="-5", value=-5),
    )
    assert read(to_csv(report_of(*cells)))[1] == ["2019-05-01", "120000", "ja", "", "-5"]


def test_headings_say_the_unit_of_what_is_under_them() -> None:
    assert read(to_csv(report_of(Cell(text="1", value=1), kind=ColumnKind.AMOUNT)))[0] == ["Kva (kr)"]
    assert read(to_csv(report_of(Cell(text="1", value=1), kind=ColumnKind.PERCENT)))[0] == ["Kva (%)"]


def test_the_measures_of_all_areas_are_one_table_with_every_column() -> None:
    rows = read(to_csv(action_plan_report(PLAN, on=ON, network=NETWORK, strategy=STRATEGY)))
    assert rows[0][:3] == ["Nr.", "Utviklingsområde", "Tiltak"]
    assert [row[0] for row in rows[1:]] == ["t1", "t2", "t3"]
    assert {len(row) for row in rows} == {21}


def test_another_table_can_be_asked_for() -> None:
    report = action_plan_report(PLAN, on=ON, network=NETWORK, strategy=STRATEGY)
    assert [row[0] for row in read(to_csv(report, "milestones", delimiter=","), ",")] == [
        "Milepæl", "Første møte", "Erfaringane er samla",
    ]  # fmt: skip
    assert to_csv(report, "nothing-by-that-name") == ""


def test_without_a_plan_it_is_the_members() -> None:
    rows = read(to_csv(network_report(on=ON, network=NETWORK)))
    assert [row[:2] for row in rows] == [
        ["Kommune", "Kommunenummer"], ["Giske", "1532"], ["Sula", "1531"], ["Ålesund", "1507"],
    ]  # fmt: skip


def test_it_opens_in_a_norwegian_spreadsheet() -> None:
    written = CSV.write(action_plan_report(PLAN, on=ON, network=NETWORK, strategy=STRATEGY))
    assert written.startswith(b"\xef\xbb\xbfNr.;")
    assert written.endswith(b"\r\n")
    assert "Lærande møte" in written.decode("utf-8-sig")
