"""`oppvekst report`: the report that goes to the council."""

from __future__ import annotations

from pathlib import Path

import click

from sunnmore_oppvekst.cli.asking import day_of, day_option, language_of, language_option, refusing
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.workspace import export, open_workspace

_WRITTEN = Words("Rapporten ligg i {file}.", "Rapporten ligger i {file}.", "The report is in {file}.")
_FORMATS = {".md": "markdown", ".json": "json", ".csv": "csv", ".mmd": "mermaid"}


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
        format or _FORMATS.get(Path(target or "").suffix.lower(), "markdown"),
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
