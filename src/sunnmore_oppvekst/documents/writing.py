"""Domain values to bytes: YAML 1.2 for people, JSON for machines, in the order of the fields."""

from __future__ import annotations

import msgspec

from sunnmore_oppvekst.documents.plain import to_plain
from sunnmore_oppvekst.documents.reading import FORMATS
from sunnmore_oppvekst.documents.way_out import to_wire
from sunnmore_oppvekst.documents.yaml_text import yaml_text
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.messages.nearest import nearest

_encode = msgspec.json.Encoder().encode


def write(value: Value, format: str) -> bytes:
    """A document in `yaml` or `json`.

    Raises:
        UnknownName: there is no such format.
    """
    if format not in FORMATS:
        raise UnknownName("format", format, nearest(format, FORMATS))
    return to_yaml(value) if format == "yaml" else to_json(value)


def to_json(value: Value) -> bytes:
    """A document as compact JSON, on one line without an end of line."""
    return _encode(to_wire(type(value))(value))


def to_yaml(value: Value) -> bytes:
    """A document as YAML 1.2, in blocks, with short lists and mappings on one line."""
    return yaml_text(to_plain(value)).encode()
