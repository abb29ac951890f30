"""Items are told from each other by their keys, and paths say the keys in a way that people can read and write."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sunnmore_oppvekst.compare.keys import Again, At, is_one, key_fields, key_of, keyed, say_key, say_path
from sunnmore_oppvekst.compare.states import NetworkState
from sunnmore_oppvekst.domain.kinds import KINDS
from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.network import Membership
from sunnmore_oppvekst.domain.organisation import SeatRule
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.shape import classes_in
from sunnmore_oppvekst.domain.text import Text
from tests.numbered_values import has_parts, key_names, numbered

ADVISER = Party(role="adviser", municipality="1532")
CLASSES = sorted({cls for root in (*KINDS.values(), NetworkState) for cls in classes_in(root)}, key=str)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_the_fields_that_tell_items_apart_are_those_that_the_class_declares_or_its_id(cls: type[Any]) -> None:
    assert key_fields(cls) == key_names(cls)
    assert is_one(cls) == (not has_parts(cls))


def test_a_class_with_neither_tells_nothing_apart() -> None:
    assert [key_fields(cls) for cls in (Text, Period, Measure, Membership, SeatRule)] == [
        (),
        (),
        ("id",),
        ("municipality",),
        ("role", "every"),
    ]
    assert [is_one(cls) for cls in (Party, Text, Measure)] == [True, False, False]


def test_an_item_whose_key_has_come_before_is_known_by_how_many_times() -> None:
    items = [numbered(Measure, number) for number in (1, 2, 1, 1, 2)]
    found = keyed(items, key_of(Measure))
    assert list(found) == ["x1", "x2", Again("x1", 1), Again("x1", 2), Again("x2", 1)]
    assert list(found.values()) == items
    assert [say_key(key) for key in found] == ["x1", "x2", "x1#2", "x1#3", "x2#2"]


def test_items_with_different_keys_are_known_by_them() -> None:
    items = [numbered(Measure, number) for number in (2, 1)]
    assert list(keyed(items, key_of(Measure)).items()) == [("x2", items[0]), ("x1", items[1])]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ((), ""),
        (("title",), "title"),
        (("measures", At("t2"), "title", "nn"), "measures[t2].title.nn"),
        (("status", At((date(2019, 5, 1), ADVISER))), "status[2019-05-01 role=adviser municipality=1532]"),
        (("composition", At(("chair", None))), "composition[chair]"),
        (("respondents", At(Party(unit="x"))), "respondents[unit=x]"),
        (("memberships", At(Again("1532", 1)), "period"), "memberships[1532#2].period"),
    ],
)
def test_a_path_says_names_and_keys(path: Any, text: str) -> None:
    assert say_path(path) == text
