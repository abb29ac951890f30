"""`oppvekst check`: the findings of the rules."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click
from attrs import evolve, frozen

from sunnmore_oppvekst.cli import localized
from sunnmore_oppvekst.cli.asking import (
    ALL_WELL,
    ERRORS_FOUND,
    day_of,
    day_option,
    format_option,
    ignore_option,
    language_of,
    language_option,
    print_json,
    refusing,
    select_option,
)
from sunnmore_oppvekst.cli.progress import with_progress
from sunnmore_oppvekst.findings import NO_FINDINGS, Finding, Findings, Severity
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import UNTRANSLATED, Message, _, n_
from sunnmore_oppvekst.workspace.checking import check
from sunnmore_oppvekst.workspace.documents import is_stream
from sunnmore_oppvekst.workspace.many.collection import holds_many, portfolio
from sunnmore_oppvekst.workspace.opening import home_of
from sunnmore_oppvekst.workspace.workspace import Workspace

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}
_COUNTS = {
    Severity.ERROR: n_("{n} error", "{n} errors"),
    Severity.WARNING: n_("{n} warning", "{n} warnings"),
    Severity.INFO: n_("{n} note", "{n} notes"),
}
_SUMMARY = Message("{counts}", package=UNTRANSLATED)
_ALL_WELL = _("All is well.")
_CHECKPOINT = _("--checkpoint needs a single PATH, with many documents")
_NOT_RUN = _("These rules could not run, as the network or the strategy plan is missing: {codes}")


@frozen
class _Asked:
    """The arguments of a check.

    Attributes:
        select: only rules whose code begins with one of these.
        ignore: and none whose code begins with one of these.
        jobs: how many processes.
        checkpoint: a file to keep what is done in, or None.
    """

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    jobs: int
    checkpoint: str | None


@frozen
class _Checked:
    """The findings in one path, and the language of its workspace."""

    findings: Findings
    settled: Language | None = None


@localized.command(
    _("Check whether the plans meet the requirements of the strategy plan."),
    _(
        "PATH is a workspace, a document (.yaml, .json), JSON Lines (.jsonl), Parquet, or a folder with many of these. "
        "Each of many documents is judged on its own day, unless a day is given. The exit code is 0 if no error is "
        "found, 1 if one is found, 2 if the check cannot be done, and 130 if it is interrupted."
    ),
    examples=(
        "oppvekst check min-region",
        "oppvekst check min-region --select AP --lang nb",
        "oppvekst check min-region/plans/2026.yaml --format json",
        "oppvekst check alle-regionar --jobs 0",
    ),
)
@localized.argument("paths", _("PATH"), nargs=-1, required=True)
@select_option
@ignore_option
@localized.option(
    "--jobs",
    type=localized.AtLeast(0),
    default=1,
    show_default=True,
    metavar=_("NUMBER"),
    help=_("Number of processes for many documents; 0 for one on each core."),
)
@localized.option(
    "--checkpoint",
    type=localized.FilePath(),
    metavar=_("FILE"),
    help=_("Keep the finished part in FILE, and continue from there. Only for many documents."),
)
@day_option
@language_option
@format_option
@refusing
def command(
    paths: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    jobs: int,
    checkpoint: str | None,
    on: str | None,
    lang: str | None,
    output: str,
) -> None:
    """Check each path and print the findings."""
    if checkpoint is not None and (len(paths) > 1 or not holds_many(paths[0])):
        raise localized.usage_error(_CHECKPOINT)
    asked = _Asked(select, ignore, jobs, checkpoint)
    checked = [_checked(path, asked, on, lang) for path in with_progress(paths)]
    findings = sum((each.findings for each in checked), NO_FINDINGS)
    language = language_of(lang, next((each.settled for each in checked if each.settled), None))
    if output == "json":
        print_json(_as_data(findings, language))
    else:
        _print_text(findings, language)
    sys.exit(ERRORS_FOUND if findings.errors else ALL_WELL)


def _checked(path: str, asked: _Asked, on: str | None, lang: str | None) -> _Checked:
    select, ignore = asked.select or None, asked.ignore or None
    if holds_many(path):
        home = home_of(path) if is_stream(path) else None
        language_of(lang, home.settings.language if home else None)
        found = portfolio(path).findings(
            within=home,
            select=select,
            ignore=ignore,
            on=_day(on, home) if on or home else None,
            jobs=asked.jobs,
            checkpoint=asked.checkpoint,
            along=with_progress,
        )
        return _Checked(found, home.settings.language if home else None)
    home = home_of(path)
    settled = home.settings.language if home else None
    language_of(lang, settled)
    found = check(path, within=home, select=select, ignore=ignore, on=_day(on, home))
    return _Checked(_from_here(found, Path(path)), settled)


def _day(on: str | None, home: Workspace | None) -> date:
    return day_of(on, home.settings.on if home else None)


def _from_here(findings: Findings, path: Path) -> Findings:
    """The findings with file names that lead there from where the reader is."""
    if not path.is_dir():
        return findings
    placed = (evolve(each, file=str(path / each.file)) if each.file else each for each in findings)
    return Findings(tuple(placed), findings.not_run)


def _as_data(findings: Findings, language: Language) -> dict[str, object]:
    return {
        "findings": findings.to_dicts(language),
        "not_run": list(findings.not_run),
        "errors": len(findings.errors),
        "warnings": len(findings.warnings),
        "infos": len(findings) - len(findings.errors) - len(findings.warnings),
    }


def _print_text(findings: Findings, language: Language) -> None:
    for finding in findings:
        click.echo(_line(finding, language))
        fix = finding.suggestion(language)
        if fix:
            click.secho(f"    {fix}", dim=True)
    if findings.not_run:
        click.echo(_NOT_RUN.format(language, {"codes": ", ".join(findings.not_run)}))
    click.echo(_summary(findings, language))


def _line(finding: Finding, language: Language) -> str:
    code = click.style(finding.code, fg=_COLOURS[finding.severity], bold=True)
    where = f"{finding.where} " if finding.where else ""
    return f"{where}{code} {finding.message(language)}"


def _summary(findings: Findings, language: Language) -> str:
    if not findings:
        return _ALL_WELL[language]
    numbers = {severity: sum(each.severity is severity for each in findings) for severity in Severity}
    counts = tuple(_COUNTS[severity].bind(n=number) for severity, number in numbers.items() if number)
    return _SUMMARY.format(language, {"counts": counts})
