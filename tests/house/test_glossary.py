"""The glossary is whole, and its code names are names in the code."""

from __future__ import annotations

import importlib
import pkgutil
from collections import Counter

import pytest

from sunnmore_oppvekst import domain, findings, rules
from tests.house.repository import ROOT

Row = tuple[str, ...]


def rows() -> list[Row]:
    lines = (ROOT / "docs" / "glossary.md").read_text("utf-8").splitlines()
    cells = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines if line.startswith("| ")]
    return [row for row in cells if row[0] != "code"]


def class_names() -> dict[str, type]:
    modules = [findings, rules]
    modules += [importlib.import_module(f"{domain.__name__}.{m.name}") for m in pkgutil.iter_modules(domain.__path__)]
    return {name: value for module in modules for name, value in vars(module).items() if isinstance(value, type)}


CLASSES = class_names() | {"Workspace": object}


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[3])
def test_a_term_is_in_three_languages_and_explained(row: Row) -> None:
    texts = row[1:]
    assert len(texts) == 4
    assert all(texts)


@pytest.mark.parametrize("code", [row[0].strip("`") for row in rows() if row[0][1:2].isupper()])
def test_a_code_name_is_a_name_in_the_code(code: str) -> None:
    cls, _, attribute = code.partition(".")
    assert cls in CLASSES
    assert not attribute or hasattr(CLASSES[cls], attribute)


def test_no_term_is_listed_twice() -> None:
    codes = Counter(row[0] for row in rows() if row[0])
    assert [code for code, count in codes.items() if count > 1] == []
