"""The strategy plan: what the network is to achieve, and how."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import ClassVar

from attrs import frozen

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.extensions import NO_EXTENSIONS, Extensions
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.scalars import (
    ChangeId,
    Day,
    GoalId,
    InitiativeId,
    NetworkId,
    PartnerId,
    Prose,
    Slug,
    StrategyId,
    WebAddress,
)
from sunnmore_oppvekst.domain.sectors import Sector
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.domain.value import Value


@frozen(kw_only=True)
class Section(Value):
    """A section of the strategy plan, for others to point to.

    Attributes:
        id: identifier.
        heading: as it stands in the plan.
        extensions: local fields.
    """

    id: Slug
    heading: Text
    extensions: Extensions = NO_EXTENSIONS


@frozen(kw_only=True)
class Goal(Value):
    """An overarching goal (*overordna mål*).

    Attributes:
        id: identifier.
        text: the goal.
        extensions: local fields.
    """

    id: Slug
    text: Text
    extensions: Extensions = NO_EXTENSIONS


class InitiativeKind(StrEnum):
    """What sort of national initiative it is."""

    STRATEGY = "strategy"
    FRAMEWORK = "framework"


@frozen(kw_only=True)
class Initiative(Value):
    """A national strategy or framework (*nasjonal satsing*) that areas, methods and measures point to.

    Attributes:
        id: identifier.
        name: its name.
        kind: strategy or framework.
        period: when it runs, where known.
        sectors: whom it is for.
        owner: id of the partner that answers for it.
        source: where it is documented.
        url: the same on the web.
        extensions: local fields.
    """

    id: Slug
    name: Text
    kind: InitiativeKind
    period: Period | None = None
    sectors: tuple[Sector, ...] = ()
    owner: PartnerId | None = None
    source: Prose | None = None
    url: WebAddress | None = None
    extensions: Extensions = NO_EXTENSIONS


@frozen(kw_only=True)
class FocusPoint(Value):
    """A point under a priority area.

    Attributes:
        id: identifier.
        text: the point.
        initiatives: ids of the initiatives behind it.
        extensions: local fields.
    """

    id: Slug
    text: Text
    initiatives: tuple[InitiativeId, ...] = ()
    extensions: Extensions = NO_EXTENSIONS


@frozen(kw_only=True)
class PriorityArea(Value):
    """A prioritised area of development (*prioritert utviklingsområde*).

    Attributes:
        id: identifier.
        title: its heading.
        sectors: whom it is for.
        goals: ids of the goals it serves.
        focus_points: its points, in the plan's order.
        extensions: local fields.
    """

    id: Slug
    title: Text
    sectors: tuple[Sector, ...] = ()
    goals: tuple[GoalId, ...] = ()
    focus_points: tuple[FocusPoint, ...] = ()
    extensions: Extensions = NO_EXTENSIONS


@frozen(kw_only=True)
class WorkingMethod(Value):
    """A way of working (*arbeidsmåte*).

    Attributes:
        id: identifier.
        text: what it is.
        initiatives: ids of the initiatives behind it.
        extensions: local fields.
    """

    id: Slug
    text: Text
    initiatives: tuple[InitiativeId, ...] = ()
    extensions: Extensions = NO_EXTENSIONS


@frozen(kw_only=True)
class StructuralChange(Value):
    """A change of structure that will affect the work (*strukturendring*).

    Attributes:
        id: identifier.
        text: what changes.
        municipality_changes: ids of the municipality changes it is, if it is any.
        extensions: local fields.
    """

    id: Slug
    text: Text
    municipality_changes: tuple[ChangeId, ...] = ()
    extensions: Extensions = NO_EXTENSIONS


@frozen(kw_only=True)
class SuccessFactor(Value):
    """A critical success factor (*kritisk suksessfaktor*).

    Attributes:
        id: identifier.
        text: the factor.
        extensions: local fields.
    """

    id: Slug
    text: Text
    extensions: Extensions = NO_EXTENSIONS


@frozen(kw_only=True)
class Funder(Value):
    """Whom the network applies to for means (*ressursar*).

    Attributes:
        id: identifier.
        name: its name.
        partner: id of the partner that it is.
        extensions: local fields.
    """

    id: Slug
    name: Text
    partner: PartnerId | None = None
    extensions: Extensions = NO_EXTENSIONS


@frozen(kw_only=True)
class StrategyPlan(Document):
    """A strategy plan (*strategiplan*).

    Attributes:
        id: identifier.
        title: what it is called.
        network: id of the network.
        period: when it holds.
        vision: the vision.
        main_goal: what the overarching goals are gathered under.
        adopted: the day it was adopted, where known.
        revises: id of the strategy plan before it.
        sections: its sections, for others to point to.
        goals: the overarching goals.
        priority_areas: the areas, in the plan's order.
        working_methods: the ways of working.
        structural_changes: the changes that will affect the work.
        success_factors: what must be in place to succeed.
        initiatives: the national strategies and frameworks that it names.
        funders: whom the network applies to for means.
        extensions: local fields.
    """

    kind: ClassVar[str] = "strategy-plan"

    id: Slug
    title: Text
    network: NetworkId
    period: Period
    vision: Text | None = None
    main_goal: Text | None = None
    adopted: Day | None = None
    revises: StrategyId | None = None
    sections: tuple[Section, ...] = ()
    goals: tuple[Goal, ...] = ()
    priority_areas: tuple[PriorityArea, ...] = ()
    working_methods: tuple[WorkingMethod, ...] = ()
    structural_changes: tuple[StructuralChange, ...] = ()
    success_factors: tuple[SuccessFactor, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    funders: tuple[Funder, ...] = ()
    extensions: Extensions = NO_EXTENSIONS

    def area(self, id: str) -> PriorityArea | None:
        """The priority area with this id, or None."""
        return next((area for area in self.priority_areas if area.id == id), None)

    def areas_serving(self, goal: Goal) -> tuple[PriorityArea, ...]:
        """The priority areas that serve `goal`."""
        return tuple(area for area in self.priority_areas if goal.id in area.goals)

    def goals_without_area(self) -> tuple[Goal, ...]:
        """The goals that no priority area serves, in the plan's order."""
        return tuple(goal for goal in self.goals if not self.areas_serving(goal))

    def focus_points(self) -> Iterator[FocusPoint]:
        """Every focus point, area by area."""
        return (point for area in self.priority_areas for point in area.focus_points)

    def is_in_force(self, day: date) -> bool:
        """Whether `day` is in its period."""
        return day in self.period

    def has_run_out(self, day: date) -> bool:
        """Whether its period is over on `day`."""
        return self.period.end is not None and self.period.end <= day
