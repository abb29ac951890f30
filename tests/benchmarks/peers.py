"""The same model in pydantic v2, made from the same shapes: strict, unknown keys forbidden, every constraint."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, create_model, model_validator

from sunnmore_oppvekst.domain import scalars
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.scalars import Scalar, has_valid_check_digit
from sunnmore_oppvekst.domain.shape import Choice, FieldShape, Free, Many, Nested, Shape, Single, shape_of

_HOW = ConfigDict(extra="forbid", strict=True, frozen=True)


_KNOWN: dict[Any, type[BaseModel]] = {}


def model_of(cls: Any) -> type[BaseModel]:
    """The pydantic model of a domain class."""
    if cls not in _KNOWN:
        _KNOWN[cls] = _made(cls)
    return _KNOWN[cls]


def _made(cls: Any) -> type[BaseModel]:
    fields: dict[str, Any] = {field.name: _field(field) for field in shape_of(cls)}
    if issubclass(cls, Document):
        fields = {"schema_": (str, Field(alias="schema")), **fields}
    validators: dict[str, Any] = {}
    if cls.forms or cls.needs_any:
        validators["form"] = model_validator(mode="after")(_form_check(cls))
    if cls.__name__ == "Period":
        validators["order"] = model_validator(mode="after")(_ends_after_start)
    model: type[BaseModel] = create_model(cls.__name__, __config__=_HOW, __validators__=validators, **fields)
    return model


def _field(field: FieldShape) -> Any:
    kind = _type(field.shape)
    if field.is_required:
        return (kind, ...)
    return (kind, {} if isinstance(field.shape, Free) else field.default)


def _type(shape: Shape) -> Any:
    match shape:
        case Single(scalar=scalar):
            return _single(scalar)
        case Choice(options=options):
            return options
        case Nested(cls=cls):
            return model_of(cls) if cls.shorthand is None else _single(scalars.PROSE) | model_of(cls)
        case Many(item=item):
            return tuple[_type(item), ...]  # type: ignore[misc]
        case Free():
            return dict[str, dict[str, Any]]


def _single(scalar: Scalar) -> Any:
    schema = scalar.schema
    if scalar is scalars.DAY:
        return date
    if scalar is scalars.FLAG:
        return bool
    if scalar is scalars.NUMBER:
        return int | float
    if scalar is scalars.ORGANISATION_NUMBER:
        return Annotated[str, Field(pattern="^[0-9]{9}$"), AfterValidator(_checked)]
    if schema["type"] == "integer":
        return Annotated[int, Field(ge=schema["minimum"], le=schema["maximum"])]
    pattern = schema["pattern"].removesuffix("(?!\\n)")
    return Annotated[str, Field(pattern=pattern, max_length=schema.get("maxLength"))]


def _checked(number: str) -> str:
    if not has_valid_check_digit(number):
        raise ValueError("check digit")
    return number


def _form_check(cls: Any) -> Any:
    names = [field.name for field in shape_of(cls)]

    def check(self: Any) -> Any:
        given = frozenset(name for name in names if getattr(self, name) is not None)
        if not given or (cls.forms and given not in cls.forms):
            raise ValueError("form")
        return self

    return check


def _ends_after_start(self: Any) -> Any:
    if self.end is not None and self.end <= self.start:
        raise ValueError("order")
    return self
