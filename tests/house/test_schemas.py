"""The JSON Schemas in the docs are those that the code makes, whichever versions of the dependencies are installed."""

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
    made = so.json_schema(kind)
    assert published == made, "build the docs to write it anew"
    assert json.dumps(published) == json.dumps(made), "the order of the keys differs; build the docs to write it anew"


@pytest.mark.parametrize("kind", sorted(so.KINDS))
def test_every_part_is_described_on_one_line(kind: str) -> None:
    schema = so.json_schema(kind)
    parts = [schema, *schema["$defs"].values()]
    fields = [field for part in parts for field in part.get("properties", {}).values() if "description" in field]
    descriptions = [each["description"] for each in [*parts, *fields]]
    assert [text for text in descriptions if not text or text != " ".join(text.split())] == []


def test_every_schema_is_published() -> None:
    assert {path.stem for path in PUBLISHED.glob("*.json")} == set(so.KINDS)
