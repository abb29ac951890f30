"""Finding what differs: one straight walk through two values of one class, by functions written for each class."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sunnmore_oppvekst.compare.delta import Delta, Edited, Items, Kept, Order, Placed, Replaced
from sunnmore_oppvekst.compare.keys import Key, is_one, key_fields, key_of, keyed
from sunnmore_oppvekst.domain.plan import Renaming
from sunnmore_oppvekst.domain.shape import Choice, FieldShape, Many, Nested, Single, shape_of
from sunnmore_oppvekst.domain.value import Value

Renames = Mapping[str, str]
_Differ = Callable[[Any, Any, Renames], Delta | None]
_KNOWN: dict[type[Any], _Differ] = {}


def differing(old: Value, new: Value, renames: Renames) -> Delta | None:
    """What differs between two values of one class, or None when nothing does.

    Args:
        old: what there was.
        new: what there is.
        renames: from an id in `old` to the id that the same thing has in `new`.
    """
    return _differ(type(old))(old, new, renames)


def _differ(cls: type[Any]) -> _Differ:
    found = _KNOWN.get(cls)
    if found is None:
        found = _KNOWN[cls] = _compiled(cls)
    return found


def _compiled(cls: type[Any]) -> _Differ:
    """A function for just this class: it reads each field once and looks further only where two are not the same."""
    env: dict[str, Any] = {"Edited": Edited, "Replaced": Replaced, "cls": cls}
    lines = [line for each in shape_of(cls) for line in _lines(each, env)]
    body = "\n    ".join(["parts = []", *lines, "return Edited(cls, tuple(parts)) if parts else None"])
    exec(f"def differ(old, new, renames):\n    {body}", env)  # noqa: S102
    differ: _Differ = env["differ"]
    return differ


def _lines(each: FieldShape, env: dict[str, Any]) -> list[str]:
    """The lines that compare one field; a class with only single fields is looked into where it stands."""
    name, shape = each.name, each.shape
    fetch = f"x = old.{name}; y = new.{name}"
    if isinstance(shape, Nested):
        condition = f"x is None or y is None or {_unequal(shape.cls)}" if _is_flat(shape.cls) else "True"
        if is_one(shape.cls):
            return [fetch, f"if x is not y and ({condition}): parts.append(({name!r}, Replaced(x, y)))"]
        env[f"differ_{name}"] = _differ(shape.cls)
        return [
            fetch,
            f"if x is not y and ({condition}):",
            f"    found = Replaced(x, y) if x is None or y is None else differ_{name}(x, y, renames)",
            f"    if found is not None: parts.append(({name!r}, found))",
        ]
    if isinstance(shape, Many) and isinstance(shape.item, Nested) and key_fields(shape.item.cls):
        env[f"differ_{name}"] = _items(shape.item.cls)
        return [
            fetch,
            "if x is not y:",
            f"    found = differ_{name}(x, y, renames)",
            f"    if found is not None: parts.append(({name!r}, found))",
        ]
    return [fetch, f"if x is not y and x != y: parts.append(({name!r}, Replaced(x, y)))"]


def _is_flat(cls: type[Any]) -> bool:
    """Whether there is no list in it that is compared thing by thing, at any depth."""
    return all(_is_flat_field(each) for each in shape_of(cls))


def _is_flat_field(each: FieldShape) -> bool:
    if isinstance(each.shape, Nested):
        return _is_flat(each.shape.cls)
    return not (
        isinstance(each.shape, Many) and isinstance(each.shape.item, Nested) and key_fields(each.shape.item.cls)
    )


def _unequal(cls: type[Any], x: str = "x", y: str = "y") -> str:
    """An expression for whether two values of a flat class differ, without a call for what lies in them."""
    return " or ".join(_unequal_field(each, f"{x}.{each.name}", f"{y}.{each.name}") for each in shape_of(cls))


def _unequal_field(each: FieldShape, x: str, y: str) -> str:
    if isinstance(each.shape, Nested):
        inner = _unequal(each.shape.cls, x, y)
        return f"({x} is not {y} and ({x} is None or {y} is None or {inner}))"
    if isinstance(each.shape, Single | Choice):
        return f"{x} != {y}"
    return f"({x} is not {y} and {x} != {y})"


def _items(cls: type[Any]) -> _Differ:
    key, are_same = key_of(cls), _sameness(cls)

    def differ(old: Any, new: Any, renames: Renames) -> Delta | None:
        if old is None or new is None:
            return Replaced(old, new)
        if len(old) == len(new) and are_same(old, new, renames):
            return None
        return _listed(cls, keyed(old, key), keyed(new, key), renames)

    return differ


def _sameness(cls: type[Any]) -> Callable[[Any, Any, Renames], bool]:
    """A function for whether two lists, as long as each other, hold the same in the same order."""
    unequal = _unequal(cls) if _is_flat(cls) else "key(x) != key(y) or differ(x, y, renames) is not None"
    env: dict[str, Any] = {"key": key_of(cls), "differ": _differ(cls)}
    check = f"        if x is not y and ({unequal}): return False"
    lines = ["def are_same(old, new, renames):", "    for x, y in zip(old, new):", check, "    return True"]
    exec("\n".join(lines), env)  # noqa: S102
    are_same: Callable[[Any, Any, Renames], bool] = env["are_same"]
    return are_same


def _listed(cls: type[Any], before: Mapping[Key, Any], after: Mapping[Key, Any], renames: Renames) -> Items:
    inner = _differ(cls)
    # The renames themselves are told apart by the old id, which never changes.
    match = _matched(before, after, {} if cls is Renaming else renames)
    taken = set(match.values())
    edited = []
    for was, now in match.items():
        x, y = before[was], after[now]
        delta = None if x is y else inner(x, y, renames)
        if delta is not None:
            edited.append(Kept(was, now, x, y, delta))
    return Items(
        cls,
        removed=_placed(before, lambda name: name not in match),
        added=_placed(after, lambda name: name not in taken),
        edited=tuple(edited),
        order=_order(match, (name for name in after if name in taken)),
    )


def _matched(before: Iterable[Key], after: Mapping[Key, Any], renames: Renames) -> dict[Key, Key]:
    """From the key of each thing that is in both lists to its key in the new one, in the old order.

    Where several are said to have got the same key, the first of them has it.
    """
    if not renames:
        return {name: name for name in before if name in after}
    known: Mapping[Any, Key] = renames
    by_new = {known[was]: was for was in reversed(list(before)) if known.get(was) in after}
    renamed = {was: now for now, was in by_new.items()}
    taken = set(by_new)
    stays = ((was, renamed.get(was, was)) for was in before)
    return {was: now for was, now in stays if was in renamed or (now in after and now not in taken)}


def _placed(things: Mapping[Key, Any], is_alone: Callable[[Key], bool]) -> tuple[Placed, ...]:
    return tuple(Placed(index, name, item) for index, (name, item) in enumerate(things.items()) if is_alone(name))


def _order(match: Mapping[Key, Key], now: Iterable[Key]) -> Order | None:
    new = tuple(now)
    return None if tuple(match.values()) == new else Order(tuple(match), new)
