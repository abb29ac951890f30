"""What must hold: one rule a file, each resting on a section of the strategy plan."""

from sunnmore_oppvekst.rules.catalogue import RULES, rule_named
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.engine import run
from sunnmore_oppvekst.rules.rule import Found, Rule, rule
from sunnmore_oppvekst.rules.selection import Selection

__all__ = ["RULES", "Context", "Found", "Rule", "Selection", "rule", "rule_named", "run"]
