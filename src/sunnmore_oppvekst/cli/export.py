"""`oppvekst export`: any report in any format, and the forms that municipalities fill in."""

from __future__ import annotations

import click

from sunnmore_oppvekst.cli import localized
from sunnmore_oppvekst.cli.asking import (
    audience_option,
    day_of,
    day_option,
    language_of,
    language_option,
    refusing,
)
from sunnmore_oppvekst.cli.choosing import concerned, known_kind, listed_where_unknown, standing_on
from sunnmore_oppvekst.cli.exported import (
    MARKDOWN,
    SCREEN,
    format_of,
    overwrite_option,
    place_for,
    plan_option,
    written,
)
from sunnmore_oppvekst.cli.form_export import WORKBOOK, write_forms
from sunnmore_oppvekst.exporters.known import exporter_named, exporters
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.workspace.exporting import export
from sunnmore_oppvekst.workspace.opening import open_workspace
from sunnmore_oppvekst.workspace.reporting import report_kinds, report_of

_IS = _("The form a municipality fills in")
_LISTED = _("Reports:")
_WHERE = _("PATH is missing: oppvekst export {what} PATH")


@localized.command(
    _("Write REPORT from the workspace PATH. Without REPORT: list the reports there are."),
    examples=(
        "oppvekst export",
        "oppvekst export minutes min-region --of moete-3 --to docx -o referat.docx",
        "oppvekst export calendar min-region --to ical --for 1532 -o giske.ics",
        "oppvekst export workbook min-region -o skjema",
    ),
)
@localized.argument("what", _("REPORT"), required=False)
@localized.argument("path", _("PATH"), required=False)
@localized.option(
    "--to", "format", metavar=_("FORMAT"), help=_("Format. Default: that of the file, else one that suits the report.")
)
@localized.option(
    "-o",
    "--output",
    "target",
    metavar=_("FILE|FOLDER"),
    help=_("File to write to, - for the screen, or a folder for several files."),
)
@plan_option
@localized.option(
    "--of", metavar=_("ID"), help=_("The meeting or the application that the report is about. Default: the last one.")
)
@localized.option(
    "--for",
    "concerning",
    metavar=_("MUNICIPALITY|ROLE"),
    help=_("The municipality or role that the report is for, by number, name or id."),
)
@overwrite_option
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
    """Write one report, the forms, or the list of reports."""
    if what is None:
        _list(language_of(lang))
        return
    known_kind(what, WORKBOOK)
    if path is None:
        raise localized.usage_error(_WHERE.bind(what=what))
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
    place = place_for(exporter, target, f"{what}-{report.subject or workspace.network.id}")
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
