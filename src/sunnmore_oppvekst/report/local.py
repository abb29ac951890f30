"""The values of local fields, said."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any

from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.messages.formatting import format_date, format_number
from sunnmore_oppvekst.messages.labels import LABELS, label
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.report.prose import Prose, prose
from sunnmore_oppvekst.report.wording import NO, YES, one_line, text_span


def listed(value: Any) -> tuple[Any, ...]:
    """Each of several values, or the one."""
    return value if isinstance(value, tuple) else (value,)


def said_value(value: Any, language: Language) -> Prose:
    """A single value in words."""
    match value:
        case bool():
            return prose((YES if value else NO)[language])
        case int():
            return prose(format_number(value, language))
        case date():
            return prose(format_date(value, language))
        case Text():
            return prose(text_span(value, language))
        case StrEnum() if type(value).__name__ in LABELS:
            return prose(label(value, language))
        case StrEnum():
            return prose(value.value)
        case _:
            return prose(one_line(str(value)))
