"""Which ids a document gives, and which it refers to, gathered in one straight pass."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from attrs import field, frozen

from sunnmore_oppvekst.domain.shape import FieldShape, Many, Nested, nested_in, refers_to, shape_of
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.findings import Path


@frozen
class Names:
    """The names in a document.

    Attributes:
        given: every `id` in it, in order, repeated ones too.
        used: the ids that it refers to, by what they are ids of.
    """

    given: list[str] = field(factory=list)
    used: dict[str, set[str]] = field(factory=dict)


_Gather = Callable[[Any, Names], None]
_GATHER: dict[type[Any], _Gather | None] = {}


def names_in(document: Value) -> Names:
    """The ids that a document gives and refers to."""
    names = Names()
    gather = _gather(type(document))
    if gather is not None:
        gather(document, names)
    return names


def places_of(document: Value) -> Iterator[tuple[Path, Value]]:
    """Every value in a document with the way to it, the document itself first."""
    waiting: list[tuple[Path, Value]] = [((), document)]
    while waiting:
        path, value = waiting.pop()
        yield path, value
        waiting += reversed(_inside(path, value))


def _inside(path: Path, value: Value) -> list[tuple[Path, Value]]:
    found: list[tuple[Path, Value]] = []
    for name, is_many in nested_in(type(value)):
        held = getattr(value, name)
        if is_many:
            found += (((*path, name, index), item) for index, item in enumerate(held or ()))
        elif held is not None:
            found.append(((*path, name), held))
    return found


def _gather(cls: type[Any]) -> _Gather | None:
    if cls not in _GATHER:
        _GATHER[cls] = _compiled(cls)
    return _GATHER[cls]


def _compiled(cls: type[Any]) -> _Gather | None:
    """A function written for just this class, as the pass is made for every document that is checked."""
    env: dict[str, Any] = {}
    lines = [line for each in shape_of(cls) for line in _lines(each, env)]
    if not lines:
        return None
    body = "\n    ".join(lines)
    exec(f"def gather(value, names):\n    {body}", env)  # noqa: S102
    gather: _Gather = env["gather"]
    return gather


def _lines(each: FieldShape, env: dict[str, Any]) -> list[str]:
    name, shape = each.name, each.shape
    if name == "id":
        return ["names.given.append(value.id)"]
    kind = refers_to(shape)
    if kind is not None:
        verb = "update" if isinstance(shape, Many) else "add"
        return [f"if value.{name}:", f"    names.used.setdefault({kind!r}, set()).{verb}(value.{name})"]
    nested = shape.item if isinstance(shape, Many) else shape
    inner = _gather(nested.cls) if isinstance(nested, Nested) else None
    if inner is None:
        return []
    env[f"gather_{name}"] = inner
    if isinstance(shape, Many):
        return [f"for item in value.{name} or ():", f"    gather_{name}(item, names)"]
    return [f"if value.{name} is not None:", f"    gather_{name}(value.{name}, names)"]
