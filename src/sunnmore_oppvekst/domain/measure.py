"""A measure: what is done, for what, by whom, when, and how far it has come."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

from attrs import frozen

from sunnmore_oppvekst.domain.extensions import NO_EXTENSIONS, Extensions
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.progress import Progress, share_of_milestones, weighted
from sunnmore_oppvekst.domain.scalars import (
    AmountNok,
    AreaId,
    Count,
    Day,
    Flag,
    FocusPointId,
    FunderId,
    InitiativeId,
    MemberNumber,
    Number,
    PartnerId,
    Percent,
    Positive,
    Prose,
    RoleId,
    Slug,
    UnitId,
    WorkingMethodId,
    Year,
)
from sunnmore_oppvekst.domain.sectors import Level, Sector
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.domain.value import Value


@frozen(kw_only=True)
class SuccessCriterion(Value):
    """How one will know that a measure succeeded (*kjenneteikn på at målet er nådd*).

    Attributes:
        id: identifier.
        text: the criterion.
        extensions: local fields.
    """

    id: Slug
    text: Text
    extensions: Extensions = NO_EXTENSIONS


@frozen(kw_only=True)
class Milestone(Value):
    """A step on the way (*milepæl*).

    Attributes:
        id: identifier.
        text: what is to be reached.
        due: the last day to reach it.
        done: the day it was reached.
        weight: how much it counts beside the measure's other milestones.
        extensions: local fields.
    """

    id: Slug
    text: Text
    due: Day
    done: Day | None = None
    weight: Positive = 1
    extensions: Extensions = NO_EXTENSIONS

    def is_done_on(self, day: date) -> bool:
        """Whether it was reached by `day`."""
        return self.done is not None and self.done <= day

    def is_late_on(self, day: date) -> bool:
        """Whether it was due before `day` and not reached by then."""
        return self.due < day and not self.is_done_on(day)


@frozen(kw_only=True)
class Reading(Value):
    """An indicator's value on a day.

    Attributes:
        on: the day.
        value: the value, in the indicator's unit.
    """

    known_by: ClassVar[tuple[str, ...]] = ("on",)

    on: Day
    value: Number


@frozen(kw_only=True)
class Indicator(Value):
    """Something that can be measured (*indikator*).

    Attributes:
        id: identifier.
        text: what is measured.
        unit: what it is measured in, such as `per cent`.
        start: where it stood before.
        target: where it is to get.
        readings: what was measured, oldest first.
        extensions: local fields.
    """

    id: Slug
    text: Text
    unit: Prose | None = None
    start: Number | None = None
    target: Number | None = None
    readings: tuple[Reading, ...] = ()
    extensions: Extensions = NO_EXTENSIONS


@frozen(kw_only=True)
class BudgetLine(Value):
    """One amount for a measure, and where it comes from.

    Attributes:
        id: identifier.
        text: what it pays for.
        amount_nok: whole kroner.
        year: the budget year, or None when it is the plan's.
        funder: id of the funder, or None when the owners pay themselves.
        extensions: local fields.
    """

    id: Slug
    text: Text
    amount_nok: AmountNok
    year: Year | None = None
    funder: FunderId | None = None
    extensions: Extensions = NO_EXTENSIONS


@frozen(kw_only=True)
class Anchoring(Value):
    """How one unit made a measure its own (*forankring*).

    Source: strategy plan, section "Handlingsplan".

    Attributes:
        unit: id of the unit.
        on: the day it was taken up.
        how: where it was taken up, such as shared meeting time.
        extensions: local fields.
    """

    known_by: ClassVar[tuple[str, ...]] = ("unit",)

    unit: UnitId
    on: Day
    how: Text | None = None
    extensions: Extensions = NO_EXTENSIONS


class MeasureState(StrEnum):
    """How it stands with a measure."""

    PLANNED = "planned"
    STARTED = "started"
    DONE = "done"
    PAUSED = "paused"
    CANCELLED = "cancelled"

    @property
    def is_final(self) -> bool:
        """Whether nothing more is to be done."""
        return self in {MeasureState.DONE, MeasureState.CANCELLED}


@frozen(kw_only=True)
class StatusReport(Value):
    """How it stood with a measure on a day.

    Attributes:
        on: the day.
        state: how it stood.
        percent: how much was done, from 0 to 100, where somebody said.
        note: in words.
        by: who says so.
        extensions: local fields.
    """

    known_by: ClassVar[tuple[str, ...]] = ("on", "by")

    on: Day
    state: MeasureState
    percent: Percent | None = None
    note: Text | None = None
    by: Party | None = None
    extensions: Extensions = NO_EXTENSIONS

    @property
    def share(self) -> float | None:
        """How much was done, from 0 to 1, or None where nobody said; all of it when it was done."""
        if self.state is MeasureState.DONE:
            return 1.0
        return None if self.percent is None else self.percent / 100


@frozen(kw_only=True)
class Participation(Value):
    """Who takes part in a measure.

    Attributes:
        municipalities: numbers of municipalities.
        units: ids of units.
        roles: ids of roles.
        note: in words.
    """

    municipalities: tuple[MemberNumber, ...] = ()
    units: tuple[UnitId, ...] = ()
    roles: tuple[RoleId, ...] = ()
    note: Text | None = None


@frozen(kw_only=True)
class Measure(Value):
    """A measure (*tiltak*).

    Source: strategy plan, section "Handlingsplan".

    Attributes:
        id: identifier, the same from edition to edition.
        title: what it is called.
        goal: what it is to achieve.
        success_criteria: how one will know that it did.
        area: id of the priority area.
        focus_points: ids of the focus points under it.
        level: where it is carried out.
        sectors: whom it is for.
        working_methods: ids of the ways of working.
        initiatives: ids of the national initiatives it belongs to.
        responsible: who answers for it.
        participants: who takes part.
        partners: ids of the partners it is done with.
        period: when it is carried out.
        milestones: the steps on the way.
        indicators: what is measured.
        budget: what it costs, and who pays.
        anchoring: which units have made it their own.
        status: how it stood, oldest first.
        proposed_by: number of the municipality that proposed it, if one did.
        weight: how much it counts beside the plan's other measures.
        carried_over: how many editions it has been carried over.
        is_ending: whether it is marked for removal in the next edition.
        extensions: local fields.
    """

    placed_by: ClassVar[str | None] = "area"

    id: Slug
    title: Text
    goal: Text | None = None
    success_criteria: tuple[SuccessCriterion, ...] = ()
    area: AreaId | None = None
    focus_points: tuple[FocusPointId, ...] = ()
    level: Level | None = None
    sectors: tuple[Sector, ...] = ()
    working_methods: tuple[WorkingMethodId, ...] = ()
    initiatives: tuple[InitiativeId, ...] = ()
    responsible: tuple[Party, ...] = ()
    participants: Participation | None = None
    partners: tuple[PartnerId, ...] = ()
    period: Period | None = None
    milestones: tuple[Milestone, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    budget: tuple[BudgetLine, ...] = ()
    anchoring: tuple[Anchoring, ...] = ()
    status: tuple[StatusReport, ...] = ()
    proposed_by: MemberNumber | None = None
    weight: Positive = 1
    carried_over: Count = 0
    is_ending: Flag = False
    extensions: Extensions = NO_EXTENSIONS

    @property
    def has_clear_goal(self) -> bool:
        """Whether it has a goal that is more than its title said again."""
        return self.goal is not None and self.goal != self.title

    def units_without_anchoring(self) -> tuple[str, ...]:
        """Ids of the units that take part and have not made it their own, in the order given."""
        if self.participants is None:
            return ()
        anchored = {each.unit for each in self.anchoring}
        return tuple(unit for unit in self.participants.units if unit not in anchored)

    def status_on(self, day: date) -> StatusReport | None:
        """The latest status report up to and with `day`; of several on one day, the last written."""
        found = None
        for report in self.status:
            if report.on <= day and (found is None or report.on >= found.on):
                found = report
        return found

    def state_on(self, day: date) -> MeasureState:
        """How it stood on `day`; planned when nobody has said."""
        report = self.status_on(day)
        return report.state if report else MeasureState.PLANNED

    def is_over_on(self, day: date) -> bool:
        """Whether its period is over on `day`, done or not."""
        return self.period is not None and self.period.end is not None and self.period.end <= day

    def progress(self, on: date) -> Progress:
        """How far it had come on `on`, and whether it was late."""
        return Progress(share=self.share_done(on), is_late=self.is_late_on(on))

    def share_done(self, on: date) -> float:
        """How far it had come on `on`, from 0 to 1.

        Done is 1. Otherwise what somebody reported counts, and where nobody said a number, the milestones do.
        """
        report = self.status_on(on)
        if report is None:
            return share_of_milestones(self.milestones, on)
        return report.share if report.share is not None else share_of_milestones(self.milestones, on)

    def share_planned(self, on: date) -> float | None:
        """How far it was to have come by `on`, from 0 to 1: by the weight of what is due, or else by time.

        None where there are neither milestones nor a bounded period to go by.
        """
        if self.milestones:
            return weighted((each.weight, float(each.due <= on)) for each in self.milestones)
        if self.period is None or self.period.days is None:
            return None
        return min(1.0, max(0.0, (on - self.period.start).days / self.period.days))

    def is_late_on(self, on: date) -> bool:
        """Whether a milestone is late on `on`, or its period is over and it is not done."""
        if self.state_on(on).is_final:
            return False
        return self.is_over_on(on) or any(milestone.is_late_on(on) for milestone in self.milestones)

    @property
    def budget_nok(self) -> int:
        """All its budget lines together, in whole kroner."""
        return sum(line.amount_nok for line in self.budget)
