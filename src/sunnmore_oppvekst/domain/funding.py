"""Grant schemes, applications and reports."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from attrs import frozen

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.extensions import NO_EXTENSIONS, Extensions
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.scalars import (
    AmountNok,
    Count,
    CriterionId,
    Day,
    Flag,
    FunderId,
    MeasureId,
    MemberNumber,
    NeedsId,
    NetworkId,
    PartnerId,
    Percent,
    PlanId,
    Prose,
    SchemeId,
    Slug,
    StrategyId,
    WebAddress,
)
from sunnmore_oppvekst.domain.sectors import Sector
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.domain.value import Value


@frozen(kw_only=True)
class SchemeCriterion(Value):
    """What a scheme asks of an application.

    Attributes:
        id: identifier.
        text: what is asked.
        extensions: local fields.
    """

    id: Slug
    text: Text
    extensions: Extensions = NO_EXTENSIONS


@frozen(kw_only=True)
class FundingScheme(Value):
    """A grant scheme (*tilskotsordning*) as it was in a period.

    Attributes:
        id: identifier.
        name: its name.
        period: when these terms hold.
        sectors: whom it is for.
        criteria: what it asks.
        own_share_percent: the share that the applicants must pay, where the scheme sets one.
        needs_university: whether a university or university college must take part.
        source: where the terms are written.
        url: the same on the web.
        extensions: local fields.
    """

    id: Slug
    name: Text
    period: Period
    sectors: tuple[Sector, ...] = ()
    criteria: tuple[SchemeCriterion, ...] = ()
    own_share_percent: Percent | None = None
    needs_university: Flag = False
    source: Prose | None = None
    url: WebAddress | None = None
    extensions: Extensions = NO_EXTENSIONS


class ApplicationStatus(StrEnum):
    """How far an application has come."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    GRANTED = "granted"
    REJECTED = "rejected"
    REPORTED = "reported"


@frozen(kw_only=True)
class CriterionAnswer(Value):
    """How an application meets one criterion of its scheme.

    Attributes:
        criterion: id of the criterion.
        text: how it is met.
    """

    known_by: ClassVar[tuple[str, ...]] = ("criterion",)

    criterion: CriterionId
    text: Text


@frozen(kw_only=True)
class Participants(Value):
    """How many take part, by sector.

    Attributes:
        sector: the sector.
        number: how many people.
        note: who they are.
    """

    known_by: ClassVar[tuple[str, ...]] = ("sector",)

    sector: Sector
    number: Count
    note: Text | None = None


@frozen(kw_only=True)
class ReportItem(Value):
    """What became of one measure of an application.

    Attributes:
        measure: id of the measure.
        result: what came out of it.
        spent_nok: what was used of the grant, in whole kroner.
        own_share_nok: what the owners put in, in whole kroner.
        participants: how many took part.
        criteria: how each criterion was met in the end.
    """

    known_by: ClassVar[tuple[str, ...]] = ("measure",)

    measure: MeasureId
    result: Text
    spent_nok: AmountNok
    own_share_nok: AmountNok = 0
    participants: tuple[Participants, ...] = ()
    criteria: tuple[CriterionAnswer, ...] = ()


@frozen(kw_only=True)
class GrantReport(Value):
    """The report on a grant, on the same items as the application.

    Attributes:
        on: the day it was sent.
        items: one for each measure.
        summary: the report as a whole.
    """

    on: Day
    items: tuple[ReportItem, ...] = ()
    summary: Text | None = None


@frozen(kw_only=True)
class RequestedMeasure(Value):
    """One measure that a grant is asked for.

    Attributes:
        measure: id of the measure in the action plan.
        amount_nok: what is asked for, in whole kroner.
        own_share_nok: what the owners put in, in whole kroner.
    """

    known_by: ClassVar[tuple[str, ...]] = ("measure",)

    measure: MeasureId
    amount_nok: AmountNok
    own_share_nok: AmountNok = 0


@frozen(kw_only=True)
class GrantApplication(Document):
    """An application for a grant (*søknad om tilskot*), standing on the strategy plan.

    Source: strategy plan, section "Ressursar"; UDIR, "Tilskotsordninga for lokal kompetanseutvikling".

    Attributes:
        id: identifier.
        title: what it is called.
        network: id of the network that applies.
        strategy: id of the strategy plan it stands on.
        plan: id of the action plan whose measures it covers.
        funder: id of the funder.
        scheme: id of the scheme.
        status: how far it has come.
        measures: what is asked for, measure by measure.
        participants: how many take part.
        period: how long it lasts.
        criteria: how each criterion of the scheme is met.
        owners: numbers of the municipalities that work together.
        private_owners: names of private owners that take part.
        universities: ids of the universities and university colleges that work with them.
        needs: ids of the needs assessments of the plan that it rests on.
        needs_mapping: how needs were mapped, in the application's own words.
        prepared_by: who wrote it.
        deadline: the last day to send it.
        submitted: the day it was sent.
        granted_nok: what was given, in whole kroner.
        report: what became of it.
        extensions: local fields.
    """

    kind: ClassVar[str] = "grant-application"

    id: Slug
    title: Text
    network: NetworkId
    strategy: StrategyId | None = None
    plan: PlanId | None = None
    funder: FunderId | None = None
    scheme: SchemeId | None = None
    status: ApplicationStatus = ApplicationStatus.DRAFT
    period: Period | None = None
    deadline: Day | None = None
    submitted: Day | None = None
    prepared_by: Party | None = None
    measures: tuple[RequestedMeasure, ...] = ()
    participants: tuple[Participants, ...] = ()
    owners: tuple[MemberNumber, ...] = ()
    private_owners: tuple[Prose, ...] = ()
    universities: tuple[PartnerId, ...] = ()
    needs: tuple[NeedsId, ...] = ()
    needs_mapping: Text | None = None
    criteria: tuple[CriterionAnswer, ...] = ()
    granted_nok: AmountNok | None = None
    report: GrantReport | None = None
    extensions: Extensions = NO_EXTENSIONS

    @property
    def amount_nok(self) -> int:
        """What is asked for, all measures together, in whole kroner."""
        return sum(each.amount_nok for each in self.measures)

    @property
    def own_share_nok(self) -> int:
        """What the owners put in, all measures together, in whole kroner."""
        return sum(each.own_share_nok for each in self.measures)

    @property
    def own_share(self) -> float | None:
        """The owners' share of the whole, from 0 to 1, or None when nothing is asked for."""
        whole = self.amount_nok + self.own_share_nok
        return self.own_share_nok / whole if whole else None

    @property
    def own_share_percent(self) -> int | None:
        """The owners' share in whole per cent, rounded down, or None when nothing is asked for."""
        whole = self.amount_nok + self.own_share_nok
        return self.own_share_nok * 100 // whole if whole else None

    def overlaps(self, other: GrantApplication) -> bool:
        """Whether the two are about measures of one plan, in times that share a day; so is one without a time."""
        if self.plan != other.plan:
            return False
        return self.period is None or other.period is None or self.period.overlaps(other.period)
