"""One network and all that its editions are made from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from random import Random
from typing import TypeVar

from attrs import field, frozen

from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.sectors import Sector
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.domain.unit import Unit
from sunnmore_oppvekst.testing.country.organisation import ADVISER, COORDINATOR
from sunnmore_oppvekst.testing.country.planted import Planted
from sunnmore_oppvekst.testing.country.territory import Place, Region

T = TypeVar("T")


@frozen(kw_only=True)
class Scene:
    """A network, its strategy plans, and what is particular about it.

    Attributes:
        region: its municipalities.
        network: the network.
        strategies: its strategy plans, oldest first.
        first_year: the year of the first edition.
        years: how many editions there are.
        planted: how often things are not as they should be.
        chance: what is left to chance; each use of it moves it on.
        units: the units by the number of the municipality they lie in, before and after a merger.
        left_out: area and municipality, by its number at the end, where no measure at unit level is.
        undescribed: ids of the areas without a baseline.
        busy: who has too much to do in May, or None.
    """

    region: Region
    network: Network
    strategies: tuple[StrategyPlan, ...]
    first_year: int
    years: int
    planted: Planted
    chance: Random = field(eq=False)
    units: Mapping[str, tuple[Unit, ...]] = field(eq=False)
    left_out: frozenset[tuple[str, str]]
    undescribed: frozenset[str]
    busy: Party | None

    @property
    def last_year(self) -> int:
        """The year of the last edition."""
        return self.first_year + self.years - 1

    def until(self, year: int) -> date:
        """The last day that is known of a year: its end, or, of the last year, some way into the autumn."""
        return date(year, 10, 20) if year == self.last_year else date(year, 12, 18)

    def strategy_in(self, year: int) -> StrategyPlan:
        """The strategy plan that is in force in a year."""
        return next(each for each in self.strategies if each.is_in_force(date(year, 1, 1)))

    def members(self, year: int) -> tuple[Place, ...]:
        """The members on the first day of a year."""
        return self.region.places_on(date(year, 1, 1))

    def has_unit_measures(self, area: str, place: Place) -> bool:
        """Whether the units of a municipality take part in measures in an area."""
        return (area, place.became or place.number) not in self.left_out

    def units_in(self, place: Place, sectors: tuple[Sector, ...], day: date) -> list[Unit]:
        """The open units of a municipality that are of one of these sectors."""
        wanted = set(sectors)
        return [each for each in self.units[place.number] if each.is_open_on(day) and wanted.intersection(each.sectors)]

    def happens(self, share: float) -> bool:
        """Whether something that happens so often happens this time."""
        return self.chance.random() < share

    def some(self, options: list[T], fewest: int, most: int) -> list[T]:
        """Between so many of these, as far as there are."""
        return self.chance.sample(options, min(len(options), self.chance.randint(fewest, most)))


def scene_of(
    region: Region,
    network: Network,
    strategies: tuple[StrategyPlan, ...],
    chance: Random,
    planted: Planted,
    *,
    first_year: int,
    years: int,
) -> Scene:
    """The scene of one network, with what is planted for all its years chosen."""
    areas = tuple(dict.fromkeys(area.id for each in strategies for area in each.priority_areas))
    steady = [each for each in region.places if each.dissolved is None]
    busy = Party(role=COORDINATOR) if chance.random() < 0.5 else Party(role=ADVISER, municipality=steady[-1].number)
    return Scene(
        region=region,
        network=network,
        strategies=strategies,
        first_year=first_year,
        years=years,
        planted=planted,
        chance=chance,
        units=_by_place(region, network),
        left_out=frozenset(
            (area, place.number) for area in areas for place in steady[1:] if chance.random() < planted.left_out
        ),
        undescribed=frozenset(area for area in areas if chance.random() < planted.without_baseline),
        busy=busy if chance.random() < planted.busy else None,
    )


def _by_place(region: Region, network: Network) -> dict[str, tuple[Unit, ...]]:
    return {
        place.number: tuple(
            unit
            for unit in network.units
            if unit.municipality == place.number
            or any(each.number == unit.municipality and each.became == place.number for each in region.places)
        )
        for place in region.places
    }
