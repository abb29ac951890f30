"""JSON Schema (2020-12) for every kind of document, made from the same classes that read it."""

from __future__ import annotations

import inspect
import re
from functools import cache
from typing import TYPE_CHECKING, Any

import msgspec

from sunnmore_oppvekst.documents.wire import schema_line, wire_of
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.kinds import KINDS
from sunnmore_oppvekst.domain.scalars import has_valid_check_digit
from sunnmore_oppvekst.domain.shape import classes_in, shape_of
from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.language.nearest import nearest

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
    _, parts = msgspec.json.schema_components([wire_of(cls)], ref_template="#/$defs/{name}")
    described = {each.__name__: each for each in classes_in(cls)}
    definitions = {
        name: _completed(part, described[name]) if name in described else part for name, part in parts.items()
    }
    whole = definitions.pop(cls.__name__)
    whole["properties"]["schema"] = {"const": schema_line(cls)}
    identity = f"urn:sunnmore-oppvekst:{cls.kind}:{cls.version}"
    return {"$schema": _DIALECT, "$id": identity, **whole, "$defs": dict(sorted(definitions.items()))}


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


def _completed(part: dict[str, Any], cls: type[Any]) -> dict[str, Any]:
    """The part with what the class says of itself: descriptions, and which fields go together."""
    doc = inspect.cleandoc(cls.__doc__ or "")
    part["description"] = " ".join(doc.split("\n\n")[0].split())
    for name, said in _ATTRIBUTE.findall(doc):
        if name in part["properties"]:
            part["properties"][name]["description"] = " ".join(said.split())
    for field in shape_of(cls):
        part["properties"][field.name].pop("default", None)
    if cls.forms:
        part["anyOf"] = [{"required": sorted(form), "maxProperties": len(form)} for form in cls.forms]
    elif cls.needs_any:
        part["minProperties"] = 1
    return part
