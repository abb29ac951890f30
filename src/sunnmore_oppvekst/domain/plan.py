"""The action plan: one edition a year of what is to be done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import ClassVar

from attrs import frozen

from sunnmore_oppvekst.domain.current_state import Baseline, NeedsAssessment
from sunnmore_oppvekst.domain.decision import Decision, DecisionKind
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.evaluation import Evaluation
from sunnmore_oppvekst.domain.extensions import NO_EXTENSIONS, Extensions
from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.progress import Progress, weighted
from sunnmore_oppvekst.domain.scalars import (
    Day,
    Flag,
    MemberNumber,
    NetworkId,
    PlanId,
    Positive,
    Slug,
    StrategyId,
    Year,
)
from sunnmore_oppvekst.domain.sectors import Level, Sector
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.messages.message import _

_BOUNDED = _("a period with an end: an action plan lasts one year or several")


class PlanStatus(StrEnum):
    """How far an edition has come."""

    DRAFT = "draft"
    CONSULTATION = "consultation"
    PROPOSED = "proposed"
    ADOPTED = "adopted"
    EVALUATED = "evaluated"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"

    @property
    def is_decided(self) -> bool:
        """Whether an edition with this status must have been adopted."""
        return self in {PlanStatus.ADOPTED, PlanStatus.EVALUATED, PlanStatus.SUPERSEDED}

    @property
    def is_past_consultation(self) -> bool:
        """Whether the members have had their say about an edition with this status."""
        return self is PlanStatus.PROPOSED or self.is_decided

    @property
    def is_over(self) -> bool:
        """Whether nothing more is to be done by an edition with this status."""
        return self in {PlanStatus.EVALUATED, PlanStatus.SUPERSEDED, PlanStatus.WITHDRAWN}


@frozen(kw_only=True)
class ContributionReceipt(Value):
    """That a member contributed, or said that it had nothing.

    Attributes:
        municipality: number of the member.
        on: the day.
        has_nothing: whether it said that it had nothing to add.
        note: in words.
    """

    known_by: ClassVar[tuple[str, ...]] = ("municipality",)

    municipality: MemberNumber
    on: Day
    has_nothing: Flag = False
    note: Text | None = None


@frozen(kw_only=True)
class Renaming(Value):
    """That something has another id in this edition than in the one before.

    Attributes:
        old: its id in the edition before.
        new: its id in this one.
    """

    known_by: ClassVar[tuple[str, ...]] = ("old",)

    old: Slug
    new: Slug


@frozen(kw_only=True)
class ActionPlan(Document):
    """One edition of an action plan (*handlingsplan*).

    Its period may be several years; it is revised every year, so an edition also has a `year`. Items keep their ids
    from edition to edition.

    Source: strategy plan, section "Handlingsplan".

    Attributes:
        id: identifier.
        title: what it is called.
        network: id of the network.
        strategy: id of the strategy plan that it carries out.
        year: the year of this edition.
        period: when the plan holds; bounded.
        status: how far the edition has come.
        drafted_by: who drafted it.
        updated: the day it was last updated.
        revised: the day it was last revised by the network.
        follow_up_days: at most how many days may pass between updates.
        revises: id of the edition before it.
        renames: what has another id than in the edition before.
        needs: how needs were mapped.
        baselines: the current state.
        measures: what is to be done.
        contributions: which members contributed, or said that they had nothing.
        decisions: what was decided about it.
        evaluation: what came of it.
        extensions: local fields.
    """

    kind: ClassVar[str] = "action-plan"

    id: Slug
    title: Text
    network: NetworkId
    year: Year
    period: Period
    strategy: StrategyId | None = None
    status: PlanStatus = PlanStatus.DRAFT
    drafted_by: Party | None = None
    updated: Day | None = None
    revised: Day | None = None
    follow_up_days: Positive | None = None
    revises: PlanId | None = None
    renames: tuple[Renaming, ...] = ()
    needs: tuple[NeedsAssessment, ...] = ()
    baselines: tuple[Baseline, ...] = ()
    measures: tuple[Measure, ...] = ()
    contributions: tuple[ContributionReceipt, ...] = ()
    decisions: tuple[Decision, ...] = ()
    evaluation: Evaluation | None = None
    extensions: Extensions = NO_EXTENSIONS

    def check_whole(self) -> None:
        if self.period.end is None:
            raise InvalidValue("ActionPlan", "period", self.period, _BOUNDED)

    @property
    def year_period(self) -> Period:
        """The calendar year of this edition."""
        return Period.calendar_year(self.year)

    @property
    def own_day(self) -> date:
        """The day that this edition speaks of, which is its last update or revision, or the first day of its year."""
        return self.updated or self.revised or date(self.year, 1, 1)

    def measure(self, id: str) -> Measure | None:
        """The measure with this id, or None."""
        return next((measure for measure in self.measures if measure.id == id), None)

    def measures_in(self, area: str) -> tuple[Measure, ...]:
        """The measures in the priority area with this id, in the plan's order."""
        return tuple(measure for measure in self.measures if measure.area == area)

    def measures_at(self, level: Level) -> tuple[Measure, ...]:
        """The measures carried out at this level."""
        return tuple(measure for measure in self.measures if measure.level is level)

    def measures_for(self, sector: Sector) -> tuple[Measure, ...]:
        """The measures for this sector."""
        return tuple(measure for measure in self.measures if sector in measure.sectors)

    def baselines_in(self, area: str) -> tuple[Baseline, ...]:
        """The baselines in the priority area with this id."""
        return tuple(baseline for baseline in self.baselines if baseline.area == area)

    def areas_in_use(self) -> frozenset[str]:
        """Ids of the priority areas that measures work in."""
        return frozenset([measure.area for measure in self.measures if measure.area is not None])

    def areas_with_baseline(self) -> frozenset[str]:
        """Ids of the priority areas whose current state is described."""
        return frozenset([baseline.area for baseline in self.baselines])

    def contributors(self) -> frozenset[str]:
        """Numbers of the municipalities that contributed or said that they had nothing."""
        return frozenset(receipt.municipality for receipt in self.contributions)

    def decisions_of(self, *kinds: DecisionKind) -> Iterator[Decision]:
        """The decisions of these kinds."""
        return (decision for decision in self.decisions if decision.kind in kinds)

    def last_change(self) -> date | None:
        """The latest day on which the plan or a measure in it was updated, or None when nobody has said."""
        reports = [report.on for measure in self.measures for report in measure.status]
        return max(filter(None, [self.updated, *reports]), default=None)

    def last_revision(self) -> date | None:
        """The latest day on which it was adopted or revised, or None when nobody has said."""
        decided = [each.on for each in self.decisions_of(DecisionKind.ADOPTED, DecisionKind.REVISED)]
        return max(filter(None, [self.revised, *decided]), default=None)

    def last_attention(self) -> date:
        """The latest day on which it was updated, adopted or revised, or else the first day of its year."""
        return max(filter(None, [self.last_change(), self.last_revision()]), default=date(self.year, 1, 1))

    def is_update_overdue(self, on: date) -> bool:
        """Whether more days than its follow-up interval have passed on `on` since anybody attended to it."""
        return self.follow_up_days is not None and (on - self.last_attention()).days > self.follow_up_days

    def is_revision_overdue(self, on: date) -> bool:
        """Whether its year is out on `on` and more than a year has passed since it was last adopted or revised."""
        last = self.last_revision()
        has_passed = last is None or (on.year - 1, on.month, on.day) > (last.year, last.month, last.day)
        return on.year > self.year and has_passed

    def progress(self, on: date) -> Progress:
        """How far all measures together had come on `on`, by weight; late when one of them is."""
        each = [(measure.weight, measure.progress(on)) for measure in self.measures]
        return Progress(
            share=weighted((weight, progress.share) for weight, progress in each),
            is_late=any(progress.is_late for _, progress in each),
        )

    @property
    def budget_nok(self) -> int:
        """The budget lines of all measures together, in whole kroner."""
        return sum(measure.budget_nok for measure in self.measures)
