"""How far apart two days are, as people say it: `tre månader`, `two weeks`."""

from __future__ import annotations

from datetime import date, timedelta

from sunnmore_oppvekst.language.languages import Language
from sunnmore_oppvekst.language.words import Words

_UNITS = {
    "year": (Words("eitt år", "ett år", "one year"), Words("{n} år", "{n} år", "{n} years")),
    "month": (Words("éin månad", "én måned", "one month"), Words("{n} månader", "{n} måneder", "{n} months")),
    "week": (Words("éi veke", "én uke", "one week"), Words("{n} veker", "{n} uker", "{n} weeks")),
    "day": (Words("éin dag", "én dag", "one day"), Words("{n} dagar", "{n} dager", "{n} days")),
}
_NUMBERS = {
    Language.NN: "to tre fire fem seks sju åtte ni ti elleve tolv".split(),
    Language.NB: "to tre fire fem seks sju åtte ni ti elleve tolv".split(),
    Language.EN: "two three four five six seven eight nine ten eleven twelve".split(),
}


def say_distance(one: date, other: date, language: Language | str) -> str:
    """How far apart two days are, in the largest unit that fits without a rest."""
    language = Language(language)
    number, unit = _largest(*sorted((one, other)))
    single, several = _UNITS[unit]
    if number == 1:
        return single[language]
    words = _NUMBERS[language]
    return several.fill(language, {"n": words[number - 2] if 2 <= number <= len(words) + 1 else str(number)})


def _largest(first: date, last: date) -> tuple[int, str]:
    months = (last.year - first.year) * 12 + last.month - first.month
    if months and (first.day == last.day or (_ends_month(first) and _ends_month(last))):
        return (months // 12, "year") if months % 12 == 0 else (months, "month")
    days = (last - first).days
    return (days // 7, "week") if days and days % 7 == 0 else (days, "day")


def _ends_month(day: date) -> bool:
    return (day + timedelta(days=1)).day == 1
