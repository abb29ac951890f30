"""The file that a document is saved as: with the same bytes for the same content."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.oxml.ns import qn

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_TEMPLATE_TYPE = b"wordprocessingml.template.main+xml"
_DOCUMENT_TYPE = b"wordprocessingml.document.main+xml"
_CONTENT_TYPES = "[Content_Types].xml"


def opened(template: bytes | None) -> Any:
    """A document to write in: an empty one, or the template without what is written in it.

    Raises:
        ValueError: the template is no Word file.
    """
    if template is None:
        return Document()
    try:
        document = Document(BytesIO(_as_document(template)))
    except Exception as error:
        raise ValueError(f"the template is no Word file: {error}") from error
    body = document.element.body
    for each in list(body):
        if each.tag != qn("w:sectPr"):
            body.remove(each)
    return document


def saved(document: Any) -> bytes:
    """The bytes, with no time of day in them."""
    held, steady = BytesIO(), BytesIO()
    document.save(held)
    with ZipFile(held) as written, ZipFile(steady, "w", ZIP_DEFLATED) as archive:
        for part in written.infolist():
            info = ZipInfo(part.filename, _FIRST_DAY)
            info.compress_type, info.external_attr = ZIP_DEFLATED, 0o600 << 16
            archive.writestr(info, written.read(part))
    return steady.getvalue()


def _as_document(template: bytes) -> bytes:
    """A `.dotx` as the `.docx` that Word would make from it."""
    held = BytesIO()
    with ZipFile(BytesIO(template)) as read, ZipFile(held, "w", ZIP_DEFLATED) as archive:
        for name in read.namelist():
            content = read.read(name)
            archive.writestr(
                name, content.replace(_TEMPLATE_TYPE, _DOCUMENT_TYPE) if name == _CONTENT_TYPES else content
            )
    return held.getvalue()
