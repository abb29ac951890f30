"""Which areas, municipalities, sectors and levels the measures reach."""

from __future__ import annotations

from itertools import product

from sunnmore_oppvekst.analysis.called import calling
from sunnmore_oppvekst.analysis.homes import homes
from sunnmore_oppvekst.analysis.questions.asked import (
    AREA,
    LEVEL,
    MUNICIPALITY,
    NAME,
    NETWORK,
    SECTOR,
    YEAR,
    Documents,
    areas_of,
    callings,
    columns_to_data,
    count,
    edition,
    members_of,
)
from sunnmore_oppvekst.analysis.table import Mark, Picture, Table
from sunnmore_oppvekst.domain.sectors import Level, Sector
from sunnmore_oppvekst.language.words import Words

_COLUMNS = (
    NETWORK,
    YEAR,
    AREA,
    MUNICIPALITY,
    NAME,
    SECTOR,
    LEVEL,
    count("measures", "kor mange tiltak", "hvor mange tiltak", "how many measures reach it", unit="measures"),
    count("of", "av alle tiltak i området", "av alle tiltak i området", "of all in the area", unit="measures"),
)
_SUMMARY = Words(
    "{gaps} av {cells} kombinasjonar av område, kommune, sektor og nivå har ikkje noko tiltak.",
    "{gaps} av {cells} kombinasjoner av område, kommune, sektor og nivå har ikke noe tiltak.",
    "{gaps} of {cells} combinations of area, municipality, sector and level have no measure.",
)


def coverage(documents: Documents, *, year: int | None = None) -> Table:
    """How many measures reach each area, municipality, sector and level of an edition; a row with 0 is a gap.

    A measure that names neither municipalities nor units as taking part is for all members.

    Args:
        documents: a workspace.
        year: the edition; None for the latest.

    Raises:
        UnknownName: there is no such edition.
    """
    plan = edition(documents, year)
    members = members_of(documents, plan)
    home = homes(documents.network, on=plan.year_period.start)
    reach = {each.number: [one for one in plan.measures if home[each.number].is_reached_by(one)] for each in members}
    rows = []
    for area, member in product(areas_of(documents, plan), members):
        inside = [measure for measure in reach[member.number] if measure.area == area]
        of = len(plan.measures_in(area))
        for sector, level in product(Sector, Level):
            found = sum(sector in each.sectors and each.level is level for each in inside)
            name = member.name_on(plan.year_period.start)
            rows.append((plan.network, plan.year, area, member.number, name, sector.value, level.value, found, of))
    return Table(
        name="coverage",
        title=Words("Dekning", "Dekning", "Coverage"),
        columns=calling(_COLUMNS, area=callings(documents, plan).areas),
        data=columns_to_data(_COLUMNS, rows),
        summary=_SUMMARY,
        facts=(("gaps", sum(not row[-2] for row in rows)), ("cells", len(rows))),
        picture=Picture(mark=Mark.HEAT, x="name", y="area", colour="measures", row="level", column="sector"),
    )
