"""The documents of a piece, one at a time, with where each stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve, frozen

from sunnmore_oppvekst import store
from sunnmore_oppvekst.documents.explained import located, unreadable
from sunnmore_oppvekst.documents.glance import glance
from sunnmore_oppvekst.documents.limits import LIMITS
from sunnmore_oppvekst.documents.reading import kind_said, read, source_of
from sunnmore_oppvekst.documents.wanted import Wanted
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.errors import NotStored, TooLarge
from sunnmore_oppvekst.findings import NO_FINDINGS, Findings
from sunnmore_oppvekst.many.piece import Piece
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.store.many import Sort, lines_between
from sunnmore_oppvekst.store.parquet import rows_of
from sunnmore_oppvekst.store.reading import is_blank, too_long_line
from sunnmore_oppvekst.workspace.documents import format_of
from sunnmore_oppvekst.workspace.opening import open_workspace

_NO_TEXT = _("its column data is not text; make the file anew with to_parquet")


@frozen(kw_only=True)
class Item:
    """One document of a portfolio.

    Attributes:
        file: the file.
        line: the line, in a file with a document a line.
        document: what it says, or None where something is wrong.
        findings: what is wrong with it.
        data: its bytes, where it has a file of its own, so that findings can be placed in it.
    """

    file: str
    line: int | None = None
    document: Document | None = None
    findings: Findings = NO_FINDINGS
    data: bytes = b""

    @property
    def kind(self) -> str:
        """The kind of the document, or "" where it could not be read."""
        return self.document.kind if self.document else ""

    @property
    def id(self) -> str:
        """The id of the document, or ""."""
        return str(getattr(self.document, "id", ""))

    def placed(self, findings: Findings) -> Findings:
        """Findings about the document, with the lines that they are about."""
        if not findings:
            return findings
        if self.line is not None:
            return findings.on_line(self.line)
        if not self.data:
            return findings
        source = source_of(self.data, format_of(self.file))
        return Findings(tuple(located(each, source) for each in findings), findings.not_run)


@frozen(kw_only=True)
class Look:
    """What is looked at in documents that are known to be right; what else they say is passed over unseen.

    Attributes:
        about: the class of the documents; others are passed over.
        wanted: which fields of them.
    """

    about: type[Document]
    wanted: Wanted


def items_of(piece: Piece, look: Look | None = None) -> Iterator[Item]:
    """The documents of a piece; what cannot be read comes with its findings, and the others go on.

    Args:
        piece: the piece.
        look: what is looked at, where JSON is known to be right; None for all of it.
    """
    path = piece.place.path
    try:
        yield from _ITEMS[piece.place.sort](piece, look)
    except NotStored as error:
        yield Item(file=path, findings=unreadable(path, error.says, is_bounds=isinstance(error, TooLarge)))


def _lines(piece: Piece, look: Look | None) -> Iterator[Item]:
    path = piece.place.path
    for index, line in lines_between(piece.place.at, piece.start, piece.end, limit=LIMITS.bytes):
        number = piece.line + index - 1
        if line is None:
            says = too_long_line(path, number, LIMITS.bytes).says
            yield Item(file=path, line=number, findings=unreadable(path, says, is_bounds=True).on_line(number))
        elif not is_blank(line):
            yield _read(line, path, number, look)


def _rows(piece: Piece, look: Look | None) -> Iterator[Item]:
    for row in rows_of(piece.place.at):
        file, line, data = row.get("file"), row.get("line"), row["data"]
        path = file if isinstance(file, str) else piece.place.path
        number = line if isinstance(line, int) else None
        if isinstance(data, str | bytes):
            yield _read(data.encode() if isinstance(data, str) else data, path, number, look)
        else:
            yield Item(file=path, line=number, findings=unreadable(path, _NO_TEXT))


def _read(data: bytes | memoryview, file: str, number: int | None, look: Look | None) -> Item:
    if look is not None:
        if kind_said(data) not in {None, look.about}:
            return Item(file=file, line=number)
        seen = glance(data, look.about, look.wanted)
        if seen is not None:
            return Item(file=file, line=number, document=seen)
    reading = read(bytes(data), "json", file=file)
    findings = reading.findings if number is None else reading.findings.on_line(number)
    return Item(file=file, line=number, document=reading.value, findings=findings)


def _entries(piece: Piece, _: Look | None) -> Iterator[Item]:
    folder = piece.place.path
    for entry in open_workspace(piece.place.at).entries:
        yield Item(file=f"{folder}/{entry.file}", document=entry.document, findings=in_folder(entry.findings, folder))


def _document(piece: Piece, _: Look | None) -> Iterator[Item]:
    path = piece.place.path
    data = store.read_bytes(piece.place.at, limit=LIMITS.bytes)
    reading = read(data, format_of(path), file=path)
    yield Item(file=path, document=reading.value, findings=reading.findings, data=data)


def in_folder(findings: Findings, folder: str) -> Findings:
    """Findings of a workspace, with file names that lead there from where the portfolio was opened."""
    if not findings:
        return findings
    made = (evolve(each, file=f"{folder}/{each.file}") if each.file else each for each in findings)
    return Findings(tuple(made), findings.not_run)


_ITEMS: dict[Sort, Any] = {
    Sort.LINES: _lines,
    Sort.PARQUET: _rows,
    Sort.WORKSPACE: _entries,
    Sort.DOCUMENT: _document,
}
