"""What the library tells its users: findings, each of a declared code."""

from sunnmore_oppvekst.findings.finding import (
    NO_FINDINGS,
    Finding,
    Findings,
    Path,
    Severity,
    Step,
    dotted,
)
from sunnmore_oppvekst.findings.finding_code import NOWHERE, FindingCode, FindingLocation
from sunnmore_oppvekst.findings.register import Register

__all__ = [
    "NOWHERE",
    "NO_FINDINGS",
    "Finding",
    "FindingCode",
    "FindingLocation",
    "Findings",
    "Path",
    "Register",
    "Severity",
    "Step",
    "dotted",
]
