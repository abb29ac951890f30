"""Every hook has a section in the docs that shows it at work, a test, and a plugin that uses it."""

from __future__ import annotations

import re
from types import ModuleType

import pytest

from sunnmore_oppvekst.hooks.spec import HOOKS
from sunnmore_oppvekst.testing import assert_plugin_conforms
from tests.hooks.installing import GOOD
from tests.house.repository import ROOT

PAGE = (ROOT / "docs" / "plugins.md").read_text("utf-8")
SECTION = re.compile(r"^### `(?P<hook>oppvekst_\w+)`$(?P<text>.*?)(?=^##)", re.MULTILINE | re.DOTALL)
SECTIONS = {found["hook"]: found["text"] for found in SECTION.finditer(PAGE)}


def uses(hook: str, source: str) -> bool:
    return re.search(rf"hookimpl\s+def {hook}\(", source) is not None


@pytest.mark.parametrize("hook", HOOKS)
def test_a_hook_has_a_section_that_uses_it_and_says_what_holds(hook: str) -> None:
    assert uses(hook, SECTIONS[hook])
    assert f"sunnmore_oppvekst.hooks.spec.Hooks.{hook}" in SECTIONS[hook]


def test_there_is_no_section_of_something_else() -> None:
    assert set(SECTIONS) == set(HOOKS)


@pytest.mark.parametrize("hook", HOOKS)
def test_a_hook_is_used_by_a_plugin_that_is_tested(hook: str) -> None:
    assert uses(hook, GOOD.replace("    @", "@"))


def test_what_the_page_shows_is_a_plugin_that_conforms() -> None:
    blocks = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    shown = ModuleType("shown")
    exec(compile("\n".join(blocks), "docs/plugins.md", "exec"), vars(shown))  # noqa: S102
    assert_plugin_conforms(shown)
