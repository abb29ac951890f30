"""A pseudo-locale: every message in accented letters, and documents without any Latin letter in their texts.

Latin words that are left in an output are then either names of technical things, such as ids, or untranslated text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from gettext import NullTranslations
from string import Formatter
from typing import Any

import attrs

from sunnmore_oppvekst.domain.scalars import PROSE
from sunnmore_oppvekst.domain.shape import Many, Nested, Shape, Single, shape_of
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.messages.catalogues import translations_overridden
from sunnmore_oppvekst.messages.languages import Language
from tests.catalogues import sources

_LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ACCENTED = str.maketrans(
    _LATIN, "".join(chr(0x24D0 + n) for n in range(26)) + "".join(chr(0x24B6 + n) for n in range(26))
)
_CYRILLIC = str.maketrans(_LATIN + "æøåÆØÅ", "абцдефгхийклмнопщрстувшжызАБЦДЕФГХИЙКЛМНОПЩРСТУВШЖЫЗэёюЭЁЮ")
_WORD = re.compile(r"[A-Za-z]{2,}")


def pseudo(text: str) -> str:
    """The text in circled letters, its placeholders as they are."""
    parts = []
    for literal, name, spec, conversion in Formatter().parse(text):
        parts.append(literal.translate(_ACCENTED).replace("{", "{{").replace("}", "}}"))
        if name is not None:
            parts.append("{" + name + (f"!{conversion}" if conversion else "") + (f":{spec}" if spec else "") + "}")
    return "".join(parts)


class PseudoTranslations(NullTranslations):
    """Translates every message into the pseudo-locale."""

    def gettext(self, message: str) -> str:
        return pseudo(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return pseudo(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return pseudo(message)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return pseudo(msgid1 if n == 1 else msgid2)


@contextmanager
def pseudo_locale() -> Iterator[None]:
    """Let English be the pseudo-locale, for the library and its plugins."""
    with translations_overridden({(each.package, Language.EN): PseudoTranslations() for each in sources()}):
        yield


def foreign(value: Any) -> Any:
    """The same value with every text of its own in Cyrillic letters; ids, codes and addresses as they are."""
    if not isinstance(value, Value):
        return value
    changed = {field.name: _foreign(field.shape, getattr(value, field.name)) for field in shape_of(type(value))}
    changed_value: Any = attrs.evolve(value, **changed)  # type: ignore[misc]
    return changed_value


def _foreign(shape: Shape, held: Any) -> Any:
    if held is None:
        return None
    match shape:
        case Single(scalar=scalar) if scalar is PROSE:
            return str(held).translate(_CYRILLIC)
        case Nested():
            return foreign(held)
        case Many(item=item):
            return tuple(_foreign(item, each) for each in held)
        case _:
            return held


def latin_words(text: str, *, allowed: Iterable[str] = ()) -> set[str]:
    """The words of Latin letters in a text that are not allowed."""
    return set(_WORD.findall(text)) - set(allowed)


def ids_in(value: Any) -> set[str]:
    """The Latin words in what a document holds, such as ids, numbers and addresses."""
    if isinstance(value, Value):
        return set().union(*(ids_in(getattr(value, field.name)) for field in shape_of(type(value))))
    if isinstance(value, tuple):
        return set().union(*map(ids_in, value))
    return set(_WORD.findall(value)) if isinstance(value, str) else set()
