"""What measures cost, and who pays."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from sunnmore_oppvekst.domain.measure import BudgetLine, Measure


@frozen(kw_only=True)
class Money:
    """The budget lines of some measures.

    Attributes:
        year: the budget year of lines that name none.
        lines: the lines.
    """

    year: int
    lines: tuple[BudgetLine, ...]

    @classmethod
    def of(cls, measures: Iterable[Measure], *, year: int) -> Money:
        """What these measures cost, in the budget year `year` where a line does not say another."""
        return cls(year=year, lines=tuple(line for measure in measures for line in measure.budget))

    @property
    def total_nok(self) -> int:
        """All of it, in whole kroner."""
        return sum(line.amount_nok for line in self.lines)

    @property
    def outside_nok(self) -> int:
        """What others than the owners pay, in whole kroner."""
        return sum(line.amount_nok for line in self.lines if line.funder is not None)

    @property
    def years(self) -> tuple[int, ...]:
        """The budget years, first to last."""
        return tuple(sorted({self.year_of(line) for line in self.lines}))

    def funders(self, order: Iterable[str] = ()) -> tuple[str | None, ...]:
        """Ids of those who pay: as in `order`, then others; last None, when the owners pay themselves."""
        used = {line.funder: None for line in self.lines}
        named = [funder for funder in (*order, *used) if funder is not None and funder in used]
        return (*dict.fromkeys(named), *([None] if None in used else []))

    def from_funder(self, funder: str | None, *, year: int | None = None) -> int:
        """What one of them pays, in whole kroner, in all or in a year."""
        return sum(
            line.amount_nok for line in self.lines if line.funder == funder and year in {None, self.year_of(line)}
        )

    def in_year(self, year: int) -> int:
        """All of it in one budget year, in whole kroner."""
        return sum(line.amount_nok for line in self.lines if self.year_of(line) == year)

    def year_of(self, line: BudgetLine) -> int:
        """The budget year of a line."""
        return self.year if line.year is None else line.year
