"""Whether a file that claims to be a workbook is one, and small enough to open, before anything opens it."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from sunnmore_oppvekst import Words

_MOST_FILES, _MOST_BYTES, _MOST_TEXT = 500, 64 * 2**20, 64 * 2**20
_MOST_ROWS, _MOST_COLUMNS = 50_000, 256
_CELL = re.compile(rb"""<(?:\w+:)?c\b[^>]*?\br\s*=\s*["']\s*([A-Za-z]+)([0-9]+)""")
_ROW = re.compile(rb"""<(?:\w+:)?row\b[^>]*?\br\s*=\s*["']\s*([0-9]+)""")
_SHARED = re.compile(rb"""<(?:\w+:)?c\b[^>]*?\bt\s*=\s*["']s["'][^>]*>\s*<(?:\w+:)?v>\s*([0-9]+)""")
_STRING = re.compile(rb"<(?:\w+:)?si\b.*?</(?:\w+:)?si>", re.DOTALL)

_NO_WORKBOOK = Words(
    "fila er inga arbeidsbok frå Excel (.xlsx)",
    "filen er ingen arbeidsbok fra Excel (.xlsx)",
    "the file is no workbook of Excel's (.xlsx)",
)
_TOO_LARGE = Words(
    "arbeidsboka er for stor til å opnast: pakka ut er ho meir enn ho skal vere",
    "arbeidsboken er for stor til å åpnes: pakket ut er den mer enn den skal være",
    "the workbook is too large to open: unpacked, it is more than it should be",
)


class Refused(Exception):
    """A file that is not opened.

    Attributes:
        says: why.
    """

    def __init__(self, says: Words) -> None:
        super().__init__(says.en)
        self.says = says


def check_archive(data: bytes) -> None:
    """See that a file is a workbook that is safe to open.

    Every part is unpacked within bounds, so that no header can lie about its size; the cells are within the bounds of a
    form, so that no far-off one makes the reader set aside room for all those between; and the texts are counted as
    often as they are shown.

    Raises:
        Refused: it is not.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            _check_parts(archive)
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, OSError):
        raise Refused(_NO_WORKBOOK) from None


def _check_parts(archive: ZipFile) -> None:
    parts = archive.infolist()
    if len(parts) > _MOST_FILES or sum(each.file_size for each in parts) > _MOST_BYTES:
        raise Refused(_TOO_LARGE)
    if "[Content_Types].xml" not in archive.namelist() or len({each.filename for each in parts}) != len(parts):
        raise Refused(_NO_WORKBOOK)
    lengths: list[int] = []
    sheets = []
    for part in parts:
        content = archive.read(part)
        if not part.filename.lower().endswith((".xml", ".rels")):
            continue
        if b"\x00" in content or b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            raise Refused(_NO_WORKBOOK)
        if b"<sst" in content or b":sst" in content:
            lengths = [len(found[0]) for found in _STRING.finditer(content)]
        sheets.append(content)
    for sheet in sheets:
        _check_sheet(sheet, lengths)


def _check_sheet(content: bytes, lengths: list[int]) -> None:
    """No cell farther out, and no more text, than a form has."""
    for found in _ROW.finditer(content):
        if len(found[1]) > 7 or int(found[1]) > _MOST_ROWS:
            raise Refused(_TOO_LARGE)
    for found in _CELL.finditer(content):
        if len(found[2]) > 7 or int(found[2]) > _MOST_ROWS or _column(found[1]) > _MOST_COLUMNS:
            raise Refused(_TOO_LARGE)
    numbers = (found[1] for found in _SHARED.finditer(content))
    shown = sum(lengths[int(each)] for each in numbers if len(each) < 10 and int(each) < len(lengths))
    if shown > _MOST_TEXT:
        raise Refused(_TOO_LARGE)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper()[:4]:
        number = number * 26 + letter - ord("A") + 1
    return number
