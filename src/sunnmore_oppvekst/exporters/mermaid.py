"""Figures as Mermaid: a flowchart for boxes and arrows, a Gantt chart for bars along time.

Every character in a label that Mermaid, Markdown or HTML could take for its own is written as a character code, which
Mermaid turns back into the character when it draws.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import groupby
from textwrap import wrap

from sunnmore_oppvekst.exporters import markdown_text
from sunnmore_oppvekst.exporters.exporter import Exporter
from sunnmore_oppvekst.report.figure import Bar, BarState, Chart, Figure, NodeKind, Timeline
from sunnmore_oppvekst.report.parts import Report
from sunnmore_oppvekst.report.prose import plain

_SHAPES = {
    NodeKind.BODY: ("[", "]"),
    NodeKind.ROLE: ("([", "])"),
    NodeKind.GROUP: ("[[", "]]"),
    NodeKind.MUNICIPALITY: ("[", "]"),
}
_TAGS = {
    BarState.PLANNED: "",
    BarState.ACTIVE: "active, ",
    BarState.PAUSED: "",
    BarState.DONE: "done, ",
    BarState.LATE: "crit, ",
    BarState.CANCELLED: "done, ",
}
_CODED = re.compile(r"[^\w ,]|_")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_ALWAYS_MEANT = re.compile(r"\\(?=n)|\$(?=\$)|:(?=fa-)")
"""The first of two characters that Mermaid takes for its own, coded or not: a line break, a formula, an icon."""
_JOINED = "\\g<0>\u2060"
_COMMAND = re.compile(
    "^(?=(?:click|call|href|gantt|dateFormat|inclusiveEndDates|topAxis|axisFormat|tickInterval|includes|excludes|"
    r"todayMarker|weekday|weekend|title|accTitle|accDescr|accDescription|section)\b)[a-z]",
    re.IGNORECASE,
)
_LONGEST = 60
_GROUP_WIDTH = 24
_GROUP_PIXELS = 200
_DAYS_A_MONTH = 30
_MOST_MONTHS = 12


def drawn(figure: Figure) -> str | None:
    """One figure, as text that ends in a newline; None where its table says it all."""
    match figure.drawing:
        case Chart() as chart:
            kind, *rest = _flowchart(chart)
        case Timeline() as timeline:
            kind, *rest = _gantt(timeline)
        case _:
            return None
    told = [f"    accTitle: {label(plain(figure.caption))}", f"    accDescr: {label(figure.alt)}"]
    return "\n".join([kind, *told, *rest]) + "\n"


def to_mermaid(report: Report) -> str:
    """Every figure of a report, each under its caption in a Markdown file, as Mermaid's own command takes them."""
    blocks = [
        f"## {markdown_text.inline(plain(figure.caption))}\n\n```mermaid\n{drawing}```\n"
        for figure in report.figures()
        if (drawing := drawn(figure))
    ]
    return "\n".join([f"# {markdown_text.inline(plain(report.title))}\n", *blocks])


def label(text: str) -> str:
    """Text as it may stand anywhere in a diagram but at the start of a line."""
    return _CODED.sub(_code, _ALWAYS_MEANT.sub(_JOINED, _CONTROL.sub(" ", text).strip()))


def _code(found: re.Match[str]) -> str:
    return f"#{ord(found[0])};"


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def _flowchart(chart: Chart) -> Iterator[str]:
    yield f"flowchart {'LR' if chart.is_sideways else 'TD'}"
    places = {node.id: f"n{number}" for number, node in enumerate(chart.nodes, start=1)}
    for node in chart.nodes:
        left, right = _SHAPES[node.kind]
        lines = "<br/>".join(label(text) for text in (node.label, *node.lines))
        yield f'    {places[node.id]}{left}"{lines}"{right}'
    for edge in chart.edges:
        arrow = f'-->|"{label(edge.label)}"|' if edge.label else "-->"
        yield f"    {places[edge.start]} {arrow} {places[edge.end]}"


def _gantt(timeline: Timeline) -> Iterator[str]:
    months = (timeline.end - timeline.start).days // _DAYS_A_MONTH
    yield f'%%{{init: {{"gantt": {{"leftPadding": {_GROUP_PIXELS}}}}}}}%%\ngantt'
    yield "    dateFormat YYYY-MM-DD"
    is_one_year = timeline.start.year == (timeline.end - timedelta(days=1)).year
    yield f"    axisFormat {'%d.%m.' if is_one_year else '%m.%Y'}"
    yield f"    tickInterval {months // _MOST_MONTHS + 1}month"
    if timeline.today is None:
        yield "    todayMarker off"
    numbered = enumerate(timeline.bars, start=1)
    for group, bars in groupby(numbered, key=lambda pair: pair[1].group):
        if group:
            yield f"    section {'<br/>'.join(map(label, wrap(group, _GROUP_WIDTH)))}"
        yield from (_bar(number, bar) for number, bar in bars)


def _bar(number: int, bar: Bar) -> str:
    said = f"{_shortened(bar.label)} ({bar.note})" if bar.note else _shortened(bar.label)
    name = _COMMAND.sub(_code, label(said), count=1)
    return f"    {name} :{_TAGS[bar.state]}b{number}, {bar.start}, {bar.end}"


MERMAID = Exporter(
    name="mermaid",
    media_type="text/markdown; charset=utf-8; variant=GFM",
    suffix=".md",
    write=lambda report: to_mermaid(report).encode("utf-8", "replace"),
)
