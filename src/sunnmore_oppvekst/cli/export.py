"""`oppvekst export`: any report in any format, and the forms that municipalities fill in."""

from __future__ import annotations

from pathlib import Path

import click

from sunnmore_oppvekst.cli.asking import (
    audience_option,
    day_of,
    day_option,
    language_of,
    language_option,
    refusing,
)
from sunnmore_oppvekst.cli.exported import MARKDOWN, check_readable, format_of, to_file, to_screen
from sunnmore_oppvekst.cli.progress import with_progress
from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.exporters import Exporter, exporter_named, exporters
from sunnmore_oppvekst.language.languages import Language
from sunnmore_oppvekst.language.nearest import nearest
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.workspace import Workspace, export, form_for, open_workspace, report_kinds

_WORKBOOK = "workbook"
_IS = Words(
    "arbeidsboka som kommunen fyller ut", "arbeidsboken som kommunen fyller ut", "the form a municipality fills in"
)
_LISTED = Words("Dette kan skrivast:", "Dette kan skrives:", "What can be written:")
_FOLDER = Words(
    "vel ein kommune med --for, eller ei mappe til dei alle med -o",
    "velg en kommune med --for, eller en mappe til dem alle med -o",
    "choose a municipality with --for, or a folder for all of them with -o",
)


@click.command()
@click.argument("what", metavar="KVA", required=False)
@click.argument("path", metavar="STI", required=False)
@click.option("--to", "format", metavar="FORMAT", help="Format. Utan: det fila heiter, så det som høver.")
@click.option("-o", "--output", "target", help="Fil å skrive til, eller mappe når det blir fleire filer.")
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
    if what is None or path is None:
        _list(language_of(lang))
        return
    workspace = open_workspace(path)
    language = language_of(lang, workspace.settings.language)
    day = day_of(on, workspace.settings.on)
    if what == _WORKBOOK:
        _forms(workspace, format, target, plan, concerning, language, force=force)
        return
    exporter = exporter_named(format or format_of(target) or _for_kind(what) or MARKDOWN)
    check_readable(exporter, target, language)
    data = export(
        workspace,
        exporter.name,
        kind=_known(what),
        plan=plan,
        of=of,
        concerning=_concerned(workspace, concerning),
        language=language,
        on=day,
        audience=audience,
    )
    if target is None:
        to_screen(data)
    else:
        to_file(data, target, language, force=force)


def _list(language: Language) -> None:
    click.echo(_LISTED[language])
    rows = [(name, kind.title[language]) for name, kind in report_kinds().items()]
    width = max(len(name) for name, _ in rows)
    for name, title in [*rows, (_WORKBOOK, _IS[language])]:
        click.echo(f"  {name:{width}}  {title}")


def _known(what: str) -> str:
    known = (*report_kinds(), _WORKBOOK)
    if what not in known:
        raise UnknownName("report", what, nearest(what, known))
    return what


def _for_kind(what: str) -> str | None:
    """The format that is for this kind of report above all."""
    return next(
        (name for name, each in exporters().items() if each.report == what and each.report != "action-plan"), None
    )


def _forms(
    workspace: Workspace,
    format: str | None,
    target: str | None,
    plan: str | None,
    concerning: str | None,
    language: Language,
    *,
    force: bool,
) -> None:
    exporter = _fillable(format or (format_of(target) if concerning else None))
    asked = _concerned(workspace, concerning)
    if asked is not None:
        check_readable(exporter, target, language)
        data = export(form_for(workspace, asked, plan=plan, language=language), exporter.name)
        if target is None:
            to_screen(data)
        else:
            to_file(data, target, language, force=force)
        return
    if target is None:
        raise click.UsageError(_FOLDER[language])
    folder = Path(target)
    folder.mkdir(parents=True, exist_ok=True)
    standing = workspace.network.as_of(workspace.context().day_of(workspace.plan(plan)))
    for member in with_progress(tuple(standing.members)):
        form = form_for(workspace, member.number, plan=plan, language=language)
        name = f"{member.number}-{form.stamp.plan}{exporter.suffix}"
        to_file(export(form, exporter.name), folder / name, language, force=force)


def _fillable(format: str | None) -> Exporter:
    if format is not None:
        return exporter_named(format)
    for each in exporters().values():
        if each.write_form is not None:
            return each
    raise UnknownName("format", "xlsx")


def _concerned(workspace: Workspace, said: str | None) -> str | None:
    """The number of the municipality or id of the role that is meant by a number, a name or an id.

    Raises:
        UnknownName: the network has none such.
    """
    if said is None:
        return None
    network = workspace.network
    named = {each.name.casefold(): each.number for each in network.municipalities}
    known = {each.number for each in network.municipalities} | {each.id for each in network.roles}
    found = said if said in known else named.get(said.casefold())
    if found is None:
        raise UnknownName("municipality", said, nearest(said, [*named, *known]))
    return found
