"""The network in the year of the plan: what it is for, who belongs to it, and its figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sunnmore_oppvekst.domain.municipality import Municipality
from sunnmore_oppvekst.domain.network import NetworkAsOf
from sunnmore_oppvekst.domain.sectors import Sector
from sunnmore_oppvekst.domain.unit import Figures
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.report.cells import count_cell, tally_cell, text_cell
from sunnmore_oppvekst.report.chapters.municipality_changes import municipality_changes
from sunnmore_oppvekst.report.parts import Heading, Paragraph, Part
from sunnmore_oppvekst.report.prose import Prose, prose
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.table import Cell, Column, ColumnKind, Row, Table
from sunnmore_oppvekst.report.wording import ALL, MUNICIPALITIES, MUNICIPALITY, capital

_HEADING = _("The network")
_IN_YEAR = _("The network in {year}")
_MEMBERS = _("On {day}, {network} had {n} as members.")
_LAPSED = _("These are listed as members, but do not exist as municipalities on that day: {names}.")
_MEMBER_TABLE = _("Member municipalities")
_NUMBER = _("Municipality number")
_UNITS = {
    Sector.KINDERGARTEN: _("Kindergartens"),
    Sector.SCHOOL: _("Schools"),
    Sector.AFTER_SCHOOL: _("Schools with after-school care"),
}
_UNIT_NOTE = _(
    "The figures are the units registered in the network, private ones included. A school with "
    "after-school care is in both columns."
)
_FIGURES = _("The region in figures")
_WHAT = _("What")
_DECLARED = _("Stated")
_REGISTERED = _("Registered here")
_SCHOOL_STAFF = _("Employees in schools")
_KINDERGARTEN_STAFF = _("Employees in kindergartens")
_STATED_BY = _("The stated figures are the network's own, from the section “{section}” of the strategy plan.")
_STATED = _("The stated figures are the network's own.")
_STATED_ON = _(" They are from {day}.")


def network(sources: Sources) -> Iterator[Part]:
    """Members, figures, and what changed since the year before."""
    then = sources.then
    if then is None:
        return
    heading = _IN_YEAR if sources.plan else _HEADING
    yield Heading(level=2, text=sources.say(heading, year=str(sources.day.year)), id="network")
    if then.network.purpose:
        yield Paragraph(sources.text(then.network.purpose))
    members = sources.count(len(then.members), MUNICIPALITIES)
    yield Paragraph(sources.say(_MEMBERS, day=then.day, network=then.network.name, n=members))
    yield _member_table(sources, then)
    if then.lapsed:
        names = sources.names.municipalities(tuple(each.number for each in then.lapsed))
        yield Paragraph(sources.say(_LAPSED, names=names))
    if then.network.figures:
        yield _figures(sources, then, then.network.figures)
    yield from municipality_changes(sources, then)


def _member_table(sources: Sources, then: NetworkAsOf) -> Table:
    language = sources.language
    sectors = [sector for sector in Sector if then.units_in(sector)]
    counts = Counter(
        (home.number, sector) for unit in then.units if (home := then.municipality_of(unit)) for sector in unit.sectors
    )

    def row(name: str, number: str, of: tuple[Municipality, ...]) -> Row:
        sums = (sum(counts[member.number, sector] for member in of) for sector in sectors)
        return (text_cell(name), Cell(text=number, value=number), *(tally_cell(n, language) for n in sums))

    columns = (
        Column(id="municipality", heading=MUNICIPALITY[language]),
        Column(id="number", heading=_NUMBER[language]),
        *(Column(id=sector.value, heading=_UNITS[sector][language], kind=ColumnKind.COUNT) for sector in sectors),
    )
    return Table(
        id="members",
        caption=_MEMBER_TABLE[language],
        columns=columns,
        rows=tuple(row(member.name_on(then.day), member.number, (member,)) for member in then.members),
        total=row(ALL[language], "", then.members) if sectors else None,
        note=_UNIT_NOTE[language] if sectors else None,
    )


def _figures(sources: Sources, then: NetworkAsOf, figures: Figures) -> Table:
    language = sources.language
    units = {sector: len(then.units_in(sector)) if then.units else None for sector in Sector}
    stated = [
        (capital(_UNITS[Sector.SCHOOL][language]), figures.schools, units[Sector.SCHOOL]),
        (capital(_UNITS[Sector.KINDERGARTEN][language]), figures.kindergartens, units[Sector.KINDERGARTEN]),
        (_SCHOOL_STAFF[language], figures.school_staff, None),
        (_KINDERGARTEN_STAFF[language], figures.kindergarten_staff, None),
    ]
    has_register = bool(then.units)
    columns = [
        Column(id="what", heading=_WHAT[language]),
        Column(id="stated", heading=_DECLARED[language], kind=ColumnKind.COUNT),
        Column(id="registered", heading=_REGISTERED[language], kind=ColumnKind.COUNT),
    ]
    rows = [
        (text_cell(name), count_cell(number, language), count_cell(registered, language))
        for name, number, registered in stated
    ]
    return Table(
        id="figures",
        caption=_FIGURES[language],
        columns=tuple(columns if has_register else columns[:2]),
        rows=tuple(row if has_register else row[:2] for row in rows),
        note=_source_of_figures(sources, figures),
    )


def _source_of_figures(sources: Sources, figures: Figures) -> Prose:
    if figures.section:
        said = sources.say(_STATED_BY, section=sources.names.section(figures.section))
    else:
        said = sources.say(_STATED)
    dated = sources.say(_STATED_ON, day=figures.on) if figures.on else ()
    return prose([*said, *dated])
