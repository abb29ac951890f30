"""Charts: each answer drawn in each language, with a title, a text alternative and the table behind it."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from typing import Any
from xml.etree.ElementTree import fromstring

import pytest
from attrs import evolve

import sunnmore_oppvekst as so
from sunnmore_oppvekst.analysis.column import Column
from sunnmore_oppvekst.analysis.table import Mark, Picture, Table
from sunnmore_oppvekst.charts.axes import on_two_lines
from sunnmore_oppvekst.messages.message import verbatim
from sunnmore_oppvekst.testing import sample_workspace
from sunnmore_oppvekst.testing.samples import NASTY
from tests.analysis.asking import QUESTIONS
from tests.analysis.reading_html import Seen
from tests.house.repository import ROOT

EXAMPLE = so.open_workspace(ROOT / "examples" / "nordre-sunnmore")
LANGUAGES = ["nn", "nb", "en"]
TEXT = "{http://www.w3.org/2000/svg}text"
ANSWERS = {name: ask(EXAMPLE) for name, ask in QUESTIONS.items()}
HOSTILE = (
    "<script>window.ran = 1</script>",
    '"><img src=x onerror="window.ran = 1">',
    "</svg></title><svg onload=window.ran=1>",
    "a&amp;b & c",
    "datum.x + ' \\ \" '",
    "\x00\x07\x1b[31m\ue000\ue001\uffff\U0001fffe",
    "javascript:window.ran=1",
    *NASTY,
)
SAFE = {"figure", "div", "figcaption", "details", "summary", "table", "caption", "thead", "tbody", "tr", "th", "td"}
SVG = {
    "svg",
    "g",
    "path",
    "text",
    "tspan",
    "rect",
    "line",
    "circle",
    "defs",
    "linearGradient",
    "stop",
    "clipPath",
    "style",
}


def named(workspace: so.Workspace, names: tuple[str, ...]) -> so.Workspace:
    """The workspace with other names of municipalities."""
    network = workspace.network
    municipalities = tuple(evolve(each, name=name) for each, name in zip(network.municipalities, names, strict=False))
    other = evolve(network, municipalities=municipalities)
    entries = (evolve(each, document=other) if each.document is network else each for each in workspace.entries)
    return evolve(workspace, entries=tuple(entries))


def parsed(chart: so.Chart) -> Any:
    """The picture as a tree; a picture that is no XML raises."""
    return fromstring(chart.to_svg())


def texts(chart: so.Chart) -> list[str]:
    """What is written in the picture; what stands on two lines with a space between."""
    return [" ".join(each.itertext()) for each in parsed(chart).iter(TEXT)]


def ends(chart: so.Chart) -> Iterator[tuple[float, float]]:
    """Where each text that lies begins and ends, if letters are as wide as in a wide font."""

    def walk(element: Any, x: float) -> Iterator[tuple[float, float]]:
        moved = element.get("transform", "")
        if "rotate" in moved:
            return
        x += sum(float(step) for step in re.findall(r"translate\(([^,)]+)", moved))
        if element.tag == TEXT and element.get("opacity") != "0":
            longest = max((len(line) for line in element.itertext()), default=0)
            long = 0.6 * longest * float(element.get("font-size").removesuffix("px"))
            start = x - long * {"start": 0, "middle": 0.5, "end": 1}[element.get("text-anchor")]
            yield start, start + long
        for each in element:
            yield from walk(each, x)

    return walk(parsed(chart), 0)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", QUESTIONS)
def test_each_answer_is_drawn_with_a_title_and_said_in_words(name: str, language: str) -> None:
    answer = ANSWERS[name]
    chart = so.chart(answer, language)
    shown = texts(chart)
    assert chart.title == answer.title[language]
    assert shown[-1] == chart.title or chart.title in shown
    assert chart.alt == f"{chart.title}. {answer.summed_up(language)}"
    assert chart.altair.to_dict()["description"] == chart.alt
    assert repr(chart) == f"Chart('{name}', {len(answer)} rows)"


@pytest.mark.parametrize("name", ["coverage", "traceability"])
def test_it_is_a_png_too(name: str) -> None:
    small, large = (so.chart(ANSWERS[name]).to_png(scale=scale) for scale in (0.5, 1.0))
    assert small[:4] == large[:4] == b"\x89PNG"
    width = [int.from_bytes(each[16:20], "big") for each in (small, large)]
    assert width[1] == pytest.approx(2 * width[0], abs=2)


@pytest.mark.parametrize("name", QUESTIONS)
def test_in_a_notebook_it_has_a_text_alternative_a_caption_and_the_table_behind_it(name: str) -> None:
    chart = so.chart(ANSWERS[name], "nb")
    html = chart._repr_html_()
    seen = Seen(re.sub(r"<svg.*</svg>", "", html, flags=re.DOTALL))
    assert seen.tags[0] == ("figure", {"lang": "nb"})
    assert ("div", {"role": "img", "aria-label": chart.alt}) in seen.tags
    assert ("div", {"aria-hidden": "true"}) in seen.tags
    assert ("th", {"scope": "col"}) in seen.tags
    assert "<summary>Tabellen bak</summary><table>" in html
    assert [tag for tag, _ in seen.tags].count("tr") == len(ANSWERS[name]) + 1
    assert not re.search(r"<script|\bon\w+=|href|src=|@import", html)


def test_the_same_table_is_the_same_picture_and_two_have_no_name_in_common() -> None:
    coverage, workload = (so.chart(ANSWERS[name]) for name in ("coverage", "workload"))
    first = coverage.to_svg()
    ids = [set(re.findall(r' id="([^"]+)"', svg)) for svg in (first, workload.to_svg())]
    assert coverage.to_svg() == first
    assert ids[0]
    assert not ids[0] & ids[1]


@pytest.mark.parametrize("name", QUESTIONS)
def test_hostile_text_stays_text(name: str) -> None:
    workspace = named(sample_workspace(members=6, units=30, measures=8, texts=HOSTILE), HOSTILE)
    chart = so.chart(QUESTIONS[name](workspace), "nn")
    tree = parsed(chart)
    assert {each.tag.rpartition("}")[2] for each in tree.iter()} <= SVG
    assert not any("href" in key or key.startswith("on") for each in tree.iter() for key in each.attrib)
    seen = Seen(re.sub(r"<svg.*?</svg>(?=</div>)", "", chart.to_html(), flags=re.DOTALL))
    assert {tag for tag, _ in seen.tags} <= SAFE


def test_hostile_titles_stay_text() -> None:
    for hostile in HOSTILE:
        words = verbatim(hostile)
        table = Table(
            name="x",
            title=words,
            columns=(Column(name="a", is_key=True, heading=words, called={"k": words}), *ANSWERS["money"].columns[5:6]),
            data={"a": ["k"], "budget_nok": [1]},
            summary=words,
            picture=Picture(mark=Mark.BARS, x="a", y="budget_nok"),
        )
        chart = so.chart(table, "en")
        assert parsed(chart) is not None
        seen = Seen(re.sub(r"<svg.*?</svg>(?=</div>)", "", chart.to_html(), flags=re.DOTALL))
        assert {tag for tag, _ in seen.tags} <= SAFE


def test_municipalities_with_one_name_are_told_apart() -> None:
    workspace = named(sample_workspace(members=3, units=9), ("Herøy", "Herøy", "Os"))
    shown = texts(so.chart(so.participation(workspace, audience="internal")))
    assert [each for each in shown if each.startswith(("Herøy", "Os"))] == ["Herøy (3001)", "Herøy (3002)", "Os"]


@pytest.mark.parametrize(
    ("label", "drawn"),
    [
        ("Ein kort\nein", "Ein kort ein"),
        (
            "Working for good and inclusive environments to grow up in",
            "Working for good and inclusive\nenvironments to grow up in",
        ),
        (
            "Pedagogisk koordinator for barnehage, skule og SFO i heile regionen (Ørskog)",
            "Pedagogisk koordinator for\n… SFO i heile regionen (Ørskog)",
        ),
        ("x" * 80, f"{'x' * 32}\n… {'x' * 30}"),
    ],
)
def test_long_names_are_broken_between_words_and_keep_their_beginning_and_their_end(label: str, drawn: str) -> None:
    assert on_two_lines(label) == drawn


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", QUESTIONS)
def test_no_text_is_cut_off_whatever_font_it_is_shown_in(name: str, language: str) -> None:
    chart = so.chart(ANSWERS[name], language)
    tree = parsed(chart)
    left, _, width, height = map(float, tree.get("viewBox").split())
    assert (width, height) == (float(tree.get("width")), float(tree.get("height")))
    assert all(left <= start and end <= left + width for start, end in ends(chart))
    behind = tree.find("{http://www.w3.org/2000/svg}rect")
    assert [behind.get(side) for side in ("x", "width", "height")] == [f"{each:.0f}" for each in (left, width, height)]


def test_an_upright_title_has_room_too() -> None:
    upright = "x" * 60
    progress = ANSWERS["progress"].where(area=None)
    columns = [evolve(each, heading=verbatim(upright)) if each.name == "share" else each for each in progress.columns]
    tree = parsed(so.chart(evolve(progress, columns=tuple(columns))))
    assert float(tree.get("height")) > 0.6 * 11 * len(upright)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("participation", {"0 of 7", "4 of 14", "11 of 95"}),
        ("under_structure", {"12 of 26", "20 of 26"}),
        ("carry_over", {"26 of 26", "23 of 26", "3 of 3"}),
        ("money", {"NOK\u00a01,220,000", "NOK\u00a0240,000"}),
        ("without_funder", {"NOK\u00a0298,000 of NOK\u00a0708,000"}),
    ],
)
def test_bars_and_cells_tell_how_much_and_of_how_much(name: str, told: set[str]) -> None:
    assert told <= set(texts(so.chart(ANSWERS[name], "en")))


def test_the_largest_amount_is_first() -> None:
    amounts = [each for each in texts(so.chart(ANSWERS["money"], "en")) if each in {"KS", "the owners"}]
    assert amounts == ["the owners", "KS"]


def test_none_and_left_out_and_nothing_to_tell_of_look_different() -> None:
    public = texts(so.chart(ANSWERS["anchoring_rates"], "en"))
    assert [public.count(each) for each in ("11 of 11", "no figures", "–")] == [1, 13, 4]


def test_good_and_bad_shares_have_one_colour_that_says_neither() -> None:
    layers = so.chart(ANSWERS["compare_years"]).altair.to_dict()["layer"]
    scale = next(each["encoding"]["color"] for each in layers if "color" in each["encoding"])
    assert "scheme" not in scale["scale"]
    assert scale["legend"] is None


def test_readers_see_words_and_not_ids() -> None:
    shown = texts(so.chart(so.coverage(EXAMPLE, year=2020, by=("area", "municipality")), "nb"))
    assert {"Lærende organisasjoner", "Fjord", "Kommune", "Hvor mange tiltak"} <= set(shown)
    assert "learning-organisations" not in shown
    months = texts(so.chart(ANSWERS["workload"], "en"))
    assert {"January", "December", "Month"} <= set(months)
    amounts = texts(so.chart(ANSWERS["money"], "nn"))
    assert "200\u00a0000" in amounts


def test_a_legend_of_few_has_no_halves() -> None:
    chart = so.chart(so.coverage(EXAMPLE).where(municipality="1578", level="unit"))
    assert "0.5" not in texts(chart)
    legend = so.chart(so.coverage(sample_workspace(measures=4))).altair.to_dict()
    assert legend["spec"]["layer"][1]["encoding"]["color"]["legend"]["values"] == [0, 1]


def test_a_graph_too_large_to_read_is_drawn_measure_by_measure() -> None:
    large = so.traceability(sample_workspace(members=6, units=60, measures=8), audience="internal")
    assert len(large) > 500
    tree = parsed(so.chart(large))
    assert int(tree.get("height")) < 500
    assert "t1" in texts(so.chart(large))


def test_a_part_of_an_answer_is_drawn_and_says_so() -> None:
    part = so.coverage(EXAMPLE).where(level="unit")
    assert "72 of 216 rows are chosen" in so.chart(part, "en").alt
    public = so.chart(so.anchoring_rates(EXAMPLE), "en")
    assert "13 of 18 rows have no figures" in public.alt


def test_nothing_to_draw_is_drawn() -> None:
    for name, ask in QUESTIONS.items():
        empty = ask(EXAMPLE).where(network="ingen")
        assert so.chart(empty).title in texts(so.chart(empty)), name


def test_a_table_of_facts_has_no_picture() -> None:
    with pytest.raises(so.InvalidValue, match="a table with a picture"):
        so.chart(so.tables(EXAMPLE).measures)


def test_without_the_converter_the_chart_is_there_and_says_what_a_picture_needs() -> None:
    code = """
import sys
sys.modules["vl_convert"] = None
import sunnmore_oppvekst as so
chart = so.chart(so.coverage(so.open_workspace("examples/nordre-sunnmore")))
assert chart.altair.to_dict()
try:
    chart.to_svg()
except so.NeedsExtra as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert (
        done.stdout == 'vl-convert-python is not installed; type: python -m pip install "sunnmore-oppvekst[notebook]"\n'
    )


def test_a_day_is_drawn_as_a_day() -> None:
    spec = so.chart(so.progress(EXAMPLE, on=date(2020, 6, 2)), "nn").altair.to_dict()
    assert spec["spec"]["encoding"]["x"]["type"] == "temporal"
    assert spec["config"]["locale"]["time"]["months"][0] == "januar"
