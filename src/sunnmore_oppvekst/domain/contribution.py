"""What a municipality sends in to an edition of the action plan."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from attrs import frozen

from sunnmore_oppvekst.domain.current_state import Baseline, NeedsAssessment
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.extensions import NO_EXTENSIONS, Extensions
from sunnmore_oppvekst.domain.measure import (
    Anchoring,
    BudgetLine,
    Indicator,
    Measure,
    Milestone,
    Participation,
    StatusReport,
    SuccessCriterion,
)
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.scalars import (
    AreaId,
    Day,
    Flag,
    FocusPointId,
    InitiativeId,
    MeasureId,
    MemberNumber,
    NetworkId,
    PartnerId,
    PlanId,
    Positive,
    Slug,
    WorkingMethodId,
    Year,
)
from sunnmore_oppvekst.domain.sectors import Level, Sector
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.messages.message import _

_NOTHING_MEANS_NOTHING = _("true only when the contribution has no additions, changes or drops")


class Clearable(StrEnum):
    """The fields of a measure that a contribution may empty."""

    GOAL = "goal"
    AREA = "area"
    LEVEL = "level"
    PERIOD = "period"
    PARTICIPANTS = "participants"


@frozen(kw_only=True)
class MeasureChange(Value):
    """A change to a measure that is there already; what is left out is untouched.

    Lists of single values replace what was there; lists of things with an id, and of anchoring and status, are added to
    it, or replace the one with the same id.

    Attributes:
        measure: id of the measure.
        clear: fields to empty.
        others: as in `Measure`.
    """

    known_by: ClassVar[tuple[str, ...]] = ("measure",)

    measure: MeasureId
    title: Text | None = None
    goal: Text | None = None
    success_criteria: tuple[SuccessCriterion, ...] | None = None
    area: AreaId | None = None
    focus_points: tuple[FocusPointId, ...] | None = None
    level: Level | None = None
    sectors: tuple[Sector, ...] | None = None
    working_methods: tuple[WorkingMethodId, ...] | None = None
    initiatives: tuple[InitiativeId, ...] | None = None
    responsible: tuple[Party, ...] | None = None
    participants: Participation | None = None
    partners: tuple[PartnerId, ...] | None = None
    period: Period | None = None
    milestones: tuple[Milestone, ...] | None = None
    indicators: tuple[Indicator, ...] | None = None
    budget: tuple[BudgetLine, ...] | None = None
    anchoring: tuple[Anchoring, ...] | None = None
    status: tuple[StatusReport, ...] | None = None
    weight: Positive | None = None
    clear: tuple[Clearable, ...] = ()
    extensions: Extensions = NO_EXTENSIONS


@frozen(kw_only=True)
class MeasureDrop(Value):
    """A wish to take a measure out; it never disappears without a reason.

    Attributes:
        measure: id of the measure.
        reason: why.
    """

    known_by: ClassVar[tuple[str, ...]] = ("measure",)

    measure: MeasureId
    reason: Text


@frozen(kw_only=True)
class Comment(Value):
    """What a municipality says about a measure without changing it.

    Attributes:
        text: the comment.
        measure: id of the measure, or None when it is about the plan.
    """

    text: Text
    measure: MeasureId | None = None


@frozen(kw_only=True)
class Contribution(Document):
    """A contribution (*bidrag*) from a municipality, against a named edition.

    What it leaves out is untouched; nothing disappears by silence.

    Attributes:
        id: identifier.
        network: id of the network.
        plan: id of the action plan.
        year: the edition it is written against.
        municipality: number of the municipality.
        submitted: the day it was sent in.
        by: who sent it.
        has_nothing: whether the municipality says that it has nothing to add.
        measures: measures to add.
        baselines: baselines to add, or to replace by id.
        needs: needs assessments to add, or to replace by id.
        changes: changes to measures that are there.
        drops: measures to take out, each with a reason.
        comments: what it says besides.
        extensions: local fields.
    """

    kind: ClassVar[str] = "contribution"

    id: Slug
    network: NetworkId
    plan: PlanId
    year: Year
    municipality: MemberNumber
    submitted: Day | None = None
    by: Party | None = None
    has_nothing: Flag = False
    measures: tuple[Measure, ...] = ()
    baselines: tuple[Baseline, ...] = ()
    needs: tuple[NeedsAssessment, ...] = ()
    changes: tuple[MeasureChange, ...] = ()
    drops: tuple[MeasureDrop, ...] = ()
    comments: tuple[Comment, ...] = ()
    extensions: Extensions = NO_EXTENSIONS

    @property
    def is_empty(self) -> bool:
        """Whether it adds, changes and drops nothing."""
        return not (self.measures or self.baselines or self.needs or self.changes or self.drops)

    def check_whole(self) -> None:
        if self.has_nothing and not self.is_empty:
            raise InvalidValue("Contribution", "has_nothing", self.has_nothing, _NOTHING_MEANS_NOTHING)
