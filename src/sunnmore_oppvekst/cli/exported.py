"""What the commands that write reports have in common: where to, in which format, and what is said of it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from sunnmore_oppvekst.errors import AlreadyThere, UnknownName
from sunnmore_oppvekst.exporters import Exporter, exporters
from sunnmore_oppvekst.language.languages import Language
from sunnmore_oppvekst.language.nearest import nearest
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.workspace import put

MARKDOWN, PAGE = "markdown", "html"
WRITTEN = Words("Skrive til {file}.", "Skrevet til {file}.", "Written to {file}.")
_SAME = Words("{file} er som ho var.", "{file} er som den var.", "{file} is as it was.")
_NOT_FOR_SCREENS = Words(
    "{format} er ikkje til å lese på skjermen; skriv til ei fil med -o",
    "{format} er ikke til å lese på skjermen; skriv til en fil med -o",
    "{format} is not for reading on the screen; write to a file with -o",
)
_ALSO = {".mmd": "mermaid"}
"""Endings that people use besides the one that a format is written with."""


def format_of(target: str | None) -> str | None:
    """The format that a file's name ends in; None where there is no file or no ending.

    Raises:
        UnknownName: nobody brings a format for it.
    """
    suffix = Path(target or "").suffix.lower()
    if not suffix:
        return None
    by_suffix = _ALSO | {each.suffix: name for name, each in reversed(exporters().items())}
    if suffix not in by_suffix:
        raise UnknownName("format", suffix, nearest(suffix, by_suffix))
    return by_suffix[suffix]


def check_readable(exporter: Exporter, target: str | None, language: Language) -> None:
    """End where bytes that nobody can read would go to a terminal."""
    is_text = exporter.media_type.startswith("text/") or "json" in exporter.media_type
    if target is None and not is_text and sys.stdout.isatty():
        raise click.UsageError(_NOT_FOR_SCREENS.fill(language, {"format": exporter.name}))


def to_screen(data: bytes) -> None:
    """The bytes on stdout as they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def to_file(data: bytes, target: str | Path, language: Language, *, force: bool, says: Words = WRITTEN) -> None:
    """Write to a file, and say where; one that is there already with the same in it is left as it is.

    Raises:
        AlreadyThere: something else is there, and nobody said to overwrite it.
    """
    try:
        put(data, target, overwrite=force)
    except AlreadyThere:
        if Path(target).is_file() and Path(target).read_bytes() == data:
            says = _SAME
        else:
            raise
    click.echo(says.fill(language, {"file": str(target)}), err=True)
