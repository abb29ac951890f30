"""Which areas, municipalities, sectors and levels the measures reach."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from typing import Any

from attrs import evolve

from sunnmore_oppvekst.analysis.column import NO_WORDS, Column
from sunnmore_oppvekst.analysis.homes import Home, homes
from sunnmore_oppvekst.analysis.questions.asked import Documents, areas_of, callings, edition, members_of
from sunnmore_oppvekst.analysis.questions.columns import (
    AREA,
    LEVEL,
    MUNICIPALITY,
    NAME,
    NETWORK,
    SECTOR,
    YEAR,
    count,
    dicts_to_data,
    of_year,
)
from sunnmore_oppvekst.analysis.table import Mark, Picture, Table
from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.sectors import Level, Sector
from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.messages.amounts import Enumeration
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.messages.nearest import nearest

_BY = {each.name: each for each in (evolve(AREA, is_optional=False), MUNICIPALITY, SECTOR, LEVEL)}
_ALL = tuple(_BY)
_PLACES = 4
_FIGURES = (
    count("measures", _("how many measures reach it"), unit="measures"),
    count("of", _("of all in the area, or in the plan"), unit="measures"),
)  # fmt: skip
COVERAGE = (NETWORK, YEAR, _BY["area"], MUNICIPALITY, NAME, SECTOR, LEVEL, *_FIGURES)
_SUMMARY = _("{gaps} of {cells} combinations of {by} have no measure.")


def coverage(documents: Documents, *, year: int | str | None = None, by: Iterable[str] = _ALL) -> Table:
    """How many measures reach each area, municipality, sector and level of an edition; a row with 0 is a gap.

    A measure that names neither municipalities nor units as taking part is for all members. Each counts once in a row,
    so that `coverage(workspace, by=("area", "municipality", "level")).where(level="unit", measures=0)` is the areas
    without any measure at unit level, municipality by municipality.

    Args:
        documents: a workspace.
        year: the edition; None for the latest.
        by: what to tell apart: some of `area`, `municipality`, `sector` and `level`.

    Raises:
        UnknownName: there is no such edition, or nothing of the sort to tell apart.
    """
    plan = edition(documents, year)
    known = callings(documents, plan)
    chosen = tuple(_BY[name] for name in _checked(by))
    members = members_of(documents, plan)
    home = homes(documents.network, on=plan.year_period.start)
    choices: dict[str, Sequence[Any]] = {
        "area": areas_of(documents, plan),
        "municipality": [each.number for each in members],
        "sector": tuple(map(str, Sector)),
        "level": tuple(map(str, Level)),
    }
    names = {each.number: each.name_on(plan.year_period.start) for each in members}
    columns = _columns(chosen)
    rows = []
    for values in product(*(choices[each.name] for each in chosen)):
        cell = {column.name: value for column, value in zip(chosen, values, strict=True)}
        found = [each for each in plan.measures if _is_in(each, cell, home)]
        of = plan.measures_in(cell["area"]) if "area" in cell else plan.measures
        cell |= {"network": plan.network, "year": plan.year, "measures": len(found), "of": len(of)}
        rows.append({**cell, "name": names.get(cell.get("municipality", ""))})
    told = [each.heading or NO_WORDS for each in chosen]
    return Table(
        name="coverage",
        title=_("Coverage"),
        columns=known.calling(columns),
        data=dicts_to_data(columns, rows),
        summary=of_year(_SUMMARY),
        facts=(
            ("year", plan.year),
            ("gaps", sum(not row["measures"] for row in rows)),
            ("cells", len(rows)),
            ("by", Enumeration(told)),
        ),
        picture=_picture(chosen),
    )


def _checked(by: Iterable[str]) -> tuple[str, ...]:
    wanted = (by,) if isinstance(by, str) else tuple(by)
    for name in wanted:
        if name not in _BY:
            raise UnknownName("column", name, nearest(name, _BY))
    return tuple(name for name in _BY if name in wanted) or _ALL


def _columns(chosen: Sequence[Column]) -> tuple[Column, ...]:
    left_out = {name for name, column in _BY.items() if column not in chosen}
    if MUNICIPALITY.name in left_out:
        left_out.add(NAME.name)
    return tuple(column for column in COVERAGE if column.name not in left_out)


def _is_in(measure: Measure, cell: Mapping[str, Any], home: Mapping[str, Home]) -> bool:
    return (
        ("area" not in cell or measure.area == cell["area"])
        and ("level" not in cell or measure.level == cell["level"])
        and ("sector" not in cell or cell["sector"] in measure.sectors)
        and ("municipality" not in cell or home[cell["municipality"]].is_reached_by(measure))
    )


def _picture(chosen: Sequence[Column]) -> Picture:
    """A field of cells, or bars where there is one thing to tell apart."""
    if len(chosen) == 1:
        return Picture(mark=Mark.BARS, x=chosen[0].name, y="measures", told=("measures", "of"))
    y, x, row, column = (*(each.name for each in chosen), None, None)[:_PLACES]
    return Picture(mark=Mark.HEAT, x=str(x), y=str(y), colour="measures", row=row, column=column)
