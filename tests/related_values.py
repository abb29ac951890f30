"""Values that share most of their content: a base, and versions of it that differ by a few known edits.

`pairs()` draws a base and one version of it, `triples()` a base and two, `related()` any number. They take bases of
your own as well, such as the plans of `sunnmore_oppvekst.testing`. Every list of the model is reached, at every
position, and the versions often edit the same place, alike or not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from attrs import asdict, evolve, field, frozen
from hypothesis import reject, settings
from hypothesis import strategies as st

from sunnmore_oppvekst.compare.keys import At, Path
from sunnmore_oppvekst.compare.states import NetworkState
from sunnmore_oppvekst.domain.extensions import NO_EXTENSIONS
from sunnmore_oppvekst.domain.kinds import KINDS
from sunnmore_oppvekst.domain.municipality import ChangeKind, MunicipalityChange
from sunnmore_oppvekst.domain.shape import FieldShape, Many, Nested, shape_of
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.errors import InvalidValue
from tests.applying import apply_edits
from tests.edits import Edit, Kind, edits_of
from tests.numbered_values import key_in_list, numbered, numbered_item, numbered_part

MANY = settings(max_examples=250)
"""The number of examples at which the laws over pairs and triples find planted faults whatever the seed."""

LONGEST = 3
"""The most items in a list of a base: a first, a last and one between."""


@frozen
class ListField:
    """A list field of the model, and a way to it from a document.

    Attributes:
        steps: the fields that lead to it, each with the class that has it; it is the last of them.
    """

    steps: tuple[tuple[type[Value], FieldShape], ...]

    @property
    def owner(self) -> type[Value]:
        """The class that has the field."""
        return self.steps[-1][0]

    @property
    def field(self) -> FieldShape:
        """The field."""
        return self.steps[-1][1]

    @property
    def shape(self) -> Many:
        """The shape of the list."""
        assert isinstance(self.field.shape, Many)
        return self.field.shape

    def __str__(self) -> str:
        return f"{self.owner.__name__}.{self.field.name}"


@frozen
class Base:
    """A document, and the path to the list in it that most edits are to touch; empty for any place."""

    value: Any
    path: Path = ()


@frozen
class Version:
    """A value that one side made of a base, and the edits by which it did."""

    value: Any
    edits: tuple[Edit, ...] = field(eq=False)


@frozen
class Related:
    """A base, and versions of it."""

    base: Any
    versions: tuple[Version, ...]

    @property
    def values(self) -> tuple[Any, ...]:
        """The base and the value of each version."""
        return (self.base, *(version.value for version in self.versions))

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """Show the base without empty fields, and the edits, when a test fails."""
        held = asdict(self.base, filter=lambda _, value: value not in (None, (), NO_EXTENSIONS))
        printer.pretty({type(self.base).__name__: held, "edits": [version.edits for version in self.versions]})


def list_fields(roots: Iterable[type[Value]]) -> tuple[ListField, ...]:
    """Every list field in documents of these classes, each once, by the shortest way."""
    found: list[ListField] = []
    waiting: list[tuple[type[Value], tuple[tuple[type[Value], FieldShape], ...]]] = [(root, ()) for root in roots]
    seen = set(roots)
    for owner, steps in waiting:
        for each in shape_of(owner):
            way = (*steps, (owner, each))
            shape = each.shape
            if isinstance(shape, Many):
                found.append(ListField(way))
                shape = shape.item
            if isinstance(shape, Nested) and shape.cls not in seen:
                seen.add(shape.cls)
                waiting.append((shape.cls, way))
    return tuple(found)


LIST_FIELDS = list_fields([*KINDS.values(), NetworkState])


def base_with(where: ListField, items: tuple[Any, ...] | None, *, is_full: bool = False) -> Base:
    """A small document whose list at `where` is `items`; where `is_full`, optional fields on the way are set as well.

    Raises:
        InvalidValue: the list cannot hold these.
    """
    value: Any = items
    path: Path = ()
    for owner, each in reversed(where.steps):
        if path and isinstance(each.shape, Many):
            value, path = (value,), (At(key_in_list(value)), *path)
        path = (each.name, *path)
        value = evolve(numbered(owner, 0, is_full=is_full), **_more(owner, each.name), **{each.name: value})
    return Base(value, path)


def _more(owner: type[Value], name: str) -> dict[str, Any]:
    """The other fields that a list needs so that it can be of any length."""
    if (owner, name) == (MunicipalityChange, "before"):
        return {"kind": ChangeKind.MERGER, "after": ("0001",)}
    return {}


@st.composite
def bases(draw: st.DrawFn, where: ListField | None = None) -> Base:
    """Small documents with a list of up to three different items at `where`, or at any place in the model."""
    chosen = where or draw(st.sampled_from(LIST_FIELDS))
    is_full = draw(st.booleans())
    numbers = draw(st.lists(st.integers(0, 5), max_size=LONGEST, unique=True))
    items = [numbered_part(chosen.shape.item, number, is_full=is_full) for number in numbers]
    by_key = {key_in_list(item): item for item in items}
    is_left_out = chosen.field.is_optional and draw(st.booleans())
    return _or_reject(chosen, None if is_left_out else tuple(by_key.values()), is_full=is_full)


@st.composite
def lists_with_repeated_keys(draw: st.DrawFn, number: int, where: ListField | None = None) -> tuple[Any, ...]:
    """So many documents with different lists in one place, in which a few keys and contents occur again and again."""
    chosen = where or draw(st.sampled_from(LIST_FIELDS))
    shape = chosen.shape.item
    kinds = [(key, content) for key in range(3) for content in range(2)]
    items = [
        numbered_item(shape.cls, key, content) if isinstance(shape, Nested) else numbered_part(shape, key)
        for key, content in kinds
    ]
    lists = draw(st.tuples(*[st.lists(st.sampled_from(items), max_size=LONGEST + 1)] * number))
    return tuple(_or_reject(chosen, tuple(each)).value for each in lists)


def _or_reject(where: ListField, items: tuple[Any, ...] | None, *, is_full: bool = False) -> Base:
    try:
        return base_with(where, items, is_full=is_full)
    except InvalidValue:
        reject()


@st.composite
def related(draw: st.DrawFn, number: int, base: st.SearchStrategy[Base] | None = None, most: int = 3) -> Related:
    """A base and so many versions of it, each with at most `most` edits; most are in the list of the base.

    A later version often makes the same edit as an earlier one, or another one of the same place.
    """
    start = draw(base or bases())
    pool = list(edits_of(start.value))
    near = _by_kind(edit for edit in pool if edit.is_within(start.path))
    earlier: list[Edit] = []
    versions = []
    for _ in range(number):
        version = Version(start.value, ())
        for _ in range(draw(st.integers(0, most))):
            rivals = earlier and _rivals(pool, draw(st.sampled_from(earlier)))
            candidates = draw(st.sampled_from([*near, *near, pool, *([earlier, rivals] * 2 if earlier else [])]))
            version = _edited(start.value, version, draw(st.sampled_from(candidates)))
        versions.append(version)
        earlier += version.edits
    return Related(start.value, tuple(versions))


def pairs(base: st.SearchStrategy[Base] | None = None) -> st.SearchStrategy[Related]:
    """A base and one version of it."""
    return related(1, base)


def triples(base: st.SearchStrategy[Base] | None = None) -> st.SearchStrategy[Related]:
    """A base and two versions of it."""
    return related(2, base)


def _by_kind(edits: Iterable[Edit]) -> list[list[Edit]]:
    found: dict[Kind, list[Edit]] = {}
    for edit in edits:
        found.setdefault(edit.kind, []).append(edit)
    return list(found.values())


def _rivals(pool: Sequence[Edit], edit: Edit) -> list[Edit]:
    """Edits of the same place as another edit, of what is in it or of what it is in."""
    return [each for each in pool if each.is_within(edit.path) or edit.is_within(each.path)]


def _edited(base: Any, version: Version, edit: Edit) -> Version:
    """A version with one more edit, if it can have it."""
    if not all(edit.goes_with(each) for each in version.edits):
        return version
    edits = (*version.edits, edit)
    try:
        return Version(apply_edits(base, edits), edits)
    except InvalidValue:
        return version
