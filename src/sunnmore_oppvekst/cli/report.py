"""`oppvekst report`: the report for the council."""

from __future__ import annotations

from sunnmore_oppvekst.cli import localized
from sunnmore_oppvekst.cli.asking import (
    audience_option,
    day_of,
    day_option,
    language_of,
    language_option,
    refusing,
)
from sunnmore_oppvekst.cli.exported import (
    MARKDOWN,
    PAGE,
    SCREEN,
    format_of,
    overwrite_option,
    place_for,
    plan_option,
    written,
)
from sunnmore_oppvekst.exporters.known import exporter_named, exporters
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.workspace.exporting import export
from sunnmore_oppvekst.workspace.opening import open_workspace
from sunnmore_oppvekst.workspace.workspace import Workspace

_WRITTEN = _("The report is in {file}.")


@localized.command(
    _("Write the report on the action plan in the folder PATH."),
    _(
        "Without -o and --to, the report is a web page in a file named after the plan if the plugin html is installed, "
        "and Markdown on the screen otherwise. A file that exists is not overwritten without --force. A format that "
        "cannot be read on a screen is written to a file named after the plan, unless the output goes somewhere else."
    ),
    examples=(
        "oppvekst report min-region",
        "oppvekst report min-region --to markdown",
        "oppvekst report min-region --plan 2026 --lang nb -o rapport.md",
    ),
)
@localized.argument("path", _("PATH"))
@localized.option(
    "-o",
    "--output",
    "target",
    type=localized.FilePath(),
    metavar=_("FILE"),
    help=_("File to write to, - for the screen."),
)
@plan_option
@localized.option(
    "--to", "format", metavar=_("FORMAT"), help=_("markdown, json, csv, mermaid, or one from a plugin, such as html.")
)
@overwrite_option
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
    """Write the report on the plan to a file or to the screen."""
    workspace = open_workspace(path)
    language = language_of(lang, workspace.settings.language)
    chosen = format or format_of(None if target == SCREEN else target)
    if chosen is None and target is None and PAGE in exporters():
        chosen, target = PAGE, f"{_name(workspace, plan)}.html"
    exporter = exporter_named(chosen or MARKDOWN)
    target = place_for(exporter, target, _name(workspace, plan))
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
