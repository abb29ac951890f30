"""`oppvekst transition`: one step of a plan's lifecycle."""

from __future__ import annotations

from typing import Any

import click

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
from sunnmore_oppvekst.language.labels import words_for
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.workspace.changing import actor_named, record, transition_in
from sunnmore_oppvekst.workspace.documents import load
from sunnmore_oppvekst.workspace.opening import home_of

_DONE = Words(
    "Planen er no {after} (før: {before}), med mandatet {mandate}.",
    "Planen er nå {after} (før: {before}), med mandatet {mandate}.",
    "The plan is now {after} (before: {before}), by mandate {mandate}.",
)


@click.command()
@click.argument("plan", metavar="PLAN")
@click.argument("to", metavar="STATUS", type=click.Choice([each.value for each in PlanStatus]))
@click.option("--by", "appointment", metavar="VERV", help="Vervet til den som gjer det, slik det heiter i nettverket.")
@click.option("--meeting", metavar="MØTE", help="Møtet der det vart vedteke, for det eit organ avgjer.")
@click.option("--decision", metavar="VEDTAK", help="Vedtaket i møtet.")
@click.option("-o", "--output", "target", type=click.Path(dir_okay=False), help="Fil å skrive planen til.")
@click.option("--in-place", is_flag=True, help="Endre PLAN sjølv; kommentarane blir ståande.")
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
    """Ta PLAN eitt steg vidare: draft, consultation, proposed, adopted, evaluated, superseded eller withdrawn.

    Det går berre når den som gjer det, har mandat til det den dagen, og når planen er klar; elles står det kva som
    manglar. Utan -o eller --in-place blir ingenting skrive; elles blir steget ført opp i historia til planen.

    \b
    Døme:
      oppvekst transition plans/handlingsplan-2021.yaml consultation --by coordinator --on 2020-10-15 --in-place
      oppvekst transition plans/handlingsplan-2021.yaml adopted --meeting nettverksmote-2020-12 --decision vedtak-1
    """
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
            "after": words_for(PlanStatus(to)),
            "before": words_for(edition.status),
            "mandate": done.event.mandate,
        }
        click.echo(_DONE.fill(language, facts))
    if target or in_place:
        written(done.plan, target or plan, language, force=in_place)
        for finding in record(home, edition, done.plan, done.event):
            click.echo(finding.line_in(language), err=True)
