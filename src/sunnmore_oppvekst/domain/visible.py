"""A value as an audience may see it: what is marked beyond it is gone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import evolve

from sunnmore_oppvekst.domain.audience import Audience
from sunnmore_oppvekst.domain.extensions import NO_EXTENSIONS, Extensions
from sunnmore_oppvekst.domain.shape import FieldShape, Free, Many, Nested, classes_in, shape_of
from sunnmore_oppvekst.domain.value import Value

V = TypeVar("V", bound=Value)
Hidden = Mapping[str, frozenset[str]]
"""The local fields that an audience may not see, by namespace."""
_NOTHING_HIDDEN: Hidden = {}
_ALL_PUBLIC: dict[type[Any], bool] = {}


def visible(value: V, audience: Audience, hidden: Hidden = _NOTHING_HIDDEN) -> V | None:
    """The value with what `audience` may see, itself where that is all of it; None where it cannot do without the rest.

    Args:
        value: any domain value.
        audience: who it is for.
        hidden: local fields to leave out, too.
    """
    if not hidden and _is_public(type(value)):
        return value
    changed: dict[str, Any] = {}
    for each in shape_of(type(value)):
        held = getattr(value, each.name)
        kept = _field(each, held, audience, hidden)
        if kept is None and held is not None and not each.is_optional:
            return None
        if kept is not held:
            changed[each.name] = kept
    return evolve(value, **changed) if changed else value  # type: ignore[misc]


def _field(each: FieldShape, held: Any, audience: Audience, hidden: Hidden) -> Any:
    if held is None:
        return None
    if not audience.may_see(each.audience):
        return None if each.is_required or each.is_optional else each.default
    match each.shape:
        case Nested():
            return visible(held, audience, hidden)
        case Many(item=Nested()):
            seen = tuple(visible(item, audience, hidden) for item in held)
            same = len(seen) == len(held) and all(new is old for new, old in zip(seen, held, strict=True))
            return held if same else tuple(item for item in seen if item is not None)
        case Free():
            return _local(held, hidden)
        case _:
            return held


def _local(held: Extensions, hidden: Hidden) -> Extensions:
    if not any(namespace in held for namespace in hidden):
        return held
    data = held.to_dict()
    for namespace, names in hidden.items():
        data[namespace] = {name: value for name, value in data.get(namespace, {}).items() if name not in names}
    return Extensions({namespace: fields for namespace, fields in data.items() if fields}) or NO_EXTENSIONS


def _is_public(cls: type[Any]) -> bool:
    """Whether nothing in a class, or in what it holds, is marked beyond the public."""
    known = _ALL_PUBLIC.get(cls)
    if known is None:
        held = (each for inner in classes_in(cls) for each in shape_of(inner))
        known = _ALL_PUBLIC[cls] = all(each.audience is Audience.PUBLIC for each in held)
    return known
