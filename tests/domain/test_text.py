"""Text in up to three languages."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.messages.languages import FALLBACK, Language

given_texts = st.dictionaries(st.sampled_from(["nn", "nb", "en"]), st.text("abcæøå", min_size=1), min_size=1)


@pytest.mark.parametrize(
    ("text", "nn", "nb", "en"),
    [
        (Text(nn="eining"), "eining", "eining", "eining"),
        (Text(nb="enhet"), "enhet", "enhet", "enhet"),
        (Text(en="unit"), "unit", "unit", "unit"),
        (Text(nb="enhet", en="unit"), "enhet", "enhet", "unit"),
        (Text(nn="eining", en="unit"), "eining", "eining", "unit"),
        (Text(nn="eining", nb="enhet"), "eining", "enhet", "eining"),
        (Text(nn="eining", nb="enhet", en="unit"), "eining", "enhet", "unit"),
    ],
)
def test_the_nearest_language_stands_in_for_one_that_is_missing(text: Text, nn: str, nb: str, en: str) -> None:
    assert [text["nn"], text["nb"], text["en"]] == [nn, nb, en]
    assert str(text) == nn


@given(given_texts, st.sampled_from(Language))
def test_the_language_told_is_the_one_that_the_text_is_in(said: dict[str, str], asked: Language) -> None:
    text = Text(**said)
    language = text.language_of(asked)
    assert text[asked] == said[language]
    assert all(each.value not in said for each in FALLBACK[asked][: FALLBACK[asked].index(language)])


def test_a_text_says_something() -> None:
    with pytest.raises(InvalidValue, match=r"one of these: nn \| nb \| en"):
        Text()


@pytest.mark.parametrize("blank", ["", " ", "\n", "\u00a0"])
def test_a_blank_text_is_no_text(blank: str) -> None:
    with pytest.raises(InvalidValue, match="text that is not blank"):
        Text(nn="tekst", nb=blank)


@pytest.mark.parametrize("value", [1, True, None, b"tekst", ["tekst"]])
def test_what_is_not_text_does_not_become_text(value: Any) -> None:
    with pytest.raises(InvalidValue):
        Text(nn=value)


def test_a_language_that_is_not_ours_is_refused() -> None:
    with pytest.raises(ValueError, match="sv"):
        Text(nn="tekst")["sv"]
