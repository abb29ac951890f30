"""Every kind of document is shown on its page, by an example that can be read."""

from __future__ import annotations

import re

import pytest

import sunnmore_oppvekst as so
from tests.house.repository import ROOT

DOCUMENT = re.compile(r"^```yaml\n(schema: .*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLES = DOCUMENT.findall((ROOT / "docs" / "documents.md").read_text("utf-8"))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.split("/")[1])
def test_an_example_of_a_document_can_be_read(example: str) -> None:
    assert so.loads(example).kind in example.splitlines()[0]


def test_every_kind_of_document_has_an_example() -> None:
    assert {so.loads(example).kind for example in EXAMPLES} == set(so.KINDS)
