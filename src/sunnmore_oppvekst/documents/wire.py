"""The wire form of each domain class: what msgspec reads and writes, with nothing but the fields there are.

A wire class is made from the shape of its domain class. It refuses unknown keys, missing keys, nulls and wrong types
while it decodes; what a wire class cannot know (patterns, dates that fit together) is judged on the way to the domain
value.
"""

from __future__ import annotations

from datetime import date
from threading import RLock
from typing import Annotated, Any

import msgspec

from sunnmore_oppvekst.documents.wanted import Wanted, fields_of
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.scalars import DAY, FLAG, NUMBER, PROSE, Scalar
from sunnmore_oppvekst.domain.shape import Choice, FieldShape, Free, Many, Nested, Shape, Single


def schema_line(cls: type[Document]) -> str:
    """What the `schema:` line of a document of this class says."""
    return f"sunnmore-oppvekst/{cls.kind}/{cls.version}"


_KNOWN: dict[tuple[type[Any], Wanted | None], type[msgspec.Struct]] = {}
_MAKING = RLock()


def wire_of(cls: type[Any], wanted: Wanted | None = None) -> type[msgspec.Struct]:
    """The wire class of a domain class; one, whoever asks first.

    Where only some fields are wanted, it has just those, and passes over what else there is.

    msgspec looks a class over when it first reads one, and not so that two threads can do it at once. So it is made to
    before anybody else gets hold of the class.
    """
    asked = (cls, wanted)
    if asked not in _KNOWN:
        with _MAKING:
            if asked not in _KNOWN:
                made = _made(cls, wanted)
                msgspec.json.Decoder(made)
                _KNOWN[asked] = made
    return _KNOWN[asked]


def _made(cls: type[Any], wanted: Wanted | None) -> type[msgspec.Struct]:
    head: list[Any] = [("schema", str)] if issubclass(cls, Document) else []
    return msgspec.defstruct(
        cls.__name__,
        [*head, *(_field(each, wanted and wanted.within(each.name)) for each in fields_of(cls, wanted))],
        forbid_unknown_fields=wanted is None,
        omit_defaults=True,
        gc=False,
        frozen=True,
    )


def _field(field: FieldShape, wanted: Wanted | None) -> tuple[str, Any] | tuple[str, Any, Any]:
    kind = _type(field.shape, wanted)
    if field.is_required:
        return (field.name, kind)
    return (field.name, kind, None if isinstance(field.shape, Free) else field.default)


def _type(shape: Shape, wanted: Wanted | None = None) -> Any:
    match shape:
        case Single(scalar=scalar):
            return _single(scalar)
        case Choice(options=options):
            return options
        case Nested(cls=cls):
            wire = wire_of(cls, wanted)
            return _single(PROSE) | wire if cls.shorthand else wire
        case Many(item=item):
            return tuple[_type(item, wanted), ...]  # type: ignore[misc]
        case Free():
            return dict[str, dict[str, Any]]


def _single(scalar: Scalar) -> Any:
    if scalar is FLAG:
        return bool
    if scalar is NUMBER:
        return int | float
    if scalar is DAY:
        return date
    if scalar.schema["type"] == "integer":
        return Annotated[int, msgspec.Meta(ge=scalar.schema["minimum"], le=scalar.schema["maximum"])]
    return Annotated[str, msgspec.Meta(min_length=1)]
