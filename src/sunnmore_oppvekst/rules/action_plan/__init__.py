"""What must hold of an action plan."""

from sunnmore_oppvekst.rules.action_plan.an_adopted_plan_is_as_recorded import an_adopted_plan_is_as_recorded
from sunnmore_oppvekst.rules.action_plan.areas_in_use_have_a_baseline import areas_in_use_have_a_baseline
from sunnmore_oppvekst.rules.action_plan.contributions_come_from_members import contributions_come_from_members
from sunnmore_oppvekst.rules.action_plan.every_area_of_the_strategy_is_covered import (
    every_area_of_the_strategy_is_covered,
)
from sunnmore_oppvekst.rules.action_plan.every_level_is_covered import every_level_is_covered
from sunnmore_oppvekst.rules.action_plan.every_member_has_contributed import every_member_has_contributed
from sunnmore_oppvekst.rules.action_plan.every_sector_is_covered import every_sector_is_covered
from sunnmore_oppvekst.rules.action_plan.focus_points_lie_under_the_area import focus_points_lie_under_the_area
from sunnmore_oppvekst.rules.action_plan.measures_belong_to_an_area import measures_belong_to_an_area
from sunnmore_oppvekst.rules.action_plan.measures_fall_within_the_plan import measures_fall_within_the_plan
from sunnmore_oppvekst.rules.action_plan.measures_have_a_clear_goal import measures_have_a_clear_goal
from sunnmore_oppvekst.rules.action_plan.measures_have_a_level import measures_have_a_level
from sunnmore_oppvekst.rules.action_plan.measures_have_a_sector import measures_have_a_sector
from sunnmore_oppvekst.rules.action_plan.measures_have_somebody_responsible import measures_have_somebody_responsible
from sunnmore_oppvekst.rules.action_plan.measures_have_success_criteria import measures_have_success_criteria
from sunnmore_oppvekst.rules.action_plan.measures_name_a_working_method import measures_name_a_working_method
from sunnmore_oppvekst.rules.action_plan.milestones_fall_within_their_measure import (
    milestones_fall_within_their_measure,
)
from sunnmore_oppvekst.rules.action_plan.needs_are_mapped import needs_are_mapped
from sunnmore_oppvekst.rules.action_plan.responsible_roles_are_held import responsible_roles_are_held
from sunnmore_oppvekst.rules.action_plan.the_adoption_is_recorded import the_adoption_is_recorded
from sunnmore_oppvekst.rules.action_plan.the_plan_falls_within_the_strategy import the_plan_falls_within_the_strategy
from sunnmore_oppvekst.rules.action_plan.the_plan_is_adopted_by_a_body_that_may import (
    the_plan_is_adopted_by_a_body_that_may,
)
from sunnmore_oppvekst.rules.action_plan.the_plan_is_drafted_by_a_body_that_may import (
    the_plan_is_drafted_by_a_body_that_may,
)
from sunnmore_oppvekst.rules.action_plan.the_plan_is_revised_every_year import the_plan_is_revised_every_year
from sunnmore_oppvekst.rules.action_plan.the_plan_is_updated_in_time import the_plan_is_updated_in_time
from sunnmore_oppvekst.rules.action_plan.unit_level_measures_are_anchored import unit_level_measures_are_anchored
from sunnmore_oppvekst.rules.action_plan.unit_level_measures_name_units import unit_level_measures_name_units
from sunnmore_oppvekst.rules.action_plan.what_is_due_is_done import what_is_due_is_done
from sunnmore_oppvekst.rules.rule import Rule

ACTION_PLAN_RULES: tuple[Rule, ...] = (
    areas_in_use_have_a_baseline,
    needs_are_mapped,
    measures_have_a_clear_goal,
    unit_level_measures_are_anchored,
    measures_have_success_criteria,
    measures_have_somebody_responsible,
    measures_belong_to_an_area,
    measures_name_a_working_method,
    measures_fall_within_the_plan,
    every_level_is_covered,
    every_sector_is_covered,
    every_area_of_the_strategy_is_covered,
    the_plan_is_drafted_by_a_body_that_may,
    every_member_has_contributed,
    responsible_roles_are_held,
    the_plan_is_updated_in_time,
    the_plan_is_revised_every_year,
    the_plan_is_adopted_by_a_body_that_may,
    milestones_fall_within_their_measure,
    contributions_come_from_members,
    unit_level_measures_name_units,
    focus_points_lie_under_the_area,
    measures_have_a_level,
    measures_have_a_sector,
    the_plan_falls_within_the_strategy,
    what_is_due_is_done,
    the_adoption_is_recorded,
    an_adopted_plan_is_as_recorded,
)
"""By code."""
