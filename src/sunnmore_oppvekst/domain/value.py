"""What every domain value has in common: it is valid from the moment it exists, and never changes."""

from typing import Any, ClassVar

from sunnmore_oppvekst.domain.extensions import Extensions
from sunnmore_oppvekst.domain.shape import Choice, FieldShape, Free, Many, Nested, Shape, Single, shape_of
from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.messages.html import html_table
from sunnmore_oppvekst.messages.message import Message, _
from sunnmore_oppvekst.messages.reprs import brief, shown_fields


class Value:
    """A frozen domain value that is checked when it is made.

    Attributes:
        forms: where only some combinations of fields make sense, those combinations.
        needs_any: whether at least one field must be given.
        shorthand: the field that a bare string in a document stands for, if any.
        known_by: the fields that tell one from the others in a list. Where there are none, a list of such values is a
            sequence that changes as one; where there are, the values are compared one by one, in whatever order.
        placed_by: the field that says where it belongs, so that another one there means that it was moved.
    """

    __slots__ = ("__weakref__",)

    forms: ClassVar[tuple[frozenset[str], ...]] = ()
    needs_any: ClassVar[bool] = False
    shorthand: ClassVar[str | None] = None
    known_by: ClassVar[tuple[str, ...]] = ()
    placed_by: ClassVar[str | None] = None

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        written = cls.__dict__.get("__repr__")
        if written is not None and written.__code__.co_filename.startswith("<attrs generated"):
            del cls.__repr__

    def __repr__(self) -> str:
        return brief(self)

    def _repr_html_(self) -> str:
        return html_table(brief(self), ("field", "value"), shown_fields(self))

    def __attrs_post_init__(self) -> None:
        for field in shape_of(type(self)):
            check_field(type(self), field, getattr(self, field.name))
        self.check_form()
        self.check_whole()

    def check_form(self) -> None:
        """Raise `InvalidValue` unless the fields given make one of the allowed combinations."""
        if not self.forms and not self.needs_any:
            return
        given = frozenset(f.name for f in shape_of(type(self)) if getattr(self, f.name) not in (None, ()))
        if (self.needs_any and not given) or (self.forms and given not in self.forms):
            raise InvalidValue(type(self).__name__, "", ", ".join(sorted(given)), form_words(type(self)))

    def check_whole(self) -> None:
        """Raise `InvalidValue` where the fields do not fit together; for classes to fill in."""


def form_words(cls: type[Any]) -> Message:
    """How the allowed combinations of fields of `cls` are said."""
    forms = cls.forms or [{field.name} for field in shape_of(cls)]
    listed = " | ".join(" + ".join(sorted(form)) for form in forms)
    return _("one of these: {listed}").bind(listed=listed)


def check_field(cls: type[Any], field: FieldShape, value: object) -> None:
    """Raise `InvalidValue` unless `value` may stand in `field` of `cls`."""
    if value is None and field.is_optional:
        return
    if isinstance(field.shape, Many):
        _check_many(cls, field, field.shape, value)
    elif not _fits(field.shape, value):
        raise InvalidValue(cls.__name__, field.name, value, expected(field.shape))


def _check_many(cls: type[Any], field: FieldShape, shape: Many, value: object) -> None:
    if type(value) is not tuple:
        words = _("a tuple")
        raise InvalidValue(cls.__name__, field.name, value, words)
    for item in value:
        if not _fits(shape.item, item):
            raise InvalidValue(cls.__name__, field.name, item, expected(shape.item))


def _fits(shape: Shape, value: object) -> bool:
    match shape:
        case Single(scalar=scalar):
            return scalar.accepts(value)
        case Choice(options=options):
            return type(value) is options
        case Nested(cls=nested):
            return type(value) is nested
        case Free():
            return type(value) is Extensions
        case _:
            return False


def expected(shape: Shape) -> Message:
    """What a value of this shape is, to follow "is not"."""
    match shape:
        case Single(scalar=scalar):
            return scalar.says
        case Choice(options=options):
            listed = ", ".join(option.value for option in options)
            return _("one of {listed}").bind(listed=listed)
        case Nested(cls=nested):
            fields = ", ".join(field.name for field in shape_of(nested))
            return _("a mapping with {fields}").bind(fields=fields)
        case Many(item=item):
            inner = expected(item)
            return _("a list, each {inner}").bind(inner=inner)
        case Free():
            return _("local fields by namespace")
