"""`oppvekst report`: the report that goes to the council."""

from __future__ import annotations

import click

from sunnmore_oppvekst.cli.asking import (
    audience_option,
    day_of,
    day_option,
    language_of,
    language_option,
    refusing,
)
from sunnmore_oppvekst.cli.exported import MARKDOWN, PAGE, SCREEN, format_of, place_for, written
from sunnmore_oppvekst.exporters.known import exporter_named, exporters
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.workspace.exporting import export
from sunnmore_oppvekst.workspace.opening import open_workspace
from sunnmore_oppvekst.workspace.workspace import Workspace

_WRITTEN = Words("Rapporten ligg i {file}.", "Rapporten ligger i {file}.", "The report is in {file}.")


@click.command()
@click.argument("path", metavar="STI")
@click.option("-o", "--output", "target", type=click.Path(dir_okay=False), help="Fil å skrive til. - for skjermen.")
@click.option("--plan", metavar="ÅR|ID", help="Utgåva av handlingsplanen. Utan: den siste.")
@click.option(
    "--to", "format", metavar="FORMAT", help="markdown, json, csv, mermaid eller eit frå eit programtillegg, som html."
)
@click.option("--force", is_flag=True, help="Skriv over ei fil som er der.")
@audience_option
@day_option
@language_option
@refusing
def command(
    path: str,
    target: str | None,
    plan: str | None,
    format: str | None,
    force: bool,
    audience: str,
    on: str | None,
    lang: str | None,
) -> None:
    """Skriv rapporten om handlingsplanen i mappa STI.

    Utan -o og --to blir det ei nettside, i ei fil som heiter det planen heiter, når programtillegget html er
    installert, og elles Markdown på skjermen. Ei fil som er der, blir ikkje skriven over utan --force. Eit format som
    ingen les på skjermen, går i ei fil som heiter det planen heiter, når skjermen er alt som er att.

    \b
    Døme:
      oppvekst report min-region
      oppvekst report min-region --to markdown
      oppvekst report min-region --plan 2026 --lang nb -o rapport.md
    """
    workspace = open_workspace(path)
    language = language_of(lang, workspace.settings.language)
    chosen = format or format_of(None if target == SCREEN else target)
    if chosen is None and target is None and PAGE in exporters():
        chosen, target = PAGE, f"{_name(workspace, plan)}.html"
    exporter = exporter_named(chosen or MARKDOWN)
    target = place_for(exporter, target, _name(workspace, plan), language)
    data = export(
        workspace,
        exporter.name,
        kind="action-plan",
        plan=plan,
        language=language,
        on=day_of(on, workspace.settings.on),
        audience=audience,
    )
    written(data, target, language, force=force, says=_WRITTEN)


def _name(workspace: Workspace, plan: str | None) -> str:
    return workspace.plan(plan).id if workspace.plans or plan else workspace.network.id
