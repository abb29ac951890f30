"""Who: a body, a role, a municipality, a unit, a partner, or every one of a kind."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from attrs import frozen

from sunnmore_oppvekst.domain.scalars import BodyId, MemberNumber, PartnerId, RoleId, UnitId
from sunnmore_oppvekst.domain.value import Value


class Every(StrEnum):
    """All of a kind, each for itself."""

    MEMBER = "member"
    UNIT = "unit"


@frozen(kw_only=True)
class Party(Value):
    """Somebody who can act, answer or take part, never named as a person.

    One of the fields is given, or a role together with its municipality or unit.

    Attributes:
        body: id of a body.
        role: id of a role.
        municipality: number of a municipality.
        unit: id of a unit.
        partner: id of a partner.
        every: each member municipality, or each unit.
    """

    known_by: ClassVar[tuple[str, ...]] = ("body", "role", "municipality", "unit", "partner", "every")

    forms: ClassVar[tuple[frozenset[str], ...]] = tuple(
        map(
            frozenset,
            (
                {"body"},
                {"role"},
                {"role", "municipality"},
                {"role", "unit"},
                {"municipality"},
                {"unit"},
                {"partner"},
                {"every"},
            ),
        )
    )

    body: BodyId | None = None
    role: RoleId | None = None
    municipality: MemberNumber | None = None
    unit: UnitId | None = None
    partner: PartnerId | None = None
    every: Every | None = None

    @property
    def key(self) -> str:
        """Who, in one word: `body:network-forum`, `role:municipal-director/1532`, `municipality:1532`."""
        given = [(name, value) for name in self.known_by if (value := getattr(self, name)) is not None]
        first, *more = given
        return "/".join([f"{first[0]}:{first[1]}", *(str(value) for _, value in more)])
