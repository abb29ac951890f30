"""Whether a row of a table holds what somebody wants, and whether that can be wanted of its column at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from numbers import Real
from typing import Any

from sunnmore_oppvekst.analysis.column import Choices, Column, Kind
from sunnmore_oppvekst.analysis.given import A_DAY, is_day
from sunnmore_oppvekst.errors import InvalidValue, UnknownName
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import Message, _
from sunnmore_oppvekst.messages.nearest import nearest

_FITS: Mapping[Kind, Callable[[Any], bool]] = {
    Kind.TEXT: lambda value: isinstance(value, str),
    Kind.TEXTS: lambda value: isinstance(value, str | list | tuple),
    Kind.WHOLE: lambda value: isinstance(value, Real),
    Kind.SHARE: lambda value: isinstance(value, Real),
    Kind.FLAG: lambda value: not isinstance(value, str | list | tuple | date),
    Kind.DAY: is_day,
}
_A_NUMBER = _("a number")
_SAID: Mapping[Kind, Message] = {
    Kind.TEXT: _("a text"),
    Kind.TEXTS: _("a text, or several"),
    Kind.WHOLE: _A_NUMBER,
    Kind.SHARE: _A_NUMBER,
    Kind.FLAG: _("True or False"),
    Kind.DAY: A_DAY,
}


def holds(column: Column, wanted: Any, held: Sequence[Any]) -> Callable[[int], bool]:
    """Whether a row, by its number, holds what is wanted: a value, one of several texts, or what a function says.

    Raises:
        InvalidValue: the column never holds anything of the kind.
        UnknownName: the column holds one of a closed set, and this is none of them.
    """
    if callable(wanted):
        return lambda index: held[index] is not None and bool(wanted(held[index]))
    if wanted is not None:
        _check(column, wanted)
    if column.kind is Kind.TEXTS:
        if isinstance(wanted, str):
            return lambda index: wanted in (held[index] or ())
        wanted = tuple(wanted) if isinstance(wanted, list) else wanted
    return lambda index: bool(held[index] == wanted)


def _check(column: Column, wanted: Any) -> None:
    if not _FITS[column.kind](wanted):
        raise InvalidValue("Table", column.name, wanted, _SAID[column.kind])
    if isinstance(column.called, Choices):
        for each in (wanted,) if isinstance(wanted, str) else wanted:
            if each not in column.called:
                raise UnknownName(column.name, str(each), _nearest(str(each), column.called))


def _nearest(name: str, called: Choices) -> str | None:
    """The nearest choice, by its name or by what readers call it in any language."""
    names = {said[language]: choice for choice, said in called.items() for language in Language}
    found = nearest(name, {*names, *called})
    return found if found is None or found in called else names[found]
