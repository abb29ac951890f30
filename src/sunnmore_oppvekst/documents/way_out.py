"""The way out, from domain to wire: one function for each class, written once from its shape."""

from __future__ import annotations

from typing import Any

from sunnmore_oppvekst.documents.compiled import Way, compiled, written_once
from sunnmore_oppvekst.documents.wire import schema_line, wire_of
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.extensions import NO_EXTENSIONS
from sunnmore_oppvekst.domain.shape import FieldShape, Free, Many, Nested, shape_of

_OUT: dict[type[Any], Way] = {}


def to_wire(cls: type[Any]) -> Way:
    """The function from a domain value of `cls` to its wire value."""
    return written_once(_OUT, cls, lambda: _way_out(cls))


def _way_out(cls: type[Any]) -> Way:
    wire = wire_of(cls)
    shapes = {field.name: field for field in shape_of(cls)}
    env: dict[str, Any] = {"wire": wire, "no_extensions": NO_EXTENSIONS}
    args = [_write(shapes[name], env) if name in shapes else "schema" for name in wire.__struct_fields__]
    if issubclass(cls, Document):
        env["schema"] = schema_line(cls)
    lines = [f"return wire({', '.join(args)})"]
    if cls.shorthand is not None:
        others = " and ".join(f"given.{name} is None" for name in shapes if name != cls.shorthand)
        lines.insert(0, f"if {others}: return given.{cls.shorthand}")
    return compiled(lines, env)


def _write(field: FieldShape, env: dict[str, Any]) -> str:
    held = f"given.{field.name}"
    match field.shape:
        case Nested(cls=cls):
            env[f"write_{field.name}"] = to_wire(cls)
            written = f"write_{field.name}({held})"
            return written if field.is_required else f"(None if {held} is None else {written})"
        case Many(item=Nested(cls=cls)):
            env[f"write_{field.name}"] = to_wire(cls)
            return _listed(field, f"*map(write_{field.name}, {held})")
        case Many():
            return _listed(field, f"*{held}")
        case Free():
            return f"({held}.to_dict() if {held} else None)"
        case _:
            return held


def _listed(field: FieldShape, items: str) -> str:
    if field.is_required:
        return f"[{items}]"
    held = f"given.{field.name}"
    is_absent = f"{held} is None" if field.is_optional else f"not {held}"
    return f"({held} if {is_absent} else [{items}])"
