"""`oppvekst report`: the report that goes to the council."""

from __future__ import annotations

from pathlib import Path

import click

from sunnmore_oppvekst.cli.asking import day_of, day_option, language_of, language_option, refusing
from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.exporters import exporters
from sunnmore_oppvekst.language.nearest import nearest
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.workspace import export, open_workspace

_WRITTEN = Words("Rapporten ligg i {file}.", "Rapporten ligger i {file}.", "The report is in {file}.")
_MARKDOWN = "markdown"
_ALSO = {".mmd": "mermaid"}
"""Endings that people use besides the one that a format is written with."""


@click.command()
@click.argument("path", metavar="STI")
@click.option("-o", "--output", "target", type=click.Path(dir_okay=False), help="Fil å skrive til. Utan: til skjermen.")
@click.option("--plan", metavar="ÅR|ID", help="Utgåva av handlingsplanen. Utan: den siste.")
@click.option(
    "--to", "format", metavar="FORMAT", help="markdown, json, csv eller mermaid. Utan: det fila heiter, så markdown."
)
@click.option("--force", is_flag=True, help="Skriv over ei fil som er der.")
@day_option
@language_option
@refusing
def command(
    path: str, target: str | None, plan: str | None, format: str | None, force: bool, on: str | None, lang: str | None
) -> None:
    """Skriv rapporten om handlingsplanen i mappa STI.

    \b
    Døme:
      oppvekst report min-region
      oppvekst report min-region --plan 2026 --lang nb -o rapport.md
    """
    workspace = open_workspace(path)
    language = language_of(lang, workspace.settings.language)
    written = export(
        workspace,
        format or _format_of(target),
        target,
        plan=plan,
        language=language,
        on=day_of(on, workspace.settings.on),
        overwrite=force,
    )
    if target is None:
        click.echo(written.decode(), nl=False)
    else:
        click.echo(_WRITTEN.fill(language, {"file": target}), err=True)


def _format_of(target: str | None) -> str:
    """The format that a file's name ends in, or Markdown where there is no file or no ending.

    Raises:
        UnknownName: nobody brings a format for it.
    """
    suffix = Path(target or "").suffix.lower()
    if not suffix:
        return _MARKDOWN
    by_suffix = _ALSO | {each.suffix: name for name, each in reversed(exporters().items())}
    if suffix not in by_suffix:
        raise UnknownName("format", suffix, nearest(suffix, by_suffix))
    return by_suffix[suffix]
