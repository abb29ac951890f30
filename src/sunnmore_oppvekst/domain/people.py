"""Persons and how to reach them, apart from everything else."""

from __future__ import annotations

from typing import Annotated, ClassVar

from attrs import frozen

from sunnmore_oppvekst.domain.audience import Audience
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.extensions import NO_EXTENSIONS, Extensions
from sunnmore_oppvekst.domain.scalars import Email, NetworkId, Phone, Prose, Slug
from sunnmore_oppvekst.domain.value import Value


@frozen(kw_only=True)
class Person(Value):
    """A person who holds an appointment; everything else refers to the appointment.

    Attributes:
        id: identifier.
        name: full name.
        email: e-mail address at work.
        phone: telephone number at work.
        note: what a colleague should know.
        extensions: local fields.
    """

    id: Slug
    name: Annotated[Prose, Audience.INTERNAL]
    email: Annotated[Email, Audience.PERSONAL] | None = None
    phone: Annotated[Phone, Audience.PERSONAL] | None = None
    note: Annotated[Prose, Audience.PERSONAL] | None = None
    extensions: Annotated[Extensions, Audience.PERSONAL] = NO_EXTENSIONS


@frozen(kw_only=True)
class People(Document):
    """The persons of a network; the only document that names anybody.

    Attributes:
        id: identifier.
        network: id of the network.
        persons: the persons.
        extensions: local fields.
    """

    kind: ClassVar[str] = "people"

    id: Slug
    network: NetworkId
    persons: tuple[Person, ...] = ()
    extensions: Extensions = NO_EXTENSIONS

    def person(self, id: str) -> Person | None:
        """The person with this id, or None."""
        return next((person for person in self.persons if person.id == id), None)
