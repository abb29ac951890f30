"""`oppvekst init`: a workspace to start from."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from sunnmore_oppvekst.cli import localized
from sunnmore_oppvekst.cli.asking import format_option, language_of, language_option, print_json, refusing
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.workspace.starting import start

_NEXT = _("See what is left to fill in: oppvekst check {folder}")


@localized.command(
    _("Create a workspace to start from in FOLDER. Files that exist are not overwritten."),
    examples=('oppvekst init min-region --name "Min region" --year 2026',),
)
@localized.argument("folder", _("FOLDER"))
@localized.option("--name", metavar=_("NAME"), help=_("The name of the network."))
@localized.option(
    "--year",
    type=localized.WholeNumber(),
    metavar=_("YEAR"),
    help=_("The year of the action plan. Default: this year."),
)
@language_option
@format_option
@refusing
def command(folder: str, name: str | None, year: int | None, lang: str | None, output: str) -> None:
    """Create the files of a workspace and print their paths."""
    language = language_of(lang)
    written = start(folder, year=year or datetime.now().astimezone().year, name=name, language=language)
    paths = [str(Path(folder) / file) for file in written]
    if output == "json":
        print_json({"written": paths})
        return
    click.echo("\n".join(paths))
    click.echo(_NEXT.format(language, {"folder": folder}))
