"""`oppvekst diff`: the changes between two documents."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from sunnmore_oppvekst.cli import localized
from sunnmore_oppvekst.cli.asking import day_of, language_of, language_option, print_json, refusing
from sunnmore_oppvekst.compare.changes import Changes
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.exporters.known import exporter_named
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.report.changes import changes_report, in_words, rows
from sunnmore_oppvekst.workspace.comparing import WorkspaceChanges, diff
from sunnmore_oppvekst.workspace.documents import load
from sunnmore_oppvekst.workspace.opening import home_of, open_workspace
from sunnmore_oppvekst.workspace.workspace import Workspace

_SAME = _("Nothing has changed.")
_ONLY_NEW = _("New document: {id}")
_ONLY_OLD = _("Removed document: {id}")
_NEEDS_TWO = _("NEW is missing, or --from and --to for a network")


@localized.command(
    _("Show the changes from OLD to NEW, which are two documents or two folders."),
    _(
        "Measures, milestones and everything else are matched by id, in whichever order they are. For a network, "
        "--from and --to show the changes from one day to another."
    ),
    examples=(
        "oppvekst diff plans/handlingsplan-2019.yaml plans/handlingsplan-2020.yaml",
        "oppvekst diff network.yaml --from 2019-06-01 --to 2020-06-01",
        "oppvekst diff i-fjor/ i-aar/ --format markdown",
    ),
)
@localized.argument("old", _("OLD"))
@localized.argument("new", _("NEW"), required=False)
@localized.option("--from", "since", metavar=_("DATE"), help=_("The first day to compare, for a network."))
@localized.option("--to", "until", metavar=_("DATE"), help=_("The last day to compare, for a network."))
@language_option
@localized.option(
    "--format",
    "output",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
    help=_("Output format."),
)
@refusing
def command(old: str, new: str | None, since: str | None, until: str | None, lang: str | None, output: str) -> None:
    """Print the changes between two documents, two days of a network, or two workspaces."""
    home = home_of(new or old)
    language = language_of(lang, home.settings.language if home else None)
    if Path(old).is_dir() and new is not None:
        _show_workspaces(diff(open_workspace(old), open_workspace(new)), home, language, output)
        return
    before: Any = load(old)
    after: Any = before if new is None else load(new)
    if isinstance(before, Network) and since and until:
        first, last = day_of(since, None, "--from"), day_of(until, None, "--to")
        _show(diff(before.as_of(first), after.as_of(last)), before.as_of(last), home, language, output)
    elif new is None:
        raise localized.usage_error(_NEEDS_TWO)
    else:
        _show(diff(before, after), after, home, language, output)


def _show(changes: Changes[Any], new: Any, home: Workspace | None, language: Language, output: str) -> None:
    if output == "json":
        print_json({"changes": rows(changes, language)})
        return
    network = home.context().network if home else None
    strategies = home.strategies if home else ()
    known: Any = {"network": network, "strategy": strategies[-1] if strategies else None, "on": _day(new)}
    if output == "markdown":
        sys.stdout.write(exporter_named("markdown").write(_report(changes, new, language, known)).decode())
    else:
        click.echo("\n".join(in_words(changes, language, **known)) or _SAME[language])


def _report(changes: Changes[Any], new: Any, language: Language, known: dict[str, Any]) -> Any:
    return changes_report(changes, changes.apply_to(changes.start), language=language, **known)


def _day(new: Any) -> date | None:
    found = getattr(new, "own_day", None) or getattr(new, "day", None) or getattr(new, "on", None)
    return found if isinstance(found, date) else None


def _show_workspaces(found: WorkspaceChanges, home: Workspace | None, language: Language, output: str) -> None:
    if output == "json":
        print_json(
            {
                "added": [_id(each) for each in found.added],
                "removed": [_id(each) for each in found.removed],
                "changed": {"/".join(key): rows(changes, language) for key, changes in found.changed.items()},
            }
        )
        return
    for words, documents in ((_ONLY_NEW, found.added), (_ONLY_OLD, found.removed)):
        for each in documents:
            click.echo(words.format(language, {"id": _id(each)}))
    for changes in found.changed.values():
        _show(changes, changes.start, home, language, output)
    if not found:
        click.echo(_SAME[language])


def _id(document: Document) -> str:
    return f"{document.kind}/{getattr(document, 'id', '')}"
