"""The kinds of tables of facts, one row for each thing that documents hold."""

from __future__ import annotations

from typing import Any

from sunnmore_oppvekst.analysis.tables.baselines import BASELINES
from sunnmore_oppvekst.analysis.tables.commitments import COMMITMENTS
from sunnmore_oppvekst.analysis.tables.findings import FINDINGS
from sunnmore_oppvekst.analysis.tables.kind import Material, TableKind
from sunnmore_oppvekst.analysis.tables.measures import MEASURES
from sunnmore_oppvekst.analysis.tables.within_measures import ANCHORING, BUDGET, MILESTONES, STATUS

TABLES: dict[str, TableKind[Any]] = {
    each.name: each for each in (MEASURES, MILESTONES, ANCHORING, BASELINES, STATUS, BUDGET, COMMITMENTS, FINDINGS)
}
"""Each kind, by name."""

__all__ = ["TABLES", "Material", "TableKind"]
