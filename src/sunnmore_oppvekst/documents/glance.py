"""Reading only what is wanted of a document that is known to be right; what else it says is passed over unseen."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import msgspec

from sunnmore_oppvekst.documents.limits import LIMITS, Limits
from sunnmore_oppvekst.documents.source import Unreadable, check_size
from sunnmore_oppvekst.documents.wanted import Wanted
from sunnmore_oppvekst.documents.way_in import from_wire
from sunnmore_oppvekst.documents.wire import wire_of
from sunnmore_oppvekst.domain.document import Document


@cache
def _way(cls: Any, wanted: Wanted) -> Callable[[bytes | memoryview], Document]:
    decode, make = msgspec.json.Decoder(wire_of(cls, wanted)).decode, from_wire(cls, wanted)
    return lambda data: make(decode(data))


def glance(data: bytes | memoryview, cls: type[Document], wanted: Wanted, limits: Limits = LIMITS) -> Document | None:
    """A document of JSON with no more than what is wanted of it, or None where it has to be read as a whole.

    Args:
        data: the bytes.
        cls: its class.
        wanted: which fields.
        limits: how large it may be.
    """
    asked: Any = cls
    try:
        check_size(data, limits.bytes)
        return _way(asked, wanted)(data)
    except (Unreadable, msgspec.MsgspecError, ValueError, TypeError, RecursionError):
        return None
