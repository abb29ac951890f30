"""Half-open periods, and the three years that live side by side."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import frozen

from sunnmore_oppvekst.domain.scalars import Day
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.messages.message import _

_END_AFTER_START = _("a period: its end (the first day after) comes after its start")


@frozen(kw_only=True)
class Period(Value):
    """The days from `start` up to, but not including, `end`.

    Attributes:
        start: the first day.
        end: the first day after, or None while the period is open.
    """

    start: Day
    end: Day | None = None

    def check_whole(self) -> None:
        if self.end is not None and self.end <= self.start:
            raise InvalidValue("Period", "end", self.end, _END_AFTER_START)

    def __contains__(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)

    @property
    def last_day(self) -> date | None:
        """The last day in the period, or None while it is open."""
        return self.end - timedelta(days=1) if self.end else None

    @property
    def days(self) -> int | None:
        """How many days it has, or None while it is open."""
        return (self.end - self.start).days if self.end else None

    def overlaps(self, other: Period) -> bool:
        """Whether the two share a day."""
        return (other.end is None or self.start < other.end) and (self.end is None or other.start < self.end)

    def includes(self, other: Period) -> bool:
        """Whether every day of `other` is in this period."""
        ends_in_time = self.end is None or (other.end is not None and other.end <= self.end)
        return self.start <= other.start and ends_in_time

    @classmethod
    def years(cls, first: int, last: int) -> Period:
        """Calendar years, `first` and `last` among them."""
        return cls(start=date(first, 1, 1), end=date(last + 1, 1, 1))

    @classmethod
    def calendar_year(cls, year: int) -> Period:
        """1 January to 31 December."""
        return cls.years(year, year)

    @classmethod
    def budget_year(cls, year: int) -> Period:
        """The budget year of a Norwegian municipality, which is the calendar year.

        Source: the Local Government Act (kommuneloven) section 14-2.
        """
        return cls.years(year, year)

    @classmethod
    def school_year(cls, first: int) -> Period:
        """1 August of `first` to 31 July of the year after.

        Source: the Education Act (opplæringslova) on the school year.
        """
        return cls(start=date(first, 8, 1), end=date(first + 1, 8, 1))
