"""How far the measures are anchored: measure by measure as a picture, and unit by unit as a table."""

from __future__ import annotations

from collections.abc import Iterator

from sunnmore_oppvekst.analysis.standing import anchored, not_anchored, taking_part
from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.messages.sorting import alphabetical
from sunnmore_oppvekst.report.cells import count_cell, text_cell
from sunnmore_oppvekst.report.chapters.attention import linked
from sunnmore_oppvekst.report.figure import BarState, Figure, Layer, Stack, Stacks
from sunnmore_oppvekst.report.naming import measure_number
from sunnmore_oppvekst.report.parts import Heading, Paragraph, Part
from sunnmore_oppvekst.report.prose import Prose, Span, joined, plain
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.table import Cell, Column, ColumnKind, Row, Table
from sunnmore_oppvekst.report.wording import ANCHORED, MEASURE, MUNICIPALITY

_HEADING = _("Anchoring")
_READ_AS = _("{done} of {all} are in place, counted unit by unit in each measure that units take part in.")
_CAPTION = _("The anchoring of each measure")
_ALT = _("A bar chart of how many units have anchored each measure: {measures}.")
_OF = _("{done} of {all}")
_MISSING = _("Missing")
_UNITS = _("Units")
_BY_UNIT = _("The anchoring in each unit")
_UNIT = _("Unit")
_ELSEWHERE = _("Outside the member municipalities")


def anchored_units(sources: Sources) -> Iterator[Part]:
    """Nothing where no unit takes part in any measure."""
    language, measures = sources.language, tuple(each for each in sources.measures if taking_part(each, sources.on))
    if not measures:
        return
    whole = anchored(measures, on=sources.on)
    yield Heading(level=2, text=_HEADING[language], id="anchoring")
    yield Paragraph(sources.say(_READ_AS, done=whole.done, all=whole.units))
    yield _figure(sources, measures)
    yield _by_unit(sources, measures)


def _figure(sources: Sources, measures: tuple[Measure, ...]) -> Figure:
    language = sources.language
    counted = {each: anchored((each,), on=sources.on) for each in measures}
    stacks = tuple(
        Stack(
            label=f"{measure_number(each.id)} {sources.text(each.title).text}",
            amounts=(count.done, count.units - count.done),
            said=(str(count.done), str(count.units - count.done)),
            total=_OF.format(language, {"done": str(count.done), "all": str(count.units)}),
        )
        for each, count in counted.items()
    )
    told = joined((f"{measure_number(each.id)} {stack.total}" for each, stack in zip(counted, stacks, strict=True)))
    return Figure(
        id="anchoring-of-measures",
        caption=_CAPTION[language],
        alt=plain(sources.say(_ALT, measures=told)),
        drawing=Stacks(
            layers=(
                Layer(label=ANCHORED[language], state=BarState.DONE),
                Layer(label=_MISSING[language], state=BarState.PLANNED),
            ),
            stacks=stacks,
        ),
        table=Table(
            id="anchoring-of-measures",
            caption=_CAPTION[language],
            columns=(
                Column(id="measure", heading=MEASURE[language]),
                Column(id="units", heading=_UNITS[language], kind=ColumnKind.COUNT),
                Column(id="anchored", heading=ANCHORED[language], kind=ColumnKind.COUNT),
                Column(id="missing", heading=_MISSING[language], kind=ColumnKind.COUNT),
            ),
            rows=tuple(
                (
                    Cell(text=linked(sources, each), value=each.id),
                    *(count_cell(n, language) for n in (count.units, count.done, count.units - count.done)),
                )
                for each, count in counted.items()
            ),
        ),
    )


def _by_unit(sources: Sources, measures: tuple[Measure, ...]) -> Table:
    """A row for each unit that takes part in something, municipality by municipality."""
    language = sources.language
    part: dict[str, list[Measure]] = {}
    missing: dict[str, list[Measure]] = {}
    for measure in measures:
        for unit in taking_part(measure, sources.on):
            part.setdefault(unit, []).append(measure)
        for unit in not_anchored(measure, on=sources.on):
            missing.setdefault(unit, []).append(measure)
    homes = {unit: _home(sources, unit) for unit in part}

    def row(unit: str) -> Row:
        lacking = missing.get(unit, [])
        done = [each for each in part[unit] if each not in lacking]
        return (
            text_cell(sources.names.unit(unit)),
            text_cell(homes[unit]),
            text_cell(_numbers(done) or None),
            text_cell(_numbers(lacking, is_strong=True) or None),
        )

    ordered = sorted(part, key=lambda unit: (alphabetical(homes[unit]), alphabetical(sources.names.unit(unit))))
    return Table(
        id="anchoring-by-unit",
        caption=_BY_UNIT[language],
        columns=(
            Column(id="unit", heading=_UNIT[language]),
            Column(id="municipality", heading=MUNICIPALITY[language]),
            Column(id="anchored", heading=ANCHORED[language]),
            Column(id="missing", heading=_MISSING[language]),
        ),
        rows=tuple(map(row, ordered)),
    )


def _numbers(measures: list[Measure], *, is_strong: bool = False) -> Prose:
    return joined(Span(measure_number(each.id), target=f"measure-{each.id}", is_strong=is_strong) for each in measures)


def _home(sources: Sources, unit: str) -> str:
    then, known = sources.then, sources.network.unit(unit) if sources.network else None
    home = then.municipality_of(known) if then and known else None
    return home.name_on(sources.day) if home else _ELSEWHERE[sources.language]
