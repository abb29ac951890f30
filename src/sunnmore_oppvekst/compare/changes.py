"""What differs between two values, as changes one can read, apply and turn round."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any, Generic, TypeVar, overload

from attrs import evolve, field, frozen

from sunnmore_oppvekst.compare.delta import Delta, Edited, Items, Placed, Replaced
from sunnmore_oppvekst.compare.differing import differing
from sunnmore_oppvekst.compare.keys import At, Path, key_fields, say_path
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.messages.html import html_table
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.messages.reprs import one_line, short

V = TypeVar("V", bound=Value)
_Identity = tuple[type[Value], str]
_WIDEST, _SHOWN = 84, 40
_SAME_CLASS = _("two values of one class")


class Change(StrEnum):
    """What sort of change it is."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"
    RENAMED = "renamed"
    REORDERED = "reordered"


@frozen(kw_only=True, repr=False)
class Changed:
    """One thing that differs.

    Attributes:
        change: what sort of change it is.
        path: the way to it, names of fields and keys of things in lists; in the old value where it was there.
        old: what there was, or None.
        new: what there is, or None.
        of: the class of what holds it: of the value whose field differs, or of the thing that came, went or moved.
        holders: the things with an id that it lies in, outermost first, as they were; as they are where it is new.
        to: the way to where it moved from one list to another; by the old keys of what holds it, like every path.
    """

    change: Change
    path: Path
    old: Any
    new: Any
    of: type[Value]
    holders: tuple[Value, ...] = field(repr=False)
    to: Path | None = None

    @property
    def subject(self) -> str:
        """The id of the innermost thing with an id that it is about."""
        inner = self.new if self.old is None else self.old
        own = getattr(inner, "id", None) if isinstance(inner, Value) and not self.is_field else None
        return str(own or next((each.id for each in reversed(self.holders) if hasattr(each, "id")), ""))

    @property
    def is_field(self) -> bool:
        """Whether it is a field that differs, and not a thing in a list that came, went or moved."""
        return isinstance(self.path[-1], str) if self.path else False

    @property
    def dotted_path(self) -> str:
        """The path as text: `measures[t2].title`."""
        return say_path(self.path)

    def __repr__(self) -> str:
        return f"Changed({one_line(str(self), _WIDEST)})"

    def __str__(self) -> str:
        match self.change:
            case Change.ADDED:
                return f"+ {self.dotted_path}"
            case Change.REMOVED:
                return f"- {self.dotted_path}"
            case Change.MOVED if self.to is not None:
                return f"> {self.dotted_path} -> {say_path(self.to)}"
            case Change.REORDERED:
                return f"~ {self.dotted_path}: order"
            case _:
                return f"~ {self.dotted_path}: {self.old} -> {self.new}"


@frozen(repr=False)
class Changes(Sequence[Changed], Generic[V]):
    """What differs between two values; empty and falsy where nothing does.

    Attributes:
        delta: the differences as a tree, or None.
        start: the value that they start from, for those who want to tell of them.
    """

    delta: Delta | None
    start: V = field(eq=False, repr=False)
    items: tuple[Changed, ...] = field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "items", tuple(_moved(_found(self.delta, self.start))))

    def apply_to(self, value: V) -> V:
        """The new value, where `value` is the old one.

        Raises:
            DoesNotFit: it is not.
        """
        return value if self.delta is None else self.delta.apply_to(value)

    def inverse(self) -> Changes[V]:
        """The way back."""
        return Changes(self.delta.inverse() if self.delta else None, self.apply_to(self.start))

    @overload
    def __getitem__(self, index: int) -> Changed: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Changed, ...]: ...
    def __getitem__(self, index: int | slice) -> Changed | tuple[Changed, ...]:
        return self.items[index]

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[Changed]:
        return iter(self.items)

    def about(self, id: str) -> tuple[Changed, ...]:
        """What differs in the thing with this id, or in what lies in it."""
        return tuple(each for each in self.items if id == each.subject or At(id) in (*each.path, *(each.to or ())))

    def __str__(self) -> str:
        return "\n".join(str(each) for each in self.items)

    def __repr__(self) -> str:
        counts = ((each.value, sum(item.change is each for item in self.items)) for each in Change)
        return f"Changes({', '.join(f'{number} {name}' for name, number in counts if number) or 'none'})"

    def _repr_html_(self) -> str:
        shown = self.items[:_SHOWN]
        rows = ((each.dotted_path, each.change.value, short(each.old), short(each.new)) for each in shown)
        more = f", the first {len(shown)} of {len(self.items)}" if len(shown) < len(self.items) else ""
        return html_table(f"{self!r}{more}", ("path", "change", "old", "new"), rows)


