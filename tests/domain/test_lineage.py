"""What became of municipalities, and what they came from."""

from __future__ import annotations

from datetime import date
from itertools import count

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.domain.municipality import (
    ChangeKind,
    FormerName,
    Inheritance,
    Lineage,
    Municipality,
    MunicipalityChange,
)
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.errors import UnknownName

YEAR_2020, YEAR_2024 = date(2020, 1, 1), date(2024, 1, 1)
ALESUND = {"1504": "Ålesund", "1523": "Ørskog", "1529": "Skodje", "1534": "Haram", "1546": "Sandøy"}
FJORD = {"1524": "Norddal", "1526": "Stordal"}
STILL_THERE = {"1525": "Stranda", "1528": "Sykkylven", "1531": "Sula", "1532": "Giske", "1547": "Aukra"}
AREAS = {number: "1580" if number == "1534" else "1508" for number in ALESUND}

NORDRE_SUNNMORE = Network(
    id="nordre-sunnmore",
    name=Text(nn="Nordre Sunnmøre"),
    municipalities=(
        *(Municipality(number=n, name=name, dissolved=YEAR_2020) for n, name in (ALESUND | FJORD).items()),
        *(Municipality(number=n, name=name) for n, name in STILL_THERE.items()),
        Municipality(number="1507", name="Ålesund", established=YEAR_2020, dissolved=YEAR_2024),
        Municipality(number="1578", name="Fjord", established=YEAR_2020),
        Municipality(number="1508", name="Ålesund", established=YEAR_2024),
        Municipality(number="1580", name="Haram", established=YEAR_2024),
    ),
    changes=(
        MunicipalityChange(
            id="haram-2024",
            kind=ChangeKind.SPLIT,
            on=YEAR_2024,
            before=("1507",),
            after=("1508", "1580"),
            inherits=tuple(Inheritance(area=area, to=to) for area, to in AREAS.items()),
        ),
        MunicipalityChange(
            id="nye-alesund-2020", kind=ChangeKind.MERGER, on=YEAR_2020, before=tuple(ALESUND), after=("1507",)
        ),
        MunicipalityChange(
            id="orten-2020", kind=ChangeKind.BOUNDARY, on=YEAR_2020, before=("1546",), after=("1547",), part="Orten"
        ),
        MunicipalityChange(id="fjord-2020", kind=ChangeKind.MERGER, on=YEAR_2020, before=tuple(FJORD), after=("1578",)),
    ),
)


def told(found: tuple[Lineage, ...]) -> list[str]:
    """Each by its number, and the part it is about."""
    return [each.municipality.number + (f" {each.part}" if each.part else "") for each in found]


@pytest.mark.parametrize(
    ("number", "on", "expected"),
    [
        ("1546", date(2018, 6, 1), ["1546"]),
        ("1546", date(2019, 12, 31), ["1546"]),
        ("1546", date(2020, 6, 1), ["1507", "1547 Orten"]),
        ("1546", date(2024, 6, 1), ["1508", "1547 Orten"]),
        ("1534", date(2020, 6, 1), ["1507"]),
        ("1534", date(2024, 6, 1), ["1580"]),
        ("1504", date(2024, 6, 1), ["1508"]),
        ("1523", date(2024, 6, 1), ["1508"]),
        ("1507", date(2023, 12, 31), ["1507"]),
        ("1507", date(2024, 6, 1), ["1508", "1580"]),
        ("1524", date(2024, 6, 1), ["1578"]),
        ("1578", date(2024, 6, 1), ["1578"]),
        ("1532", date(2024, 6, 1), ["1532"]),
        ("1547", date(2024, 6, 1), ["1547"]),
    ],
)
def test_what_became_of_the_municipalities_of_nordre_sunnmore(number: str, on: date, expected: list[str]) -> None:
    assert told(NORDRE_SUNNMORE.successors(number, on=on)) == expected


@pytest.mark.parametrize(
    ("number", "on", "expected"),
    [
        ("1580", date(2018, 6, 1), ["1534"]),
        ("1580", date(2020, 6, 1), ["1507"]),
        ("1580", date(2024, 6, 1), ["1580"]),
        ("1508", date(2018, 6, 1), ["1504", "1523", "1529", "1546"]),
        ("1507", date(2018, 6, 1), ["1504", "1523", "1529", "1534", "1546"]),
        ("1578", date(2018, 6, 1), ["1524", "1526"]),
        ("1547", date(2018, 6, 1), ["1546 Orten", "1547"]),
        ("1547", date(2024, 6, 1), ["1547"]),
        ("1532", date(2018, 6, 1), ["1532"]),
        ("1504", date(2018, 6, 1), ["1504"]),
        ("1504", date(2024, 6, 1), []),
    ],
)
def test_what_the_municipalities_of_nordre_sunnmore_came_from(number: str, on: date, expected: list[str]) -> None:
    assert told(NORDRE_SUNNMORE.predecessors(number, on=on)) == expected


def test_the_order_in_which_changes_are_written_says_nothing() -> None:
    turned = evolve(NORDRE_SUNNMORE, changes=NORDRE_SUNNMORE.changes[::-1])
    assert told(turned.successors("1546", on=YEAR_2024)) == ["1508", "1547 Orten"]


def test_a_split_that_does_not_say_which_area_went_where_leaves_every_part_possible() -> None:
    split = evolve(NORDRE_SUNNMORE.changes[0], inherits=())
    guessed = evolve(NORDRE_SUNNMORE, changes=(split, *NORDRE_SUNNMORE.changes[1:]))
    assert told(guessed.successors("1534", on=YEAR_2024)) == ["1508", "1580"]


