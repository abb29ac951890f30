"""Facts that are said another way in each language: months, amounts of money, and shares."""

from __future__ import annotations

from attrs import frozen

from sunnmore_oppvekst.language.languages import Language
from sunnmore_oppvekst.language.numbers import MONTH_NAMES, say_amount, say_percent
from sunnmore_oppvekst.language.words import Words

MONTHS = {number: Words(*(MONTH_NAMES[each][number - 1] for each in Language)) for number in range(1, 13)}
"""What each month is called, by its number."""
WEEKDAYS = (
    Words("søndag", "søndag", "Sunday"),
    Words("måndag", "mandag", "Monday"),
    Words("tysdag", "tirsdag", "Tuesday"),
    Words("onsdag", "onsdag", "Wednesday"),
    Words("torsdag", "torsdag", "Thursday"),
    Words("fredag", "fredag", "Friday"),
    Words("laurdag", "lørdag", "Saturday"),
)
"""What the days of the week are called, from Sunday."""


@frozen
class Kroner:
    """An amount in whole kroner, such as `120 000 kr`.

    Attributes:
        amount: how many.
    """

    amount: int

    def __getitem__(self, language: Language | str, /) -> str:
        return say_amount(self.amount, language)


@frozen
class Percent:
    """A share as whole per cent, such as `45 %`; a dash where there is none.

    Attributes:
        share: from 0 to 1, or None.
    """

    share: float | None

    def __getitem__(self, language: Language | str, /) -> str:
        return "–" if self.share is None else say_percent(self.share, language)
