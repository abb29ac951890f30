"""Whether a file that claims to be a workbook is one, and small enough to open, before anything opens it."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from sunnmore_oppvekst.messages.message import Message
from sunnmore_oppvekst_xlsx.messages import _
from sunnmore_oppvekst_xlsx.parts import Amounts, Beyond, NotXml, read_part

_MOST_FILES, _MOST_BYTES, _MOST_TEXT = 500, 32 * 2**20, 32 * 2**20
_PACKED = frozenset({ZIP_STORED, ZIP_DEFLATED})
_CONTENT_TYPES = "[Content_Types].xml"

_NO_WORKBOOK = _("the file is no workbook of Excel's (.xlsx)")
_TOO_LARGE = _("the workbook is too large to open: unpacked, it is more than it should be")


class Refused(Exception):
    """A file that is not opened.

    Attributes:
        says: why.
    """

    def __init__(self, says: Message) -> None:
        super().__init__(says["en"])
        self.says = says


def check_archive(data: bytes) -> None:
    """See that a file is a workbook that is safe to open.

    Every part is unpacked within bounds, so that no header can lie about its size, and read as XML once, without
    entities; there are no more elements than a form has; the cells are within the bounds of a form, so that no far-off
    one makes the reader set aside room for all those between; and the texts are counted as often as they are shown.

    Raises:
        Refused: it is not.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            _check_parts(archive)
    except Beyond:
        raise Refused(_TOO_LARGE) from None
    except (NotXml, BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, OSError):
        raise Refused(_NO_WORKBOOK) from None


def _check_parts(archive: ZipFile) -> None:
    parts = archive.infolist()
    if len(parts) > _MOST_FILES or sum(each.file_size for each in parts) > _MOST_BYTES:
        raise Beyond
    names = {each.filename for each in parts}
    if _CONTENT_TYPES not in names or len(names) != len(parts) or {each.compress_type for each in parts} - _PACKED:
        raise NotXml
    amounts = Amounts()
    for part in parts:
        content = archive.read(part)
        if part.filename.lower().endswith((".xml", ".rels")):
            read_part(content, amounts)
    if amounts.letters_shown() > _MOST_TEXT:
        raise Beyond
