"""Which municipalities the measures reach, area by area and sector by sector."""

from __future__ import annotations

from collections.abc import Iterator

from sunnmore_oppvekst.analysis.coverage import reaches
from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.municipality import Municipality
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.sectors import Sector
from sunnmore_oppvekst.messages.labels import label
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.report.cells import tally_cell, text_cell
from sunnmore_oppvekst.report.figure import Figure, Matrix
from sunnmore_oppvekst.report.parts import Part
from sunnmore_oppvekst.report.prose import plain
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.table import Column, ColumnKind, Table
from sunnmore_oppvekst.report.wording import AREA, MUNICIPALITY, capital
from sunnmore_oppvekst.revision.scope import MunicipalScope

_CAPTION = _("Measures for each municipality, by area and sector")
_ALT = _(
    "A grid of {rows} municipalities and {columns} areas. Each square shows how many measures are for "
    "the municipality in the area, for {layers}. {gaps}"
)
_GAPS = _("Without measures: {names}.")  # fmt: skip
_NO_GAPS = _("No municipality is without measures in any area.")
_NOTE = _(
    "A measure is for a municipality when it or a unit in it takes part, when it answers for it or "
    "proposed it. A measure that names nobody is for all."
)


def reach(sources: Sources, plan: ActionPlan) -> Iterator[Part]:
    """A grid of municipalities and areas, and the same as a table."""
    network, then, language = sources.network, sources.then, sources.language
    if network is None or then is None or not then.members:
        return
    members = then.members
    ours = [_measures_for(sources, member, plan) for member in members]
    counts = tuple(
        tuple(
            tuple(sum(each.area == area and sector in each.sectors for each in listed) for sector in Sector)
            for area in sources.areas
        )
        for listed in ours
    )
    areas = tuple(plain(sources.names.numbered_area(area)) for area in sources.areas)
    names = tuple(member.name_on(sources.day) for member in members)
    layers = tuple(capital(label(sector, language)) for sector in Sector)
    gaps = [
        f"{name}, {area}"
        for name, row in zip(names, counts, strict=True)
        for area, cell in zip(areas, row, strict=True)
        if not any(cell)
    ]
    facts = {
        "rows": len(names),
        "columns": len(areas),
        "layers": ", ".join(layers),
        "gaps": _GAPS.format(language, {"names": "; ".join(gaps)}) if gaps else _NO_GAPS[language],
    }
    yield Figure(
        id="reach",
        caption=_CAPTION[language],
        alt=_ALT.format(language, facts),
        drawing=Matrix(rows=names, columns=areas, layers=layers, counts=counts),
        table=_table(sources, names, areas, layers, counts),
    )


def _measures_for(sources: Sources, member: Municipality, plan: ActionPlan) -> tuple[Measure, ...]:
    if sources.network is None:
        return ()
    scope = MunicipalScope.of(member.number, sources.network, on=sources.day)
    return tuple(each for each in plan.measures if reaches(each, scope.numbers, scope.units))


def _table(
    sources: Sources,
    names: tuple[str, ...],
    areas: tuple[str, ...],
    layers: tuple[str, ...],
    counts: tuple[tuple[tuple[int, ...], ...], ...],
) -> Table:
    language = sources.language
    columns = (
        Column(id="municipality", heading=MUNICIPALITY[language]),
        Column(id="area", heading=AREA[language]),
        *(
            Column(id=sector.value, heading=heading, kind=ColumnKind.COUNT)
            for sector, heading in zip(Sector, layers, strict=True)
        ),
    )
    rows = tuple(
        (text_cell(name), text_cell(area), *(tally_cell(count, language) for count in cell))
        for name, row in zip(names, counts, strict=True)
        for area, cell in zip(areas, row, strict=True)
    )
    return Table(id="reach", caption=_CAPTION[language], columns=columns, rows=rows, note=_NOTE[language])
