"""What must hold of a strategy plan."""

from sunnmore_oppvekst.rules.rule import Rule
from sunnmore_oppvekst.rules.strategy.areas_have_focus_points import areas_have_focus_points
from sunnmore_oppvekst.rules.strategy.areas_have_sectors import areas_have_sectors
from sunnmore_oppvekst.rules.strategy.every_goal_is_served_by_an_area import every_goal_is_served_by_an_area
from sunnmore_oppvekst.rules.strategy.the_strategy_has_a_vision import the_strategy_has_a_vision
from sunnmore_oppvekst.rules.strategy.the_strategy_has_goals_and_areas import the_strategy_has_goals_and_areas
from sunnmore_oppvekst.rules.strategy.the_strategy_has_not_run_out import the_strategy_has_not_run_out
from sunnmore_oppvekst.rules.strategy.the_strategy_has_success_factors import the_strategy_has_success_factors
from sunnmore_oppvekst.rules.strategy.the_strategy_names_working_methods import the_strategy_names_working_methods

STRATEGY_RULES: tuple[Rule, ...] = (
    the_strategy_has_a_vision,
    every_goal_is_served_by_an_area,
    areas_have_focus_points,
    areas_have_sectors,
    the_strategy_has_not_run_out,
    the_strategy_has_goals_and_areas,
    the_strategy_has_success_factors,
    the_strategy_names_working_methods,
)
"""By code."""
