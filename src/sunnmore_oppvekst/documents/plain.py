"""Domain values as plain data: dicts, lists, strings and numbers, in the order that documents are written."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from sunnmore_oppvekst.documents.way_out import to_wire
from sunnmore_oppvekst.domain.value import Value


def to_plain(value: Value) -> dict[str, Any]:
    """`value` as plain data; what has its default is left out, and a document begins with its schema line."""
    plain: dict[str, Any] = msgspec.to_builtins(to_wire(type(value))(value))
    return plain


def parse_day(raw: Any) -> date:
    """The date written `2019-05-01`, and no other way of writing it.

    Raises:
        ValueError: it is not such a date.
    """
    if type(raw) is not str or len(raw) != 10 or raw[4] != "-" or raw[7] != "-" or not raw.isascii():
        raise ValueError(raw)
    return date.fromisoformat(raw)
