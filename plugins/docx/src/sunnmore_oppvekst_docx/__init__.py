"""Reports as accessible Word files, in a municipality's own template where it has one."""

from __future__ import annotations

import os

from sunnmore_oppvekst import Exporter, Report, hookimpl
from sunnmore_oppvekst_docx.writing import to_docx

HOOK_API = 1
"""The version of the hooks that this plugin was made for."""
TEMPLATE = "OPPVEKST_DOCX_TEMPLATE"
"""The environment variable that names the template: a Word file whose styles, page, header and footer are kept."""


def exporter_with(template: bytes) -> Exporter:
    """An exporter that writes in a template of one's own.

    Args:
        template: the bytes of a `.docx` or `.dotx`.
    """
    return _exporter(lambda report: to_docx(report, template))


def _write(report: Report) -> bytes:
    path = os.environ.get(TEMPLATE)
    if not path:
        return to_docx(report)
    with open(path, "rb") as file:  # noqa: PTH123
        return to_docx(report, file.read())


def _exporter(write: object) -> Exporter:
    return Exporter(
        name="docx",
        media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        suffix=".docx",
        write=write,  # type: ignore[arg-type]
    )


DOCX = _exporter(_write)


@hookimpl
def oppvekst_exporters() -> list[Exporter]:
    """The Word file."""
    return [DOCX]
