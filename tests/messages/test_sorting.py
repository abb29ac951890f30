"""Norwegian alphabetical order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.messages import alphabetical

NAMES = st.text(alphabet="abzæøåäöAÆØÅé0129 -", max_size=8)


@pytest.mark.parametrize(
    "in_order",
    [
        [
            "Giske",
            "Haram",
            "Norddal",
            "Sandøy",
            "Skodje",
            "Stordal",
            "Stranda",
            "Sula",
            "Sykkylven",
            "Ørskog",
            "Ålesund",
        ],
        ["Zion", "Ærfugl", "Øya", "Åsen"],
        ["Zion", "Øya", "Åse", "Aasen", "Åsnes"],
        ["Ærleg", "Ärlig", "Øst", "Östen", "Åse"],
        ["t1", "t2", "t10"],
        ["Skule 2", "Skule 10"],
        ["Idé", "Ideal"],
        ["", "a"],
    ],
)
def test_the_alphabet_ends_with_æ_ø_and_å(in_order: list[str]) -> None:
    backwards = in_order[::-1]
    assert sorted(backwards, key=alphabetical) == in_order


def test_capitals_do_not_count() -> None:
    assert sorted(["b", "A", "a", "B"], key=alphabetical) == ["A", "a", "B", "b"]


@given(names=st.lists(NAMES))
def test_the_order_does_not_depend_on_the_order_before(names: list[str]) -> None:
    backwards = names[::-1]
    assert sorted(names, key=alphabetical) == sorted(backwards, key=alphabetical)


@given(one=NAMES, other=NAMES)
def test_only_equal_names_sort_equal(one: str, other: str) -> None:
    assert (alphabetical(one) == alphabetical(other)) == (one == other)
