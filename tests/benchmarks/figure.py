"""One measured figure, and how often things are measured."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from attrs import asdict, frozen

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "nordre-sunnmore"


@frozen(kw_only=True)
class Figure:
    """One figure.

    Attributes:
        what: what was measured.
        beside: what it was measured beside, or "" where it stands alone.
        value: the figure: a ratio, or in what `unit` says.
        unit: `x`, or what else it is counted in.
        most: at most so much is wanted, where there is a goal.
        least: at least so much is wanted, where that is the goal.
        note: what a reader should know.
    """

    what: str
    value: float
    beside: str = ""
    unit: str = "x"
    most: float | None = None
    least: float | None = None
    note: str = ""

    @property
    def goal(self) -> str:
        """What it is to be, or ""."""
        if self.most is not None:
            return f"≤ {self.most:g}"
        return f"≥ {self.least:g}" if self.least is not None else ""

    @property
    def is_met(self) -> bool | None:
        """Whether it is what it is to be; None without a goal."""
        if self.most is not None:
            return self.value <= self.most
        return self.value >= self.least if self.least is not None else None

    def to_dict(self) -> dict[str, Any]:
        """The figure as plain data."""
        return asdict(self)


@frozen
class Rounds:
    """How many times things are measured.

    Attributes:
        few: whether a tenth of that will do, to see that everything runs.
    """

    few: bool = False

    def of(self, many: int) -> int:
        """So many times, or a tenth."""
        return max(5, many // 10) if self.few else many
