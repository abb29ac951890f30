"""Every question, as it is asked of the documents of one network."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import sunnmore_oppvekst as so
from sunnmore_oppvekst.analysis.table import Table
from tests.analysis.worlds import CHANGED

Ask = Callable[[Any], Table]
QUESTIONS: dict[str, Ask] = {
    "coverage": so.coverage,
    "progress": so.progress,
    "traceability": so.traceability,
    "participation": so.participation,
    "anchoring_rates": so.anchoring_rates,
    "workload": so.workload,
    "money": so.money,
    "carry_over": so.carry_over,
    "compare_years": so.compare_years,
    "compare_networks": lambda documents: so.compare_networks([documents]),
    "under_structure": lambda documents: so.under_structure(documents, on=CHANGED),
    "without_funder": lambda documents: so.without_funder(documents, "owners"),
}
