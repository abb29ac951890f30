"""Local fields with names and types: what a plugin declares, and reading and writing them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from attrs import evolve, field, frozen
from attrs.validators import deep_iterable, deep_mapping, instance_of, matches_re
from cattrs.errors import BaseValidationError

from sunnmore_oppvekst.documents.careful import Refusal, careful, refusals
from sunnmore_oppvekst.documents.plain import to_plain
from sunnmore_oppvekst.domain.audience import Audience
from sunnmore_oppvekst.domain.extensions import NAMESPACE, Extensions, FrozenMap
from sunnmore_oppvekst.domain.shape import shape_of
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.messages.message import Message, verbatim
from sunnmore_oppvekst.messages.reprs import brief

V = TypeVar("V", bound=Value)


def _frozen_set(classes: Any) -> frozenset[Any]:
    return frozenset(classes)


@frozen(kw_only=True)
class Extension:
    """A namespace of local fields.

    Attributes:
        namespace: its name under `extensions:`.
        fields: the class of what lies in it: a frozen `Value` whose fields are of Python's own types, of the types that
            documents use, or of both.
        labels: what each field is called for readers; one without a label is called by its name.
        on: the classes of what may have them, such as `Measure`; none for anything.
    """

    namespace: str = field(validator=matches_re(NAMESPACE))
    fields: type[Value] = field()
    labels: Mapping[str, Message] = field(factory=dict, validator=deep_mapping(instance_of(str), instance_of(Message)))
    on: frozenset[type[Value]] = field(default=(), converter=_frozen_set, validator=deep_iterable(instance_of(type)))

    __repr__ = brief

    @fields.validator
    def _has_shape(self, _: object, cls: Any) -> None:
        if not (isinstance(cls, type) and issubclass(cls, Value)):
            raise TypeError(f"{cls!r} is no class of values")
        names = {each.name for each in shape_of(cls)}
        strangers = sorted(set(self.labels) - names)
        if strangers:
            raise TypeError(f"{cls.__name__} has no fields {', '.join(strangers)}")

    def belongs_to(self, holder: Value) -> bool:
        """Whether a value of this class may have these fields."""
        return not self.on or type(holder) in self.on

    def of(self, holder: Any) -> Any:
        """The local fields of a value, as an object of the class; None where there are none, or they are not right."""
        data = self._data(holder)
        try:
            return None if data is None else careful(data, self.fields)
        except (BaseValidationError, InvalidValue):
            return None

    def wrong_in(self, holder: Any) -> Iterator[Refusal]:
        """What is not right with the local fields of a value."""
        data = self._data(holder)
        if data is None:
            return
        try:
            careful(data, self.fields)
        except (BaseValidationError, InvalidValue) as error:
            yield from refusals(error)

    def put(self, holder: V, fields: Value) -> V:
        """The same value with these local fields."""
        kept: Any = getattr(holder, "extensions", Extensions())
        extensions: Any = Extensions({**kept.to_dict(), self.namespace: to_plain(fields)})
        return evolve(holder, extensions=extensions)  # type: ignore[misc]

    def shown(self, holder: Any, audience: Audience) -> Iterator[tuple[Message, Any]]:
        """The label and the value of each local field that an audience may see and that holds something."""
        held = self.of(holder)
        for each in shape_of(self.fields) if held is not None else ():
            value = getattr(held, each.name)
            if value not in (None, ()) and audience.may_see(each.audience):
                yield self.labels.get(each.name) or verbatim(each.name), value

    def _data(self, holder: Any) -> dict[str, Any] | None:
        found = getattr(holder, "extensions", Extensions()).get(self.namespace)
        return found.to_dict() if isinstance(found, FrozenMap) else None
