"""`oppvekst history`: the events in the history of a plan."""

from __future__ import annotations

import sys
from typing import Any

import click

from sunnmore_oppvekst.cli import localized
from sunnmore_oppvekst.cli.asking import (
    ALL_WELL,
    ERRORS_FOUND,
    day_of,
    format_option,
    language_of,
    language_option,
    print_json,
    refusing,
)
from sunnmore_oppvekst.cli.recording import entry_data, entry_line, history_of
from sunnmore_oppvekst.documents.writing import write
from sunnmore_oppvekst.messages.message import _, n_
from sunnmore_oppvekst.workspace.checking import applied

_NOTHING = _("The plan has no history.")
_INTACT = n_("The history is intact: {n} entry.", "The history is intact: {n} entries.")


@localized.command(
    _("Show the events in the history of PLAN, and verify that nobody has altered the history."),
    _(
        "The history is in the folder history of the workspace. `oppvekst transition` adds to it. The exit code is 1 "
        "if the history was altered."
    ),
    examples=(
        "oppvekst history plans/handlingsplan-2021.yaml",
        "oppvekst history plans/handlingsplan-2021.yaml --at 2020-12-31",
    ),
)
@localized.argument("plan", _("PLAN"))
@localized.option("--at", metavar=_("DATE"), help=_("Print the plan as it was on that day instead."))
@language_option
@format_option
@refusing
def command(plan: str, at: str | None, lang: str | None, output: str) -> None:
    """Verify the history and print its entries, or print the plan as it was on a day."""
    home, history = history_of(plan)
    language = language_of(lang, home.settings.language)
    if at is not None:
        found = history.plan_at(day_of(at, None, "--at"))
        click.echo(write(found, output if output == "json" else "yaml").decode() if found else _NOTHING[language])
        return
    flaws = history.verify()
    shown = applied(flaws, home.settings.selection)
    entries = () if flaws else history.entries()
    if output == "json":
        data: dict[str, Any] = {
            "entries": [entry_data(entry) for entry in entries],
            "findings": shown.to_dicts(language),
        }
        print_json(data)
    else:
        for entry in entries:
            click.echo(entry_line(entry, language))
        for flaw in shown:
            click.echo(flaw.line_in(language))
        if not flaws:
            click.echo(_INTACT.format(language, {"n": len(entries)}) if entries else _NOTHING[language])
    sys.exit(ERRORS_FOUND if shown.errors else ALL_WELL)
