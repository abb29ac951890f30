"""Questions that analysts ask of plans, each answered with a table that states its denominators and has a picture."""

from collections.abc import Mapping

from sunnmore_oppvekst.analysis.column import Column
from sunnmore_oppvekst.analysis.questions.comparison import COMPARISON, compare_networks, compare_years
from sunnmore_oppvekst.analysis.questions.coverage import COVERAGE, coverage
from sunnmore_oppvekst.analysis.questions.money import MONEY, money
from sunnmore_oppvekst.analysis.questions.participation import ANCHORING, PARTICIPATION, anchoring_rates, participation
from sunnmore_oppvekst.analysis.questions.progress import PROGRESS, progress
from sunnmore_oppvekst.analysis.questions.survival import CARRY_OVER, carry_over
from sunnmore_oppvekst.analysis.questions.traceability import TRACEABILITY, traceability
from sunnmore_oppvekst.analysis.questions.what_if import (
    UNDER_STRUCTURE,
    WITHOUT_FUNDER,
    under_structure,
    without_funder,
)
from sunnmore_oppvekst.analysis.questions.workload import WORKLOAD, workload

COLUMNS: Mapping[str, tuple[Column, ...]] = {
    "coverage": COVERAGE,
    "progress": PROGRESS,
    "traceability": TRACEABILITY,
    "participation": PARTICIPATION,
    "anchoring_rates": ANCHORING,
    "workload": WORKLOAD,
    "money": MONEY,
    "carry_over": CARRY_OVER,
    "compare_years": COMPARISON,
    "compare_networks": COMPARISON,
    "under_structure": UNDER_STRUCTURE,
    "without_funder": WITHOUT_FUNDER,
}
"""The columns of each answer, by the name of the question."""

__all__ = [
    "COLUMNS",
    "anchoring_rates",
    "carry_over",
    "compare_networks",
    "compare_years",
    "coverage",
    "money",
    "participation",
    "progress",
    "traceability",
    "under_structure",
    "without_funder",
    "workload",
]
