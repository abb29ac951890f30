"""The order of a merged list, whatever the order of the sides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sunnmore_oppvekst.compare.keys import Key
from sunnmore_oppvekst.compare.sides import Side


def is_reordered(before: Mapping[Key, Any], after: Mapping[Key, Any]) -> bool:
    """Whether what is in both stands in another order."""
    return [name for name in after if name in before] != [name for name in before if name in after]


def in_order(before: Mapping[Key, Any], after: Sequence[Side], *, like: Side | None = None) -> list[Key]:
    """Every key that any of them has.

    Those of the base come as the base has them; what was added comes after what it was added after, and by key where
    several sides added in one place.

    Args:
        before: the base, by key.
        after: what each side made of it, by key.
        like: the side whose order of the base to follow.
    """
    added: dict[Key | None, list[dict[Key, None]]] = {}
    for side in after:
        for anchor, names in _added(before, side.value).items():
            added.setdefault(anchor, []).append(names)
    result: dict[Key, None] = dict.fromkeys(_run(added.get(None, [])))
    for name in _filled(list(before), [name for name in like.value if name in before]) if like else before:
        result[name] = None
        result.update(dict.fromkeys(_run(added.get(name, []))))
    return list(result)


def _run(added: Sequence[dict[Key, None]]) -> list[Key]:
    if len({tuple(names) for names in added}) == 1:
        return list(added[0])
    return sorted({name for names in added for name in names}, key=repr)


def _filled(before: list[Key], order: list[Key]) -> list[Key]:
    """The new order, with what it left out put back after what it stood after."""
    result, there = list(order), set(order)
    for index, name in enumerate(before):
        if name not in there:
            result.insert(result.index(before[index - 1]) + 1 if index else 0, name)
    return result


def _added(before: Mapping[Key, Any], after: Iterable[Key]) -> dict[Key | None, dict[Key, None]]:
    """What one side added, by the thing of the base that it comes after."""
    found: dict[Key | None, dict[Key, None]] = {}
    anchor: Key | None = None
    for name in after:
        if name in before:
            anchor = name
        else:
            found.setdefault(anchor, {})[name] = None
    return found
