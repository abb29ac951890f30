"""What must hold of a grant application."""

from sunnmore_oppvekst.rules.funding.a_university_takes_part import a_university_takes_part
from sunnmore_oppvekst.rules.funding.applications_are_sent_in_time import applications_are_sent_in_time
from sunnmore_oppvekst.rules.funding.applications_stand_on_a_strategy import applications_stand_on_a_strategy
from sunnmore_oppvekst.rules.funding.every_criterion_is_answered import every_criterion_is_answered
from sunnmore_oppvekst.rules.funding.grants_are_reported_on import grants_are_reported_on
from sunnmore_oppvekst.rules.funding.no_measure_is_funded_twice import no_measure_is_funded_twice
from sunnmore_oppvekst.rules.funding.the_owners_pay_their_share import the_owners_pay_their_share
from sunnmore_oppvekst.rules.funding.the_scheme_is_in_force import the_scheme_is_in_force
from sunnmore_oppvekst.rules.rule import Rule

FUNDING_RULES: tuple[Rule, ...] = (
    applications_stand_on_a_strategy,
    the_scheme_is_in_force,
    the_owners_pay_their_share,
    no_measure_is_funded_twice,
    applications_are_sent_in_time,
    a_university_takes_part,
    grants_are_reported_on,
    every_criterion_is_answered,
)
"""By code."""
