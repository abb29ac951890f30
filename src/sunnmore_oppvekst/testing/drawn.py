"""Any value of any domain class, drawn from its shape."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import reject
from hypothesis import strategies as st

from sunnmore_oppvekst.domain import scalars
from sunnmore_oppvekst.domain.extensions import Extensions
from sunnmore_oppvekst.domain.kinds import KINDS
from sunnmore_oppvekst.domain.municipality import ChangeKind, MunicipalityChange
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.scalars import Scalar, has_valid_check_digit
from sunnmore_oppvekst.domain.shape import Choice, FieldShape, Free, Many, Nested, Shape, Single, shape_of
from sunnmore_oppvekst.errors import InvalidValue

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
NASTY = (
    "NO",
    "12:30",
    "1.10",
    "0o17",
    "=1+1",
    "- x",
    "# x",
    "a: b",
    "true",
    "null",
    "~",
    "2019-01-01",
    "\ta\n b\n",
    "é\x85",
)
PROSE = st.one_of(
    st.sampled_from(NASTY), st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)
).filter(scalars.PROSE.accepts)
SLUGS = st.from_regex("[a-z0-9]{1,4}(-[a-z0-9]{1,3}){0,2}", fullmatch=True)


@st.composite
def organisation_numbers(draw: st.DrawFn) -> str:
    first = draw(st.from_regex("[0-9]{8}", fullmatch=True))
    valid = [first + str(digit) for digit in range(10) if has_valid_check_digit(first + str(digit))]
    return valid[0] if valid else reject()


SCALARS: dict[Scalar, st.SearchStrategy[Any]] = {
    scalars.SLUG: SLUGS,
    scalars.MUNICIPALITY_NUMBER: st.from_regex("[0-9]{4}", fullmatch=True),
    scalars.ORGANISATION_NUMBER: organisation_numbers(),
    scalars.TIME_OF_DAY: st.times().map(lambda time: f"{time:%H:%M}"),
    scalars.EMAIL: st.from_regex("[a-zæøå.]{1,8}@[a-z]{1,8}[.]no", fullmatch=True),
    scalars.PHONE: st.from_regex("[+]?[0-9]{3,9}", fullmatch=True),
    scalars.WEB_ADDRESS: st.from_regex("https?://[a-z]{1,8}/[a-zøå?=&#:]{0,8}", fullmatch=True),
    scalars.PROSE: PROSE,
    scalars.DAY: DAYS,
    scalars.FLAG: st.booleans(),
    scalars.NUMBER: st.one_of(
        st.integers(-scalars.LARGEST, scalars.LARGEST), st.floats(-scalars.LARGEST, scalars.LARGEST)
    ),
}
PLAIN = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-(2**63) + 1, 2**63 - 1),
        st.floats(allow_nan=False, allow_infinity=False),
        st.text(st.characters(exclude_categories=["Cs"]), max_size=10),
        st.sampled_from(NASTY),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), max_size=6), inner, max_size=3),
    ),
    max_leaves=6,
)
EXTENSIONS = st.dictionaries(
    st.sampled_from(["giske", "sula-skule", "a_b"]),
    st.dictionaries(st.text('abcæ:" ', max_size=5), PLAIN, max_size=2),
    max_size=2,
).map(Extensions)


def values(cls: type[Any]) -> st.SearchStrategy[Any]:
    """Any valid value of a domain class."""
    return _values(cls)


def field_values(field: FieldShape) -> st.SearchStrategy[Any]:
    """Anything that may stand in a field."""
    return st.none() | _shaped(field.shape) if field.is_optional else _shaped(field.shape)


def documents() -> st.SearchStrategy[Any]:
    """Any document of any kind."""
    return st.sampled_from(sorted(KINDS)).flatmap(lambda kind: values(KINDS[kind]))


_KNOWN: dict[Any, st.SearchStrategy[Any]] = {}


def _values(cls: Any) -> st.SearchStrategy[Any]:
    if cls not in _KNOWN:
        _KNOWN[cls] = _strategy(cls)
    return _KNOWN[cls]


def _strategy(cls: Any) -> st.SearchStrategy[Any]:
    fields = {field.name: field for field in shape_of(cls)}
    if cls is Period:
        return st.builds(_period, DAYS, st.none() | st.integers(1, 4000))
    if cls is MunicipalityChange:
        return _municipality_changes()
    if cls.forms:
        return st.sampled_from(sorted(cls.forms, key=sorted)).flatmap(
            lambda form: st.builds(cls, **{name: _shaped(fields[name].shape) for name in form})
        )
    return _built(cls, fields)


@st.composite
def _built(draw: st.DrawFn, cls: Any, fields: dict[str, FieldShape]) -> Any:
    given = {name: draw(_shaped(field.shape)) for name, field in fields.items() if field.is_required or draw(RARELY)}
    if cls.__name__ == "ActionPlan":
        given["period"] = Period.years(2018, 2025)
    try:
        return cls(**given)
    except InvalidValue:
        reject()


RARELY = st.sampled_from([True, False, False])


def _period(start: date, days: int | None) -> Period:
    return Period(start=start, end=None if days is None else date.fromordinal(start.toordinal() + days))


@st.composite
def _municipality_changes(draw: st.DrawFn) -> MunicipalityChange:
    kind = draw(st.sampled_from(ChangeKind))
    number = SCALARS[scalars.MUNICIPALITY_NUMBER]
    several = st.lists(number, min_size=2, max_size=3, unique=True).map(tuple)
    before = draw(several) if kind is ChangeKind.MERGER else (draw(number),)
    after = draw(several) if kind is ChangeKind.SPLIT else before if kind is ChangeKind.RENAME else (draw(number),)
    part = draw(PROSE) if kind is ChangeKind.BOUNDARY else None
    return MunicipalityChange(id=draw(SLUGS), kind=kind, on=draw(DAYS), before=before, after=after, part=part)


def _shaped(shape: Shape) -> st.SearchStrategy[Any]:
    match shape:
        case Single(scalar=scalar) if scalar in SCALARS:
            return SCALARS[scalar]
        case Single(scalar=scalar):
            low = scalar.schema["minimum"]
            return st.integers(low, min(scalar.schema["maximum"], low + 1000))
        case Choice(options=options):
            return st.sampled_from(options)
        case Nested(cls=cls):
            return _values(cls)
        case Many(item=item):
            return st.lists(_shaped(item), max_size=2).map(tuple)
        case Free():
            return EXTENSIONS
