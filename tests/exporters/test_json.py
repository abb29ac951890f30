"""JSON: the whole report as plain data."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given

from sunnmore_oppvekst.exporters.json import JSON, to_json, to_plain
from sunnmore_oppvekst.messages import Language
from sunnmore_oppvekst.report import Paragraph, Report, Span, action_plan_report
from tests.exporters.hostile import hostile_text
from tests.report.test_action_plan_report import full_report
from tests.report.values import ON, PLAN


def parts(type: str, language: str = "nn") -> list[dict[str, Any]]:
    return [part for part in json.loads(to_json(full_report(language)))["parts"] if part["type"] == type]


def test_a_report_says_what_it_is_and_for_whom() -> None:
    told = json.loads(to_json(full_report()))
    assert {name: told[name] for name in told if name != "parts"} == {
        "format": "sunnmore-oppvekst/report/1",
        "title": "Handlingsplan 2020",
        "language": "nn",
        "subject": "handlingsplan-2020",
        "on": "2020-06-15",
        "audience": "public",
        "register": "measures",
    }


def test_every_part_has_a_type() -> None:
    told = to_plain(full_report())
    assert len(told["parts"]) == len(full_report().parts)
    assert {part["type"] for part in told["parts"]} == {
        "heading", "paragraph", "list", "facts", "table", "figure", "findings", "card",
    }  # fmt: skip


def test_cells_have_value_and_text_by_the_id_of_their_column() -> None:
    measures = next(table for table in parts("table") if table["id"] == "measures")
    first = measures["rows"][0]
    assert first["amount"] == {"value": 150_000, "text": "150\u00a0000\u00a0kr"}
    assert first["start"] == {"value": "2020-02-01", "text": "1.2.2020"}
    assert first["is-late"] == {"value": True, "text": "ja"}
    assert first["id"] == {"value": "t1", "text": [{"text": "T1", "target": "measure-t1"}]}


def test_text_in_another_language_says_so() -> None:
    measures = next(table for table in parts("table", "en") if table["id"] == "measures")
    assert measures["rows"][1]["title"]["text"] == [{"text": "Nettverk for leiarar", "language": "nn"}]


def test_figures_carry_their_drawing_and_their_table() -> None:
    figures = {figure["id"]: figure for figure in parts("figure")}
    assert figures["timeline"]["drawing"]["type"] == "timeline"
    assert figures["timeline"]["drawing"]["bars"][0]["start"] == "2020-01-01"
    assert figures["organisation"]["drawing"]["type"] == "chart"
    assert figures["organisation"]["table"]["type"] == "table"


@given(text=hostile_text)
def test_text_comes_back_as_it_was(text: str) -> None:
    report = Report(title="T", language=Language.NN, subject="s", on=ON, parts=(Paragraph(text),))
    assert json.loads(to_json(report))["parts"][0]["text"] == text


def test_half_a_character_does_not_stop_it() -> None:
    report = Report(title="T", language=Language.NN, subject="s", on=ON, parts=(Paragraph(Span("\ud800")),))
    assert json.loads(JSON.write(report))["parts"][0]["text"] == "?"


def test_the_same_report_gives_the_same_bytes() -> None:
    first, second = (JSON.write(action_plan_report(PLAN, on=ON)) for _ in range(2))
    assert first == second
