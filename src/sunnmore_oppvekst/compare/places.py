"""Finding and putting values by their path, names of fields and keys of things in lists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import evolve

from sunnmore_oppvekst.compare.keys import At, Path, Step, key_of, keyed
from sunnmore_oppvekst.domain.extensions import FrozenMap
from sunnmore_oppvekst.domain.value import Value


class Absent:
    """Stands for a thing that is not in a list; there is one, `ABSENT`, and it is falsy."""

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "ABSENT"


ABSENT: Any = Absent()
"""Stands for a thing that is not in a list."""


def value_at(value: Any, path: Path) -> Any:
    """What stands at a path; `ABSENT` where a list has no such thing."""
    for step in path:
        if value is ABSENT or value is None:
            return ABSENT
        value = _inside(value, step)
    return value


def _inside(value: Any, step: Step) -> Any:
    if isinstance(step, At):
        return _by_key(value).get(step.key, ABSENT)
    return value.get(step, ABSENT) if isinstance(value, FrozenMap) else getattr(value, step)


def put_all(value: Any, choices: Mapping[Path, Any]) -> Any:
    """The value with something else at each path; a whole list comes before what is put in it."""
    for path, choice in sorted(choices.items(), key=lambda each: len(each[0])):
        value = put(value, path, choice)
    return value


def put(value: Any, path: Path, new: Any) -> Any:
    """The value with something else at a path; `ABSENT` takes a thing out of its list, and a new key adds one."""
    if not path:
        return new
    step, rest = path[0], path[1:]
    if isinstance(value, FrozenMap):
        return _put_local(value, str(step), put(value.get(str(step), ABSENT), rest, new))
    if not isinstance(step, At):
        return evolve(value, **{step: put(getattr(value, step), rest, new)})
    held = _by_key(value) if value else {}
    inner = put(held.get(step.key, ABSENT), rest, new)
    if inner is ABSENT:
        held.pop(step.key, None)
    else:
        held[step.key] = inner
    return tuple(held.values())


def _put_local(value: FrozenMap, name: str, new: Any) -> FrozenMap:
    held = {key: each for key, each in value.items() if key != name}
    return type(value)(held if new is ABSENT else {**held, name: new})


def _by_key(items: tuple[Value, ...]) -> dict[Any, Value]:
    return keyed(items, key_of(type(items[0]))) if items else {}
