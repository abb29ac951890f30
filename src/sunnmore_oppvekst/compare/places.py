"""Putting values in their places by path, names of fields and keys of things in lists."""

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


def put_all(value: Any, choices: Mapping[Path, Any]) -> Any:
    """The value with something else at each path: `ABSENT` takes a thing out of its list, and a new key adds one.

    All are put at once, as what is chosen at one path may not fit with what stood at another, and a list may have other
    keys when something has been taken out of it.
    """
    whole = choices.get((), value)
    inside: dict[Step, dict[Path, Any]] = {}
    for path, choice in choices.items():
        if path:
            inside.setdefault(path[0], {})[path[1:]] = choice
    if not inside:
        return whole
    if isinstance(whole, Value):
        start: Any = whole
        return evolve(start, **{str(step): put_all(getattr(whole, str(step)), inner) for step, inner in inside.items()})
    if isinstance(whole, FrozenMap):
        return type(whole)(_put_each(dict(whole), inside))
    return tuple(_put_each({At(key): item for key, item in _by_key(whole or ()).items()}, inside).values())


def _put_each(held: dict[Any, Any], inside: Mapping[Step, Mapping[Path, Any]]) -> dict[Any, Any]:
    """What is held by its step, with something else at each of some steps; `ABSENT` is not held."""
    held |= {step: put_all(held.get(step, ABSENT), inner) for step, inner in inside.items()}
    return {step: each for step, each in held.items() if each is not ABSENT}


def _by_key(items: tuple[Value, ...]) -> dict[Any, Value]:
    return keyed(items, key_of(type(items[0]))) if items else {}
