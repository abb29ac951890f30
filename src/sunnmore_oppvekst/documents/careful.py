"""Plain data to domain values, the careful way: everything that is wrong, each thing with the way to it.

Built on cattrs' detailed validation, with one hook for each shape so that nothing is coerced.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import cattrs
import msgspec
from attrs import frozen
from cattrs import AttributeValidationNote, IterableValidationNote
from cattrs.errors import BaseValidationError, ForbiddenExtraKeysError, IterableValidationError
from cattrs.gen import make_dict_structure_fn, override

from sunnmore_oppvekst.documents.plain import parse_day, to_plain
from sunnmore_oppvekst.documents.way_in import from_wire
from sunnmore_oppvekst.documents.wire import wire_of
from sunnmore_oppvekst.domain.extensions import Extensions
from sunnmore_oppvekst.domain.scalars import DAY, PROSE, Scalar
from sunnmore_oppvekst.domain.shape import Choice, FieldShape, Free, Many, Nested, Shape, Single, shape_of
from sunnmore_oppvekst.domain.value import Value, expected
from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.findings import Path
from sunnmore_oppvekst.messages.message import Message

Hook = Callable[[Any, Any], Any]


@frozen
class Missing:
    """A required field that is not there."""

    path: Path
    field: str


@frozen
class Unknown:
    """A key that nobody declares."""

    path: Path
    key: str
    owner: type[Any]


@frozen
class Unfit:
    """A value that is not what its field holds."""

    path: Path
    value: object
    expected: Message
    options: tuple[str, ...] = ()


@frozen
class Unfitting:
    """Values that are each right, and do not fit together."""

    path: Path
    value: object
    expected: Message


Refusal = Missing | Unknown | Unfit | Unfitting


def careful(data: Any, cls: type[Any]) -> Any:
    """The `cls` that plain data says.

    Raises:
        cattrs.BaseValidationError: something is wrong; `refusals` tells what.
        InvalidValue: the data as a whole is not a mapping.
    """
    return _CAREFUL.structure(data, cls)


def read_shape(shape: Shape, data: Any) -> Any:
    """What plain data says where something of this shape is to stand.

    Raises:
        cattrs.BaseValidationError: something is wrong; `refusals` tells what.
        InvalidValue: the data as a whole is of the wrong kind.
    """
    return _reader(shape, _CAREFUL)(data)


def converter() -> cattrs.Converter:
    """A cattrs converter for every domain class: strict, with detailed errors, and as quick as reading a document.

    Structuring raises `cattrs.BaseValidationError` or `InvalidValue` where the data is not good.
    """
    made = _careful_converter()
    made.register_structure_hook_func(_is_domain_class, _quick_then_careful)
    made.register_unstructure_hook_func(_is_domain_class, to_plain)
    return made


def _quick_then_careful(data: Any, cls: type[Any]) -> Any:
    try:
        return from_wire(cls)(msgspec.convert(data, wire_of(cls)))
    except (msgspec.MsgspecError, ValueError, TypeError):
        return careful(data, cls)


def refusals(error: Exception, path: Path = ()) -> Iterator[Refusal]:
    """What is wrong, out of the error that `careful` raised."""
    if isinstance(error, BaseValidationError):
        for inner in error.exceptions:
            yield from _refusals_in(error, inner, path)
    elif isinstance(error, InvalidValue):
        yield Unfit(path, error.value, error.expected, error.options)
    else:
        raise error


def _refusals_in(outer: BaseValidationError, inner: Exception, path: Path) -> Iterator[Refusal]:
    note = _note(inner)
    if note is not None:
        way = (*path, note)
        if isinstance(inner, KeyError):
            yield Missing(path, str(note))
        else:
            yield from refusals(inner, way)
    elif isinstance(inner, ForbiddenExtraKeysError):
        yield from (Unknown((*path, key), key, inner.cl) for key in sorted(inner.extra_fields, key=str))
    elif isinstance(inner, InvalidValue):
        yield Unfitting((*path, inner.field) if inner.field else path, inner.value, inner.expected)
    else:
        yield from refusals(inner, path)


def _note(error: Exception) -> str | int | None:
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return note.name
        if isinstance(note, IterableValidationNote):
            return int(note.index)
    return None


def _is_domain_class(cls: Any) -> bool:
    return isinstance(cls, type) and issubclass(cls, Value)


def _careful_converter() -> cattrs.Converter:
    made = cattrs.Converter(detailed_validation=True, forbid_extra_keys=True)
    made.register_structure_hook_factory(_is_domain_class, lambda cls: _class_hook(cls, made))
    return made


def _class_hook(cls: type[Any], made: cattrs.Converter) -> Hook:
    overrides = {field.name: override(struct_hook=_field_hook(cls, field, made)) for field in shape_of(cls)}
    strict = {"_cattrs_forbid_extra_keys": True, "_cattrs_detailed_validation": True}
    structure = make_dict_structure_fn(cls, made, **strict, **overrides)  # type: ignore[arg-type]

    def hook(data: Any, _: Any) -> Any:
        if type(data) is not dict:
            raise InvalidValue(cls.__name__, "", data, expected(Nested(cls)))
        return structure(data, cls)

    return hook


def _field_hook(cls: type[Any], field: FieldShape, made: cattrs.Converter) -> Hook:
    read = _reader(field.shape, made)

    def hook(data: Any, _: Any) -> Any:
        try:
            return read(data)
        except InvalidValue as error:
            raise InvalidValue(cls.__name__, field.name, error.value, error.expected, error.options) from None

    return hook


def _reader(shape: Shape, made: cattrs.Converter) -> Callable[[Any], Any]:
    match shape:
        case Single(scalar=scalar):
            return lambda data: _single(scalar, data)
        case Choice():
            return lambda data: _choice(shape, data)
        case Nested(cls=cls):
            return lambda data: _nested(cls, data, made)
        case Many(item=item):
            read = _reader(item, made)
            return lambda data: _many(read, shape, data)
        case Free():
            return _free


def _single(scalar: Scalar, data: Any) -> Any:
    value = data
    if scalar is DAY:
        try:
            value = parse_day(data)
        except ValueError:
            raise InvalidValue("", "", data, scalar.says) from None
    if not scalar.accepts(value):
        raise InvalidValue("", "", data, scalar.says)
    return value


def _choice(shape: Choice, data: Any) -> Any:
    if type(data) is str:
        for option in shape.options:
            if option.value == data:
                return option
    options = tuple(option.value for option in shape.options)
    raise InvalidValue("", "", data, expected(shape), options)


def _nested(cls: type[Any], data: Any, made: cattrs.Converter) -> Any:
    if type(data) is str and cls.shorthand is not None:
        return made.structure({cls.shorthand: data}, cls) if data.strip() else _refuse(data, Single(PROSE))
    return made.structure(data, cls)


def _refuse(data: Any, shape: Shape) -> Any:
    raise InvalidValue("", "", data, expected(shape))


def _many(read: Callable[[Any], Any], shape: Many, data: Any) -> Any:
    if type(data) is not list:
        raise InvalidValue("", "", data, expected(shape))
    made, errors = [], []
    for index, item in enumerate(data):
        try:
            made.append(read(item))
        except (InvalidValue, BaseValidationError) as error:
            error.add_note(IterableValidationNote(f"item {index}", index, tuple))
            errors.append(error)
    if errors:
        raise IterableValidationError("in a list", errors, tuple)
    return tuple(made)


def _free(data: Any) -> Extensions:
    if type(data) is not dict:
        raise InvalidValue("", "", data, expected(Free()))
    return Extensions(data)


_CAREFUL = _careful_converter()
