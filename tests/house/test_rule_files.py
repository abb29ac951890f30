"""One rule a file, named alike, with its reasons in three languages."""

from __future__ import annotations

import importlib
import pkgutil
from collections import Counter
from collections.abc import Iterator

import pytest

from docs._ext.reference_pages import FAMILIES, code_page
from sunnmore_oppvekst import rules
from sunnmore_oppvekst.rules import RULES, Rule

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def rule_modules() -> Iterator[str]:
    """The modules two floors down in `rules`: one a rule."""
    for room in pkgutil.iter_modules(rules.__path__, f"{rules.__name__}."):
        if room.ispkg:
            package = importlib.import_module(room.name)
            yield from (found.name for found in pkgutil.iter_modules(package.__path__, f"{room.name}."))


def test_each_rule_has_a_file_of_its_name() -> None:
    files = Counter(name.rpartition(".")[2] for name in rule_modules())
    assert files == Counter(rule.name for rule in RULES)


@pytest.mark.parametrize("module", sorted(rule_modules()))
def test_a_file_defines_the_rule_it_is_named_for(module: str) -> None:
    name = module.rpartition(".")[2]
    assert getattr(importlib.import_module(module), name).name == name


def test_no_code_is_used_twice() -> None:
    assert [code for code, count in Counter(rule.code for rule in RULES).items() if count > 1] == []


@each_rule
def test_a_rule_belongs_to_a_family(rule: Rule) -> None:
    assert rule.family in FAMILIES


@each_rule
def test_a_rule_explains_itself_in_three_languages(rule: Rule) -> None:
    texts = (
        rule.title["nn"],
        rule.title["nb"],
        rule.title["en"],
        rule.reason["nn"],
        rule.reason["nb"],
        rule.reason["en"],
    )
    assert all(text and text.strip() for text in texts)


@each_rule
def test_a_rule_shows_a_bad_and_a_good_example_and_its_basis(rule: Rule) -> None:
    assert rule.bad.strip()
    assert rule.good.strip()
    assert rule.basis


@each_rule
def test_a_rule_has_a_page(rule: Rule) -> None:
    page = code_page(rule)
    assert page.startswith(f"# {rule.code}")
    assert rule.title["en"] in page
