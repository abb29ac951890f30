"""What the commands that write a document have in common."""

from __future__ import annotations

from pathlib import Path

import click

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.language.languages import Language
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.workspace.changing import write_document

WRITTEN = Words("Skrive til {file}.", "Skrevet til {file}.", "Written to {file}.")

output_option = click.option(
    "-o", "--output", "target", type=click.Path(dir_okay=False), help="Fil å skrive til. Utan: ingenting blir skrive."
)
force_option = click.option("--force", is_flag=True, help="Endre ei fil som er der; kommentarane blir ståande.")


def written(value: Document, target: str | Path, language: Language, *, force: bool) -> None:
    """Write a document, and say where."""
    write_document(value, target, overwrite=force)
    click.echo(WRITTEN.fill(language, {"file": str(target)}), err=True)
