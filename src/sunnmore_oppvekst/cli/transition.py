"""`oppvekst transition`: one step of a plan's lifecycle."""

from __future__ import annotations

from typing import Any

import click

from sunnmore_oppvekst.cli import localized
from sunnmore_oppvekst.cli.asking import (
    day_of,
    day_option,
    format_option,
    language_of,
    language_option,
    print_json,
    refusing,
)
from sunnmore_oppvekst.cli.writing import written
from sunnmore_oppvekst.documents.plain import to_plain
from sunnmore_oppvekst.domain.plan import PlanStatus
from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.messages.labels import label_message
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.workspace.changing import actor_named, record, transition_in
from sunnmore_oppvekst.workspace.documents import load
from sunnmore_oppvekst.workspace.opening import home_of

_DONE = _("The plan is now {after} (before: {before}), by mandate {mandate}.")


@localized.command(
    _("Take PLAN one step further: draft, consultation, proposed, adopted, evaluated, superseded or withdrawn."),
    _(
        "It is possible only if the one who does it has a mandate for it on that day, and if the plan is ready; "
        "otherwise what is missing is printed. Without -o or --in-place, nothing is written; with one of them, the "
        "step is added to the history of the plan."
    ),
    examples=(
        "oppvekst transition plans/handlingsplan-2021.yaml consultation --by coordinator --on 2020-10-15 --in-place",
        "oppvekst transition plans/handlingsplan-2021.yaml adopted --meeting nettverksmote-2020-12 --decision vedtak-1",
    ),
)
@localized.argument("plan", _("PLAN"))
@localized.argument("to", _("STATUS"), type=click.Choice([each.value for each in PlanStatus]))
@localized.option(
    "--by",
    "appointment",
    metavar=_("APPOINTMENT"),
    help=_("The appointment of the one who does it, by its id in the network."),
)
@localized.option(
    "--meeting", metavar=_("MEETING"), help=_("The meeting that decided it, for a decision that a body makes.")
)
@localized.option("--decision", metavar=_("DECISION"), help=_("The decision of the meeting."))
@localized.option(
    "-o",
    "--output",
    "target",
    type=localized.FilePath(),
    metavar=_("FILE"),
    help=_("File to write the plan to."),
)
@localized.option("--in-place", is_flag=True, help=_("Edit PLAN itself, and keep its comments."))
@day_option
@language_option
@format_option
@refusing
def command(
    plan: str,
    to: str,
    appointment: str | None,
    meeting: str | None,
    decision: str | None,
    target: str | None,
    in_place: bool,
    on: str | None,
    lang: str | None,
    output: str,
) -> None:
    """Take the step, print it, and write the plan and its history where asked."""
    home = home_of(plan)
    if home is None:
        raise UnknownName("document", "network")
    language = language_of(lang, home.settings.language)
    edition: Any = load(plan, "action-plan")
    actor = actor_named(home, appointment=appointment, meeting=meeting, decision=decision)
    held = getattr(getattr(actor, "meeting", None), "on", None)
    day = held if held and on is None else day_of(on, home.settings.on)
    done = transition_in(home, edition, PlanStatus(to), actor=actor, on=day)
    if output == "json":
        print_json({"event": to_plain(done.event)})
    else:
        facts = {
            "after": label_message(PlanStatus(to)),
            "before": label_message(edition.status),
            "mandate": done.event.mandate,
        }
        click.echo(_DONE.format(language, facts))
    if target or in_place:
        written(done.plan, target or plan, language, force=in_place)
        for finding in record(home, edition, done.plan, done.event):
            click.echo(finding.line_in(language), err=True)
