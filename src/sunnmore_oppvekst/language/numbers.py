"""Dates, periods, amounts and shares as people write them, after CLDR's nn, nb and en-GB patterns."""

from datetime import date, timedelta

from sunnmore_oppvekst.language.languages import Language

MONTH_NAMES = {
    Language.NN: [
        "januar",
        "februar",
        "mars",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "desember",
    ],
    Language.NB: [
        "januar",
        "februar",
        "mars",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "desember",
    ],
    Language.EN: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
"""The months in order, by language."""
_NO_BREAK = "\u00a0"
_FROM = {Language.NN: "frå", Language.NB: "fra", Language.EN: "from"}


def say_date(day: date, language: Language | str) -> str:
    """`1. mai 2019`, in English `1 May 2019`."""
    language = Language(language)
    dot = "" if language is Language.EN else "."
    return f"{day.day}{dot} {MONTH_NAMES[language][day.month - 1]} {day.year}"


def say_period(start: date, end: date | None, language: Language | str) -> str:
    """A half-open period by its first and last day: `1. februar – 30. november 2019`, or `2019` for a whole year.

    An open one is told by its first day: `frå 1. februar 2019`.

    Args:
        start: the first day.
        end: the first day after, or None when the period is open.
    """
    language = Language(language)
    if end is None:
        return f"{_FROM[language]} {say_date(start, language)}"
    last = end - timedelta(days=1)
    if _is_whole_years(start, last):
        return _years(start, last)
    if start == last:
        return say_date(start, language)
    if (start.year, start.month) == (last.year, last.month):
        return f"{start.day}{'' if language is Language.EN else '.'}–{say_date(last, language)}"
    first = say_date(start, language)
    return f"{first.removesuffix(f' {last.year}')} – {say_date(last, language)}"


def say_short_date(day: date, language: Language | str) -> str:
    """`1.5.2019`, in English `1 May 2019`."""
    if Language(language) is Language.EN:
        return f"{day.day} {MONTH_NAMES[Language.EN][day.month - 1][:3]} {day.year}"
    return f"{day.day}.{day.month}.{day.year}"


def say_short_period(start: date, end: date | None, language: Language | str) -> str:
    """The same as `say_period` where there is little room: `1.2.–30.11.2019`, in English `1 Feb–30 Nov 2019`."""
    language = Language(language)
    first = say_short_date(start, language)
    if end is None:
        return f"{first}–"
    last = end - timedelta(days=1)
    if _is_whole_years(start, last):
        return _years(start, last)
    if start == last:
        return first
    year = f" {last.year}" if language is Language.EN else str(last.year)
    return f"{first.removesuffix(year)}–{say_short_date(last, language)}"


def _is_whole_years(start: date, last: date) -> bool:
    return (start.month, start.day, last.month, last.day) == (1, 1, 12, 31)


def _years(start: date, last: date) -> str:
    return str(start.year) if start.year == last.year else f"{start.year}–{last.year}"


def say_number(number: float, language: Language | str) -> str:
    """`1 234 567,5`, in English `1,234,567.5`; thousands are kept together by a no-break space."""
    plain = f"{number:,}"
    if Language(language) is Language.EN:
        return plain
    return plain.replace(",", _NO_BREAK).replace(".", ",")


def say_amount(amount_nok: int, language: Language | str) -> str:
    """Whole kroner: `120 000 kr`, in English `NOK 120,000`."""
    number = say_number(amount_nok, language)
    return f"NOK{_NO_BREAK}{number}" if Language(language) is Language.EN else f"{number}{_NO_BREAK}kr"


def say_percent(share: float, language: Language | str) -> str:
    """A share from 0 to 1 as whole per cent: `45 %`, in English `45%`."""
    gap = "" if Language(language) is Language.EN else _NO_BREAK
    return f"{round(share * 100)}{gap}%"
