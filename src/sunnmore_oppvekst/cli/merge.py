"""`oppvekst merge`: what many made of one plan."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click
from attrs import evolve

from sunnmore_oppvekst.cli.asking import (
    ALL_WELL,
    ERRORS_FOUND,
    format_option,
    language_of,
    language_option,
    print_json,
    refusing,
)
from sunnmore_oppvekst.cli.writing import force_option, output_option, written
from sunnmore_oppvekst.compare.changes import diff
from sunnmore_oppvekst.compare.merge import Merged
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import NO_FINDINGS, Findings
from sunnmore_oppvekst.language.languages import Language
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.report.changes import in_words
from sunnmore_oppvekst.revision.contributions import MergedContributions
from sunnmore_oppvekst.workspace.changing import create_text, merge_files, read_whole
from sunnmore_oppvekst.workspace.checking import applied
from sunnmore_oppvekst.workspace.conflicts import conflict_file, settled_by
from sunnmore_oppvekst.workspace.documents import load
from sunnmore_oppvekst.workspace.opening import home_of
from sunnmore_oppvekst.workspace.workspace import Workspace

_CONFLICT = Words("Usamde: {path}: {sides}", "Uenige: {path}: {sides}", "Conflict: {path}: {sides}")
_REFUSED = Words(
    "Ikkje teke med frå {who}: {path}: {why}",
    "Ikke tatt med fra {who}: {path}: {why}",
    "Refused from {who}: {path}: {why}",
)
_SAID = Words("{who} seier: {text}", "{who} sier: {text}", "{who} says: {text}")
_DROPPED = Words(
    "{who} tok ut {measure}: {reason}", "{who} tok ut {measure}: {reason}", "{who} dropped {measure}: {reason}"
)
_CHOOSE = Words(
    "Vel i {file}, og køyr på nytt med --settle {file}.",
    "Velg i {file}, og kjør på nytt med --settle {file}.",
    "Choose in {file}, and run again with --settle {file}.",
)


@click.command()
@click.argument("plan", metavar="PLAN")
@click.argument("files", nargs=-1, metavar="[BIDRAG]...")
@output_option
@click.option("--settle", metavar="FIL", help="Konfliktfil der nokon har valt.")
@click.option("--conflicts", metavar="FIL", help="Kvar konfliktane skal skrivast. Utan: attmed fila etter -o.")
@force_option
@language_option
@format_option
@refusing
def command(
    plan: str,
    files: tuple[str, ...],
    target: str | None,
    settle: str | None,
    conflicts: str | None,
    force: bool,
    lang: str | None,
    output: str,
) -> None:
    """Flett bidraga frå kommunane inn i PLAN, felt for felt.

    BIDRAG er bidrag eller heile utgåver av planen. Utan: alle bidraga til planen i arbeidsområdet. Eit bidrag rører
    berre det som er kommunen sitt. Der to vil kvar sitt, står det som var, til nokon vel i konfliktfila. Endar med 0
    når alt gjekk inn, og 1 når noko står att.

    \b
    Døme:
      oppvekst merge plans/handlingsplan-2020.yaml -o plans/fletta.yaml
      oppvekst merge plans/handlingsplan-2020.yaml bidrag/*.yaml -o plans/fletta.yaml
      oppvekst merge plans/handlingsplan-2020.yaml -o plans/fletta.yaml --settle plans/fletta.conflicts.yaml
    """
    base: Any = load(plan, "action-plan")
    home = home_of(plan)
    language = language_of(lang, home.settings.language if home else None)
    merged = _settled(merge_files(base, files, home), home)
    if settle:
        merged = settled_by(merged, read_whole(settle))
    if output == "json":
        print_json(_as_data(base, merged, language))
    else:
        _print_text(base, merged, language)
    if target:
        written(merged.value, target, language, force=force)
    if merged.conflicts and (conflicts or target):
        beside = conflicts or str(Path(str(target)).with_suffix(".conflicts.yaml"))
        create_text(conflict_file(merged, language), beside, overwrite=force or beside == settle)
        click.echo(_CHOOSE.fill(language, {"file": beside}), err=True)
    sys.exit(ALL_WELL if merged.is_clean and not _findings(merged).errors else ERRORS_FOUND)


def _settled(merged: Merged[ActionPlan], home: Workspace | None) -> Merged[ActionPlan]:
    """What was merged, its findings left out and weighed as the workspace has settled."""
    if home is None or not isinstance(merged, MergedContributions):
        return merged
    return evolve(merged, findings=applied(merged.findings, home.settings.selection))


def _findings(merged: Merged[Any]) -> Findings:
    found = getattr(merged, "findings", NO_FINDINGS)
    return found if isinstance(found, Findings) else NO_FINDINGS


def _print_text(base: Any, merged: Merged[Any], language: Language) -> None:
    for line in in_words(diff(base, merged.value), language):
        click.echo(line)
    for finding in _findings(merged):
        click.echo(finding.line_in(language))
    for refused in merged.refused:
        facts = {"who": refused.who, "path": refused.change.dotted_path, "why": refused.reason}
        click.echo(_REFUSED.fill(language, facts))
    for conflict in merged.conflicts:
        sides = ", ".join(side.who for side in conflict.sides)
        click.echo(_CONFLICT.fill(language, {"path": conflict.dotted_path, "sides": sides}))
    for drop in getattr(merged, "drops", ()):
        facts = {"who": drop.municipality, "measure": drop.drop.measure, "reason": drop.drop.reason}
        click.echo(_DROPPED.fill(language, facts))
    for said in getattr(merged, "comments", ()):
        click.echo(_SAID.fill(language, {"who": said.municipality, "text": said.comment.text}))


def _as_data(base: Any, merged: Merged[Any], language: Language) -> dict[str, Any]:
    return {
        "changes": [
            {"path": each.dotted_path, "change": each.change.value, "by": list(merged.authors(each.dotted_path))}
            for each in diff(base, merged.value)
        ],
        "conflicts": [
            {"path": each.dotted_path, "sides": [side.who for side in each.sides]} for each in merged.conflicts
        ],
        "refused": [
            {"who": each.who, "path": each.change.dotted_path, "reason": each.reason[language]}
            for each in merged.refused
        ],
        "findings": _findings(merged).to_dicts(language),
    }
