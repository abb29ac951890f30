"""Networks, strategy plans, action plans and workspaces that hang together, and plans with one mistake in them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.rules.action_plan.every_area_of_the_strategy_is_covered import (
    every_area_of_the_strategy_is_covered,
)
from sunnmore_oppvekst.rules.action_plan.measures_fall_within_the_plan import measures_fall_within_the_plan
from sunnmore_oppvekst.rules.action_plan.measures_have_a_clear_goal import measures_have_a_clear_goal
from sunnmore_oppvekst.rules.action_plan.measures_have_somebody_responsible import measures_have_somebody_responsible
from sunnmore_oppvekst.rules.action_plan.measures_have_success_criteria import measures_have_success_criteria
from sunnmore_oppvekst.rules.action_plan.unit_level_measures_are_anchored import unit_level_measures_are_anchored
from sunnmore_oppvekst.rules.document.ids_are_unique_in_their_document import ids_are_unique_in_their_document
from sunnmore_oppvekst.rules.document.references_lead_somewhere import references_lead_somewhere
from sunnmore_oppvekst.rules.network.every_duty_is_held import every_duty_is_held
from sunnmore_oppvekst.rules.network.every_member_is_represented import every_member_is_represented
from sunnmore_oppvekst.testing.drawn import PROSE
from sunnmore_oppvekst.testing.samples import YEAR, sample_network, sample_plan, sample_strategy, sample_workspace
from sunnmore_oppvekst.workspace.workspace import Workspace

_MOST_MEMBERS, _MOST_UNITS, _FEWEST_MEASURES, _MOST_MEASURES = 4, 6, 4, 6
TEXTS = st.lists(PROSE, min_size=2, max_size=8, unique=True)


def networks(*, members: int = _MOST_MEMBERS, units: int = _MOST_UNITS) -> st.SearchStrategy[Network]:
    """Networks with at least one member, at most so many members and units, and no error in them."""
    return st.builds(
        sample_network, members=st.integers(1, members), units=st.integers(0, units), names=st.lists(PROSE, max_size=3)
    )


def strategy_plans() -> st.SearchStrategy[StrategyPlan]:
    """Strategy plans with some of the areas of the reference network's."""
    return st.integers(1, 4).map(sample_strategy)


@st.composite
def plans(
    draw: st.DrawFn,
    network: Network | None = None,
    strategy: StrategyPlan | None = None,
    measures: int = _MOST_MEASURES,
) -> ActionPlan:
    """Action plans with any text and no error: every area and level has a measure, and every id leads somewhere.

    Args:
        draw: given by Hypothesis.
        network: the network; one is made where none is given.
        strategy: the strategy plan; the reference plan where none is given.
        measures: the most measures, at least 4.
    """
    known = network if network is not None else draw(networks())
    return sample_plan(
        known,
        strategy or sample_strategy(),
        draw(st.integers(_FEWEST_MEASURES, max(measures, _FEWEST_MEASURES))),
        draw(TEXTS),
    )


@st.composite
def workspaces(draw: st.DrawFn) -> Workspace:
    """Workspaces with a network, persons, a strategy plan, an action plan, a meeting and an application."""
    return sample_workspace(
        members=draw(st.integers(1, _MOST_MEMBERS)),
        units=draw(st.integers(0, _MOST_UNITS)),
        measures=draw(st.integers(_FEWEST_MEASURES, _MOST_MEASURES)),
        texts=draw(TEXTS),
    )


Mistake = Callable[[Measure], Measure]
MISTAKES: dict[str, Mistake] = {
    every_area_of_the_strategy_is_covered.code: lambda measure: evolve(measure, area=None),
    unit_level_measures_are_anchored.code: lambda measure: evolve(measure, anchoring=()),
    measures_have_somebody_responsible.code: lambda measure: evolve(measure, responsible=()),
    measures_have_a_clear_goal.code: lambda measure: evolve(measure, goal=None),
    measures_have_success_criteria.code: lambda measure: evolve(measure, success_criteria=()),
    measures_fall_within_the_plan.code: lambda measure: evolve(measure, period=Period.years(YEAR + 5, YEAR + 6)),
    references_lead_somewhere.code: lambda measure: evolve(measure, area="finst-ikkje"),
}
"""What makes a measure break the rule with this code."""


NETWORK_MISTAKES: dict[str, Callable[[Network], Network]] = {
    references_lead_somewhere.code: lambda network: evolve(
        network, units=(evolve(network.units[0], municipality="9999"), *network.units[1:])
    ),
    ids_are_unique_in_their_document.code: lambda network: evolve(network, units=(*network.units, network.units[0])),
    every_member_is_represented.code: lambda network: evolve(
        network, bodies=tuple(evolve(body, seats=()) for body in network.bodies)
    ),
    every_duty_is_held.code: lambda network: evolve(network, mandates=()),
}
"""What makes a network break the rule with this code."""


@st.composite
def invalid_networks(draw: st.DrawFn) -> tuple[Network, str]:
    """A network with one deliberate mistake, and the code of the rule that it breaks."""
    network = draw(networks().filter(lambda each: bool(each.units)))
    code = draw(st.sampled_from(sorted(NETWORK_MISTAKES)))
    return NETWORK_MISTAKES[code](network), code


@st.composite
def invalid_plans(draw: st.DrawFn, network: Network | None = None) -> tuple[ActionPlan, str]:
    """A plan with one deliberate mistake, and the code of the rule that it breaks."""
    known: Any = network if network is not None else draw(networks(units=3).filter(lambda each: bool(each.units)))
    plan = sample_plan(known, sample_strategy(), _FEWEST_MEASURES, draw(TEXTS))
    code = draw(st.sampled_from(sorted(MISTAKES)))
    first, *others = plan.measures
    return evolve(plan, measures=(MISTAKES[code](first), *others)), code
