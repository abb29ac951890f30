"""What belongs to a municipality on a day: the numbers it has had, and the units that lie in it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from attrs import frozen

from sunnmore_oppvekst.analysis.coverage import reaches
from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.network import Network


@frozen(kw_only=True)
class Home:
    """A municipality as documents of different years know it.

    Attributes:
        numbers: its number, and those of the municipalities that became it and nothing else.
        units: ids of the units that lie in it, and in no other.
    """

    numbers: frozenset[str]
    units: frozenset[str] = frozenset()

    def is_reached_by(self, measure: Measure) -> bool:
        """Whether a measure is for it."""
        return reaches(measure, self.numbers, self.units)


def homes(network: Network, *, on: date) -> Mapping[str, Home]:
    """What belongs to each municipality that the network knows, by number."""
    numbers: dict[str, set[str]] = {each.number: {each.number} for each in network.municipalities}
    for each in network.municipalities:
        became = _became(network, each.number, on)
        if len(became) == 1:
            numbers[next(iter(became))].add(each.number)
    standing = network.as_of(on)
    units: dict[str, set[str]] = {}
    for unit in standing.units:
        lies_in = standing.municipality_of(unit)
        if lies_in is not None:
            units.setdefault(lies_in.number, set()).add(unit.id)
    return {
        number: Home(numbers=frozenset(known), units=frozenset(units.get(number, ())))
        for number, known in numbers.items()
    }


def split_by(network: Network, *, on: date) -> frozenset[str]:
    """Numbers of the municipalities that had become several by a day."""
    return frozenset(each.number for each in network.municipalities if len(_became(network, each.number, on)) > 1)


def _became(network: Network, number: str, on: date) -> set[str]:
    return {found.municipality.number for found in network.successors(number, on=on) if found.part is None}
