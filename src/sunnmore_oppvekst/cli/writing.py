"""Shared by the commands that write a document."""

from __future__ import annotations

from pathlib import Path

import click

from sunnmore_oppvekst.cli import localized
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.workspace.changing import write_document

WRITTEN = _("Written to {file}.")

output_option = localized.option(
    "-o",
    "--output",
    "target",
    type=localized.FilePath(),
    metavar=_("FILE"),
    help=_("File to write to. Default: nothing is written."),
)
force_option = localized.option("--force", is_flag=True, help=_("Edit a file that exists, and keep its comments."))


def written(value: Document, target: str | Path, language: Language, *, force: bool) -> None:
    """Write a document, and say where."""
    write_document(value, target, overwrite=force)
    click.echo(WRITTEN.format(language, {"file": str(target)}), err=True)
