"""Municipalities, and changes that make sense."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sunnmore_oppvekst.domain.municipality import (
    ChangeKind,
    FormerName,
    Inheritance,
    Municipality,
    MunicipalityChange,
)
from sunnmore_oppvekst.errors import InvalidValue

DAY = date(2020, 1, 1)
ONE, OTHER, NEW, NEWER = "1504", "1534", "1507", "1580"


def change(kind: ChangeKind, before: tuple[str, ...], after: tuple[str, ...], **fields: Any) -> MunicipalityChange:
    return MunicipalityChange(id="c", kind=kind, on=DAY, before=before, after=after, **fields)


@pytest.mark.parametrize(
    ("kind", "before", "after", "fields"),
    [
        (ChangeKind.MERGER, (ONE, OTHER), (NEW,), {}),
        (ChangeKind.MERGER, (ONE, OTHER), (ONE,), {}),
        (ChangeKind.SPLIT, (NEW,), (ONE, NEWER), {}),
        (ChangeKind.SPLIT, (NEW,), (ONE, NEWER), {"inherits": (Inheritance(area=OTHER, to=NEWER),)}),
        (ChangeKind.RENUMBERING, (ONE,), (NEW,), {}),
        (ChangeKind.RENAME, (ONE,), (ONE,), {}),
        (ChangeKind.BOUNDARY, (ONE,), (OTHER,), {"part": "Orten"}),
    ],
)
def test_a_change_of_each_kind(
    kind: ChangeKind, before: tuple[str, ...], after: tuple[str, ...], fields: dict[str, Any]
) -> None:
    assert change(kind, before, after, **fields).kind is kind


@pytest.mark.parametrize(
    ("kind", "before", "after", "fields", "message"),
    [
        (ChangeKind.MERGER, (ONE,), (NEW,), {}, "before: .* two or more municipalities before a merger"),
        (ChangeKind.MERGER, (ONE, ONE), (NEW,), {}, "two or more municipalities before a merger"),
        (ChangeKind.MERGER, (ONE, OTHER), (NEW, NEWER), {}, "after: .* one municipality after a merger"),
        (ChangeKind.MERGER, (ONE, OTHER), (), {}, "one municipality after a merger"),
        (ChangeKind.SPLIT, (ONE, OTHER), (NEW, NEWER), {}, "one municipality before a split"),
        (ChangeKind.SPLIT, (ONE,), (NEW,), {}, "two or more municipalities after a split"),
        (ChangeKind.RENUMBERING, (), (NEW,), {}, "one municipality before a renumbering"),
        (ChangeKind.RENUMBERING, (ONE,), (NEW, NEWER), {}, "one municipality after a renumbering"),
        (ChangeKind.RENAME, (), (), {}, "one municipality before a rename"),
        (ChangeKind.RENAME, (ONE,), (NEW,), {}, "the same number before and after a rename"),
        (ChangeKind.BOUNDARY, (ONE,), (), {"part": "Orten"}, "one municipality after a boundary change"),
        (ChangeKind.BOUNDARY, (ONE,), (OTHER,), {}, "the name of what changed municipality"),
        (ChangeKind.RENUMBERING, (ONE,), (NEW,), {"part": "Orten"}, "for boundary changes only"),
        (ChangeKind.SPLIT, (NEW,), (ONE, NEWER), {"inherits": (Inheritance(area=OTHER, to=NEW),)}, "inherits: '1507'"),
        (ChangeKind.MERGER, (ONE, OTHER), (NEW,), {"inherits": (Inheritance(area=ONE, to=NEW),)}, "for splits only"),
    ],
)
def test_a_change_that_makes_no_sense_is_refused_with_the_field(
    kind: ChangeKind, before: tuple[str, ...], after: tuple[str, ...], fields: dict[str, Any], message: str
) -> None:
    with pytest.raises(InvalidValue, match=message):
        change(kind, before, after, **fields)


def test_a_municipality_is_in_force_from_its_first_day_up_to_the_first_without_it() -> None:
    alesund = Municipality(number="1507", name="Ålesund", established=DAY, dissolved=date(2024, 1, 1))
    days = (date(2019, 12, 31), DAY, date(2023, 12, 31), date(2024, 1, 1))
    assert [alesund.exists_on(day) for day in days] == [False, True, True, False]
    assert Municipality(number="1532", name="Giske").exists_on(date(1950, 1, 1))


@pytest.mark.parametrize("dissolved", [DAY, date(2019, 12, 31)])
def test_a_municipality_lasts_a_day_at_least(dissolved: date) -> None:
    with pytest.raises(InvalidValue, match="a date after the municipality was established"):
        Municipality(number="1507", name="Ålesund", established=DAY, dissolved=dissolved)


def test_a_name_holds_until_the_next_one() -> None:
    names = (FormerName(name="Fyrst", until=date(2000, 1, 1)), FormerName(name="Så", until=DAY))
    place = Municipality(number="1599", name="Sist", former_names=names)
    days = (date(1999, 12, 31), date(2000, 1, 1), date(2019, 12, 31), DAY)
    assert [place.name_on(day) for day in days] == ["Fyrst", "Så", "Så", "Sist"]


def test_heirs_are_narrowed_to_where_an_area_is_known_to_have_gone() -> None:
    split = change(ChangeKind.SPLIT, (NEW,), (ONE, NEWER), inherits=(Inheritance(area=OTHER, to=NEWER),))
    assert split.heirs_of(NEW, OTHER) == (NEWER,)
    assert split.heirs_of(NEW, "1523") == (ONE, NEWER)
    assert split.heirs_of("1532", "1532") == ()
