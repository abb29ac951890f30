"""Holding a side to what it may touch: its changes, less those that are refused."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any, TypeVar

from attrs import evolve

from sunnmore_oppvekst.compare.changes import Changed, arrivals, diff
from sunnmore_oppvekst.compare.delta import Delta, Edited, Items
from sunnmore_oppvekst.compare.keys import At, Path, key_of, keyed
from sunnmore_oppvekst.compare.ordering import in_order
from sunnmore_oppvekst.compare.sides import Side
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.messages.message import Message, _

V = TypeVar("V", bound=Value)
_DOES_NOT_STAND_ALONE = _("what is allowed cannot stand without what is not")


def limited(
    base: V, side: V, scope: Callable[[Changed], Message | None]
) -> tuple[V, tuple[tuple[Changed, Message], ...]]:
    """What a side may make of a value, and the changes that it may not make, each with the reason.

    A thing that moved from one list to another may do so where it may both leave the one and come in the other.
    """
    changes = diff(base, side)
    came = arrivals(changes)
    refused = tuple((each, why) for each in changes if (why := _refusal(each, came, scope)) is not None)
    if not refused or changes.delta is None:
        return side, ()
    places = {path for each, _ in refused for path in (each.path, each.to) if path is not None}
    try:
        return _allowed(changes.delta, base, (), places), refused
    except InvalidValue:
        said = {id(each): why for each, why in refused}
        return base, tuple((each, said.get(id(each), _DOES_NOT_STAND_ALONE)) for each in changes)


def _refusal(
    change: Changed, came: Mapping[Path, Changed], scope: Callable[[Changed], Message | None]
) -> Message | None:
    why = scope(change)
    return scope(came[change.to]) if why is None and change.to is not None else why


def _allowed(delta: Delta, value: Any, path: Path, refused: Collection[Path]) -> Any:
    """A value with its differences, less those at refused paths."""
    match delta:
        case Edited(parts=parts):
            inner = ((name, part, getattr(value, name)) for name, part in parts)
            return evolve(value, **{name: _allowed(part, old, (*path, name), refused) for name, part, old in inner})
        case Items():
            return _allowed_items(delta, value, path, refused)
        case _:
            return value if path in refused else delta.new


def _allowed_items(items: Items, value: Any, path: Path, refused: Collection[Path]) -> tuple[Any, ...]:
    """A list with its differences, less those refused; what was refused to leave comes after what it stood after."""
    before = keyed(value, key_of(items.cls))
    found: dict[Any, Any] = dict(before)
    for kept in items.edited:
        found[kept.old] = _allowed(kept.delta, kept.was, (*path, At(kept.old)), refused)
    for gone in items.removed:
        if (*path, At(gone.key)) not in refused:
            del found[gone.key]
    found |= {new: new.item for new in items.added if (*path, At(new.key)) not in refused}
    line = Side("", dict.fromkeys(items.line(before)))
    order = in_order(before, [line], like=None if path in refused else line)
    return tuple(found[name] for name in order if name in found)
