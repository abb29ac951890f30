"""Which areas, levels and sectors the measures of a plan reach."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from attrs import frozen

from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.sectors import Level, Sector


@frozen(kw_only=True)
class Coverage:
    """How many measures there are for each area, level and sector.

    Attributes:
        areas: ids of the areas to look at.
        measures: the measures.
    """

    areas: tuple[str, ...] = ()
    measures: tuple[Measure, ...] = ()

    def count(self, *, area: str | None = None, level: Level | None = None, sector: Sector | None = None) -> int:
        """How many measures are of this area, level and sector; what is not asked for does not matter."""
        return sum(
            (area is None or measure.area == area)
            and (level is None or measure.level is level)
            and (sector is None or sector in measure.sectors)
            for measure in self.measures
        )

    def gaps(self) -> Iterator[tuple[str, Level, Sector]]:
        """Each area, level and sector that no measure reaches, in order."""
        for area, level, sector in product(self.areas, Level, Sector):
            if not self.count(area=area, level=level, sector=sector):
                yield area, level, sector

    def areas_without_measures(self) -> tuple[str, ...]:
        """Ids of the areas that no measure works in."""
        return tuple(area for area in self.areas if not self.count(area=area))

    def levels_without_measures(self) -> tuple[Level, ...]:
        """The levels that no measure is carried out at."""
        return tuple(level for level in Level if not self.count(level=level))

    def sectors_without_measures(self) -> tuple[Sector, ...]:
        """The sectors that no measure is for."""
        return tuple(sector for sector in Sector if not self.count(sector=sector))


def reaches(measure: Measure, numbers: frozenset[str], units: frozenset[str]) -> bool:
    """Whether a measure is for a municipality: it takes part, answers or proposed it, or a unit in it takes part.

    A measure that names neither municipalities nor units as taking part is for all of them.

    Args:
        measure: the measure.
        numbers: the number of the municipality, and of those that became it.
        units: ids of its units.
    """
    return not taking_part_in(measure) or not named_in(measure).isdisjoint(numbers | units)


def taking_part_in(measure: Measure) -> frozenset[str]:
    """Numbers and ids of the municipalities and units that a measure says take part."""
    part = measure.participants
    return frozenset((*part.municipalities, *part.units)) if part else frozenset()


def named_in(measure: Measure) -> frozenset[str]:
    """Numbers and ids of the municipalities and units that take part in a measure, answer for it or proposed it."""
    answering = {named for each in measure.responsible for named in (each.municipality, each.unit)}
    return taking_part_in(measure).union(name for name in (*answering, measure.proposed_by) if name)


def measures_with_focus_point(measures: Iterable[Measure], focus_point: str) -> tuple[Measure, ...]:
    """The measures that work on a focus point."""
    return tuple(measure for measure in measures if focus_point in measure.focus_points)
