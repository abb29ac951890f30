"""Where one stands before one sets out: needs assessments and baselines."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from sunnmore_oppvekst.domain.extensions import NO_EXTENSIONS, Extensions
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.scalars import AreaId, Count, Day, MemberNumber, Prose, Slug, WebAddress
from sunnmore_oppvekst.domain.sectors import Level, Sector
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.messages.message import _

_NO_MORE_THAN_ASKED = _("a number no higher than how many were asked")


@frozen(kw_only=True)
class Respondents(Value):
    """Who answered a needs assessment.

    Attributes:
        who: the group.
        answered: how many answered.
        asked: how many were asked, where known.
    """

    known_by: ClassVar[tuple[str, ...]] = ("who",)

    who: Party
    answered: Count
    asked: Count | None = None

    def check_whole(self) -> None:
        if self.asked is not None and self.answered > self.asked:
            raise InvalidValue("Respondents", "answered", self.answered, _NO_MORE_THAN_ASKED)


@frozen(kw_only=True)
class NeedsAssessment(Value):
    """How needs were mapped (*kartlegging av behov*).

    Source: strategy plan, section "Handlingsplan".

    Attributes:
        id: identifier.
        method: how it was done.
        on: the day it was finished.
        respondents: who answered.
        findings: what was found.
        areas: ids of the priority areas it is about.
        sectors: whom it is about.
        extensions: local fields.
    """

    id: Slug
    method: Text
    on: Day
    respondents: tuple[Respondents, ...] = ()
    findings: tuple[Text, ...] = ()
    areas: tuple[AreaId, ...] = ()
    sectors: tuple[Sector, ...] = ()
    extensions: Extensions = NO_EXTENSIONS


@frozen(kw_only=True)
class Evidence(Value):
    """What a description of the current state rests on.

    Attributes:
        text: what it shows.
        source: where it is from.
        url: the same on the web.
        on: the day it is from.
    """

    text: Text
    source: Prose | None = None
    url: WebAddress | None = None
    on: Day | None = None


@frozen(kw_only=True)
class Baseline(Value):
    """The current state (*ståstad*) of an area, for a sector, at a level.

    Source: strategy plan, section "Handlingsplan".

    Attributes:
        id: identifier.
        area: id of the priority area.
        text: how it stands.
        sector: whom it is about, or None when it is about all.
        level: where, or None when it is about all levels.
        municipality: number of the municipality it is about, or None when it is about the region.
        evidence: what it rests on.
        on: the day it holds for.
        extensions: local fields.
    """

    placed_by: ClassVar[str | None] = "area"

    id: Slug
    area: AreaId
    text: Text
    sector: Sector | None = None
    level: Level | None = None
    municipality: MemberNumber | None = None
    evidence: tuple[Evidence, ...] = ()
    on: Day | None = None
    extensions: Extensions = NO_EXTENSIONS
