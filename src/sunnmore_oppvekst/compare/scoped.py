"""Holding a side to what it may touch: its changes, less those that are refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from attrs import evolve

from sunnmore_oppvekst.compare.changes import Changed, diff
from sunnmore_oppvekst.compare.delta import Delta, Edited, Items, Kept
from sunnmore_oppvekst.compare.keys import At, Path
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.language.words import Words

V = TypeVar("V", bound=Value)
_DOES_NOT_STAND_ALONE = Words(
    "det som er lov i bidraget, kan ikkje stå utan det som ikkje er lov",
    "det som er lov i bidraget, kan ikke stå uten det som ikke er lov",
    "what is allowed cannot stand without what is not",
)


def limited(base: V, side: V, scope: Callable[[Changed], Words | None]) -> tuple[V, tuple[tuple[Changed, Words], ...]]:
    """What a side may make of a value, and the changes that it may not make, each with the reason."""
    changes = diff(base, side)
    refused = tuple((each, why) for each in changes if (why := scope(each)) is not None)
    if not refused:
        return side, ()
    places = {path for each, _ in refused for path in (each.path, each.to) if path is not None}
    allowed = _without(places, changes.delta, ()) if changes.delta else None
    try:
        return (base if allowed is None else allowed.apply_to(base)), refused
    except InvalidValue:
        said = {id(each): why for each, why in refused}
        return base, tuple((each, said.get(id(each), _DOES_NOT_STAND_ALONE)) for each in changes)


def _without(places: set[Path], delta: Delta, path: Path) -> Delta | None:
    """The differences, less those at `places`."""
    match delta:
        case Edited(cls=cls, parts=parts):
            kept = ((name, _without(places, part, (*path, name))) for name, part in parts)
            left = tuple((name, part) for name, part in kept if part is not None)
            return Edited(cls, left) if left else None
        case Items():
            return _items_without(places, delta, path)
        case _:
            return None if path in places else delta


def _items_without(places: set[Path], items: Items, path: Path) -> Items | None:
    inner = [(kept, _without(places, kept.delta, (*path, At(kept.old)))) for kept in items.edited]
    left = Items(
        items.cls,
        removed=tuple(each for each in items.removed if (*path, At(each.key)) not in places),
        added=tuple(each for each in items.added if (*path, At(each.key)) not in places),
        edited=tuple(Kept(k.old, k.new, k.was, k.now, delta) for k, delta in inner if delta is not None),
        order=items.order if path not in places else None,
    )
    if left == items:
        return items
    return evolve(left, order=None) if left.removed or left.added or left.edited else None
