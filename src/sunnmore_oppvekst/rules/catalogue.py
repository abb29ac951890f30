"""Every rule that comes with the library."""

from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.language.nearest import nearest
from sunnmore_oppvekst.rules.action_plan.unit_level_measures_are_anchored import (
    unit_level_measures_are_anchored,
)
from sunnmore_oppvekst.rules.rule import Rule

RULES: tuple[Rule, ...] = (unit_level_measures_are_anchored,)
"""By code."""


def rule_named(code: str) -> Rule:
    """The rule with this code.

    Raises:
        UnknownName: there is none.
    """
    by_code = {rule.code: rule for rule in RULES}
    if code.upper() not in by_code:
        raise UnknownName("rule", code, nearest(code, by_code))
    return by_code[code.upper()]
