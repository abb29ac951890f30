"""A column of a table: what it holds, what that means, and what readers call it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from attrs import field, frozen

from sunnmore_oppvekst.messages.formatting import format_amount, format_percent, format_short_date
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import Message, Translatable, _, verbatim
from sunnmore_oppvekst.messages.reprs import brief

Called = Mapping[Any, Translatable]
"""From what a column holds to what readers call it."""


class Choices(dict[str, Translatable]):
    """What readers call each of a closed set: the column holds nothing else."""


NO_WORDS = verbatim("")
_YES, _NO = _("yes"), _("no")


class Kind(StrEnum):
    """What a column holds: a text, a tuple of texts, a whole number, a share from 0 to 1, yes or no, or a day."""

    TEXT = "text"
    TEXTS = "texts"
    WHOLE = "whole"
    SHARE = "share"
    FLAG = "flag"
    DAY = "day"


@frozen(kw_only=True, cache_hash=True)
class Column:
    """One column of a table.

    Attributes:
        name: its name.
        kind: what it holds.
        says: what that is.
        unit: what it is counted in, such as `NOK`, where it is counted.
        is_key: whether it is one of those that together tell one row from the others, where no id is given twice.
        is_optional: whether it may be missing in a row.
        refers_to: what it holds the id of, such as `area`.
        heading: what readers call it; None for what it holds.
        called: what readers call what it holds, where that is ids or choices.
    """

    name: str
    kind: Kind = Kind.TEXT
    says: Message = NO_WORDS
    unit: str | None = None
    is_key: bool = False
    is_optional: bool = False
    refers_to: str | None = None
    heading: Message | None = None
    called: Called = field(factory=dict, eq=False, repr=False)
    __repr__ = brief

    def heading_in(self, language: Language | str) -> str:
        """What it is called above a picture or beside an axis."""
        said = (self.heading or self.says)[language] or self.name
        return said[:1].upper() + said[1:]

    def say(self, value: Any, language: Language | str) -> str:
        """What readers call a value that it holds; a dash for what is missing."""
        if isinstance(value, list | tuple):
            return ", ".join(self.say(each, language) for each in value)
        if value in self.called:
            return self.called[value][Language(language)]
        return "–" if value is None else _said(value, self, language)


def _said(value: Any, column: Column, language: Language | str) -> str:
    if isinstance(value, bool):
        return _YES[language] if value else _NO[language]
    if column.kind is Kind.SHARE:
        return format_percent(value, language)
    if isinstance(value, date):
        return format_short_date(value, language)
    return format_amount(value, language) if column.unit == "NOK" else str(value)
