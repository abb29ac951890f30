"""Facts that are said another way in each language: months, and amounts of money."""

from __future__ import annotations

from attrs import frozen

from sunnmore_oppvekst.language.languages import Language
from sunnmore_oppvekst.language.numbers import MONTH_NAMES, say_amount
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
