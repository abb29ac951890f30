"""Where people live: municipalities of every size, gathered in regions, some of them merged within the years."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from heapq import heapify, heappop, heappush
from itertools import accumulate, cycle, pairwise
from random import Random

from attrs import evolve, frozen

from sunnmore_oppvekst.testing.country.names import municipality_names, region_names

FEWEST, MOST = 3, 20
"""How many municipalities work together in a network."""
MERGING = 0.2
"""The share of networks in which municipalities merge within the years."""
_SPREAD = 1.1
_FIRST_NUMBER = 6001


@frozen(kw_only=True)
class Place:
    """A municipality of the country.

    Attributes:
        number: its number.
        name: its name.
        share: its part of the country, from 0 to 1.
        established: the first day with this number, or None.
        dissolved: the first day without it, or None.
        became: the number of what it merged into, or None.
    """

    number: str
    name: str
    share: float
    established: date | None = None
    dissolved: date | None = None
    became: str | None = None


@frozen(kw_only=True)
class Region:
    """The municipalities that work together in one network.

    Attributes:
        index: its place among the regions, from 0.
        name: what it is called.
        places: its municipalities, those that merged away among them.
    """

    index: int
    name: str
    places: tuple[Place, ...]

    def places_on(self, day: date) -> tuple[Place, ...]:
        """The municipalities that there are on `day`."""
        return tuple(
            each
            for each in self.places
            if (each.established or day) <= day and (each.dissolved is None or day < each.dissolved)
        )


def regions(chance: Random, *, networks: int, municipalities: int, first_year: int, years: int) -> Iterator[Region]:
    """The regions of a country, with so many municipalities between them at the end of the years."""
    numbers = map(str, cycle(range(_FIRST_NUMBER, 10_000)))
    sizes = [chance.lognormvariate(0, _SPREAD) for _ in range(municipalities)]
    whole = sum(sizes)
    names, called = municipality_names(chance), region_names(chance)
    borders = pairwise(accumulate(_how_many(chance, networks, municipalities), initial=0))
    for index, (start, end) in enumerate(borders):
        places = [Place(number=next(numbers), name=next(names), share=size / whole) for size in sizes[start:end]]
        if years > 2 and chance.random() < MERGING:
            day = date(chance.randrange(first_year + 1, first_year + years - 1), 1, 1)
            old = [(next(numbers), next(names)) for _ in range(chance.randint(2, 4))]
            places = _merged(chance, places, old, day)
        yield Region(index=index, name=next(called), places=tuple(places))


def _how_many(chance: Random, networks: int, municipalities: int) -> list[int]:
    """How many municipalities each network has, all together as many as there are."""
    many = [FEWEST] * networks
    wanted = [chance.expovariate(1) for _ in many]
    next_in_line = [(-wish, index) for index, wish in enumerate(wanted)]
    heapify(next_in_line)
    for _ in range(municipalities - FEWEST * networks):
        index = heappop(next_in_line)[1]
        many[index] += 1
        if many[index] < MOST:
            heappush(next_in_line, (-wanted[index] / (many[index] + 1 - FEWEST), index))
    return many


def _merged(chance: Random, places: list[Place], old: list[tuple[str, str]], day: date) -> list[Place]:
    """The same with one of them made of several that were there before, its parts first."""
    new = chance.choice(places)
    parts = [chance.uniform(0.2, 1) for _ in old]
    before = [
        Place(number=number, name=name, share=new.share * part / sum(parts), dissolved=day, became=new.number)
        for (number, name), part in zip(old, parts, strict=True)
    ]
    rest = [evolve(each, established=day) if each is new else each for each in places]
    return [*before, *rest]
