"""Shared by the commands that write reports: the file, its format, and the line printed about it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from sunnmore_oppvekst.cli import localized
from sunnmore_oppvekst.errors import AlreadyThere
from sunnmore_oppvekst.exporters.exporter import Exporter
from sunnmore_oppvekst.exporters.known import exporters, unknown_format
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import Message, _
from sunnmore_oppvekst.workspace.exporting import put

MARKDOWN, PAGE = "markdown", "html"
SCREEN = "-"
"""The name of a file that stands for the screen."""
WRITTEN = _("Written to {file}.")
_SAME = _("{file} is unchanged.")
_TWO_FORMATS = _(
    "{file} has the file extension of {named}, not of {asked}; use the extension {suffix}, or --to {named}"
)
_ALSO = {".mmd": "mermaid", ".markdown": "markdown", ".htm": "html"}
"""Endings that people use besides the one that a format is written with."""
plan_option = localized.option(
    "--plan", metavar=_("YEAR|ID"), help=_("The edition of the action plan. Default: the last one.")
)
overwrite_option = localized.option("--force", is_flag=True, help=_("Overwrite a file that exists."))


def format_of(target: str | None) -> str | None:
    """The format that a file's name ends in; None where there is no file or no ending.

    Raises:
        UnknownName: nobody brings a format for it.
    """
    suffix = Path(target or "").suffix.lower()
    if not suffix:
        return None
    by_suffix = _by_suffix()
    if suffix not in by_suffix:
        raise unknown_format(suffix, by_suffix)
    return by_suffix[suffix]


def place_for(exporter: Exporter, target: str | None, name: str) -> str | None:
    """The file to write to; None for the screen.

    Args:
        exporter: the format.
        target: the file that was asked for, `-` for the screen, or None.
        name: what the file is to be called where nobody said, and a person would not read the format on a screen.

    Raises:
        click.UsageError: the file's name says that it is in another format.
    """
    if target is None and not _is_readable(exporter) and sys.stdout.isatty():
        return f"{name}{exporter.suffix}"
    if target is None or target == SCREEN:
        return None
    suffix = Path(target).suffix.lower()
    named = _by_suffix().get(suffix, exporter.name)
    if named != exporter.name and suffix != exporter.suffix:
        raise localized.usage_error(
            _TWO_FORMATS.bind(file=target, named=named, asked=exporter.name, suffix=exporter.suffix)
        )
    return target


def to_screen(data: bytes) -> None:
    """The bytes on stdout as they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def to_file(data: bytes, target: str | Path, language: Language, *, force: bool, says: Message = WRITTEN) -> None:
    """Write to a file, and say where; one that is there already with the same in it is left as it is.

    Raises:
        AlreadyThere: something else is there, and nobody said to overwrite it.
    """
    try:
        put(data, target, overwrite=force)
    except AlreadyThere:
        if not is_same(data, target):
            raise
        says = _SAME
    click.echo(says.format(language, {"file": str(target)}), err=True)


def is_same(data: bytes, target: str | Path) -> bool:
    """Whether a file has these bytes in it."""
    return Path(target).is_file() and Path(target).read_bytes() == data


def written(data: bytes, target: str | None, language: Language, *, force: bool, says: Message = WRITTEN) -> None:
    """The bytes in a file, or on the screen where there is none; see `to_file`."""
    if target is None:
        to_screen(data)
    else:
        to_file(data, target, language, force=force, says=says)


def _is_readable(exporter: Exporter) -> bool:
    """Whether a person would read the format on a screen."""
    media = exporter.media_type
    return (media.startswith("text/") and "html" not in media) or "json" in media


def _by_suffix() -> dict[str, str]:
    known = exporters()
    also = {suffix: name for suffix, name in _ALSO.items() if name in known}
    return also | {each.suffix: name for name, each in reversed(known.items())}
