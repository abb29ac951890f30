"""`oppvekst merge`: contributions merged into one plan."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click
from attrs import evolve

from sunnmore_oppvekst.cli import localized
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
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.report.changes import in_words
from sunnmore_oppvekst.revision.contributions import MergedContributions
from sunnmore_oppvekst.workspace.changing import create_text, merge_files, read_whole
from sunnmore_oppvekst.workspace.checking import applied
from sunnmore_oppvekst.workspace.conflicts import conflict_file, settled_by
from sunnmore_oppvekst.workspace.documents import load
from sunnmore_oppvekst.workspace.opening import home_of
from sunnmore_oppvekst.workspace.workspace import Workspace

_CONFLICT = _("Conflict: {path}: {sides}")
_REFUSED = _("Rejected from {who}: {path}: {why}")
_SAID = _("{who} says: {text}")
_DROPPED = _("{who} dropped {measure}: {reason}")
_CHOOSE = _("Choose in {file}, and run again with --settle {file}.")


@localized.command(
    _("Merge the contributions of the municipalities into PLAN, field by field."),
    _(
        "CONTRIBUTION is a contribution or a whole edition of the plan. Without it: all contributions to the plan in "
        "the workspace. A contribution changes only what belongs to its municipality. Where two want different things, "
        "the plan is left as it was until somebody chooses in the conflict file. The exit code is 0 if everything was "
        "merged, and 1 if something remains."
    ),
    examples=(
        "oppvekst merge plans/handlingsplan-2020.yaml -o plans/fletta.yaml",
        "oppvekst merge plans/handlingsplan-2020.yaml bidrag/*.yaml -o plans/fletta.yaml",
        "oppvekst merge plans/handlingsplan-2020.yaml -o plans/fletta.yaml --settle plans/fletta.conflicts.yaml",
    ),
)
@localized.argument("plan", _("PLAN"))
@localized.argument("files", _("CONTRIBUTION"), nargs=-1)
@output_option
@localized.option("--settle", metavar=_("FILE"), help=_("A conflict file in which somebody has chosen."))
@localized.option(
    "--conflicts",
    metavar=_("FILE"),
    help=_("Where to write the conflicts. Default: next to the file given with -o."),
)
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
    """Merge contributions into a plan; print and write the result, and its conflicts."""
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
        click.echo(_CHOOSE.format(language, {"file": beside}), err=True)
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
        click.echo(_REFUSED.format(language, facts))
    for conflict in merged.conflicts:
        sides = ", ".join(side.who for side in conflict.sides)
        click.echo(_CONFLICT.format(language, {"path": conflict.dotted_path, "sides": sides}))
    for drop in getattr(merged, "drops", ()):
        facts = {"who": drop.municipality, "measure": drop.drop.measure, "reason": drop.drop.reason}
        click.echo(_DROPPED.format(language, facts))
    for said in getattr(merged, "comments", ()):
        click.echo(_SAID.format(language, {"who": said.municipality, "text": said.comment.text}))


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
