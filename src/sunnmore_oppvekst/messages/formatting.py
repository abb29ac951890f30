"""Dates, numbers, amounts and shares as people write them, with Babel's CLDR data for nn, nb and en-GB.

CLDR has no Norwegian pattern for a short date without leading zeros, so that one is given here. Its
unit names are not used: CLDR's nynorsk plural of *månad* is not in the official orthography.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from sunnmore_oppvekst.messages.languages import Language

LOCALES = {Language.NN: "nn", Language.NB: "nb", Language.EN: "en_GB"}
"""The CLDR locale of each language."""
_SHORT = {Language.NN: "d.M.y", Language.NB: "d.M.y", Language.EN: "d MMM y"}
_KRONER = {Language.NN: "#,##0\u00a0kr", Language.NB: "#,##0\u00a0kr", Language.EN: "NOK\u00a0#,##0"}


def format_date(day: date, language: Language | str) -> str:
    """`1. mai 2019`, in English `1 May 2019`."""
    return format_pattern(day, "long", language)


def format_short_date(day: date, language: Language | str) -> str:
    """`1.5.2019`, in English `1 May 2019`."""
    return format_pattern(day, _SHORT[Language(language)], language)


def format_number(number: float, language: Language | str) -> str:
    """`1 234 567,5`, in English `1,234,567.5`; a no-break space keeps the digits together."""
    from babel.numbers import format_decimal

    return format_decimal(number, "#,##0.##########", locale=LOCALES[Language(language)])


def format_amount(amount_nok: int, language: Language | str) -> str:
    """Whole kroner: `120 000 kr`, in English `NOK 120,000`."""
    from babel.numbers import format_decimal

    language = Language(language)
    return format_decimal(amount_nok, _KRONER[language], locale=LOCALES[language])


def format_percent(share: float, language: Language | str) -> str:
    """A share from 0 to 1 as whole per cent: `45 %`, in English `45%`."""
    from babel.numbers import format_percent

    return format_percent(share, locale=LOCALES[Language(language)])


def format_list(items: Sequence[str], language: Language | str) -> str:
    """Items with commas between, and an *and* before the last: `Giske, Sula og Ålesund`."""
    from babel.lists import format_list

    return format_list(items, locale=LOCALES[Language(language)])


def month_name(number: int, language: Language | str) -> str:
    """The name of a month, from 1: `januar`."""
    from babel.dates import get_month_names

    return str(get_month_names("wide", locale=LOCALES[Language(language)])[number])


def weekday_name(number: int, language: Language | str) -> str:
    """The name of a day of the week, from Monday as 0: `måndag`."""
    from babel.dates import get_day_names

    return str(get_day_names("wide", locale=LOCALES[Language(language)])[number])


def format_pattern(day: date, pattern: str, language: Language | str) -> str:
    """A day by a CLDR pattern or the name of one, such as `long` or `d. MMMM`."""
    return _date(day, pattern, LOCALES[Language(language)])


@lru_cache(maxsize=4096)
def _date(day: date, pattern: str, locale: str) -> str:
    from babel.dates import format_date

    return format_date(day, pattern, locale=locale)
