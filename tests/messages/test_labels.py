"""Labels: every choice from a closed set has a word in every language."""

from __future__ import annotations

import pkgutil
from enum import StrEnum
from importlib import import_module

import pytest

from sunnmore_oppvekst import domain, findings
from sunnmore_oppvekst.domain.sectors import Sector
from sunnmore_oppvekst.messages import Language, label
from sunnmore_oppvekst.messages.labels import LABELS
from sunnmore_oppvekst.report.figure import Category


def closed_sets() -> dict[str, type[StrEnum]]:
    modules = [import_module(f"{domain.__name__}.{each.name}") for each in pkgutil.iter_modules(domain.__path__)]
    found = {
        name: value
        for module in (*modules, findings)
        for name, value in vars(module).items()
        if isinstance(value, type) and issubclass(value, StrEnum) and value is not StrEnum
    }
    found["Category"] = Category
    assert len(found) > 15
    return found


SETS = closed_sets()


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize("language", Language)
def test_every_choice_has_a_word_of_its_own(name: str, language: Language) -> None:
    words = [label(choice, language) for choice in SETS[name]]
    assert all(word.strip() for word in words)
    assert len(set(words)) == len(words)


def test_no_label_is_left_over() -> None:
    assert {name: set(LABELS[name]) for name in LABELS} == {
        name: {choice.value for choice in choices} for name, choices in SETS.items()
    }


def test_a_label_is_in_the_language_asked_for() -> None:
    assert [label(Sector.SCHOOL, language) for language in ("nn", "nb", "en")] == ["skule", "skole", "school"]


def test_a_choice_without_a_label_is_refused() -> None:
    class Colour(StrEnum):
        RED = "red"

    with pytest.raises(KeyError):
        label(Colour.RED, "nn")
