"""Sentences in three languages, and texts that stand in for each other."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.language import FALLBACK, Language, Words, nearest

SENTENCE = Words("{name} kjem {day}", "{name} kommer {day}", "{name} comes on {day}")


def test_a_sentence_is_filled_in_its_own_language() -> None:
    facts = {"name": "Sula", "day": date(2019, 5, 1)}
    assert SENTENCE.fill("nn", facts) == "Sula kjem 1. mai 2019"
    assert SENTENCE.fill("en", facts) == "Sula comes on 1 May 2019"


def test_a_fact_that_is_worded_itself_is_said_in_the_same_language() -> None:
    facts = {"name": Words("skulen", "skolen", "the school"), "day": (date(2019, 5, 1), "eller seinare")}
    assert SENTENCE.fill("nb", facts) == "skolen kommer 1. mai 2019, eller seinare"


def test_a_fact_that_is_missing_stays_visible() -> None:
    assert SENTENCE.fill("nn", {"day": "i dag"}) == "{name} kjem i dag"


@given(value=st.text())
def test_braces_in_a_fact_are_only_text(value: str) -> None:
    assert Words("{x}", "{x}", "{x}").fill("nn", {"x": value}) == value


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="sv"):
        SENTENCE["sv"]


@pytest.mark.parametrize(
    ("text", "asked", "found"),
    [
        (Text(nn="a", nb="b", en="c"), "nb", "nb"),
        (Text(nn="a", en="c"), "nb", "nn"),
        (Text(nb="b", en="c"), "nn", "nb"),
        (Text(nn="a", nb="b"), "en", "nn"),
        (Text(nb="b"), "en", "nb"),
        (Text(en="c"), "nn", "en"),
    ],
)
def test_the_other_norwegian_stands_in_before_english_does(text: Text, asked: str, found: str) -> None:
    assert text.language_of(asked) == found
    assert text[asked] == getattr(text, found)


def test_every_language_has_an_order_to_fall_back_in_that_begins_with_itself() -> None:
    assert {language: order[0] for language, order in FALLBACK.items()} == {each: each for each in Language}
    assert all(set(order) == set(Language) for order in FALLBACK.values())


@pytest.mark.parametrize(
    ("written", "found"),
    [("learing", "learning"), ("LEARNING", "learning"), ("xyz", None), ("", None)],
)
def test_the_nearest_name_is_found_only_when_it_is_near(written: str, found: str | None) -> None:
    assert nearest(written, ["learning", "inclusion"]) == found


@given(known=st.lists(st.text(min_size=1, max_size=6)), written=st.text(max_size=6))
def test_the_nearest_name_is_one_that_is_known_whatever_their_order(known: list[str], written: str) -> None:
    found = nearest(written, known)
    assert found is None or found in known
    assert found == nearest(written, reversed(known))
