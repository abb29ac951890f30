"""What is said of a context, or of a function, to tell it from others in another process on another day."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from types import CodeType
from typing import Any

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


def said_of_function(function: Callable[..., Any]) -> str:
    """The name of a function and what it does, as a digest, as far as its code says it."""
    named = getattr(function, "__qualname__", type(function).__qualname__)
    code = getattr(function, "__code__", None)
    said = (getattr(function, "__module__", ""), named, _said_of_code(code) if code else "")
    return hashlib.sha256(repr(said).encode("utf-8", "surrogatepass")).hexdigest()


def _said_of_code(code: CodeType) -> tuple[Any, ...]:
    constants = tuple(_said_of_code(each) if isinstance(each, CodeType) else _plain(each) for each in code.co_consts)
    return code.co_code, code.co_names, constants


def _plain(constant: Any) -> str:
    """A constant as it is written, whatever order a set has in this process."""
    return repr(sorted(map(repr, constant))) if isinstance(constant, frozenset) else repr(constant)


def _documents(context: Context) -> Iterator[Document]:
    yield from (each for each in (context.network, context.people) if each is not None)
    for many in (context.strategies, context.plans, context.meetings, context.contributions, context.applications):
        yield from many
