"""What differs between two values of one class, as a tree that can be applied and turned round."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Any

from attrs import evolve, frozen

from sunnmore_oppvekst.compare.keys import Key, key_of, keyed
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.errors import OppvekstError
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import _

_OTHER_START = _("the changes start from {expected}, and found {found}")


class DoesNotFit(OppvekstError, ValueError):
    """Changes were applied to a value that is not the one they start from.

    Attributes:
        expected: what should have stood there.
        found: what stands there.
    """

    def __init__(self, expected: object, found: object) -> None:
        super().__init__(expected, found)
        self.expected = expected
        self.found = found

    def message(self, language: Language | str = Language.NN) -> str:
        """The sentence in `language`."""
        return _OTHER_START.format(language, {"expected": repr(self.expected), "found": repr(self.found)})


@frozen
class Replaced:
    """One thing stands in the place of another."""

    old: Any
    new: Any

    def apply_to(self, value: Any) -> Any:
        """The new thing, where `value` is the old one."""
        if value != self.old:
            raise DoesNotFit(self.old, value)
        return self.new

    def inverse(self) -> Replaced:
        """The way back."""
        return Replaced(self.new, self.old)


@frozen
class Edited:
    """Some fields differ.

    Attributes:
        cls: the class of both values.
        parts: what differs, by field, in the order of declaration.
    """

    cls: type[Value]
    parts: tuple[tuple[str, Delta], ...]

    def apply_to(self, value: Any) -> Any:
        """The value with its fields changed."""
        if type(value) is not self.cls:
            raise DoesNotFit(self.cls, type(value))
        start: Any = value
        return evolve(start, **{name: part.apply_to(getattr(value, name)) for name, part in self.parts})

    def inverse(self) -> Edited:
        """The way back."""
        return Edited(self.cls, tuple((name, part.inverse()) for name, part in self.parts))


@frozen
class Placed:
    """One thing that is in one of two lists only.

    Attributes:
        index: where it stands in that list.
        key: its key there.
        item: the thing.
    """

    index: int
    key: Key
    item: Any


@frozen
class Kept:
    """One thing that is in both lists, and is not the same.

    Attributes:
        old: its key in the old list.
        new: its key in the new list.
        was: the thing in the old list.
        now: the thing in the new list.
        delta: what differs.
    """

    old: Key
    new: Key
    was: Any
    now: Any
    delta: Delta

    def inverse(self) -> Kept:
        """The way back."""
        return Kept(self.new, self.old, self.now, self.was, self.delta.inverse())


@frozen
class Order:
    """The order of those that are in both lists, where it differs; by their keys in each."""

    old: tuple[Key, ...]
    new: tuple[Key, ...]


@frozen
class Items:
    """Two lists hold different things, or the same in another order.

    Attributes:
        cls: the class of what they hold.
        removed: what is in the old list only.
        added: what is in the new list only.
        edited: what is in both, and differs, or has another key.
        order: the order of what is in both, where it differs.
    """

    cls: type[Value]
    removed: tuple[Placed, ...]
    added: tuple[Placed, ...]
    edited: tuple[Kept, ...]
    order: Order | None = None

    def apply_to(self, value: Any) -> Any:
        """The new list, where `value` is the old one."""
        held = keyed(value, key_of(self.cls))
        for each in self.removed:
            if held.get(each.key) != each.item:
                raise DoesNotFit(each.item, held.get(each.key))
            del held[each.key]
        edited = {each.old: each for each in self.edited}
        if not edited.keys() <= held.keys():
            raise DoesNotFit(tuple(edited), tuple(held))
        kept = {self._new_key(key, edited): self._edited(key, item, edited) for key, item in held.items()}
        if self.order is not None:
            if set(self.order.new) != kept.keys():
                raise DoesNotFit(self.order.new, tuple(kept))
            kept = {key: kept[key] for key in self.order.new}
        return _with(tuple(kept.values()), tuple((each.index, each.item) for each in self.added))

    def inverse(self) -> Items:
        """The way back."""
        return Items(
            self.cls,
            removed=self.added,
            added=self.removed,
            edited=tuple(each.inverse() for each in self.edited),
            order=Order(self.order.new, self.order.old) if self.order else None,
        )

    def line(self, before: Iterable[Key]) -> tuple[Key | Placed, ...]:
        """The new list: the keys that what was kept had before, and between them what was added."""
        gone = {each.key for each in self.removed}
        kept = tuple(key for key in before if key not in gone)
        if self.order is not None:
            old_key = {each.new: each.old for each in self.edited}
            kept = tuple(old_key.get(key, key) for key in self.order.new)
        return _with(kept, tuple((each.index, each) for each in self.added))

    @staticmethod
    def _new_key(key: Key, edited: dict[Key, Kept]) -> Key:
        return edited[key].new if key in edited else key

    @staticmethod
    def _edited(key: Key, item: Any, edited: dict[Key, Kept]) -> Any:
        return edited[key].delta.apply_to(item) if key in edited else item


Delta = Replaced | Edited | Items


def _with(kept: tuple[Any, ...], added: tuple[tuple[int, Any], ...]) -> tuple[Any, ...]:
    """What was kept, with what was added where it stands in the new list."""
    result: list[Any] = []
    left = iter(kept)
    for index, each in added:
        result.extend(islice(left, index - len(result)))
        result.append(each)
    result.extend(left)
    return tuple(result)
