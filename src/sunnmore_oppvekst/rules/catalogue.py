"""Every rule that comes with the library, and the register of all finding codes."""

from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.findings import FindingCode, Register
from sunnmore_oppvekst.findings.codes import OPERATION_CODES
from sunnmore_oppvekst.messages.nearest import nearest
from sunnmore_oppvekst.rules.action_plan import ACTION_PLAN_RULES
from sunnmore_oppvekst.rules.document import DOCUMENT_RULES
from sunnmore_oppvekst.rules.funding import FUNDING_RULES
from sunnmore_oppvekst.rules.meeting import MEETING_RULES
from sunnmore_oppvekst.rules.network import NETWORK_RULES
from sunnmore_oppvekst.rules.rule import Rule
from sunnmore_oppvekst.rules.strategy import STRATEGY_RULES

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            *DOCUMENT_RULES,
            *NETWORK_RULES,
            *STRATEGY_RULES,
            *ACTION_PLAN_RULES,
            *MEETING_RULES,
            *FUNDING_RULES,
        ),
        key=lambda rule: rule.code,
    )
)
"""By code."""

FINDING_CODES = Register(sorted((*RULES, *OPERATION_CODES), key=lambda each: each.code))
"""Every code that the library's findings can have: those of the rules, and those of operations, imports and plugins."""

_BY_CODE = {rule.code: rule for rule in RULES}


def rule_named(code: str) -> Rule:
    """The rule with this code.

    Raises:
        UnknownName: there is none.
    """
    found = _BY_CODE.get(code.upper())
    if found is None:
        raise UnknownName("rule", code, nearest(code, _BY_CODE))
    return found


def code_named(code: str, known: Register = FINDING_CODES) -> FindingCode:
    """What is declared under this code.

    Raises:
        UnknownName: there is no such code.
    """
    found = known.get(code.upper())
    if found is None:
        raise UnknownName("code", code, nearest(code, known))
    return found
