"""JSON Schema (2020-12) for every kind of document, made from the same declarations that read it.

It is made here, not by msgspec, so that what is published does not change with the version of msgspec.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from sunnmore_oppvekst.documents.wire import schema_line
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.extensions import NAMESPACE
from sunnmore_oppvekst.domain.kinds import KINDS
from sunnmore_oppvekst.domain.scalars import PROSE, has_valid_check_digit
from sunnmore_oppvekst.domain.shape import (
    Choice,
    FieldShape,
    Free,
    Many,
    Nested,
    Shape,
    Single,
    choices_in,
    classes_in,
    shape_of,
)
from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.messages.nearest import nearest

if TYPE_CHECKING:
    from jsonschema import FormatChecker

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ATTRIBUTE = re.compile(r"^    (\w+): (.+(?:\n {8}.+)*)", re.MULTILINE)


def json_schema(kind: str) -> dict[str, Any]:
    """The JSON Schema of documents of `kind`, such as `action-plan`.

    The one format that is not standard, `organisation-number`, is checked by `format_checker`.

    Raises:
        UnknownName: there is no such kind.
    """
    cls = kind_named(kind)
    whole = _class_schema(cls)
    whole["properties"] = {"schema": {"const": schema_line(cls)}, **whole["properties"]}
    whole["required"] = ["schema", *whole["required"]]
    parts = {each.__name__: _class_schema(each) for each in classes_in(cls) if each is not cls}
    parts |= {each.__name__: _choice_schema(each) for each in choices_in(cls)}
    identity = f"urn:sunnmore-oppvekst:{cls.kind}:{cls.version}"
    return {"$schema": _DIALECT, "$id": identity, **whole, "$defs": dict(sorted(parts.items()))}


def kind_named(kind: str) -> type[Document]:
    """The class of the documents of `kind`.

    Raises:
        UnknownName: there is no such kind.
    """
    if kind not in KINDS:
        raise UnknownName("kind of document", kind, nearest(kind, KINDS))
    return KINDS[kind]


@cache
def format_checker() -> FormatChecker:
    """What checks the formats that the schemas name, `organisation-number` among them."""
    from jsonschema import FormatChecker

    checker = FormatChecker(("date",))
    checker.checks("organisation-number")(_is_organisation_number)
    return checker


def _is_organisation_number(value: object) -> bool:
    if not isinstance(value, str) or not re.fullmatch("[0-9]{9}", value):
        return True
    return has_valid_check_digit(value)


def _class_schema(cls: type[Any]) -> dict[str, Any]:
    """The schema of the mappings that say a value of a domain class."""
    doc = inspect.cleandoc(cls.__doc__ or "")
    said = {name: _on_one_line(text) for name, text in _ATTRIBUTE.findall(doc)}
    fields = shape_of(cls)
    return {
        "title": cls.__name__,
        "description": _summary(doc),
        "type": "object",
        "properties": {field.name: _field_schema(field, said) for field in fields},
        "required": [field.name for field in fields if field.is_required],
        "additionalProperties": False,
        **_together(cls),
    }


def _together(cls: type[Any]) -> dict[str, Any]:
    """Which fields a value of the class must have, where that is not said field by field."""
    if cls.forms:
        return {"anyOf": [{"required": sorted(form), "maxProperties": len(form)} for form in cls.forms]}
    return {"minProperties": 1} if cls.needs_any else {}


def _choice_schema(options: type[StrEnum]) -> dict[str, Any]:
    description = _summary(inspect.cleandoc(options.__doc__ or ""))
    return {"title": options.__name__, "description": description, "enum": sorted(each.value for each in options)}


def _field_schema(field: FieldShape, said: Mapping[str, str]) -> dict[str, Any]:
    schema = _shape_schema(field.shape)
    return {**schema, "description": said[field.name]} if field.name in said else schema


def _shape_schema(shape: Shape) -> dict[str, Any]:
    match shape:
        case Single(scalar=scalar):
            return dict(scalar.schema)
        case Choice(options=options):
            return _reference(options)
        case Nested(cls=cls):
            return {"anyOf": [dict(PROSE.schema), _reference(cls)]} if cls.shorthand else _reference(cls)
        case Many(item=item):
            return {"type": "array", "items": _shape_schema(item)}
        case Free():
            return {
                "type": "object",
                "propertyNames": {"pattern": f"^{NAMESPACE}$(?!\\n)"},
                "additionalProperties": {"type": "object"},
            }


def _reference(cls: type[Any]) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{cls.__name__}"}


def _summary(doc: str) -> str:
    return _on_one_line(doc.split("\n\n")[0])


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
