"""The codes of operations, imports and plugins: one module for each family."""

from sunnmore_oppvekst.findings.codes.forms import FORM_CODES
from sunnmore_oppvekst.findings.codes.municipal_change import MUNICIPAL_CHANGE_CODES
from sunnmore_oppvekst.findings.codes.plugins import PLUGIN_CODES
from sunnmore_oppvekst.findings.codes.revision import REVISION_CODES
from sunnmore_oppvekst.findings.finding_code import FindingCode

OPERATION_CODES: tuple[FindingCode, ...] = (
    *FORM_CODES,
    *PLUGIN_CODES,
    *REVISION_CODES,
    *MUNICIPAL_CHANGE_CODES,
)
"""Every code that is not a rule's, in the order of the codes."""
