"""Facts that are formatted by language: months, days of the week, amounts of money, shares and lists."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import field, frozen

from sunnmore_oppvekst.messages.formatting import (
    format_amount,
    format_date,
    format_list,
    format_percent,
    month_name,
    weekday_name,
)
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import Translatable


@frozen
class Month:
    """A month by its name.

    Attributes:
        number: from 1.
    """

    number: int

    def __getitem__(self, language: Language | str, /) -> str:
        return month_name(self.number, language)


@frozen
class Weekday:
    """A day of the week by its name.

    Attributes:
        number: from Monday as 0.
    """

    number: int

    def __getitem__(self, language: Language | str, /) -> str:
        return weekday_name(self.number, language)


@frozen
class Kroner:
    """An amount in whole kroner, such as `120 000 kr`.

    Attributes:
        amount: the number of kroner.
    """

    amount: int

    def __getitem__(self, language: Language | str, /) -> str:
        return format_amount(self.amount, language)


@frozen
class Percent:
    """A share as whole per cent, such as `45 %`; a dash where there is none.

    Attributes:
        share: from 0 to 1, or None.
    """

    share: float | None

    def __getitem__(self, language: Language | str, /) -> str:
        return "–" if self.share is None else format_percent(self.share, language)


@frozen
class Day:
    """A day, such as `1. mai 2019`.

    Attributes:
        day: the day.
    """

    day: date

    def __getitem__(self, language: Language | str, /) -> str:
        return format_date(self.day, language)


def _as_tuple(items: Iterable[Translatable]) -> tuple[Translatable, ...]:
    return tuple(items)


@frozen
class Enumeration:
    """Items with commas between, and an *and* before the last.

    Attributes:
        items: the items.
    """

    items: tuple[Translatable, ...] = field(converter=_as_tuple)

    def __getitem__(self, language: Language | str, /) -> str:
        return format_list([item[Language(language)] for item in self.items], language)


MONTHS = {number: Month(number) for number in range(1, 13)}
"""The months by number."""
WEEKDAYS = tuple(Weekday(number) for number in (6, 0, 1, 2, 3, 4, 5))
"""The days of the week, from Sunday."""
