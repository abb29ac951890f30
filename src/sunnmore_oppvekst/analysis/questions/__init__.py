"""Questions that analysts ask of plans, each answered with a table that states its denominators and has a picture."""

from sunnmore_oppvekst.analysis.questions.comparison import compare_networks, compare_years
from sunnmore_oppvekst.analysis.questions.coverage import coverage
from sunnmore_oppvekst.analysis.questions.money import money
from sunnmore_oppvekst.analysis.questions.participation import anchoring_rates, participation
from sunnmore_oppvekst.analysis.questions.progress import progress
from sunnmore_oppvekst.analysis.questions.survival import carry_over
from sunnmore_oppvekst.analysis.questions.traceability import traceability
from sunnmore_oppvekst.analysis.questions.what_if import under_structure, without_funder
from sunnmore_oppvekst.analysis.questions.workload import workload

__all__ = [
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
