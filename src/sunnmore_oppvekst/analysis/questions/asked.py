"""What questions are asked of, and what their answers are made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Protocol

from sunnmore_oppvekst.analysis.called import Callings, choices
from sunnmore_oppvekst.analysis.table import Column, Kind
from sunnmore_oppvekst.domain.audience import Audience
from sunnmore_oppvekst.domain.funding import GrantApplication
from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.domain.municipality import Municipality
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.sectors import Level, Sector
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.language.nearest import nearest
from sunnmore_oppvekst.language.words import Words

SMALLEST = 5
"""The fewest that a figure may be about when it is for the public."""


class Documents(Protocol):
    """The documents of a network; a workspace is one such."""

    @property
    def network(self) -> Network: ...
    @property
    def strategies(self) -> tuple[StrategyPlan, ...]: ...
    @property
    def plans(self) -> tuple[ActionPlan, ...]: ...
    @property
    def meetings(self) -> tuple[Meeting, ...]: ...
    @property
    def applications(self) -> tuple[GrantApplication, ...]: ...


def edition(documents: Documents, year: int | None) -> ActionPlan:
    """The edition of a year; None for the latest.

    Raises:
        UnknownName: there is none.
    """
    for plan in reversed(documents.plans):
        if year in {None, plan.year}:
            return plan
    known = [str(plan.year) for plan in documents.plans]
    raise UnknownName("document", str(year or ActionPlan.kind), nearest(str(year), known))


def callings(documents: Documents, plan: ActionPlan) -> Callings:
    """What readers call what lies in an edition."""
    return Callings(network=documents.network, plan=plan, strategy=strategy_of(documents, plan))


def strategy_of(documents: Documents, plan: ActionPlan) -> StrategyPlan | None:
    """The strategy plan that an edition names, or else the last one, or None."""
    named = (each for each in documents.strategies if each.id == plan.strategy)
    return next(iter([*named, *reversed(documents.strategies)]), None)


def areas_of(documents: Documents, plan: ActionPlan) -> tuple[str, ...]:
    """Ids of the areas: the strategy's in its order, then others that measures name."""
    strategy = strategy_of(documents, plan)
    listed = [area.id for area in strategy.priority_areas] if strategy else []
    return tuple(dict.fromkeys([*listed, *sorted(plan.areas_in_use())]))


def day_in(plan: ActionPlan, on: date | None) -> date:
    """The day to tell of, kept within the year of the edition for what is known of the network."""
    return on or plan.own_day


def members_of(documents: Documents, plan: ActionPlan, on: date | None = None) -> tuple[Municipality, ...]:
    """The members on the day, those of the edition's first day where nobody asks."""
    return documents.network.as_of(on or plan.year_period.start).members


def share(part: float, whole: float) -> float | None:
    """A part of a whole, from 0 to 1; None of nothing."""
    return part / whole if whole else None


def columns_to_data(columns: Sequence[Column], rows: Iterable[Sequence[Any]]) -> Mapping[str, list[Any]]:
    """Rows turned into a list for each column."""
    names = [column.name for column in columns]
    listed = list(rows)
    return {name: [row[index] for row in listed] for index, name in enumerate(names)}


def without_small_groups(
    data: Mapping[str, list[Any]], *, of: str, figures: Sequence[str], audience: Audience, within: Sequence[str] = ()
) -> Mapping[str, list[Any]]:
    """The figures without those about fewer than `SMALLEST`, for a public audience.

    Where just one row of several is left out, the smallest of the others is, too, so that nobody can find the one by
    taking the rest from the sum.

    Args:
        data: the columns.
        of: the column with the denominators.
        figures: the columns to empty.
        audience: who it is for.
        within: the columns that tell which rows add up to one sum.
    """
    if audience is not Audience.PUBLIC:
        return data
    groups: dict[tuple[Any, ...], list[int]] = {}
    for index in range(len(data[of])):
        groups.setdefault(tuple(data[name][index] for name in within), []).append(index)
    hidden = {index for group in groups.values() for index in _hidden(group, data[of])}
    return {
        name: [None if index in hidden and name in figures else value for index, value in enumerate(values)]
        for name, values in data.items()
    }


def _hidden(group: Sequence[int], of: Sequence[int]) -> set[int]:
    small = {index for index in group if 0 < of[index] < SMALLEST}
    others = [index for index in group if index not in small and of[index]]
    if len(small) == 1 and others:
        small.add(min(others, key=lambda index: of[index]))
    return small


NETWORK = Column(
    name="network",
    says=Words("id til nettverket", "id til nettverket", "id of the network"),
    is_key=True,
    refers_to="network",
    heading=Words("nettverk", "nettverk", "network"),
)
YEAR = Column(
    name="year",
    kind=Kind.WHOLE,
    says=Words("året til utgåva", "året til utgaven", "the year of the edition"),
    is_key=True,
    heading=Words("år", "år", "year"),
)
AREA = Column(
    name="area",
    says=Words("id til området", "id til området", "id of the priority area"),
    is_key=True,
    is_optional=True,
    refers_to="area",
    heading=Words("område", "område", "area"),
)
MUNICIPALITY = Column(
    name="municipality",
    says=Words("nummer til kommunen", "nummer til kommunen", "number of the municipality"),
    is_key=True,
    refers_to="municipality",
)
NAME = Column(
    name="name",
    says=Words("kva kommunen heiter", "hva kommunen heter", "what the municipality is called"),
    heading=Words("kommune", "kommune", "municipality"),
)
MEASURE = Column(
    name="measure",
    says=Words("id til tiltaket", "id til tiltaket", "id of the measure"),
    is_key=True,
    refers_to="measure",
    heading=Words("tiltak", "tiltak", "measure"),
)

SECTOR = Column(
    name="sector",
    says=Words("kven det er for", "hvem det er for", "whom it is for"),
    is_key=True,
    heading=Words("sektor", "sektor", "sector"),
    called=choices(Sector),
)
LEVEL = Column(
    name="level",
    says=Words("kvar det blir gjennomført", "hvor det gjennomføres", "where it is carried out"),
    is_key=True,
    heading=Words("nivå", "nivå", "level"),
    called=choices(Level),
)


def count(name: str, nn: str, nb: str, en: str, *, unit: str | None = None, is_optional: bool = False) -> Column:
    """A column with whole numbers."""
    return Column(name=name, kind=Kind.WHOLE, says=Words(nn, nb, en), unit=unit, is_optional=is_optional)


def rate(name: str, nn: str, nb: str, en: str) -> Column:
    """A column with shares, which are missing where there is nothing to share."""
    return Column(name=name, kind=Kind.SHARE, says=Words(nn, nb, en), is_optional=True)


def text(name: str, nn: str, nb: str, en: str, *, is_key: bool = False, is_optional: bool = False) -> Column:
    """A column with text."""
    return Column(name=name, says=Words(nn, nb, en), is_key=is_key, is_optional=is_optional)


def flag(name: str, nn: str, nb: str, en: str) -> Column:
    """A column with yes or no."""
    return Column(name=name, kind=Kind.FLAG, says=Words(nn, nb, en))
