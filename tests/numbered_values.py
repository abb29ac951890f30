"""Small valid values of any domain class, built from the field declarations and told apart by a number.

They are cheap to build and easy to read in a failure, and equal numbers give equal values. Use them where the structure
of a value matters and its content does not; `sunnmore_oppvekst.testing.drawn` draws arbitrary content.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from attrs import evolve

from sunnmore_oppvekst.domain import scalars
from sunnmore_oppvekst.domain.extensions import Extensions
from sunnmore_oppvekst.domain.municipality import ChangeKind, Inheritance, MunicipalityChange
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.scalars import Scalar, has_valid_check_digit
from sunnmore_oppvekst.domain.shape import Choice, FieldShape, Free, Many, Nested, Shape, Single, shape_of
from sunnmore_oppvekst.domain.value import Value

APART = 40
"""How far apart the numbers of two fields of one value are, so that a later field holds a later day or larger count."""
_AFTER = ("0001", "0002")


def numbered(cls: type[Any], number: int, *, is_full: bool = False) -> Any:
    """A value of a domain class; with `is_full`, its optional and local fields are set as well, but lists are empty."""
    known = (cls, number, is_full)
    if known not in _KNOWN:
        _KNOWN[known] = _build(cls, number, is_full)
    return _KNOWN[known]


def numbered_part(shape: Shape, number: int, *, is_full: bool = False) -> Any:
    """Something of this shape; an empty list for a list."""
    match shape:
        case Single(scalar=scalar):
            return SCALARS[scalar](number) if scalar in SCALARS else _whole(scalar, number)
        case Choice(options=options):
            return list(options)[number % len(options)]
        case Nested(cls=cls):
            return numbered(cls, number, is_full=is_full)
        case Many():
            return ()
        case Free():
            return Extensions({"giske": {"rooms": number}})


def numbered_item(cls: type[Any], number: int, content: int) -> Any:
    """A value with the key of `number` and everything else of `content`."""
    keyed = numbered(cls, number)
    return evolve(numbered(cls, content), **{name: getattr(keyed, name) for name in key_names(cls)})


def key_names(cls: type[Any]) -> tuple[str, ...]:
    """The fields that identify a value of this class in a list: those that it declares, or else `id`."""
    return cls.known_by or tuple(field.name for field in shape_of(cls) if field.name == "id")


def key_in_list(item: Any) -> Any:
    """The key of an item in a list: the item itself where it is a single value, or where no field identifies it."""
    names = key_names(type(item)) if isinstance(item, Value) else ()
    key = tuple(getattr(item, name) for name in names)
    return key if len(key) > 1 else key[0] if key else item


def keys_in_list(items: Iterable[Any]) -> list[Any]:
    """The key of each item in a list."""
    return [key_in_list(item) for item in items]


def has_parts(cls: type[Any]) -> bool:
    """Whether values of this class have more fields than those that identify them, so that they can differ in part."""
    return issubclass(cls, Value) and {*key_names(cls)} != {field.name for field in shape_of(cls)}


_KNOWN: dict[tuple[type[Any], int, bool], Any] = {}


def _build(cls: type[Any], number: int, is_full: bool) -> Any:
    if cls is MunicipalityChange:
        return _split(number)
    if cls is Inheritance:
        return Inheritance(area=f"{number:04}", to=_AFTER[0])
    form = sorted(cls.forms, key=sorted)[number % len(cls.forms)] if cls.forms else None
    given = {
        field.name: numbered_part(field.shape, number + APART * index, is_full=is_full)
        for index, field in enumerate(shape_of(cls))
        if (field.name in form if form else _is_given(cls, field, index, is_full))
    }
    return cls(**given)


def _is_given(cls: type[Any], field: FieldShape, index: int, is_full: bool) -> bool:
    if cls is Period or field.is_required:
        return True
    if isinstance(field.shape, Many) or not (field.is_optional or isinstance(field.shape, Free)):
        return False
    return is_full or (bool(cls.needs_any) and index == 0)


def _split(number: int) -> MunicipalityChange:
    """A split, which may have any two or more numbers after it, and inheritances of the first of them."""
    return MunicipalityChange(id=_slug(number), kind=ChangeKind.SPLIT, on=_day(number), before=("0009",), after=_AFTER)


def _slug(number: int) -> str:
    return f"x{number}"


def _day(number: int) -> date:
    return date(2020, 1, 1) + timedelta(days=number)


def _organisation_number(number: int) -> str:
    candidates = (str(974760000 + 100 * number + step) for step in range(100))
    return next(each for each in candidates if has_valid_check_digit(each))


def _whole(scalar: Scalar, number: int) -> int:
    low, high = scalar.schema["minimum"], scalar.schema["maximum"]
    return int(low + number % (high - low + 1))


SCALARS: Mapping[Scalar, Callable[[int], Any]] = {
    scalars.SLUG: _slug,
    scalars.MUNICIPALITY_NUMBER: lambda number: f"{number:04}",
    scalars.ORGANISATION_NUMBER: _organisation_number,
    scalars.TIME_OF_DAY: lambda number: f"{8 + number // 60:02}:{number % 60:02}",
    scalars.EMAIL: lambda number: f"x{number}@example.no",
    scalars.PHONE: lambda number: f"{40000000 + number}",
    scalars.WEB_ADDRESS: lambda number: f"https://example.no/{number}",
    scalars.PROSE: lambda number: f"text {number}",
    scalars.DAY: _day,
    scalars.FLAG: lambda number: number % 2 == 1,
    scalars.NUMBER: lambda number: number / 2,
}
