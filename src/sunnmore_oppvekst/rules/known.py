"""Where the ids that documents refer to come from, by what they are ids of."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain

from sunnmore_oppvekst.domain.contribution import Contribution
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.strategy import StrategyPlan

NETWORK_NAMES: dict[str, Callable[[Network], Iterable[str]]] = {
    "municipality": lambda network: (each.number for each in network.municipalities),
    "municipality change": lambda network: (each.id for each in network.changes),
    "body": lambda network: (each.id for each in network.bodies),
    "role": lambda network: (each.id for each in network.roles),
    "duty": lambda network: (each.id for each in network.duties),
    "appointment": lambda network: (each.id for each in network.appointments),
    "partner": lambda network: (each.id for each in network.partners),
    "unit": lambda network: (each.id for each in network.units),
    "scheme": lambda network: (each.id for each in network.schemes),
    "scheme criterion": lambda network: (each.id for scheme in network.schemes for each in scheme.criteria),
}
STRATEGY_NAMES: dict[str, Callable[[StrategyPlan], Iterable[str]]] = {
    "section": lambda strategy: (each.id for each in strategy.sections),
    "goal": lambda strategy: (each.id for each in strategy.goals),
    "area": lambda strategy: (each.id for each in strategy.priority_areas),
    "focus point": lambda strategy: (each.id for each in strategy.focus_points()),
    "working method": lambda strategy: (each.id for each in strategy.working_methods),
    "success factor": lambda strategy: (each.id for each in strategy.success_factors),
    "initiative": lambda strategy: (each.id for each in strategy.initiatives),
    "funder": lambda strategy: (each.id for each in strategy.funders),
}
PLAN_NAMES: dict[str, Callable[[ActionPlan | Contribution], Iterable[str]]] = {
    "measure": lambda plan: (each.id for each in plan.measures),
    "needs assessment": lambda plan: (each.id for each in plan.needs),
    "success criterion": lambda plan: chain.from_iterable(
        (each.id for each in measure.success_criteria) for measure in plan.measures
    ),
}
