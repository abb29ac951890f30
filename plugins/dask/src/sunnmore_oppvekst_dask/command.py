"""`oppvekst check-on`: the findings in very many plans, from a cluster."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

import sunnmore_oppvekst as so
from sunnmore_oppvekst.cli import localized
from sunnmore_oppvekst.cli.asking import (
    ALL_WELL,
    ERRORS_FOUND,
    day_of,
    day_option,
    ignore_option,
    language_of,
    language_option,
    refusing,
    select_option,
)
from sunnmore_oppvekst.findings import Finding, Severity
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst_dask.errors import not_reached
from sunnmore_oppvekst_dask.messages import _, n_
from sunnmore_oppvekst_dask.runner import DaskRunner

if TYPE_CHECKING:
    from distributed import Client

_COUNTS = _("{errors}, {warnings}, {notes}")
_ERRORS = n_("{n} error", "{n} errors")
_WARNINGS = n_("{n} warning", "{n} warnings")
_NOTES = n_("{n} note", "{n} notes")
_NOT_RUN = _("These rules could not run everywhere: {codes}")


@localized.command(
    _("Check whether very many plans meet the requirements, on a Dask cluster."),
    _(
        "ADDRESS is that of the scheduler of the cluster. PATH is a folder, a JSON Lines or Parquet file, or a "
        "pattern; the workers must see the same files under the same names. The findings are printed as they are "
        "found, in the same order as without a cluster, and a worker that dies changes nothing. Their number is "
        "printed to stderr at the end. The exit code is 0 if no error is found, 1 if one is found, and 2 if the check "
        "cannot be done."
    ),
    examples=(
        "oppvekst check-on tcp://10.0.0.5:8786 /delt/regionar",
        "oppvekst check-on tcp://10.0.0.5:8786 /delt/alle.jsonl --format jsonl",
    ),
)
@localized.argument("address", _("ADDRESS"))
@localized.argument("path", _("PATH"))
@select_option
@ignore_option
@localized.option(
    "--checkpoint",
    type=localized.FilePath(),
    metavar=_("FILE"),
    help=_("Keep the finished part in FILE, and continue from there."),
)
@day_option
@language_option
@localized.option(
    "--format",
    "output",
    type=click.Choice(["text", "jsonl"]),
    default="text",
    show_default=True,
    help=_("Output format; jsonl is one finding on each line."),
)
@refusing
def command(
    address: str,
    path: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    checkpoint: str | None,
    on: str | None,
    lang: str | None,
    output: str,
) -> None:
    """Check a portfolio on a cluster, and print its findings as they come."""
    language = language_of(lang)
    show = _SHOWN[output]
    counts, not_run = Counter[Severity](), set[str]()
    with _connected(address) as client:
        for outcome in so.portfolio(path).check(
            select=select or None,
            ignore=ignore or None,
            on=day_of(on, None) if on else None,
            checkpoint=checkpoint,
            runner=DaskRunner(client),
        ):
            for finding in outcome.findings:
                click.echo(show(finding, language))
            counts.update(each.severity for each in outcome.findings)
            not_run.update(outcome.findings.not_run)
    if not_run:
        click.echo(_NOT_RUN.format(language, {"codes": ", ".join(sorted(not_run))}), err=True)
    summary = _COUNTS.bind(
        errors=_ERRORS.bind(n=counts[Severity.ERROR]),
        warnings=_WARNINGS.bind(n=counts[Severity.WARNING]),
        notes=_NOTES.bind(n=counts[Severity.INFO]),
    )
    click.echo(summary[language], err=True)
    sys.exit(ERRORS_FOUND if counts[Severity.ERROR] else ALL_WELL)


@contextmanager
def _connected(address: str) -> Iterator[Client]:
    from distributed import Client
    from distributed.comm.addressing import resolve_address

    try:
        client = Client(resolve_address(address))
    except (OSError, ValueError) as error:
        raise not_reached(address) from error
    with client:
        yield client


def _as_json(finding: Finding, language: Language) -> str:
    return json.dumps(finding.to_dict(language), ensure_ascii=False)


_SHOWN: dict[str, Callable[[Finding, Language], str]] = {"text": Finding.line_in, "jsonl": _as_json}
