"""What must hold of the network."""

from sunnmore_oppvekst.rules.network.bodies_are_composed_as_agreed import bodies_are_composed_as_agreed
from sunnmore_oppvekst.rules.network.bodies_have_rules_of_composition import bodies_have_rules_of_composition
from sunnmore_oppvekst.rules.network.duties_are_shared_only_when_meant_to_be import (
    duties_are_shared_only_when_meant_to_be,
)
from sunnmore_oppvekst.rules.network.every_duty_is_held import every_duty_is_held
from sunnmore_oppvekst.rules.network.every_member_is_represented import every_member_is_represented
from sunnmore_oppvekst.rules.network.figures_match_the_registered_units import figures_match_the_registered_units
from sunnmore_oppvekst.rules.network.members_exist_on_the_day import members_exist_on_the_day
from sunnmore_oppvekst.rules.network.needed_roles_are_held import needed_roles_are_held
from sunnmore_oppvekst.rules.network.organisation_numbers_are_used_once import organisation_numbers_are_used_once
from sunnmore_oppvekst.rules.network.seats_are_taken_by_those_in_office import seats_are_taken_by_those_in_office
from sunnmore_oppvekst.rules.network.single_roles_are_held_by_one_at_a_time import (
    single_roles_are_held_by_one_at_a_time,
)
from sunnmore_oppvekst.rules.network.somebody_has_each_power_that_plans_need import (
    somebody_has_each_power_that_plans_need,
)
from sunnmore_oppvekst.rules.network.the_network_has_members import the_network_has_members
from sunnmore_oppvekst.rules.network.units_lie_in_a_member_municipality import units_lie_in_a_member_municipality
from sunnmore_oppvekst.rules.rule import Rule

NETWORK_RULES: tuple[Rule, ...] = (
    members_exist_on_the_day,
    every_member_is_represented,
    bodies_are_composed_as_agreed,
    bodies_have_rules_of_composition,
    every_duty_is_held,
    duties_are_shared_only_when_meant_to_be,
    needed_roles_are_held,
    single_roles_are_held_by_one_at_a_time,
    figures_match_the_registered_units,
    seats_are_taken_by_those_in_office,
    the_network_has_members,
    somebody_has_each_power_that_plans_need,
    units_lie_in_a_member_municipality,
    organisation_numbers_are_used_once,
)
"""By code."""
