"""Markdown: read back by another library, it says what the report says and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

import pytest
from hypothesis import example, given, settings

from sunnmore_oppvekst.exporters.markdown import MARKDOWN, to_markdown
from sunnmore_oppvekst.exporters.markdown_text import address, anchor
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages import Language
from sunnmore_oppvekst.report import (
    BulletList,
    Cell,
    Column,
    ColumnKind,
    Fact,
    Facts,
    FindingList,
    Heading,
    Item,
    ListedFinding,
    Paragraph,
    Part,
    Report,
    Span,
    Table,
    action_plan_report,
)
from tests.exporters.hostile import HOSTILE, hostile_text
from tests.exporters.reading_markdown import lines, on_one_line, tables, tokens
from tests.report.values import NETWORK, ON, PLAN, STRATEGY, with_titles

T = TypeVar("T", bound=Callable[..., None])
QUIET = {"html_block", "html_inline", "image", "hr", "fence", "code_block", "blockquote_open", "code_inline", "s_open"}


def report(*parts: Part, title: str = "Tittel") -> Report:
    return Report(title=title, language=Language.NN, subject="s", on=date(2020, 1, 1), parts=parts)


def table_of(text: str) -> Table:
    cell = Cell(text=text)
    columns = (Column(id="a", heading="Kva"), Column(id="b", heading="Kor", kind=ColumnKind.COUNT))
    return Table(id="t", caption="Tabell", columns=columns, rows=((cell, cell), (cell, cell)), total=(cell, cell))


def with_examples(test: T) -> T:
    for text in HOSTILE:
        test = example(text=text)(test)
    return test


@with_examples
@given(text=hostile_text)
def test_text_is_shown_as_it_was_written_wherever_it_stands(text: str) -> None:
    finding = ListedFinding(code="AP001", severity=Severity.INFO, severity_label="Merknad", message=text)
    parts = (
        Heading(level=2, text=text, id="h"),
        Paragraph(text),
        BulletList((Item(text, (Item(text),)),)),
        Heading(level=3, text="Skilje", id="x"),
        Facts((Fact("Ledd", [text]), Fact("Fleire", [text, text]))),
        table_of(text),
        FindingList((finding,)),
    )
    written, seen = to_markdown(report(*parts, title=text)), on_one_line(text)
    if not seen:
        return
    assert not QUIET & {token.type for token in tokens(written)}
    assert not [token for token in tokens(written) if token.type == "link_open"]
    assert lines(written, "heading_open") == [seen, seen, "Skilje"]
    assert lines(written, "paragraph_open")[:3] == [seen, seen, seen]
    assert tables(written)[0][1:] == [[seen, seen]] * 3
    assert seen in [line.removeprefix("Ledd:").strip() for line in lines(written, "paragraph_open") if "Ledd:" in line]


PLAIN_TABLES = tables(to_markdown(action_plan_report(with_titles("Tiltak"), on=ON, network=NETWORK, strategy=STRATEGY)))


@settings(max_examples=30)
@given(text=hostile_text)
def test_a_whole_report_keeps_its_shape_whatever_its_measures_are_called(text: str) -> None:
    if not on_one_line(text):
        return
    written = to_markdown(action_plan_report(with_titles(text), on=ON, network=NETWORK, strategy=STRATEGY))
    assert not {"html_block", "html_inline", "image"} & {token.type for token in tokens(written)}
    assert [_shape(each) for each in tables(written)] == [_shape(each) for each in PLAIN_TABLES]
    assert sum(token.type == "fence" for token in tokens(written)) == 3


def _shape(table: list[list[str]]) -> list[int]:
    return [len(row) for row in table]


def test_a_span_points_to_a_heading_of_the_report() -> None:
    written = to_markdown(
        report(
            Paragraph(("Sjå ", Span("T1 ", target="m"), Span("Møte", Language.EN, "m"), ".")),
            Heading(level=2, text="T1 Lærande møte: «æøå» & meir", id="m"),
        )
    )
    assert "[T1 Møte](#t1-lærande-møte-æøå--meir)" in written
    assert [t.attrGet("href") for t in tokens(written) if t.type == "link_open"] == [
        "#t1-l%C3%A6rande-m%C3%B8te-%C3%A6%C3%B8%C3%A5--meir"
    ]


def test_headings_with_the_same_text_are_told_apart() -> None:
    parts = (
        Heading(level=2, text="Mål", id="a"),
        Heading(level=2, text="Mål", id="b"),
        Paragraph(Span("til b", target="b")),
    )
    assert "[til b](#mål-1)" in to_markdown(report(*parts))


@pytest.mark.parametrize(
    ("url", "followed"),
    [
        ("https://udir.no/tal?a=1&b=2", "https://udir.no/tal?a=1&b=2"),
        ("http://udir.no/a) <b>|`", "http://udir.no/a%29%20%3Cb%3E%7C%60"),
        ("https://udir.no/\n\x00x", "https://udir.no/%0Ax"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("//ond.example", None),
        ("https://[", None),
        ("", None),
    ],
)
def test_only_web_addresses_can_be_followed(url: str, followed: str | None) -> None:
    assert address(url) == followed


@with_examples
@given(text=hostile_text)
def test_no_address_breaks_out_of_its_link(text: str) -> None:
    written = to_markdown(report(Paragraph(Span("her", url=f"https://udir.no/{text}"))))
    assert lines(written, "paragraph_open") == ["her"]
    assert [token.type for token in tokens(written)].count("link_open") == 1


def test_marks_stand_close_to_the_text_they_mark() -> None:
    assert "**Skule:** få møte" in to_markdown(report(Paragraph((Span("Skule: ", is_strong=True), "få møte"))))


def test_two_lists_in_a_row_stay_two_lists() -> None:
    lists = (Facts((Fact("A", ["a"]),)), BulletList((Item("b"),)), BulletList((Item("c"),)))
    found = [token.type for token in tokens(to_markdown(report(*lists)))]
    assert found.count("bullet_list_open") == 3


def test_numbers_are_aligned_to_the_right_and_sums_stand_out() -> None:
    written = to_markdown(report(table_of("7")))
    assert "| --- | ---: |" in written
    assert "| **7** | **7** |" in written


def test_a_caption_that_its_heading_has_just_said_is_not_said_again() -> None:
    assert "**Tabell**" not in to_markdown(report(Heading(level=2, text="Tabell", id="t"), table_of("7")))
    assert "**Tabell**" in to_markdown(report(table_of("7")))


def test_a_figure_is_drawn_told_in_words_and_given_as_a_table() -> None:
    written = to_markdown(action_plan_report(PLAN, on=ON, network=NETWORK, strategy=STRATEGY))
    timeline = written[written.index("## Tidslinje") :]
    assert timeline.index("```mermaid") < timeline.index("Tidslinje over 2 tiltak") < timeline.index("| T2 Nettverk")


def test_columns_that_go_without_saying_are_left_out() -> None:
    written = to_markdown(action_plan_report(PLAN, on=ON, network=NETWORK, strategy=STRATEGY))
    heading = next(line for line in written.splitlines() if line.startswith("| Nr."))
    assert heading == ("| Nr. | Tiltak | Mål | Ansvar | Når | Forankra | Framdrift | Økonomi |")


def test_anchors_are_those_that_github_makes() -> None:
    assert anchor("1. Lærande organisasjonar (SR) – «x_y»") == "1-lærande-organisasjonar-sr--x_y"


def test_the_same_report_gives_the_same_bytes() -> None:
    first, second = (MARKDOWN.write(action_plan_report(PLAN, on=ON, network=NETWORK)) for _ in range(2))
    assert first == second
    assert first.endswith(b"\n")
    assert b"\r" not in first


def test_findings_of_one_rule_that_are_mended_the_same_way_stand_together() -> None:
    listed = tuple(
        ListedFinding(
            code=code, severity=Severity.WARNING, severity_label="Åtvaring", message=message, where=where, fix=fix
        )
        for code, message, where, fix in (
            ("AP004", "Åsen manglar", "p.yaml:1", "Forankre"),
            ("AP004", "Øya manglar", "p.yaml:2", "Forankre"),
            ("AP026", "For seint!", "", ""),
        )
    )
    assert to_markdown(report(FindingList(listed))).splitlines()[2:] == [
        "- **Åtvaring AP004:** Forankre.",
        "  - Åsen manglar (p.yaml:1).",
        "  - Øya manglar (p.yaml:2).",
        "- **Åtvaring AP026:** For seint!",
    ]
