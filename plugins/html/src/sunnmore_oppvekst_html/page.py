"""From a report to a page: every text is escaped by Jinja, and nothing is fetched from anywhere."""

from __future__ import annotations

from functools import cache
from importlib import resources
from itertools import groupby, takewhile
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from sunnmore_oppvekst import Language, Report
from sunnmore_oppvekst.report import (
    Card,
    Chart,
    Facts,
    Heading,
    ListedFinding,
    Matrix,
    Paragraph,
    Part,
    Prose,
    Span,
    Stacks,
    Table,
    Timeline,
    plain,
)
from sunnmore_oppvekst.report.layout import laid_out_chart, laid_out_stacks, laid_out_timeline
from sunnmore_oppvekst_html.filters import facets
from sunnmore_oppvekst_html.messages import _
from sunnmore_oppvekst_html.prose import looks, written

_WORDS = {
    "contents": _("Contents"),
    "table": _("The same as a table"),
    "skip": _("Skip to the content"),
    "filter": _("Show only measures about …"),
    "all": _("All"),
    "count": _("Measures shown"),
    "reset": _("Show all"),
    "progress": _("Progress"),
    "where": _("Where"),
}
_CHAPTER, _LEVELS = 2, (2, 3)
_FEW_HEADINGS = 2
_STATES = frozenset({"planned", "started", "paused", "done", "cancelled", "late"})


def to_html(report: Report) -> bytes:
    """The report as a page in UTF-8; the same report gives the same bytes."""
    opening, chapters = _chapters(report.parts)
    headings = [part for part in report.parts if isinstance(part, Heading) and part.level in _LEVELS]
    page = (
        _environment()
        .get_template("page.html.j2")
        .render(
            report=report,
            opening=opening,
            chapters=chapters,
            told=_told(report.parts),
            headings=headings if len(headings) > _FEW_HEADINGS else [],
            facets=facets(report),
            ids=frozenset(each.id for each in report.headings()),
            style=Markup(_style()),
            words={name: words[report.language] for name, words in _WORDS.items()},
        )
    )
    return page.encode()


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("sunnmore_oppvekst_html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(
        drawn=_drawn,
        kind=lambda part: type(part).__name__,
        by_rule=_by_rule,
        lead=_lead,
        states=_STATES,
        prose=written,
        looks=looks,
    )
    return made


@cache
def _style() -> str:
    return (resources.files(__package__) / "style.css").read_text("utf-8")


_Numbered = list[tuple[int, Part]]


def _chapters(parts: tuple[Part, ...]) -> tuple[_Numbered, list[tuple[bool, _Numbered]]]:
    """The facts that come first, and each chapter: whether it has cards, and its parts, all numbered."""
    numbered = list(enumerate(parts, start=1))
    opening = list(takewhile(lambda each: isinstance(each[1], Facts | Paragraph), numbered))
    chapters: list[_Numbered] = [[]]
    for number, part in numbered[len(opening) :]:
        if isinstance(part, Heading) and part.level == _CHAPTER:
            chapters.append([])
        chapters[-1].append((number, part))
    return opening, [(any(isinstance(part, Card) for _, part in each), each) for each in chapters if each]


def _told(parts: tuple[Part, ...]) -> frozenset[int]:
    """The tables whose caption says the same as the heading right above them, by number."""
    above = ("", *(plain(part.text) if isinstance(part, Heading) else "" for part in parts))
    return frozenset(
        number
        for number, (part, heading) in enumerate(zip(parts, above, strict=False), start=1)
        if isinstance(part, Table) and plain(part.caption) == heading
    )


def _lead(said: Prose) -> tuple[Prose, Prose]:
    """What comes before the first comma, and what comes after it."""
    for place, span in enumerate(said):
        before, comma, after = span.text.partition(", ")
        if comma:
            own = (span.language, span.target, span.url, span.is_strong)
            rest = (Span(after, *own),) if after else ()
            return (*said[:place], *((Span(before, *own),) if before else ())), (*rest, *said[place + 1 :])
    return said, ()


def _drawn(drawing: object, language: Language) -> dict[str, Any] | None:
    """The name of the template that draws it and where everything goes; None where the table says it all."""
    match drawing:
        case Chart():
            return {"template": "chart.svg.j2", "at": laid_out_chart(drawing)}
        case Timeline():
            return {"template": "timeline.svg.j2", "at": laid_out_timeline(drawing, language)}
        case Stacks():
            return {"template": "stacks.svg.j2", "at": laid_out_stacks(drawing)}
        case Matrix():
            return {"template": "matrix.html.j2", "at": drawing}
        case _:
            return None


def _by_rule(findings: tuple[ListedFinding, ...]) -> list[tuple[tuple[str, str, str, str], list[ListedFinding]]]:
    """Those of one rule that are mended the same way together."""
    grouped = groupby(findings, key=lambda each: (each.severity.value, each.severity_label, each.code, each.fix))
    return [(key, list(each)) for key, each in grouped]
