"""What is said of a context, to tell it from others in another process on another day."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from sunnmore_oppvekst.documents.writing import to_json
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.rules.context import Context


def said_of(context: Context | None) -> str:
    """All that a context holds, as a digest; "" where there is none."""
    if context is None:
        return ""
    told = hashlib.sha256(repr((context.records, sorted(context.unread), context.on)).encode())
    for document in _documents(context):
        told.update(to_json(document))
    return told.hexdigest()


def _documents(context: Context) -> Iterator[Document]:
    yield from (each for each in (context.network, context.people) if each is not None)
    for many in (context.strategies, context.plans, context.meetings, context.contributions, context.applications):
        yield from many
