"""What stands in a field, as people say it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Any

from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.shape import refers_to, shape_of
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.messages.formatting import format_amount, format_date, format_number
from sunnmore_oppvekst.messages.labels import label
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.messages.periods import format_period
from sunnmore_oppvekst.report.change_words import thing_words
from sunnmore_oppvekst.report.naming import Names
from sunnmore_oppvekst.report.prose import plain

_LONG = 60
_YES, _NO = _("yes"), _("no")


def kind_of(cls: type[Any], field: str) -> str | None:
    """What a field of a class holds ids of, or None."""
    return next((refers_to(each.shape) for each in shape_of(cls) if each.name == field), None)


def say_value(value: Any, names: Names, *, of: type[Any], field: str) -> str:
    """What stands, or stood, in a field of a class."""
    kind = kind_of(of, field)
    if isinstance(value, tuple):
        return ", ".join(say_one(item, kind, names) for item in value)
    if isinstance(value, int) and not isinstance(value, bool):
        if field.endswith("_nok"):
            return format_amount(value, names.language)
        return str(value) if field == "year" else say_one(value, kind, names)
    return say_one(value, kind, names)


def say_one(value: Any, kind: str | None, names: Names) -> str:
    """One single value, or the name of a thing; `kind` is what it is the id of."""
    if isinstance(value, str) and not isinstance(value, StrEnum):
        return _named(value, kind, names)
    for cls, say in _SAY.items():
        if isinstance(value, cls):
            return say(value, names)
    return "" if value is None else str(value)


def name_of(thing: Value, language: Language) -> str | None:
    """The title, name or text of a thing, or else its id; None where it has none of them."""
    for field in ("title", "name", "text"):
        found = getattr(thing, field, None)
        if found is not None:
            return shortened(found[language] if isinstance(found, Text) else str(found))
    id: str | None = getattr(thing, "id", None)
    return id


def shortened(text: str) -> str:
    """Text on one line, and not too long."""
    line = " ".join(text.split())
    return line if len(line) <= _LONG else f"{line[: _LONG - 1].rstrip()}…"


def quoted(text: str, language: Language) -> str:
    """Text in the quotation marks of a language."""
    return f'"{text}"' if language is Language.EN else f"«{text}»"


_SAY: dict[type[Any], Callable[[Any, Names], str]] = {
    bool: lambda value, names: (_YES if value else _NO)[names.language],
    StrEnum: lambda value, names: label(value, names.language),
    date: lambda value, names: format_date(value, names.language),
    Text: lambda value, names: shortened(value[names.language]),
    Period: lambda value, names: format_period(value.start, value.end, names.language),
    Party: lambda value, names: plain(names.party(value)),
    Value: lambda value, names: name_of(value, names.language) or thing_words(type(value))[names.language],
    int: lambda value, names: format_number(value, names.language),
    float: lambda value, names: format_number(value, names.language),
}


def _named(value: str, kind: str | None, names: Names) -> str:
    say: dict[str | None, Callable[[], str]] = {
        "municipality": lambda: names.municipality(value),
        "unit": lambda: names.unit(value),
        "area": lambda: names.area(value).text,
        "role": lambda: names.role(value).text,
        "body": lambda: names.body(value).text,
        "partner": lambda: names.partner(value).text,
        "funder": lambda: names.funder(value).text,
        "focus point": lambda: shortened(names.focus_point(value).text),
        "working method": lambda: shortened(names.working_method(value).text),
    }
    return say.get(kind, lambda: shortened(value))()
