"""What a network wants: its strategy plan, and the one that follows it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from random import Random

from attrs import evolve

from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.strategy import PriorityArea, StrategyPlan
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.testing.country.content import MORE_AREAS
from sunnmore_oppvekst.testing.country.organisation import model_strategy
from sunnmore_oppvekst.testing.country.territory import Region

RENEWING = 0.6
"""The share of networks that renew their strategy plan within the years."""
_LONG = 6


def strategies_of(
    region: Region, network: Network, chance: Random, *, first_year: int, years: int
) -> tuple[StrategyPlan, ...]:
    """The strategy plans that are in force from the first edition to the last, oldest first."""
    model, last = model_strategy(region), first_year + years - 1
    areas = [area for area in (*model.priority_areas, *MORE_AREAS) if chance.random() < 0.75]
    areas = areas if len(areas) > 2 else list(model.priority_areas)
    if years < _LONG or chance.random() >= RENEWING:
        return (_strategy(model, network, areas, first_year - 1, last + 2),)
    middle = first_year + years // 2
    first = _strategy(model, network, areas, first_year - 1, middle - 1)
    more = [area for area in MORE_AREAS if area not in areas][:1]
    second = _strategy(model, network, [*areas, *more], middle, last + 3)
    return first, evolve(second, revises=first.id)


def _strategy(
    model: StrategyPlan, network: Network, areas: Iterable[PriorityArea], first: int, last: int
) -> StrategyPlan:
    chosen = tuple(areas)
    served = {goal for area in chosen for goal in area.goals}
    changes = tuple(each.id for each in network.changes)
    return evolve(
        model,
        id=f"strategiplan-{first}",
        title=Text(
            nn=f"Strategiplan for {network.name} {first}–{last}",
            nb=f"Strategiplan for {network.name} {first}–{last}",
            en=f"Strategy plan for {network.name} {first}–{last}",
        ),
        network=network.id,
        period=Period.years(first, last),
        adopted=date(first - 1, 11, 20),
        goals=tuple(goal for goal in model.goals if goal.id in served),
        priority_areas=chosen,
        structural_changes=tuple(
            evolve(each, municipality_changes=changes if each.municipality_changes else ())
            for each in model.structural_changes
            if changes or not each.municipality_changes
        ),
    )
