"""From a report to a page: every text is escaped by Jinja, and nothing is fetched from anywhere."""

from __future__ import annotations

from functools import cache
from importlib import resources
from itertools import groupby
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from sunnmore_oppvekst import Report, Words
from sunnmore_oppvekst.report import Chart, ListedFinding, Matrix, Timeline
from sunnmore_oppvekst.report.layout import laid_out_chart, laid_out_timeline
from sunnmore_oppvekst_html.filters import facets

_WORDS = {
    "contents": Words("Innhald", "Innhold", "Contents"),
    "table": Words("Det same som tabell", "Det samme som tabell", "The same as a table"),
    "skip": Words("Gå til innhaldet", "Gå til innholdet", "Skip to the content"),
    "filter": Words("Vis berre tiltak som gjeld", "Vis bare tiltak som gjelder", "Show only measures about"),
    "all": Words("Alle", "Alle", "All"),
    "count": Words("Tiltak som er viste", "Tiltak som er vist", "Measures shown"),
    "reset": Words("Vis alle", "Vis alle", "Show all"),
    "total": Words("Sum", "Sum", "Total"),
}
_LEVELS = (2, 3)


def to_html(report: Report) -> bytes:
    """The report as a page in UTF-8; the same report gives the same bytes."""
    page = (
        _environment()
        .get_template("page.html.j2")
        .render(
            report=report,
            headings=[part for part in report.headings() if part.level in _LEVELS],
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
    made.globals.update(drawn=_drawn, kind=lambda part: type(part).__name__, by_rule=_by_rule)
    return made


@cache
def _style() -> str:
    return (resources.files(__package__) / "style.css").read_text("utf-8")


def _drawn(drawing: object) -> dict[str, Any] | None:
    """The name of the template that draws it and where everything goes; None where the table says it all."""
    match drawing:
        case Chart():
            return {"template": "chart.svg.j2", "at": laid_out_chart(drawing)}
        case Timeline():
            return {"template": "timeline.svg.j2", "at": laid_out_timeline(drawing)}
        case Matrix():
            return {"template": "matrix.html.j2", "at": drawing}
        case _:
            return None


def _by_rule(findings: tuple[ListedFinding, ...]) -> list[tuple[tuple[str, str, str, str], list[ListedFinding]]]:
    """Those of one rule that are mended the same way together."""
    grouped = groupby(findings, key=lambda each: (each.severity.value, each.severity_label, each.code, each.fix))
    return [(key, list(each)) for key, each in grouped]
