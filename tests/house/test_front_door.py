"""The front door names what is public, explains it, and opens fast."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys

import pytest

import sunnmore_oppvekst
from tests.house.repository import ROOT

HEAVY = ("click", "jsonschema", "ruamel", "yaml")
LISTED = re.compile(r"^\.\. (?:auto|py:)\w+:: (\w+)$", re.MULTILINE)
REPORT_HEAVY = f"import sys, sunnmore_oppvekst; print(*(set({HEAVY!r}) & set(sys.modules)))"


def explanation(name: str) -> str | None:
    """The docstring of a public class, function or module; a constant has its type's."""
    value = getattr(sunnmore_oppvekst, name)
    if inspect.isclass(value):
        return value.__dict__.get("__doc__")
    return inspect.getdoc(value)


def test_everything_public_can_be_imported_with_a_star() -> None:
    names: dict[str, object] = {}
    exec("from sunnmore_oppvekst import *", names)  # noqa: S102
    assert set(sunnmore_oppvekst.__all__) <= set(names)


def test_dir_shows_what_is_public() -> None:
    assert set(sunnmore_oppvekst.__all__) <= set(dir(sunnmore_oppvekst))


@pytest.mark.parametrize("name", sorted(sunnmore_oppvekst.__all__))
def test_a_public_name_is_explained(name: str) -> None:
    assert explanation(name)


def test_the_api_page_lists_every_public_name_once_and_no_other() -> None:
    listed = LISTED.findall((ROOT / "docs" / "api.md").read_text("utf-8"))
    assert sorted(listed) == sorted(sunnmore_oppvekst.__all__)


def test_an_unknown_name_is_refused() -> None:
    misspelt = "open_workspce"
    with pytest.raises(AttributeError, match=misspelt):
        getattr(sunnmore_oppvekst, misspelt)


def test_the_front_door_brings_in_nothing_heavy() -> None:
    done = subprocess.run([sys.executable, "-c", REPORT_HEAVY], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
