"""Mermaid: labels that stay labels."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given

from sunnmore_oppvekst.exporters.mermaid import MERMAID, drawn, label, to_mermaid
from sunnmore_oppvekst.report import (
    Bar,
    BarState,
    Chart,
    Edge,
    Figure,
    Node,
    NodeKind,
    Table,
    Timeline,
    action_plan_report,
)
from tests.exporters.hostile import hostile_text
from tests.exporters.reading_markdown import tokens
from tests.report.values import NETWORK, ON, PLAN, STRATEGY

NO_TABLE = Table(id="t", caption="Tabell", columns=())


def figure(drawing: Chart | Timeline, alt: str = "Kart") -> Figure:
    return Figure(id="f", caption="Figur", alt=alt, drawing=drawing, table=NO_TABLE)


def test_a_chart_is_a_flowchart_with_a_title_and_a_description() -> None:
    chart = Chart(
        nodes=(
            Node(id="a", label="Styringsgruppe", lines=("6 × kommunalsjef",)),
            Node(id="b", label="Pedagogisk koordinator", kind=NodeKind.ROLE),
        ),
        edges=(Edge(start="a", end="b", label="har ansvar for"), Edge(start="b", end="a")),
    )
    assert drawn(figure(chart)) == (
        "flowchart TD\n"
        "    accTitle: Figur\n"
        "    accDescr: Kart\n"
        '    n1["Styringsgruppe<br/>6 #215; kommunalsjef"]\n'
        '    n2(["Pedagogisk koordinator"])\n'
        '    n1 -->|"har ansvar for"| n2\n'
        "    n2 --> n1\n"
    )


def test_a_timeline_is_a_gantt_chart_with_a_section_for_each_group() -> None:
    year = (date(2020, 1, 1), date(2021, 1, 1))
    bars = (
        Bar(
            id="t1", label="T1 Møte", start=date(2020, 2, 1), end=date(2020, 3, 1), group="Område", state=BarState.DONE
        ),
        Bar(id="t2", label="T2 Kurs: to", start=date(2020, 2, 1), end=date(2020, 3, 1), group="Område"),
        Bar(id="t3", label="T3", start=date(2020, 2, 1), end=date(2020, 3, 1), group="Neste", state=BarState.LATE),
    )
    assert lines_of(figure(Timeline(start=year[0], end=year[1], bars=bars))) == [
        '%%{init: {"gantt": {"leftPadding": 200}}}%%',
        "gantt",
        "    accTitle: Figur",
        "    accDescr: Kart",
        "    dateFormat YYYY-MM-DD",
        "    axisFormat %d.%m.",
        "    tickInterval 2month",
        "    todayMarker off",
        "    section Område",
        "    T1 Møte :done, b1, 2020-02-01, 2020-03-01",
        "    T2 Kurs#58; to :b2, 2020-02-01, 2020-03-01",
        "    section Neste",
        "    T3 :crit, b3, 2020-02-01, 2020-03-01",
    ]


@given(text=hostile_text)
def test_a_label_holds_nothing_but_letters_digits_spaces_commas_and_codes(text: str) -> None:
    assert re.fullmatch(r"(?:[^\W_]|[ ,]|#[0-9]+;)*", label(text))


@given(text=hostile_text)
def test_a_label_can_be_read_back(text: str) -> None:
    back = re.sub(r"#([0-9]+);", lambda code: chr(int(code[1])), label(text)).replace("\u2060", "")
    kept = re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+", " ", text).strip().replace("\u2060", "")
    assert back == kept


def lines_of(shown: Figure) -> list[str]:
    drawing = drawn(shown)
    assert drawing is not None
    return drawing.splitlines()


@given(text=hostile_text)
def test_no_label_adds_a_line_to_the_diagram(text: str) -> None:
    bar = Bar(id="t1", label=text, start=date(2020, 1, 1), end=date(2020, 2, 1))
    timeline = Timeline(start=bar.start, end=bar.end, bars=(bar,))
    chart = Chart(nodes=(Node(id="a", label=text, lines=(text,)),), edges=(Edge(start="a", end="a", label=text),))
    assert len(lines_of(figure(timeline, text))) == 9
    assert len(lines_of(figure(chart, text))) == 5


@pytest.mark.parametrize("word", ["click", "section", "title", "Gantt", "dateFormat", "weekday", "accDescr"])
def test_a_bar_is_not_taken_for_a_command(word: str) -> None:
    bar = Bar(id="t1", label=f"{word} b1", start=date(2020, 1, 1), end=date(2020, 2, 1))
    last = lines_of(figure(Timeline(start=bar.start, end=bar.end, bars=(bar,))))[-1]
    assert last.startswith(f"    #{ord(word[0])};{word[1:]} b1 :")


def test_what_mermaid_reads_even_in_codes_is_kept_apart() -> None:
    assert "\u2060".join(["#36;", "#36;"]).replace("\u2060", "#8288;") in label("$$x$$")
    assert label(r"a\nb") == "a#92;#8288;nb"
    assert label("fa:fa-car") == "fa#58;#8288;fa#45;car"


def test_the_figures_of_a_report_come_in_one_markdown_file() -> None:
    report = action_plan_report(PLAN, on=ON, network=NETWORK, strategy=STRATEGY)
    fences = [token for token in tokens(to_mermaid(report)) if token.type == "fence"]
    assert [token.info for token in fences] == ["mermaid"] * 3
    assert [token.content for token in fences] == [drawing for each in report.figures() if (drawing := drawn(each))]
    assert MERMAID.write(report) == to_mermaid(report).encode()
