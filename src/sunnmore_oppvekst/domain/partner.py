"""Partners outside the member municipalities."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import frozen

from sunnmore_oppvekst.domain.extensions import NO_EXTENSIONS, Extensions
from sunnmore_oppvekst.domain.municipality import FormerName
from sunnmore_oppvekst.domain.scalars import OrganisationNumber, SectionId, Slug, WebAddress
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.domain.value import Value


class PartnerKind(StrEnum):
    """What sort of partner it is."""

    MINISTRY = "ministry"
    DIRECTORATE = "directorate"
    COUNTY_GOVERNOR = "county-governor"
    MUNICIPAL_ASSOCIATION = "municipal-association"
    EMPLOYERS = "employers"
    EMPLOYEES = "employees"
    UNIVERSITY = "university"
    OTHER = "other"


@frozen(kw_only=True)
class Responsibility(Value):
    """What a partner answers for.

    Attributes:
        id: identifier.
        text: what it is.
        section: section of the strategy plan that says so.
        extensions: local fields.
    """

    id: Slug
    text: Text
    section: SectionId
    extensions: Extensions = NO_EXTENSIONS


@frozen(kw_only=True)
class Partner(Value):
    """A partner (*samarbeidspartnar*).

    Source: strategy plan, section "Samarbeidspartnarar".

    Attributes:
        id: identifier.
        name: its name, the last one if it has had several.
        kind: what sort of partner it is.
        former_names: earlier names, oldest first.
        responsibilities: what it answers for.
        section: section of the strategy plan that names it.
        organisation_number: where it has one.
        url: its web page.
        extensions: local fields.
    """

    id: Slug
    name: Text
    kind: PartnerKind
    former_names: tuple[FormerName, ...] = ()
    responsibilities: tuple[Responsibility, ...] = ()
    section: SectionId | None = None
    organisation_number: OrganisationNumber | None = None
    url: WebAddress | None = None
    extensions: Extensions = NO_EXTENSIONS

    def name_on(self, day: date) -> str:
        """What it was called on `day`, in its own language."""
        return next((former.name for former in self.former_names if day < former.until), str(self.name))
