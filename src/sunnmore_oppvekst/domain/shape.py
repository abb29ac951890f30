"""What a domain class is made of, read from its annotations: the one place that everything else asks.

Construction, documents, schemas and comparison all go by these shapes, so that a field is declared once.
"""

from enum import StrEnum
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import attrs
from attrs import frozen

from sunnmore_oppvekst.domain.audience import Audience
from sunnmore_oppvekst.domain.extensions import Extensions
from sunnmore_oppvekst.domain.scalars import PLAIN_TYPES, Refers, Scalar


@frozen
class Single:
    """A single value, and what it is the id of, if it refers to something."""

    scalar: Scalar
    refers_to: str | None = None


@frozen
class Choice:
    """One of a closed set."""

    options: type[StrEnum]


@frozen
class Nested:
    """A value of another domain class."""

    cls: type[Any]


@frozen
class Many:
    """Any number of the same shape, in order."""

    item: "Single | Choice | Nested"


@frozen
class Free:
    """Local fields, by namespace."""


Shape = Single | Choice | Nested | Many | Free


@frozen(kw_only=True)
class FieldShape:
    """One field of a domain class.

    Attributes:
        name: its name, in Python and in documents.
        shape: what it holds.
        is_required: whether a document must have it.
        is_optional: whether it may be None.
        default: what it is when it is left out.
        audience: who may see it.
    """

    name: str
    shape: Shape
    is_required: bool
    is_optional: bool
    default: Any
    audience: Audience


_KNOWN: dict[type[Any], tuple[FieldShape, ...]] = {}
_NESTED: dict[type[Any], tuple[tuple[str, bool], ...]] = {}
_REFERENCES: dict[type[Any], tuple[FieldShape, ...]] = {}


def shape_of(cls: type[Any]) -> tuple[FieldShape, ...]:
    """The fields of `cls`, in the order of declaration."""
    known = _KNOWN.get(cls)
    if known is None:
        known = _KNOWN[cls] = _read(cls)
    return known


def _read(cls: type[Any]) -> tuple[FieldShape, ...]:
    hints = get_type_hints(cls, include_extras=True)
    return tuple(_field_shape(attribute, hints[attribute.name]) for attribute in attrs.fields(cls))


def classes_in(cls: type[Any]) -> tuple[type[Any], ...]:
    """A class, and the classes of whatever lies in it, each once."""
    seen: dict[type[Any], None] = {}
    waiting = [cls]
    while waiting:
        each = waiting.pop()
        if each in seen:
            continue
        seen[each] = None
        shapes = (_one_of(field.shape) for field in shape_of(each))
        waiting += [shape.cls for shape in shapes if isinstance(shape, Nested)]
    return tuple(seen)


def choices_in(cls: type[Any]) -> tuple[type[StrEnum], ...]:
    """The closed sets that a class, and the classes of whatever lies in it, choose from, each once."""
    shapes = (_one_of(field.shape) for each in classes_in(cls) for field in shape_of(each))
    return tuple({shape.options: None for shape in shapes if isinstance(shape, Choice)})


def nested_in(cls: type[Any]) -> tuple[tuple[str, bool], ...]:
    """The names of the fields of `cls` that hold domain values, and whether each holds many."""
    if cls not in _NESTED:
        many = ((each.name, isinstance(each.shape, Many), _one_of(each.shape)) for each in shape_of(cls))
        _NESTED[cls] = tuple((name, is_many) for name, is_many, shape in many if isinstance(shape, Nested))
    return _NESTED[cls]


def references_of(cls: type[Any]) -> tuple[FieldShape, ...]:
    """The fields of `cls` that hold ids of something else."""
    if cls not in _REFERENCES:
        _REFERENCES[cls] = tuple(field for field in shape_of(cls) if refers_to(field.shape))
    return _REFERENCES[cls]


def refers_to(shape: Shape) -> str | None:
    """What a field of this shape holds ids of, or None when it holds none."""
    single = _one_of(shape)
    return single.refers_to if isinstance(single, Single) else None


def _one_of(shape: Shape) -> Shape:
    """The shape of one, where there may be many."""
    return shape.item if isinstance(shape, Many) else shape


def _field_shape(attribute: "attrs.Attribute[Any]", hint: Any) -> FieldShape:
    kept, is_optional = _without_none(hint)
    return FieldShape(
        name=attribute.name,
        shape=_shape(kept),
        is_required=attribute.default is attrs.NOTHING,
        is_optional=is_optional,
        default=None if attribute.default is attrs.NOTHING else attribute.default,
        audience=_audience(kept),
    )


def _without_none(hint: Any) -> tuple[Any, bool]:
    if get_origin(hint) not in {Union, UnionType}:
        return hint, False
    kept = [arg for arg in get_args(hint) if arg is not type(None)]
    if len(kept) != 1:
        raise TypeError(f"a field holds one kind of value, not {hint}")
    return kept[0], True


def _audience(hint: Any) -> Audience:
    marks = [mark for mark in getattr(hint, "__metadata__", ()) if isinstance(mark, Audience)]
    return marks[-1] if marks else Audience.PUBLIC


def _shape(hint: Any) -> Shape:
    if get_origin(hint) is Annotated:
        scalar = next((mark for mark in hint.__metadata__ if isinstance(mark, Scalar)), None)
        if scalar is None:
            return _shape(get_args(hint)[0])
        return Single(scalar, next((mark.to for mark in hint.__metadata__ if isinstance(mark, Refers)), None))
    if get_origin(hint) is tuple:
        item = _shape(get_args(hint)[0])
        if not isinstance(item, Single | Choice | Nested):
            raise TypeError(f"a tuple holds single values, choices or domain values, not {hint}")
        return Many(item)
    if hint in PLAIN_TYPES:
        return Single(PLAIN_TYPES[hint])
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Choice(hint)
    if hint is Extensions:
        return Free()
    if isinstance(hint, type) and attrs.has(hint):
        return Nested(hint)
    raise TypeError(f"a field cannot hold {hint}")