def test_a_number_that_nobody_knows_is_refused_with_the_nearest() -> None:
    for ask in (NORDRE_SUNNMORE.successors, NORDRE_SUNNMORE.predecessors):
        with pytest.raises(UnknownName, match=r"did you mean .1580."):
            ask("1581", on=YEAR_2024)


class History:
    """Municipalities that change, one change a year, so that their numbers are in force without a gap."""

    def __init__(self, how_many: int) -> None:
        self._numbers = map(str, count(1600))
        self.municipalities: dict[str, Municipality] = {}
        self.areas: dict[str, list[str]] = {}
        self.alive: list[str] = []
        self.changes: list[MunicipalityChange] = []
        for _ in range(how_many):
            number = next(self._numbers)
            self._establish(number, None, [number])

    @property
    def network(self) -> Network:
        return Network(
            id="n",
            name=Text(nn="N"),
            municipalities=tuple(self.municipalities.values()),
            changes=tuple(self.changes),
        )

    def change(self, draw: st.DrawFn, on: date) -> None:
        kind = draw(st.sampled_from(ChangeKind))
        if kind in {ChangeKind.MERGER, ChangeKind.BOUNDARY} and len(self.alive) < 2:
            kind = ChangeKind.SPLIT
        if kind is ChangeKind.BOUNDARY:
            first, second = draw(st.permutations(self.alive))[:2]
            self._note(kind, on, (first,), (second,), part=f"Øy {on.year}")
            return
        before = tuple(draw(st.permutations(self.alive))[: 2 if kind is ChangeKind.MERGER else 1])
        if kind is ChangeKind.RENAME:
            held = self.municipalities[before[0]]
            names = (*held.former_names, FormerName(name=held.name, until=on))
            self.municipalities[held.number] = evolve(held, name=f"Ny {on.year}", former_names=names)
            self._note(kind, on, before, before)
            return
        after = tuple(next(self._numbers) for _ in range(2 if kind is ChangeKind.SPLIT else 1))
        areas = [area for number in before for area in self.areas[number]]
        to = {area: draw(st.sampled_from(after)) for area in areas}
        is_told = kind is ChangeKind.SPLIT and draw(st.booleans())
        self._note(kind, on, before, after, inherits=tuple(Inheritance(area=a, to=to[a]) for a in areas if is_told))
        for number in before:
            self.alive.remove(number)
            self.municipalities[number] = evolve(self.municipalities[number], dissolved=on)
        for number in after:
            self._establish(number, on, [area for area in areas if not is_told or to[area] == number])

    def _establish(self, number: str, on: date | None, areas: list[str]) -> None:
        self.municipalities[number] = Municipality(number=number, name=f"Kommune {number}", established=on)
        self.areas[number] = areas
        self.alive.append(number)

    def _note(
        self,
        kind: ChangeKind,
        on: date,
        before: tuple[str, ...],
        after: tuple[str, ...],
        part: str | None = None,
        inherits: tuple[Inheritance, ...] = (),
    ) -> None:
        self.changes.append(
            MunicipalityChange(
                id=f"c-{on.year}", kind=kind, on=on, before=before, after=after, part=part, inherits=inherits
            )
        )


@st.composite
def histories(draw: st.DrawFn) -> Network:
    history = History(draw(st.integers(1, 4)))
    for year in range(2010, 2010 + draw(st.integers(0, 6))):
        history.change(draw, date(year, 1, 1))
    return history.network


DAYS = st.dates(date(2009, 1, 1), date(2017, 12, 31))


@given(histories(), DAYS)
def test_successors_are_in_force_on_the_day(network: Network, on: date) -> None:
    for each in network.municipalities:
        if each.established is None or each.established <= on:
            found = network.successors(each.number, on=on)
            assert found
            assert all(other.municipality.exists_on(on) for other in found)


@given(histories(), DAYS)
def test_a_municipality_that_is_in_force_is_its_own_first_successor_and_comes_from_itself(
    network: Network, on: date
) -> None:
    for each in network.municipalities:
        if each.exists_on(on):
            itself = Lineage(municipality=each)
            assert network.successors(each.number, on=on)[0] == itself
            assert [found for found in network.predecessors(each.number, on=on) if not found.part] == [itself]


@given(histories())
def test_before_any_change_each_is_itself(network: Network) -> None:
    for each in network.municipalities:
        assert network.successors(each.number, on=date(2009, 12, 31)) == (Lineage(municipality=each),)


@given(histories(), DAYS, DAYS)
def test_what_became_of_it_later_became_of_what_it_was_before(network: Network, one: date, other: date) -> None:
    first, last = sorted((one, other))
    for each in network.municipalities:
        if each.exists_on(first):
            between = [found.municipality.number for found in network.successors(each.number, on=first)]
            possible = {found.municipality.number for way in between for found in network.successors(way, on=last)}
            assert {found.municipality.number for found in network.successors(each.number, on=last)} <= possible


@given(histories(), DAYS)
def test_each_that_came_from_another_is_among_what_that_became(network: Network, on: date) -> None:
    for each in network.municipalities:
        last = date(2017, 12, 31) if each.dissolved is None else date(each.dissolved.year - 1, 12, 31)
        for found in network.predecessors(each.number, on=on):
            assert found.municipality.exists_on(on)
            became = network.successors(found.municipality.number, on=max(on, last))
            assert Lineage(municipality=each, part=found.part) in became
