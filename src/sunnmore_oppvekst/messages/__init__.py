"""Message, dates and sorting: how a value is said in nynorsk, bokmål and English."""

from sunnmore_oppvekst.messages.formatting import (
    format_amount,
    format_date,
    format_number,
    format_percent,
    format_short_date,
)
from sunnmore_oppvekst.messages.labels import label
from sunnmore_oppvekst.messages.languages import FALLBACK, Language
from sunnmore_oppvekst.messages.message import Message
from sunnmore_oppvekst.messages.nearest import nearest
from sunnmore_oppvekst.messages.periods import format_period, format_short_period
from sunnmore_oppvekst.messages.sorting import alphabetical

__all__ = [
    "FALLBACK",
    "Language",
    "Message",
    "alphabetical",
    "format_amount",
    "format_date",
    "format_number",
    "format_percent",
    "format_period",
    "format_short_date",
    "format_short_period",
    "label",
    "nearest",
]
