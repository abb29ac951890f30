"""Conflicts as a file that a person edits and gives back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from cattrs.errors import BaseValidationError

from sunnmore_oppvekst.compare.keys import At
from sunnmore_oppvekst.compare.merge import Merged
from sunnmore_oppvekst.compare.places import ABSENT
from sunnmore_oppvekst.compare.sides import MergeConflict
from sunnmore_oppvekst.documents.careful import read_shape
from sunnmore_oppvekst.documents.plain import to_plain
from sunnmore_oppvekst.documents.source import Unreadable
from sunnmore_oppvekst.documents.yaml_source import yaml_data
from sunnmore_oppvekst.documents.yaml_text import yaml_text
from sunnmore_oppvekst.domain.extensions import FrozenMap
from sunnmore_oppvekst.domain.shape import Many, Nested, Shape, shape_of
from sunnmore_oppvekst.domain.value import Value, expected
from sunnmore_oppvekst.errors import InvalidValue, UnknownName
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.messages.nearest import nearest

M = TypeVar("M", bound=Merged[Any])
BASE = "base"

_HOW = _(
    "# Here several want different things. For each: write one of the names under `sides`, or base, "
    "after `choose`.\n# If none of them fits, write what is to stand there after `value`. What is left "
    "open stays as it was.\n"
)
_A_CONFLICT_FILE = _("a conflict file with a list `conflicts`, each with `path` and `choose` or `value`")


def conflict_file(merged: Merged[Any], language: Language | str = Language.NN) -> str:
    """The conflicts of a merge as YAML, each with what stood there, what each side wants, and room for a choice."""
    return _HOW[language] + "\n" + yaml_text({"conflicts": [_as_data(each) for each in merged.conflicts]})


def settled_by(merged: M, data: bytes) -> M:
    """The merge with its conflicts settled as the file says; what the file leaves open stays open.

    Raises:
        InvalidValue: it is no conflict file, or a value cannot stand where it is put.
        UnknownName: there is no conflict at a path, or nobody of that name has a side in it.
    """
    return merged.settled(dict(_choices(merged, data)))


def _choices(merged: Merged[Any], data: bytes) -> Iterator[tuple[str, Any]]:
    known = {each.dotted_path: each for each in merged.conflicts}
    for each in _listed(data):
        path = str(each.get("path"))
        if path not in known:
            raise UnknownName("conflict", path, nearest(path, known))
        if each.get("value") is not None:
            yield path, _value(merged.value, known[path], each["value"])
        elif each.get("choose") is not None:
            yield path, _chosen(known[path], str(each["choose"]))


def _listed(data: bytes) -> list[dict[str, Any]]:
    try:
        read = yaml_data(data)
    except Unreadable as error:
        raise InvalidValue("conflicts", "", error.reason, _A_CONFLICT_FILE) from error
    listed = read.get("conflicts") if isinstance(read, dict) else None
    if not isinstance(listed, list) or not all(isinstance(each, dict) for each in listed):
        raise InvalidValue("conflicts", "", type(read).__name__, _A_CONFLICT_FILE)
    return listed


def _chosen(conflict: MergeConflict, name: str) -> Any:
    if name == BASE:
        return conflict.base
    known = [side.who for side in conflict.sides]
    if name not in known:
        raise UnknownName("side", name, nearest(name, [*known, BASE]))
    return conflict.wanted_by(name)


def _value(document: Value, conflict: MergeConflict, data: Any) -> Any:
    shape = _shape_at(type(document), conflict)
    if shape is None:
        return data
    try:
        return read_shape(shape, data)
    except BaseValidationError as error:
        raise InvalidValue(type(document).__name__, conflict.dotted_path, data, expected(shape)) from error


def _shape_at(cls: type[Any], conflict: MergeConflict) -> Shape | None:
    """The shape of what stands at a conflict's path, or None inside local fields."""
    shape: Shape | None = Nested(cls)
    for step in conflict.path:
        if isinstance(step, At):
            shape = shape.item if isinstance(shape, Many) else None
        else:
            fields = shape_of(shape.cls) if isinstance(shape, Nested) else ()
            shape = next((field.shape for field in fields if field.name == step), None)
    return shape


def _as_data(conflict: MergeConflict) -> dict[str, Any]:
    return {
        "path": conflict.dotted_path,
        BASE: _plain(conflict.base),
        "sides": {side.who: _plain(side.value) for side in conflict.sides},
        "choose": None,
    }


def _plain(value: Any) -> Any:
    match value:
        case Value():
            return to_plain(value)
        case tuple():
            return [_plain(item) for item in value]
        case FrozenMap():
            return value.to_dict()
        case StrEnum():
            return value.value
        case date():
            return value.isoformat()
        case _:
            return None if value is ABSENT else value
