"""How far apart two days are, as people say it: `tre månader`, `two weeks`."""

from __future__ import annotations

from datetime import date, timedelta

from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import _, n_

_UNITS = {
    "year": n_("one year", "{number} years"),
    "month": n_("one month", "{number} months"),
    "week": n_("one week", "{number} weeks"),
    "day": n_("one day", "{number} days"),
}
_NUMBERS = (
    _("two"),
    _("three"),
    _("four"),
    _("five"),
    _("six"),
    _("seven"),
    _("eight"),
    _("nine"),
    _("ten"),
    _("eleven"),
    _("twelve"),
)
"""The numbers that are written in letters, from two."""


def format_distance(one: date, other: date, language: Language | str) -> str:
    """How far apart two days are, in the largest unit that fits without a remainder: `tre månader`."""
    count, unit = _largest(*sorted((one, other)))
    number = _NUMBERS[count - 2] if 2 <= count <= len(_NUMBERS) + 1 else str(count)
    return _UNITS[unit].format(language, {"n": count, "number": number})


def _largest(first: date, last: date) -> tuple[int, str]:
    months = (last.year - first.year) * 12 + last.month - first.month
    if months and (first.day == last.day or (_ends_month(first) and _ends_month(last))):
        return (months // 12, "year") if months % 12 == 0 else (months, "month")
    days = (last - first).days
    return (days // 7, "week") if days and days % 7 == 0 else (days, "day")


def _ends_month(day: date) -> bool:
    return (day + timedelta(days=1)).day == 1
