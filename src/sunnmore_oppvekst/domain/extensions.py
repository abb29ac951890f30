"""Local fields: what a municipality or a plugin adds to a document or entity, under a namespace of its own."""

import re
from collections.abc import Iterator, Mapping
from math import isfinite
from typing import Any

from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.messages.message import _

NAMESPACE = "[a-z0-9]+(?:[-_][a-z0-9]+)*"
"""What the name of a namespace is made of, as a regular expression."""

_DEEPEST = 32
_LARGEST = 2**63 - 1

_EXPECTED = _("local fields: text, numbers, true/false, null, lists and mappings under a namespace")


class FrozenMap(Mapping[str, Any]):
    """An unchangeable, hashable mapping from names to plain data."""

    __slots__ = ("_items",)
    _items: dict[str, Any]

    def __init__(self, items: Mapping[str, Any] | None = None) -> None:
        object.__setattr__(self, "_items", {key: _frozen(value, 1) for key, value in _named(items or {})})

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def __getitem__(self, key: str) -> Any:
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __eq__(self, other: object) -> bool:
        return are_same_data(self, other) if isinstance(other, FrozenMap) else NotImplemented

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __reduce__(self) -> tuple[type, tuple[dict[str, Any]]]:
        return type(self), (self.to_dict(),)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.to_dict()!r})"

    def to_dict(self) -> dict[str, Any]:
        """The same as plain dicts and lists."""
        return {key: _thawed(value) for key, value in self._items.items()}


class Extensions(FrozenMap):
    """Local fields by namespace: `{"giske": {"bassengtimar": 4}}`.

    Raises:
        InvalidValue: a namespace is not a name, or what it holds is not plain data.
    """

    __slots__ = ()

    def __init__(self, items: Mapping[str, Any] | None = None) -> None:
        super().__init__(items)
        for namespace, value in self._items.items():
            if not re.fullmatch(NAMESPACE, namespace) or not isinstance(value, FrozenMap):
                raise InvalidValue("Extensions", namespace, value, _EXPECTED)


def _named(items: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for key, value in items.items():
        if type(key) is not str or not _is_text(key):
            raise InvalidValue("Extensions", "", key, _EXPECTED)
        yield key, value


def _frozen(value: Any, depth: int) -> Any:
    if value is None or type(value) is bool or (type(value) is str and _is_text(value)):
        return value
    if (type(value) is int and abs(value) <= _LARGEST) or (type(value) is float and isfinite(value)):
        return value
    if depth < _DEEPEST and isinstance(value, list | tuple):
        return tuple(_frozen(item, depth + 1) for item in value)
    if depth < _DEEPEST and isinstance(value, Mapping):
        inner = FrozenMap.__new__(FrozenMap)
        object.__setattr__(inner, "_items", {key: _frozen(item, depth + 1) for key, item in _named(value)})
        return inner
    raise InvalidValue("Extensions", "", value, _EXPECTED)


def are_same_data(one: Any, other: Any) -> bool:
    """Whether two pieces of plain data are equal, `1`, `1.0` and `true` being three different things."""
    if isinstance(one, FrozenMap) and isinstance(other, FrozenMap):
        return one.keys() == other.keys() and all(are_same_data(one[key], other[key]) for key in one)
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(are_same_data, one, other))
    return type(one) is type(other) and bool(one == other)


def _is_text(value: str) -> bool:
    if value.isascii():
        return True
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _thawed(value: Any) -> Any:
    if isinstance(value, FrozenMap):
        return value.to_dict()
    return [_thawed(item) for item in value] if isinstance(value, tuple) else value


NO_EXTENSIONS = Extensions()
