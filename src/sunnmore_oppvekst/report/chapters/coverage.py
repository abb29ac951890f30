"""How many measures there are for each area, level and sector, and where there are none."""

from __future__ import annotations

from collections.abc import Iterator

from sunnmore_oppvekst.analysis.coverage import Coverage
from sunnmore_oppvekst.domain.sectors import Level, Sector
from sunnmore_oppvekst.messages.labels import label
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.report.cells import BLANK, tally_cell, text_cell
from sunnmore_oppvekst.report.chapters.reach import reach
from sunnmore_oppvekst.report.parts import Heading, Paragraph, Part
from sunnmore_oppvekst.report.prose import Said
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.table import Column, ColumnKind, Row, Table
from sunnmore_oppvekst.report.wording import ALL, AREA, LEVEL, capital

_HEADING = _("Coverage")
_READ_AS = _(
    "The table shows how many measures there are for each sector, at each level in each area. A measure "
    "for several sectors is counted in each of them, but only once in the total."
)
_CAPTION = _("Measures by area, level and sector")


def coverage(sources: Sources) -> Iterator[Part]:
    """A table of areas and levels against sectors."""
    if sources.plan is None or not sources.plan.measures or not sources.areas:
        return
    yield Heading(level=2, text=_HEADING[sources.language], id="coverage")
    yield Paragraph(_READ_AS[sources.language])
    yield _table(sources, Coverage(areas=sources.areas, measures=sources.plan.measures))
    yield from reach(sources, sources.plan)


def _table(sources: Sources, counts: Coverage) -> Table:
    language = sources.language

    def row(area: str | None, level: Level | None, name: Said) -> Row:
        return (
            text_cell(name),
            text_cell(capital(label(level, language))) if level else BLANK,
            *(tally_cell(counts.count(area=area, level=level, sector=sector), language) for sector in Sector),
            tally_cell(counts.count(area=area, level=level), language),
        )

    columns = (
        Column(id="area", heading=AREA[language]),
        Column(id="level", heading=LEVEL[language]),
        *(
            Column(id=sector.value, heading=capital(label(sector, language)), kind=ColumnKind.COUNT)
            for sector in Sector
        ),
        Column(id="total", heading=ALL[language], kind=ColumnKind.COUNT),
    )
    rows = tuple(row(area, level, sources.names.numbered_area(area)) for area in counts.areas for level in Level)
    return Table(
        id="coverage",
        caption=_CAPTION[language],
        columns=columns,
        rows=rows,
        total=row(None, None, ALL[language]),
    )
