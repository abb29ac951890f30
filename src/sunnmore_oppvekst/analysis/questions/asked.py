"""What questions are asked of: the documents of a network, and what lies in them."""

from __future__ import annotations

from typing import Protocol

from sunnmore_oppvekst.analysis.called import Callings
from sunnmore_oppvekst.domain.contribution import Contribution
from sunnmore_oppvekst.domain.funding import GrantApplication
from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.domain.municipality import Municipality
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.plan import ActionPlan, PlanStatus
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.language.nearest import nearest


class Documents(Protocol):
    """The documents of a network; a workspace is one such."""

    @property
    def network(self) -> Network: ...
    @property
    def strategies(self) -> tuple[StrategyPlan, ...]: ...
    @property
    def plans(self) -> tuple[ActionPlan, ...]: ...
    @property
    def contributions(self) -> tuple[Contribution, ...]: ...
    @property
    def meetings(self) -> tuple[Meeting, ...]: ...
    @property
    def applications(self) -> tuple[GrantApplication, ...]: ...


def editions(documents: Documents) -> tuple[ActionPlan, ...]:
    """One edition for each year, oldest first: the last of those that were not withdrawn, where there are several."""
    found: dict[int, ActionPlan] = {}
    for plan in documents.plans:
        if plan.status is not PlanStatus.WITHDRAWN or plan.year not in found:
            found[plan.year] = plan
    return tuple(found[year] for year in sorted(found))


def edition(documents: Documents, year: int | None) -> ActionPlan:
    """The edition of a year; None for the latest.

    Raises:
        UnknownName: there is none.
    """
    known = {plan.year: plan for plan in editions(documents)}
    wanted = max(known, default=None) if year is None else year
    if wanted is None or wanted not in known:
        raise UnknownName("document", str(year or ActionPlan.kind), nearest(str(year), map(str, known)))
    return known[wanted]


def callings(documents: Documents, plan: ActionPlan) -> Callings:
    """What readers call what lies in an edition."""
    return Callings(network=documents.network, plan=plan, strategy=strategy_of(documents, plan))


def strategy_of(documents: Documents, plan: ActionPlan) -> StrategyPlan | None:
    """The strategy plan that an edition names; else the last one in force on its own day, or the last; or None."""
    known = documents.strategies
    named = [each for each in known if each.id == plan.strategy]
    in_force = [each for each in known if each.is_in_force(plan.own_day)]
    return next(reversed([*known, *in_force, *named]), None)


def areas_of(documents: Documents, plan: ActionPlan) -> tuple[str, ...]:
    """Ids of the areas: the strategy's in its order, then others that measures name."""
    strategy = strategy_of(documents, plan)
    listed = [area.id for area in strategy.priority_areas] if strategy else []
    return tuple(dict.fromkeys([*listed, *sorted(plan.areas_in_use())]))


def members_of(documents: Documents, plan: ActionPlan) -> tuple[Municipality, ...]:
    """The members on the first day of the edition's year."""
    return documents.network.as_of(plan.year_period.start).members
