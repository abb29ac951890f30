"""The documents of a piece, one at a time, with where each stands."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from sunnmore_oppvekst import store
from sunnmore_oppvekst.documents.explained import unreadable
from sunnmore_oppvekst.documents.limits import LIMITS
from sunnmore_oppvekst.documents.reading import Reading, read
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.errors import NotStored, TooLarge
from sunnmore_oppvekst.findings import NO_FINDINGS, Findings
from sunnmore_oppvekst.many import Piece
from sunnmore_oppvekst.store.many import Sort, lines_between
from sunnmore_oppvekst.store.parquet import read_batches
from sunnmore_oppvekst.workspace.documents import format_of
from sunnmore_oppvekst.workspace.opening import open_workspace


@frozen(kw_only=True)
class Item:
    """One document of a portfolio.

    Attributes:
        file: the file.
        line: the line, in a file with a document a line.
        document: what it says, or None where something is wrong.
        findings: what is wrong with it.
    """

    file: str
    line: int | None = None
    document: Document | None = None
    findings: Findings = NO_FINDINGS


def items_of(piece: Piece) -> Iterator[Item]:
    """The documents of a piece; one that cannot be read comes with its findings, and the others go on."""
    match piece.place.sort:
        case Sort.LINES:
            return _lines(piece)
        case Sort.PARQUET:
            return _rows(piece)
        case Sort.WORKSPACE:
            return _entries(piece)
        case _:
            return iter((_document(piece.place.path),))


def _lines(piece: Piece) -> Iterator[Item]:
    path = piece.place.path
    for number, line in lines_between(path, piece.start, piece.end, limit=LIMITS.bytes):
        if line.strip():
            yield _item(read(line, "json", file=path), path, piece.line + number - 1)


def _item(reading: Reading, file: str, number: int) -> Item:
    findings = reading.findings.on_line(number) if reading.findings else reading.findings
    return Item(file=file, line=number, document=reading.value, findings=findings)


def _rows(piece: Piece) -> Iterator[Item]:
    path = piece.place.path
    rows = (row for batch in read_batches(path) for row in batch)
    for row in rows:
        reading = read(row["data"].encode(), "json", file=row["file"])
        yield Item(file=row["file"], line=None, document=reading.value, findings=reading.findings)


def _entries(piece: Piece) -> Iterator[Item]:
    folder = piece.place.path
    for entry in open_workspace(folder).entries:
        file = f"{folder}/{entry.file}"
        yield Item(file=file, document=entry.document, findings=placed(entry.findings, folder))


def placed(findings: Findings, folder: str) -> Findings:
    """Findings of a workspace, with file names that lead there from where the portfolio was opened."""
    from attrs import evolve

    if not findings:
        return findings
    made = (evolve(each, file=f"{folder}/{each.file}") if each.file else each for each in findings)
    return Findings(tuple(made), findings.not_run)


def _document(path: str) -> Item:
    try:
        data = store.read_bytes(path, limit=LIMITS.bytes)
    except NotStored as error:
        findings = unreadable(path, error.says, is_bounds=isinstance(error, TooLarge))
        return Item(file=path, findings=findings)
    reading = read(data, format_of(path), file=path)
    return Item(file=path, document=reading.value, findings=reading.findings)
