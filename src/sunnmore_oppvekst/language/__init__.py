"""Words, dates and sorting: how a value is said in nynorsk, bokmål and English."""

from sunnmore_oppvekst.language.labels import label
from sunnmore_oppvekst.language.languages import FALLBACK, Language
from sunnmore_oppvekst.language.nearest import nearest
from sunnmore_oppvekst.language.numbers import (
    say_amount,
    say_date,
    say_number,
    say_percent,
    say_period,
    say_short_date,
    say_short_period,
)
from sunnmore_oppvekst.language.sorting import alphabetical
from sunnmore_oppvekst.language.words import Words

__all__ = [
    "FALLBACK",
    "Language",
    "Words",
    "alphabetical",
    "label",
    "nearest",
    "say_amount",
    "say_date",
    "say_number",
    "say_percent",
    "say_period",
    "say_short_date",
    "say_short_period",
]
