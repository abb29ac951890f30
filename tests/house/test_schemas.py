"""The JSON Schemas that lie in the docs are those that the code makes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import sunnmore_oppvekst as so

PUBLISHED = Path(__file__).parents[2] / "docs" / "schemas"


@pytest.mark.parametrize("kind", sorted(so.KINDS))
def test_a_schema_meets_its_meta_schema(kind: str) -> None:
    Draft202012Validator.check_schema(so.json_schema(kind))


@pytest.mark.parametrize("kind", sorted(so.KINDS))
def test_a_published_schema_is_up_to_date(kind: str) -> None:
    published = json.loads((PUBLISHED / f"{kind}.json").read_text("utf-8"))
    assert published == so.json_schema(kind), "build the docs to write it anew"


def test_every_schema_is_published() -> None:
    assert {path.stem for path in PUBLISHED.glob("*.json")} == set(so.KINDS)
