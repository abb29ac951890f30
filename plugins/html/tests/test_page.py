"""The page: valid, self-contained, the same every time, and deaf to hostile text."""

from __future__ import annotations

import re
import warnings
from datetime import date
from typing import Any

import pytest
import sunnmore_oppvekst_html
from attrs import evolve
from sunnmore_oppvekst_html import HOOK_API, HTML, oppvekst_exporters
from sunnmore_oppvekst_html.page import to_html

import sunnmore_oppvekst as so
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.report import (
    BulletList,
    Cell,
    Column,
    Fact,
    Facts,
    Figure,
    FindingList,
    Heading,
    Item,
    ListedFinding,
    Paragraph,
    Span,
    Table,
)
from sunnmore_oppvekst.report.figure import Bar, BarState, Chart, Edge, Node, Timeline
from sunnmore_oppvekst.testing import assert_plugin_conforms

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import html5lib

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&--></style></title>]]>{{ 7*7 }}"
LANGUAGES = ["nn", "nb", "en"]


def table(text: str) -> Table:
    return Table(
        id="t",
        caption=text,
        columns=(Column(id="a", heading=text), Column(id="b", heading=text)),
        rows=((Cell(text=text, value=text), Cell(text=text, value=text)),),
        total=(Cell(text=text), Cell(text=text)),
        note=text,
    )


def whole(text: str = "Tekst", language: str = "nn") -> so.Report:
    """A report with one of everything, and `text` everywhere."""
    ring = Chart(
        nodes=(Node(id="a", label=text, lines=(text,)), Node(id="b", label=text), Node(id="c", label=text)),
        edges=(Edge(start="a", end="b", label=text), Edge(start="b", end="c"), Edge(start="c", end="a")),
    )
    line = Timeline(
        start=date(2020, 1, 1),
        end=date(2021, 1, 1),
        today=date(2020, 6, 1),
        bars=(
            Bar(id="x", label=text, start=date(2019, 6, 1), end=date(2020, 3, 1), group=text, state=BarState.LATE),
            Bar(id="y", label=text, start=date(2020, 6, 1), end=date(2022, 3, 1), group=text),
        ),
    )
    found = ListedFinding(
        code="AP004", severity=Severity.ERROR, severity_label=text, message=text, subject="t", where=text, fix=text
    )
    return so.Report(
        title=text,
        language=so.Language(language),
        subject="s",
        on=date(2020, 6, 1),
        parts=(
            Heading(level=2, text=text, id="first"),
            Paragraph((Span(text, target="first"), Span(text, url="https://udir.no/x"), Span(text, so.Language.EN))),
            BulletList((Item(text, (Item(text),)),), is_numbered=True),
            Facts((Fact(text, ((Span(text, is_strong=True),),)),)),
            table(text),
            Figure(id="f", caption=text, alt=text, drawing=ring, table=table(text)),
            Figure(id="g", caption=text, alt=text, drawing=line, table=table(text)),
            FindingList((found,)),
        ),
    )


def parsed(page: bytes) -> Any:
    """The page as a browser reads it; a page that is not valid HTML raises."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page.decode())


@pytest.mark.parametrize("text", ["Tekst", HOSTILE, "Æ ø å \U0001d4b3 \u202e", "x" * 500, "=1+1"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_valid_whatever_the_text(text: str, language: str) -> None:
    tree = parsed(to_html(whole(text, language)))
    assert tree.get("lang") == language
    assert tree.findtext("head/title") == text


def test_hostile_text_stays_text() -> None:
    tree = parsed(to_html(whole(HOSTILE)))
    tags = {each.tag for each in tree.iter() if isinstance(each.tag, str)}
    assert not tags & {"script", "img", "iframe", "object", "embed", "form", "input", "link"}
    assert not [name for each in tree.iter() for name in each.attrib if str(name).startswith("on")]
    assert "49" not in tree.findtext("body/header/div/h1")


def test_nothing_is_fetched_from_anywhere() -> None:
    page = to_html(whole())
    tree = parsed(page)
    asked = {
        str(value) for each in tree.iter() for name, value in each.attrib.items() if str(name) in {"src", "srcset"}
    }
    assert not asked
    assert b"@import" not in page
    assert re.findall(rb"url\((?!#)", page) == []
    assert b"default-src 'none'" in page or b"default-src &#39;none&#39;" in page


def test_ids_are_given_once_and_links_lead_somewhere() -> None:
    tree = parsed(to_html(whole()))
    ids = [each.attrib["id"] for each in tree.iter() if "id" in each.attrib]
    assert len(ids) == len(set(ids))
    inside = [each.attrib["href"][1:] for each in tree.iter("a") if each.attrib["href"].startswith("#")]
    assert inside
    assert set(inside) <= set(ids)


def test_every_picture_has_a_name_a_text_and_a_table() -> None:
    tree = parsed(to_html(whole()))
    figures = list(tree.iter("figure"))
    assert len(figures) == 2
    for each in figures:
        drawn = next(part for part in each.iter() if str(part.tag).endswith("svg"))
        names = drawn.attrib["aria-labelledby"].split()
        assert [part.attrib["id"] for part in drawn.iter() if part.attrib.get("id") in names] == names
        assert each.find("details/div/table") is not None


def test_tables_have_a_caption_and_headers_with_a_scope() -> None:
    tree = parsed(to_html(whole()))
    for each in tree.iter("table"):
        assert each.find("caption") is not None
        assert {head.attrib["scope"] for head in each.iter("th")} == {"col", "row"}


def test_the_same_report_gives_the_same_bytes() -> None:
    assert to_html(whole()) == to_html(whole())


def test_an_empty_report_is_a_page_too() -> None:
    empty = so.Report(title="Tom", language=so.Language.NN, subject="s", on=date(2020, 1, 1))
    assert parsed(to_html(empty)).findtext("body/header/div/h1") == "Tom"


def test_the_plugin_conforms() -> None:
    assert_plugin_conforms(sunnmore_oppvekst_html)


def test_a_caption_that_says_what_the_heading_said_is_heard_and_not_seen() -> None:
    parts = (Heading(level=2, text="Tekst", id="t"), table("Tekst"), table("Noko anna"))
    report = so.Report(title="x", language=so.Language.NN, subject="s", on=date(2020, 1, 1), parts=parts)
    captions = [each.attrib.get("class") for each in parsed(to_html(report)).iter("caption")]
    assert captions == ["unseen", None]


def test_an_address_that_is_not_on_the_web_is_no_link() -> None:
    addresses = ("https://udir.no", "MAILTO:post@giske.no", "javascript:alert(1)", "data:text/html,x", "//x.no")
    text = tuple(Span(each, url=each) for each in addresses)
    report = evolve(whole(), parts=(Paragraph(text),))
    assert [each.attrib["href"] for each in parsed(to_html(report)).iter("a")][1:] == list(addresses[:2])


def test_the_library_finds_the_plugin() -> None:
    assert HOOK_API == so.HOOK_API
    assert oppvekst_exporters() == [HTML]
    assert so.export(whole(), "html") == to_html(whole())
