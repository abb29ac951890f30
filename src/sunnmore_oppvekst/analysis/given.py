"""What callers give: a choice by its name, and a day."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.messages.message import _

C = TypeVar("C", bound=StrEnum)
A_DAY = _("a day, such as date(2020, 6, 1)")


def chosen(among: type[C], value: C | str) -> C:
    """One of a closed set, by its name.

    Raises:
        InvalidValue: there is none of this name.
    """
    options = tuple(map(str, among))
    if value not in options:
        said = ", ".join(options)
        expected = _("one of {said}").bind(said=said)
        raise InvalidValue(among.__name__, "", value, expected, options)
    return among(value)


def is_day(value: object) -> bool:
    """Whether something is a day, which a time of day is not."""
    return isinstance(value, date) and not isinstance(value, datetime)


def day(value: object, name: str = "on") -> date:
    """A day that was given under a name.

    Raises:
        InvalidValue: it is something else, such as a text.
    """
    if not isinstance(value, date) or not is_day(value):
        raise InvalidValue(name, "", value, A_DAY)
    return value
