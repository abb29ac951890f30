"""The Word file: what a reader sees, and what those who do not see it are told."""

from __future__ import annotations

import os
import subprocess
import sys
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import mammoth
import pytest
import sunnmore_oppvekst_docx
from attrs import evolve
from docx import Document
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from sunnmore_oppvekst_docx.pen import font
from sunnmore_oppvekst_docx.styles import CELL_POINTS, SMALL_POINTS
from sunnmore_oppvekst_docx.widths import WHOLE, widths
from sunnmore_oppvekst_docx.writing import to_docx

import sunnmore_oppvekst as so
from sunnmore_oppvekst.testing import assert_plugin_conforms, sample_workspace, workspaces
from sunnmore_oppvekst.testing.samples import NASTY

EXAMPLE = Path(__file__).parents[3] / "examples" / "nordre-sunnmore"
TAGS = {"nn": "nn-NO", "nb": "nb-NO", "en": "en-GB"}


@pytest.fixture(scope="module")
def workspace() -> so.Workspace:
    return so.open_workspace(EXAMPLE)


@pytest.fixture(scope="module")
def written(workspace: so.Workspace) -> bytes:
    return to_docx(so.report_of(workspace))


def read(data: bytes) -> Any:
    return Document(BytesIO(data))


def test_the_plugin_conforms() -> None:
    assert_plugin_conforms(sunnmore_oppvekst_docx)


@pytest.mark.parametrize("language", ["nn", "nb", "en"])
@pytest.mark.parametrize("kind", ["action-plan", "yearly-report", "calendar", "meeting-notice", "minutes"])
def test_every_kind_of_report_can_be_read_by_another_program(workspace: so.Workspace, kind: str, language: str) -> None:
    report = so.report_of(workspace, kind, language=language)
    page = mammoth.convert_to_html(BytesIO(to_docx(report))).value
    assert page.count("<table>") == len(list(report.tables())) + sum(
        type(part).__name__ == "Facts" for part in report.flat()
    )
    assert all(f"<h{heading.level - 1}>" in page for heading in report.headings())


def test_headings_are_headings_and_no_level_is_left_out(written: bytes) -> None:
    levels = [
        int(each.style.name.removeprefix("Heading "))
        for each in read(written).paragraphs
        if each.style.name.startswith("Heading")
    ]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("language", ["nn", "nb", "en"])
def test_the_language_is_set_in_the_document_and_in_its_properties(workspace: so.Workspace, language: str) -> None:
    document = read(to_docx(so.report_of(workspace, language=language)))
    defaults = document.styles.element.find(qn("w:docDefaults"))
    assert {each.get(qn("w:val")) for each in defaults.iter(qn("w:lang"))} == {TAGS[language]}
    assert document.core_properties.language == TAGS[language]
    assert document.core_properties.title
    assert document.core_properties.author == ""


def test_passages_in_another_language_say_so(workspace: so.Workspace) -> None:
    body = read(to_docx(so.report_of(workspace, language="en"))).element.body
    assert {each.get(qn("w:val")) for each in body.iter(qn("w:lang"))} == {"nn-NO"}


def test_tables_have_a_header_row_that_is_repeated_and_a_name(written: bytes) -> None:
    tables = list(read(written).element.body.iter(qn("w:tbl")))
    headed = [each for each in tables if each.find(f".//{qn('w:tblHeader')}") is not None]
    assert len(headed) > 20
    assert all(each.find(f"{qn('w:tblPr')}/{qn('w:tblCaption')}").get(qn("w:val")) for each in tables)
    assert all(each.find(f".//{qn('w:cantSplit')}") is not None for each in tables)


def test_every_picture_has_a_text(written: bytes) -> None:
    pictures = [each for each in read(written).element.body.iter() if each.tag.endswith("}docPr")]
    assert len(pictures) == 6
    assert all(each.get("descr") and each.get("title") for each in pictures)


@pytest.mark.parametrize("is_strong", [False, True])
@pytest.mark.parametrize("letters", ["abcæøåéèêòóôäöü", "ÆØÅÉÈÊÒÓÔÄÖÜ", "áčđŋšŧžÁČĐŊŠŦŽ", "«»–—…×→0123456789%§"])
def test_every_letter_that_plans_are_written_with_is_drawn(letters: str, is_strong: bool) -> None:
    used = font(26, is_strong=is_strong)
    unknown = bytes(used.getmask("\U0001f600"))
    assert [each for each in letters if bytes(used.getmask(each)) == unknown] == []


