"""`oppvekst export`: any report in any format, and the forms that municipalities fill in."""

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
from sunnmore_oppvekst.cli.choosing import concerned, known_kind, listed_where_unknown, standing_on
from sunnmore_oppvekst.cli.exported import MARKDOWN, SCREEN, format_of, place_for, written
from sunnmore_oppvekst.cli.form_export import WORKBOOK, write_forms
from sunnmore_oppvekst.exporters.known import exporter_named, exporters
from sunnmore_oppvekst.language.languages import Language
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.workspace.exporting import export
from sunnmore_oppvekst.workspace.opening import open_workspace
from sunnmore_oppvekst.workspace.reporting import report_kinds, report_of

_IS = Words(
    "Arbeidsboka som kommunen fyller ut", "Arbeidsboken som kommunen fyller ut", "The form a municipality fills in"
)
_LISTED = Words("Dette kan skrivast:", "Dette kan skrives:", "What can be written:")
_WHERE = Words(
    "skriv òg kva mappe: oppvekst export {what} MAPPE",
    "skriv også hvilken mappe: oppvekst export {what} MAPPE",
    "say which folder, too: oppvekst export {what} FOLDER",
)


@click.command()
@click.argument("what", metavar="KVA", required=False)
@click.argument("path", metavar="STI", required=False)
@click.option("--to", "format", metavar="FORMAT", help="Format. Utan: det fila heiter, så det som høver.")
@click.option("-o", "--output", "target", help="Fil å skrive til, - for skjermen, eller mappe til fleire filer.")
@click.option("--plan", metavar="ÅR|ID", help="Utgåva av handlingsplanen. Utan: den siste.")
@click.option("--of", metavar="ID", help="Møtet eller søknaden det gjeld. Utan: det siste.")
@click.option("--for", "concerning", metavar="KOMMUNE|ROLLE", help="Den det er til, med nummer, namn eller id.")
@click.option("--force", is_flag=True, help="Skriv over ei fil som er der.")
@audience_option
@day_option
@language_option
@refusing
def command(
    what: str | None,
    path: str | None,
    format: str | None,
    target: str | None,
    plan: str | None,
    of: str | None,
    concerning: str | None,
    force: bool,
    audience: str,
    on: str | None,
    lang: str | None,
) -> None:
    """Skriv KVA frå mappa STI. Utan KVA: list opp det som kan skrivast.

    \b
    Døme:
      oppvekst export
      oppvekst export minutes min-region --of moete-3 --to docx -o referat.docx
      oppvekst export calendar min-region --to ical --for 1532 -o giske.ics
      oppvekst export workbook min-region -o skjema
    """
    if what is None:
        _list(language_of(lang))
        return
    known_kind(what, WORKBOOK)
    if path is None:
        raise click.UsageError(_WHERE.fill(language_of(lang), {"what": what}))
    workspace = open_workspace(path)
    language = language_of(lang, workspace.settings.language)
    named = None if target == SCREEN else target
    if what == WORKBOOK:
        write_forms(workspace, format, target, plan, concerning, language, on=on, force=force)
        return
    exporter = exporter_named(format or format_of(named) or _for_kind(what) or MARKDOWN)
    with listed_where_unknown(workspace):
        report = report_of(
            workspace,
            what,
            plan=plan,
            of=of,
            concerning=concerned(workspace, concerning, standing_on(workspace, plan, on)),
            language=language,
            on=day_of(on, workspace.settings.on),
            audience=audience,
        )
    place = place_for(exporter, target, f"{what}-{report.subject or workspace.network.id}", language)
    written(export(report, exporter.name), place, language, force=force)


def _list(language: Language) -> None:
    click.echo(_LISTED[language])
    rows = [(name, kind.title[language]) for name, kind in report_kinds().items()]
    width = max(len(name) for name, _ in rows)
    for name, title in [*rows, (WORKBOOK, _IS[language])]:
        click.echo(f"  {name:{width}}  {title}")


def _for_kind(what: str) -> str | None:
    """The format that is for this kind of report above all."""
    return next(
        (name for name, each in exporters().items() if each.report == what and each.report != "action-plan"), None
    )
