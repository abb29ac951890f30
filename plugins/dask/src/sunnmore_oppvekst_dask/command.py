"""`oppvekst check-on`: what the rules have to say of very many plans, from a cluster."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

import sunnmore_oppvekst as so
from sunnmore_oppvekst.cli.asking import (
    ALL_WELL,
    ERRORS_FOUND,
    day_of,
    day_option,
    language_of,
    language_option,
    refusing,
)
from sunnmore_oppvekst.findings import Finding, Severity
from sunnmore_oppvekst.language.languages import Language
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst_dask.errors import not_reached
from sunnmore_oppvekst_dask.runner import DaskRunner

if TYPE_CHECKING:
    from distributed import Client

_COUNTS = Words(
    "{error} feil, {warning} åtvaringar, {info} merknader",
    "{error} feil, {warning} advarsler, {info} merknader",
    "{error} errors, {warning} warnings, {info} notes",
)
_NOT_RUN = Words(
    "ikkje alle stader kunne desse reglane brukast: {codes}",
    "ikke alle steder kunne disse reglene brukes: {codes}",
    "these rules could not run everywhere: {codes}",
)


@click.command()
@click.argument("address", metavar="ADRESSE")
@click.argument("path", metavar="STI")
@click.option(
    "--select", multiple=True, metavar="KODE", help="Berre reglar med kode som byrjar slik. Kan stå fleire gonger."
)
@click.option(
    "--ignore", multiple=True, metavar="KODE", help="Ikkje reglar med kode som byrjar slik. Kan stå fleire gonger."
)
@click.option(
    "--checkpoint",
    type=click.Path(dir_okay=False),
    metavar="FIL",
    help="Ta vare på det som er gjort i denne fila, og hald fram der.",
)
@day_option
@language_option
@click.option(
    "--format",
    "output",
    type=click.Choice(["text", "jsonl"]),
    default="text",
    show_default=True,
    help="Form på utskrifta; jsonl er eit funn på kvar linje.",
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
    """Sjå etter om svært mange planar held det dei skal, på ei Dask-klynge.

    ADRESSE er der planleggjaren til klynga svarar. STI er ei mappe, ei JSON Lines- eller Parquet-fil, eller eit
    mønster; arbeidarane må sjå det same under same namn. Funna kjem etter kvart som dei er klare, i same rekkjefølgje
    som utan klynge, og ein arbeidar som døyr på vegen, endrar ingenting. Til slutt står det på stderr kor mange dei er.
    Endar med 0 når alt er vel, 1 når noko er feil, og 2 når det ikkje lét seg gjere.

    \b
    Døme:
      oppvekst check-on tcp://10.0.0.5:8786 /delt/regionar
      oppvekst check-on tcp://10.0.0.5:8786 /delt/alle.jsonl --format jsonl
    """
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
        click.echo(_NOT_RUN.fill(language, {"codes": ", ".join(sorted(not_run))}), err=True)
    click.echo(_COUNTS.fill(language, {each.value: counts[each] for each in Severity}), err=True)
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
