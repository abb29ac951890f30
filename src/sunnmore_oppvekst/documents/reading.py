"""Bytes to domain values: quickly when all is well, and carefully, with every finding, when it is not."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from typing import Any

import msgspec
from attrs import frozen

from sunnmore_oppvekst.documents.json_source import json_source
from sunnmore_oppvekst.documents.limits import LIMITS, Limits
from sunnmore_oppvekst.documents.source import Source, Unreadable, check_size
from sunnmore_oppvekst.documents.way_in import counted_from_wire, from_wire
from sunnmore_oppvekst.documents.wire import schema_line, wire_of
from sunnmore_oppvekst.documents.yaml_source import yaml_data, yaml_source
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.kinds import KINDS
from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.findings import NO_FINDINGS, Findings
from sunnmore_oppvekst.messages.nearest import nearest

FORMATS = ("yaml", "json")

_SCHEMA = re.compile(rb'\s*\{\s*"schema"\s*:\s*"([^"\\]*)"')
_ODD = (b" :", b"\t:", b"\n:", b"\r:", b'\\":')
"""What makes it harder to see where the keys are."""


@frozen
class Reading:
    """What came of reading a document.

    Attributes:
        value: the value, or None where something is wrong.
        findings: everything that is wrong.
    """

    value: Document | None
    findings: Findings = NO_FINDINGS


def read(
    data: bytes, format: str, *, kind: str | None = None, file: str | None = None, limits: Limits = LIMITS
) -> Reading:
    """Read one document.

    Args:
        data: the bytes.
        format: `yaml` or `json`.
        kind: the kind it must be, such as `action-plan`; None for any.
        file: the file's name, for the findings.
        limits: how large and deep it may be.

    Raises:
        UnknownName: there is no such format or kind.
    """
    if format not in FORMATS:
        raise UnknownName("format", format, nearest(format, FORMATS))
    try:
        value = (_quick_json if format == "json" else _quick_yaml)(data, limits)
    except (Unreadable, msgspec.MsgspecError, ValueError, TypeError, KeyError, RecursionError):
        value = None
    if value is not None and (kind is None or value.kind == kind):
        return Reading(value)
    return read_carefully(data, format, kind=kind, file=file, limits=limits)


def read_carefully(
    data: bytes, format: str, *, kind: str | None = None, file: str | None = None, limits: Limits = LIMITS
) -> Reading:
    """Read one document the slow way, which finds everything that is wrong and where; as `read` otherwise."""
    from sunnmore_oppvekst.documents.explained import explained

    value, findings = explained(lambda: source_of(data, format, limits), kind)
    return Reading(value, findings.in_file(file) if file else findings)


def source_of(data: bytes, format: str, limits: Limits = LIMITS) -> Source:
    """A document as plain data, with where each part of it stands.

    Raises:
        Unreadable: it cannot be read.
    """
    return json_source(data, limits) if format == "json" else yaml_source(data, limits)


def _quick_yaml(data: bytes, limits: Limits) -> Document:
    plain = yaml_data(data, limits)
    cls = _by_line()[plain["schema"]]
    value: Document = from_wire(cls)(msgspec.convert(plain, wire_of(cls)))
    return value


def _quick_json(data: bytes, limits: Limits) -> Document:
    check_size(data, limits.bytes)
    cls = kind_said(data)
    if cls is None:
        raise ValueError("the schema line is not first, or says nothing known")
    value: Document
    value, keys = counted_from_wire(cls)(_decoders()[cls](data))
    if keys != _keys_in(data):
        json.loads(data, object_pairs_hook=_without_repeats)
    return value


def kind_said(data: bytes | memoryview) -> type[Document] | None:
    """The class that a document in JSON says first that it is one of; None where it says something else first."""
    head = _SCHEMA.match(data)
    return _by_line().get(head[1].decode(errors="replace")) if head else None


def _without_repeats(pairs: list[tuple[str, Any]]) -> None:
    if len(dict(pairs)) != len(pairs):
        raise ValueError("a key is repeated")


def _keys_in(data: bytes) -> int | None:
    """How many keys a document of JSON has; None where that is not seen at a glance.

    A key is followed by a colon, and quotes inside strings have a backslash before them. A document that says what is
    the default anyway has more keys than its value, and is looked through.
    """
    is_odd = any(each[:1] in data and data.rfind(each) >= 0 for each in _ODD)
    return None if is_odd else data.count(b'":')


@cache
def _by_line() -> dict[Any, type[Document]]:
    return {schema_line(cls): cls for cls in KINDS.values()}


@cache
def _decoders() -> dict[Any, Callable[[bytes], Any]]:
    return {cls: msgspec.json.Decoder(wire_of(cls)).decode for cls in KINDS.values()}
