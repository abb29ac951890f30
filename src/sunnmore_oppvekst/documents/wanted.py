"""Which fields of a document are wanted, where not all of them are."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from sunnmore_oppvekst.domain.shape import FieldShape, shape_of


@frozen
class Wanted:
    """Fields by name, and what is wanted inside each; the others are left as they are when nobody says anything.

    Attributes:
        parts: the name of each field, and what is wanted in it; None for all of it.
    """

    parts: frozenset[tuple[str, Wanted | None]] = frozenset()

    @classmethod
    def of(cls, paths: Iterable[str]) -> Wanted:
        """What these paths lead to, such as `year` and `measures.title`."""
        inner: dict[str, list[str]] = {}
        for path in paths:
            name, _, rest = path.partition(".")
            inner.setdefault(name, []).append(rest)
        return cls(frozenset((name, None if "" in rests else cls.of(rests)) for name, rests in inner.items()))

    def within(self, name: str) -> Wanted | None:
        """What is wanted in a field; None for all of it."""
        return dict(self.parts).get(name)

    def has(self, field: FieldShape) -> bool:
        """Whether a field is wanted; one without which there is no value always is."""
        return field.is_required or field.name in dict(self.parts)


def fields_of(owner: type[object], wanted: Wanted | None) -> tuple[FieldShape, ...]:
    """The fields of a class that are wanted; all of them of None."""
    return tuple(field for field in shape_of(owner) if wanted is None or wanted.has(field))
