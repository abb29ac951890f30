"""One document in or out: files, text, and streams of many."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import PurePath
from typing import IO, Any

from sunnmore_oppvekst import store
from sunnmore_oppvekst.documents.limits import LIMITS
from sunnmore_oppvekst.documents.plain import to_plain
from sunnmore_oppvekst.documents.reading import Reading, read
from sunnmore_oppvekst.documents.writing import write
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.errors import InvalidDocument, InvalidValue, NotEditable, UnknownName
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.messages.nearest import nearest
from sunnmore_oppvekst.store.reading import is_blank

StrPath = str | os.PathLike[str]

_FORMATS = {".yaml": "yaml", ".yml": "yaml", ".json": "json"}
_STREAMS = (".jsonl", ".ndjson")
_TEXT = _("text or bytes")
_ONE = _("a file with one document; read many with iter_load or portfolio")


def load(source: StrPath | IO[Any], kind: str | None = None) -> Document:
    """Read one document.

    Args:
        source: a file name that ends in `.yaml`, `.yml` or `.json`, or an open file.
        kind: the kind it must be, such as `action-plan`; None to go by its `schema:` line.

    Raises:
        InvalidDocument: it is not as it should be; the error carries every finding.
        NotStored: the file cannot be read.
    """
    name = source if isinstance(source, str | os.PathLike) else getattr(source, "name", None)
    file = os.fspath(name) if isinstance(name, str | os.PathLike) else None
    if isinstance(source, str | os.PathLike):
        data = store.read_bytes(source, limit=LIMITS.bytes)
        return _value(read(data, format_of(source), kind=kind, file=file))
    raw = _bytes(source.read())
    format = _FORMATS.get(PurePath(file or "").suffix.lower()) or _guessed(raw)
    return _value(read(raw, format, kind=kind, file=file))


def loads(data: str | bytes, kind: str | None = None, format: str | None = None) -> Document:
    """Read one document out of text.

    Args:
        data: the text, or its bytes in UTF-8.
        kind: the kind it must be; None to go by its `schema:` line.
        format: `yaml` or `json`; None to take what begins with `{` as JSON.

    Raises:
        InvalidDocument: it is not as it should be; the error carries every finding.
        UnknownName: there is no such format or kind.
    """
    raw = _bytes(data)
    return _value(read(raw, format or _guessed(raw), kind=kind))


def dumps(value: Document, format: str = "yaml") -> str:
    """Write one document as text, `yaml` or `json`; JSON is compact, on one line.

    Raises:
        UnknownName: there is no such format.
    """
    return write(value, format).decode()


def dump(value: Document, target: StrPath | IO[Any]) -> None:
    """Write one document to a file, in the format that its name ends in, or to an open file, as YAML.

    A file is replaced whole or not at all and keeps its mode. A YAML file that is there already is edited in place, so
    that comments and order stay.

    Raises:
        NotEditable: what lies in the file is another kind of document, or none, or cannot be edited without loss.
        NotStored: the file cannot be written; what was there is as it was.
    """
    if isinstance(target, str | os.PathLike):
        store.save(target, _for_file(value, target))
        return
    format = _FORMATS.get(PurePath(str(getattr(target, "name", ""))).suffix.lower(), "yaml")
    text = dumps(value, format)
    target.write(text if "b" not in getattr(target, "mode", "") else text.encode())


def iter_load(source: StrPath | IO[bytes]) -> Iterator[Document]:
    """Read documents out of JSON Lines, one a line, in constant memory; blank lines are passed over.

    Raises:
        InvalidDocument: a line is not as it should be; its findings name the line. What came before has been given.
        NotStored: the file cannot be read.
    """
    file = os.fspath(source) if isinstance(source, str | os.PathLike) else getattr(source, "name", None)
    for number, line in _lines(source):
        if not is_blank(line):
            yield _value(at_line(read(line, "json", file=str(file) if file else None), number))


def at_line(reading: Reading, number: int) -> Reading:
    """The same reading with its findings on line `number` of a file of many."""
    return Reading(reading.value, reading.findings.on_line(number)) if reading.findings else reading


def format_of(path: StrPath) -> str:
    """The format that a file's name says.

    Raises:
        InvalidValue: it says that there are many documents in it.
        UnknownName: it ends in nothing that is known.
    """
    suffix = PurePath(path).suffix.lower()
    if is_stream(path):
        raise InvalidValue("load", "source", os.fspath(path), _ONE)
    if suffix not in _FORMATS:
        raise UnknownName("format", suffix or PurePath(path).name, nearest(suffix, _FORMATS))
    return _FORMATS[suffix]


def is_stream(path: StrPath) -> bool:
    """Whether a file's name says that it holds JSON Lines."""
    return PurePath(path).suffix.lower() in _STREAMS


def _lines(source: StrPath | IO[bytes]) -> Iterator[tuple[int, bytes]]:
    if isinstance(source, str | os.PathLike):
        return store.lines_of(source, limit=LIMITS.bytes)
    return enumerate(source, start=1)


def _for_file(value: Document, target: StrPath) -> bytes:
    """What is to lie in a file: a YAML document that is there already is edited, so that comments and order stay."""
    from sunnmore_oppvekst.documents.edit import LOST, rewritten

    format = format_of(target)
    if format == "json" or not store.is_there(target):
        return write(value, format)
    before = store.read_bytes(target, limit=LIMITS.bytes)
    held = read(before, format).value
    if held is None or type(held) is not type(value):
        raise NotEditable(LOST)
    edited = rewritten(before.decode("utf-8-sig"), to_plain(held), to_plain(value)).encode()
    if read(edited, format).value != value:
        raise NotEditable(LOST)
    return edited


def _value(reading: Reading) -> Document:
    if reading.value is None:
        raise InvalidDocument(reading.findings)
    return reading.value


def _bytes(data: str | bytes) -> bytes:
    if not isinstance(data, str | bytes):
        raise InvalidValue("Document", "data", data, _TEXT)
    return data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data


def _guessed(data: bytes) -> str:
    return "json" if data.lstrip()[:1] == b"{" else "yaml"