def test_every_word_has_room_in_its_column(workspace: so.Workspace) -> None:
    for table in so.report_of(workspace).tables():
        shares, has_room = widths(table.shown, CELL_POINTS)
        small, has_room_there = widths(table.shown, SMALL_POINTS)
        assert has_room or has_room_there
        assert sum(shares) <= WHOLE
        assert sum(small) <= WHOLE
        assert min(*shares, *small) > 0


def test_pages_are_numbered_and_say_what_they_are_of(written: bytes) -> None:
    footer = read(written).sections[0].footer
    fields = [each.text for each in footer._element.iter(qn("w:instrText"))]
    assert fields == ["PAGE", "NUMPAGES"]
    assert footer.paragraphs[0].text.startswith("Handlingsplan 2018–2025, årsutgåve 2020\tSide")


def test_a_caption_that_says_what_the_heading_said_is_not_said_again(workspace: so.Workspace) -> None:
    paragraphs = read(to_docx(so.report_of(workspace, "minutes", of="nettverksmote-2020-01"))).paragraphs
    assert [each.style.name for each in paragraphs if each.text == "Frammøte"] == ["Heading 1"]


def test_every_link_leads_somewhere_and_the_contents_are_there(written: bytes) -> None:
    body = read(written).element.body
    marks = {each.get(qn("w:name")) for each in body.iter(qn("w:bookmarkStart"))}
    anchors = [each.get(qn("w:anchor")) for each in body.iter(qn("w:hyperlink")) if each.get(qn("w:anchor"))]
    assert set(anchors) <= marks
    contents = [each for each in read(written).paragraphs if each.style.name.lower().startswith("toc")]
    assert len(contents) > 20
    kinds = [each.get(qn("w:fldCharType")) for each in body.iter(qn("w:fldChar"))]
    assert kinds == ["begin", "separate", "end"]


def test_each_numbered_list_begins_at_one(written: bytes) -> None:
    body = read(written).element.body
    numbers = {each.get(qn("w:val")) for each in body.iter(qn("w:numId"))}
    numbering = read(written).part.numbering_part.element
    started = {each.get(qn("w:numId")) for each in numbering if each.find(f".//{qn('w:startOverride')}") is not None}
    assert numbers <= started


def test_two_processes_write_the_same_bytes() -> None:
    code = (
        "import sys, sunnmore_oppvekst as so; from sunnmore_oppvekst_docx.writing import to_docx;"
        f"sys.stdout.buffer.write(to_docx(so.report_of(so.open_workspace({str(EXAMPLE)!r}))))"
    )
    one, other = (
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    )
    assert one == other


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(workspace=workspaces())
def test_any_text_makes_a_file_that_can_be_read(workspace: so.Workspace) -> None:
    assert read(to_docx(so.report_of(workspace))).paragraphs


def test_nothing_that_somebody_wrote_becomes_a_field_or_a_link() -> None:
    report = so.report_of(sample_workspace(texts=NASTY, measures=6))
    data = to_docx(report)
    with ZipFile(BytesIO(data)) as archive:
        links = archive.read("word/_rels/document.xml.rels")
    assert b"javascript" not in links
    assert b"onerror" not in links


def template() -> bytes:
    made = Document()
    made.sections[0].header.paragraphs[0].text = "Giske kommune"
    made.styles["Heading 1"].font.name = "Georgia"
    made.add_paragraph("Dette skal bort")
    held = BytesIO()
    made.save(held)
    return held.getvalue()


def test_a_template_keeps_its_looks_and_loses_its_text(workspace: so.Workspace) -> None:
    exporter = sunnmore_oppvekst_docx.exporter_with(template())
    document = read(exporter.write(so.report_of(workspace)))
    assert document.sections[0].header.paragraphs[0].text == "Giske kommune"
    assert document.styles["Heading 1"].font.name == "Georgia"
    assert "Dette skal bort" not in [each.text for each in document.paragraphs]


def test_a_template_is_named_by_the_environment(
    workspace: so.Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mal.docx").write_bytes(template())
    monkeypatch.setenv(sunnmore_oppvekst_docx.TEMPLATE, str(tmp_path / "mal.docx"))
    document = read(so.export(workspace, "docx"))
    assert document.sections[0].header.paragraphs[0].text == "Giske kommune"


def test_a_template_that_is_no_word_file_is_refused() -> None:
    empty = so.Report(title="Tom", language=so.Language.NN, subject="", on=sample_workspace().plan().own_day)
    with pytest.raises(ValueError, match="no Word file"):
        to_docx(evolve(empty), b"nei")