def diff(old: V, new: V, *, renames: Mapping[str, str] | None = None) -> Changes[V]:
    """What differs between two values of one class, keyed by id at every depth.

    `diff(a, b).apply_to(a) == b`, `diff(a, a)` is empty, and `diff(a, b).inverse().apply_to(b) == a`.

    Args:
        old: what there was.
        new: what there is.
        renames: from old id to new; without it, those under `renames` in the new plan that the old one does not have.

    Raises:
        InvalidValue: they are not of one class.
    """
    if type(old) is not type(new):
        raise InvalidValue(type(old).__name__, "", type(new).__name__, _SAME_CLASS)
    known = getattr(old, "renames", ())
    said = {each.old: each.new for each in getattr(new, "renames", ()) if each not in known}
    return Changes(differing(old, new, said if renames is None else renames), old)


def arrivals(changes: Changes[Any]) -> dict[Path, Changed]:
    """What came in a list, by its path there, what moved there from another list too."""
    return {each.path: each for each in _found(changes.delta, changes.start) if each.change is Change.ADDED}


def _found(delta: Delta | None, start: Value) -> tuple[Changed, ...]:
    return tuple(_walk(delta, (), (start,), type(start))) if delta else ()


def _walk(delta: Delta, path: Path, holders: tuple[Value, ...], cls: type[Value]) -> Iterator[Changed]:
    match delta:
        case Edited(cls=of, parts=parts):
            for name, part in parts:
                yield from _walk(part, (*path, name), holders, of)
        case Replaced(old=old, new=new):
            yield Changed(change=_sort(cls, path), path=path, old=old, new=new, of=cls, holders=holders)
        case Items():
            yield from _walk_items(delta, path, holders)


def _walk_items(delta: Items, path: Path, holders: tuple[Value, ...]) -> Iterator[Changed]:
    def found(change: Change, each: Placed, old: Any, new: Any) -> Changed:
        return Changed(change=change, path=(*path, At(each.key)), old=old, new=new, of=delta.cls, holders=holders)

    yield from (found(Change.REMOVED, each, each.item, None) for each in delta.removed)
    for kept in delta.edited:
        yield from _walk(kept.delta, (*path, At(kept.old)), (*holders, kept.was), delta.cls)
    yield from (found(Change.ADDED, each, None, each.item) for each in delta.added)
    if delta.order is not None:
        order = delta.order
        yield Changed(change=Change.REORDERED, path=path, old=order.old, new=order.new, of=delta.cls, holders=holders)


def _sort(cls: type[Value], path: Path) -> Change:
    name = path[-1] if path else ""
    if name == cls.placed_by:
        return Change.MOVED
    return Change.RENAMED if (name,) == key_fields(cls) == ("id",) else Change.CHANGED


def _moved(found: tuple[Changed, ...]) -> Iterator[Changed]:
    """What went from one list and came in another, told of once; a thing that came in several lists did not move."""
    came, went = _by_identity(found, Change.ADDED), _by_identity(found, Change.REMOVED)
    moved = {name: came[name][0] for name in came.keys() & went.keys() if len(came[name]) == len(went[name]) == 1}
    for each in found:
        name = _identity(each)
        if name is None or name not in moved:
            yield each
        elif each.change is Change.REMOVED:
            yield evolve(each, change=Change.MOVED, new=moved[name].new, to=moved[name].path)


def _by_identity(found: tuple[Changed, ...], change: Change) -> dict[_Identity, list[Changed]]:
    by_name: dict[_Identity, list[Changed]] = {}
    for each in found:
        name = _identity(each)
        if name is not None and each.change is change:
            by_name.setdefault(name, []).append(each)
    return by_name


def _identity(each: Changed) -> _Identity | None:
    """The class and the id of what came or went; None for what has no id, and for what did neither."""
    if each.change not in {Change.ADDED, Change.REMOVED}:
        return None
    id = getattr(each.new if each.old is None else each.old, "id", None)
    return (each.of, id) if isinstance(id, str) else None
