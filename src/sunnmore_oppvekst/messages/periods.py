"""Periods as people write them: by the first and the last day, with the year once where it is the same."""

from __future__ import annotations

from datetime import date, timedelta

from sunnmore_oppvekst.messages.formatting import format_date, format_pattern, format_short_date
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import _

_FROM = _("from {day}")
_WITHOUT_YEAR = {Language.NN: "d. MMMM", Language.NB: "d. MMMM", Language.EN: "d MMMM"}
_SHORT_WITHOUT_YEAR = {Language.NN: "d.M.", Language.NB: "d.M.", Language.EN: "d MMM"}
_DAY = {Language.NN: "d.", Language.NB: "d.", Language.EN: "d"}


def format_period(start: date, end: date | None, language: Language | str) -> str:
    """A half-open period by its first and last day: `1. februar – 30. november 2019`, or `2019` for a whole year.

    An open one by its first day: `frå 1. februar 2019`.

    Args:
        start: the first day.
        end: the first day after, or None when the period is open.
        language: the language.
    """
    language = Language(language)
    if end is None:
        return _FROM.format(language, {"day": start})
    last = end - timedelta(days=1)
    if _is_whole_years(start, last):
        return _years(start, last)
    if start == last:
        return format_date(start, language)
    if (start.year, start.month) == (last.year, last.month):
        return f"{format_pattern(start, _DAY[language], language)}–{format_date(last, language)}"
    pattern = _WITHOUT_YEAR[language] if start.year == last.year else "long"
    return f"{format_pattern(start, pattern, language)} – {format_date(last, language)}"


def format_short_period(start: date, end: date | None, language: Language | str) -> str:
    """The same as `format_period` where there is little room: `1.2.–30.11.2019`, in English `1 Feb–30 Nov 2019`."""
    language = Language(language)
    if end is None:
        return f"{format_short_date(start, language)}–"
    last = end - timedelta(days=1)
    if _is_whole_years(start, last):
        return _years(start, last)
    if start == last:
        return format_short_date(start, language)
    first = format_short_date(start, language)
    if start.year == last.year:
        first = format_pattern(start, _SHORT_WITHOUT_YEAR[language], language)
    return f"{first}–{format_short_date(last, language)}"


def _is_whole_years(start: date, last: date) -> bool:
    return (start.month, start.day, last.month, last.day) == (1, 1, 12, 31)


def _years(start: date, last: date) -> str:
    return str(start.year) if start.year == last.year else f"{start.year}–{last.year}"
