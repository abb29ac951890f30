"""Which units have made a measure their own: unit by unit where they are few, else municipality by municipality."""

from __future__ import annotations

from collections.abc import Iterator

from sunnmore_oppvekst.analysis.standing import anchored
from sunnmore_oppvekst.domain.measure import Anchoring, Measure
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.messages.sorting import alphabetical
from sunnmore_oppvekst.report.cells import EMPTY, count_cell, date_cell, text_cell
from sunnmore_oppvekst.report.naming import measure_number
from sunnmore_oppvekst.report.prose import Span
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.table import Cell, Column, ColumnKind, Row, Table
from sunnmore_oppvekst.report.wording import ANCHORED, DATE, MEASURE, MUNICIPALITY

_CAPTION = _("Anchoring of {measure}: {done} of {units} units")
_ALL = _("Anchoring")
_UNIT = _("Unit")
_HOW = _("How")
_NOT_YET = _("Not anchored")
_UNITS = _("Units")
_MISSING = _("Missing")
_ELSEWHERE = _("Outside the member municipalities")
_FEW = 12

_Rows = tuple[tuple[Column, ...], list[Row]]


def anchoring(sources: Sources, measure: Measure) -> Iterator[Table]:
    """Nothing where no unit takes part."""
    own = {each.unit: each for each in measure.anchoring if each.on <= sources.on}
    taking_part = own.keys() | set(measure.participants.units if measure.participants else ())
    if not taking_part:
        return
    units = sorted(taking_part, key=lambda unit: (alphabetical(sources.names.unit(unit)), unit))
    is_short = len(units) <= _FEW
    columns, rows = _by_unit(sources, units, own) if is_short else _by_municipality(sources, units, own)
    counted, number = anchored((measure,), on=sources.on), measure_number(measure.id)
    yield Table(
        id="anchoring" if is_short else "anchoring-by-municipality",
        caption=sources.say(_CAPTION, measure=number, done=counted.done, units=counted.units),
        columns=(*columns, Column(id="measure", heading=MEASURE[sources.language], is_implied=True)),
        rows=tuple((*row, Cell(text=number, value=measure.id)) for row in rows),
        together=_ALL[sources.language],
    )


def _by_unit(sources: Sources, units: list[str], own: dict[str, Anchoring]) -> _Rows:
    language = sources.language

    def row(unit: str) -> Row:
        done = own.get(unit)
        if done is None:
            return text_cell(sources.names.unit(unit)), EMPTY, text_cell(Span(_NOT_YET[language], is_strong=True))
        how = sources.text(done.how) if done.how else ANCHORED[language]
        return text_cell(sources.names.unit(unit)), date_cell(done.on, language), text_cell(how)

    columns = (
        Column(id="unit", heading=_UNIT[language]),
        Column(id="on", heading=DATE[language], kind=ColumnKind.DATE),
        Column(id="how", heading=_HOW[language]),
    )
    return columns, [row(unit) for unit in units]


def _by_municipality(sources: Sources, units: list[str], own: dict[str, Anchoring]) -> _Rows:
    language = sources.language
    homes: dict[str, list[str]] = {}
    for unit in units:
        homes.setdefault(_home(sources, unit), []).append(unit)
    columns = (
        Column(id="municipality", heading=MUNICIPALITY[language]),
        Column(id="units", heading=_UNITS[language], kind=ColumnKind.COUNT),
        Column(id="anchored", heading=ANCHORED[language], kind=ColumnKind.COUNT),
        Column(id="missing", heading=_MISSING[language]),
    )
    rows: list[Row] = [
        (
            text_cell(home),
            count_cell(len(homes[home]), language),
            count_cell(sum(unit in own for unit in homes[home]), language),
            text_cell(", ".join(sources.names.unit(unit) for unit in homes[home] if unit not in own)),
        )
        for home in sorted(homes, key=alphabetical)
    ]
    return columns, rows


def _home(sources: Sources, unit: str) -> str:
    then, known = sources.then, sources.network.unit(unit) if sources.network else None
    home = then.municipality_of(known) if then and known else None
    return home.name_on(sources.day) if home else _ELSEWHERE[sources.language]
