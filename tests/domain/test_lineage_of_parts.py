"""Parts of municipalities that moved to a neighbour, through later changes."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sunnmore_oppvekst.domain.municipality import ChangeKind, Inheritance, Lineage, Municipality, MunicipalityChange
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.text import Text


def told(found: tuple[Lineage, ...]) -> list[str]:
    """Each by its number, and the part it is about."""
    return [" ".join(filter(None, (each.municipality.number, each.part))) for each in found]


def change(on: date, kind: ChangeKind, before: str, after: str, **fields: Any) -> MunicipalityChange:
    """A change of one municipality, or of several with spaces between them."""
    first, last = tuple(before.split()), tuple(after.split())
    return MunicipalityChange(id=f"{kind}-{on}", kind=kind, on=on, before=first, after=last, **fields)


def leaves(on: date, before: str, after: str, part: str = "Øya") -> MunicipalityChange:
    return change(on, ChangeKind.BOUNDARY, before, after, part=part)


def history(*changes: MunicipalityChange, **dissolved: date) -> Network:
    """A network with municipalities 1601 to 1605, some of them dissolved."""
    municipalities = (
        Municipality(number=number, name=number, dissolved=dissolved.get(f"n{number}"))
        for number in map(str, range(1601, 1606))
    )
    return Network(id="n", name=Text(nn="N"), municipalities=tuple(municipalities), changes=changes)


FIRST, SECOND, THIRD = (date(year, 1, 1) for year in (2020, 2021, 2022))


def test_a_part_leaves_its_own_municipality() -> None:
    network = history(leaves(FIRST, "1601", "1602"))
    assert told(network.successors("1601", on=date(2019, 12, 31))) == ["1601"]
    assert told(network.successors("1601", on=FIRST)) == ["1601", "1602 Øya"]
    assert told(network.successors("1602", on=FIRST)) == ["1602"]


def test_a_part_of_a_merged_municipality_need_not_be_of_those_that_merged() -> None:
    merged = change(FIRST, ChangeKind.MERGER, "1601 1602", "1603")
    network = history(merged, leaves(SECOND, "1603", "1604"))
    assert told(network.successors("1601", on=SECOND)) == ["1603"]
    assert told(network.successors("1603", on=SECOND)) == ["1603", "1604 Øya"]


def test_parts_come_after_the_whole_however_it_was_split() -> None:
    split = change(FIRST, ChangeKind.SPLIT, "1601", "1601 1602")
    found = history(split, leaves(SECOND, "1601", "1603")).successors("1601", on=SECOND)
    assert told(found) == ["1601", "1602", "1603 Øya"]


def test_a_part_stays_where_it_went_when_another_part_leaves() -> None:
    changes = (
        leaves(FIRST, "1601", "1602"),
        change(SECOND, ChangeKind.RENUMBERING, "1601", "1603"),
        change(SECOND, ChangeKind.MERGER, "1602 1605", "1601"),
        leaves(THIRD, "1601", "1604", "Holmen"),
    )
    assert told(history(*changes).successors("1601", on=THIRD)) == ["1603", "1601 Øya"]


def test_a_part_is_followed_to_every_heir_of_where_it_went() -> None:
    areas = (Inheritance(area="1601", to="1603"), Inheritance(area="1602", to="1604"))
    split = change(SECOND, ChangeKind.SPLIT, "1602", "1603 1604", inherits=areas)
    found = history(leaves(FIRST, "1601", "1602"), split).successors("1601", on=SECOND)
    assert told(found) == ["1601", "1603 Øya", "1604 Øya"]


@pytest.mark.parametrize(("left", "expected"), [(date(2020, 12, 31), ["1601 Øya", "1602"]), (SECOND, ["1602"])])
def test_a_municipality_came_from_all_that_it_had_on_its_last_day(left: date, expected: list[str]) -> None:
    renumbered = change(SECOND, ChangeKind.RENUMBERING, "1602", "1603")
    network = history(leaves(left, "1601", "1602"), renumbered, n1602=SECOND)
    assert told(network.predecessors("1602", on=FIRST)) == expected
