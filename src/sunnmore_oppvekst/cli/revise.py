"""`oppvekst revise`: next year's draft."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
from attrs import evolve

from sunnmore_oppvekst.cli import localized
from sunnmore_oppvekst.cli.asking import format_option, language_of, language_option, print_json, refusing
from sunnmore_oppvekst.cli.writing import force_option, written
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.revision.renewing import renew
from sunnmore_oppvekst.revision.revise import Revised, revise
from sunnmore_oppvekst.workspace.checking import applied
from sunnmore_oppvekst.workspace.documents import load
from sunnmore_oppvekst.workspace.opening import home_of

_LISTS = {
    "kept": _("As before: {ids}"),
    "changed": _("Carried over: {ids}"),
}
_DROPPED = _('Not carried over: {id} "{title}" ({why})')
_ORPHANED = _('Left under {under}: {id} "{text}"')
_DECIDE = _("To decide: {what}")


@localized.command(
    _("Draft the next edition of PLAN, an action plan or a strategy plan."),
    _(
        "Unfinished items are carried over with new dates; finished items stay in the old edition. Without -o, the "
        "draft is written next to PLAN, to a file named after the new edition."
    ),
    examples=(
        "oppvekst revise plans/handlingsplan-2020.yaml --year 2021 --dry-run",
        "oppvekst revise plans/handlingsplan-2020.yaml --year 2021",
    ),
)
@localized.argument("plan", _("PLAN"))
@localized.option(
    "--year",
    type=localized.WholeNumber(),
    metavar=_("YEAR"),
    required=True,
    help=_("The year of the new edition."),
)
@localized.option("--dry-run", is_flag=True, help=_("Only show the changes, and write nothing."))
@localized.option(
    "-o",
    "--output",
    "target",
    type=localized.FilePath(),
    metavar=_("FILE"),
    help=_("File to write to. Default: next to PLAN, named after the new edition."),
)
@force_option
@language_option
@format_option
@refusing
def command(
    plan: str, year: int, dry_run: bool, target: str | None, force: bool, lang: str | None, output: str
) -> None:
    """Draft the next edition, print how it differs, and write it."""
    home = home_of(plan)
    language = language_of(lang, home.settings.language if home else None)
    revised = _revised(load(plan), year)
    if home:
        revised = evolve(revised, findings=applied(revised.findings, home.settings.selection))
    if output == "json":
        print_json(_as_data(revised, language))
    else:
        _print_text(revised, language)
    if not dry_run:
        written(revised.plan, target or Path(plan).with_stem(revised.plan.id), language, force=force)


def _revised(document: Any, year: int) -> Revised[Any]:
    if isinstance(document, ActionPlan):
        return revise(document, year=year)
    if isinstance(document, StrategyPlan):
        return renew(document, year=year)
    raise UnknownName("kind of document", document.kind, ActionPlan.kind)


def _print_text(revised: Revised[Any], language: Language) -> None:
    for name, words in _LISTS.items():
        ids = getattr(revised, name)
        if ids:
            click.echo(words.format(language, {"ids": ids}))
    for trace in revised.dropped:
        click.echo(_DROPPED.format(language, {"id": trace.id, "title": trace.title, "why": trace.why}))
    for orphan in revised.orphaned:
        click.echo(_ORPHANED.format(language, {"id": orphan.id, "under": orphan.under, "text": orphan.text}))
    for finding in revised.findings:
        click.echo(_DECIDE.format(language, {"what": finding.message(language)}))


def _as_data(revised: Revised[Any], language: Language) -> dict[str, Any]:
    return {
        "plan": revised.plan.id,
        "kept": list(revised.kept),
        "changed": list(revised.changed),
        "dropped": [{"id": each.id, "why": each.why[language]} for each in revised.dropped],
        "orphaned": [{"id": each.id, "under": each.under} for each in revised.orphaned],
        "findings": revised.findings.to_dicts(language),
    }
