"""What tells the values in a list from each other."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from operator import attrgetter
from typing import Any

from attrs import frozen

from sunnmore_oppvekst.domain.shape import shape_of

Key = Hashable


@frozen
class Again:
    """The key of a value whose key has come before in the same list.

    Attributes:
        key: the key.
        times: how many times it has come before.
    """

    key: Key
    times: int

    def __str__(self) -> str:
        return f"{say_key(self.key)}#{self.times + 1}"


@frozen
class At:
    """The step of a path to the one in a list with this key."""

    key: Key

    def __str__(self) -> str:
        return f"[{say_key(self.key)}]"


Step = str | At
Path = tuple[Step, ...]


def key_fields(cls: type[Any]) -> tuple[str, ...]:
    """The fields that tell values of `cls` from each other in a list; none where such a list changes as one."""
    if cls.known_by:
        return tuple(cls.known_by)
    return ("id",) if any(each.name == "id" for each in shape_of(cls)) else ()


def is_one(cls: type[Any]) -> bool:
    """Whether a value of `cls` is nothing but its key, so that it changes as one."""
    return set(key_fields(cls)) == {each.name for each in shape_of(cls)}


_GETTERS: dict[type[Any], Callable[[Any], Key]] = {}


def key_of(cls: type[Any]) -> Callable[[Any], Key]:
    """From a value of `cls` to its key."""
    found = _GETTERS.get(cls)
    if found is None:
        found = _GETTERS[cls] = attrgetter(*key_fields(cls))
    return found


def keyed(items: Iterable[Any], key: Callable[[Any], Key]) -> dict[Key, Any]:
    """The values by key, in order; one whose key has come before is known by how many times."""
    listed = tuple(items)
    found = {key(item): item for item in listed}
    return found if len(found) == len(listed) else _numbered(listed, key)


def _numbered(items: Iterable[Any], key: Callable[[Any], Key]) -> dict[Key, Any]:
    found: dict[Key, Any] = {}
    for item in items:
        name = key(item)
        times = 0
        while (Again(name, times) if times else name) in found:
            times += 1
        found[Again(name, times) if times else name] = item
    return found


def say_key(key: Key) -> str:
    """A key as it stands in a path: `t2`, or `2019-05-01 role=adviser`."""
    if isinstance(key, tuple):
        return " ".join(say_key(part) for part in key if part is not None)
    fields = getattr(type(key), "__attrs_attrs__", None)
    if fields and not isinstance(key, Again):
        held = ((field.name, getattr(key, field.name)) for field in fields)
        return " ".join(f"{name}={value}" for name, value in held if value is not None)
    return str(key)


def say_path(path: Path) -> str:
    """A path as text: `measures[t2].title`."""
    return "".join(str(step) if isinstance(step, At) else f".{step}" for step in path).removeprefix(".")
