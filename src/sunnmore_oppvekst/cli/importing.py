"""`oppvekst import`: a form that came back, as a contribution."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from attrs import evolve

from sunnmore_oppvekst.cli.asking import (
    ALL_WELL,
    ERRORS_FOUND,
    NOT_DONE,
    day_of,
    format_option,
    language_of,
    language_option,
    print_json,
    refusing,
)
from sunnmore_oppvekst.cli.exported import to_file
from sunnmore_oppvekst.domain.contribution import Contribution
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.findings.codes.forms import OTHER_PLAN, PLAN_CHANGED
from sunnmore_oppvekst.language.languages import Language
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.workspace.checking import weighed
from sunnmore_oppvekst.workspace.documents import dumps, format_of, load
from sunnmore_oppvekst.workspace.importing import import_file
from sunnmore_oppvekst.workspace.opening import home_of
from sunnmore_oppvekst.workspace.workspace import Workspace

_NOTHING = Words(
    "Ingenting er fylt ut eller endra i {file}.",
    "Ingenting er fylt ut eller endret i {file}.",
    "Nothing is filled in or changed in {file}.",
)
_NOT_SENT = Words(
    "{file} seier ikkje når det vart sendt inn; merge tek det ikkje med utan `submitted` (--submitted today)",
    "{file} sier ikke når det ble sendt inn; merge tar det ikke med uten `submitted` (--submitted today)",
    "{file} does not say when it was sent in; merge leaves it out without `submitted` (--submitted today)",
)
_NEXT = Words(
    "Flett det inn i planen: oppvekst merge {plan} {file}",
    "Flett det inn i planen: oppvekst merge {plan} {file}",
    "Merge it into the plan: oppvekst merge {plan} {file}",
)


@click.command()
@click.argument("file", metavar="FIL")
@click.option("--base", metavar="PLAN", required=True, help="Planen skjemaet vart laga frå, eller mappa han ligg i.")
@click.option("-o", "--output", "target", type=click.Path(dir_okay=False), help="Fil å skrive til. Utan: til skjermen.")
@click.option("--source", metavar="NAMN", help="Kven som skal lese fila. Utan: det namnet på fila seier.")
@click.option("--submitted", metavar="DATO|today", help="Dagen det vart sendt inn, når skjemaet ikkje seier det sjølv.")
@click.option("--force", is_flag=True, help="Skriv over ei fil som er der.")
@language_option
@format_option
@refusing
def command(
    file: str,
    base: str,
    target: str | None,
    source: str | None,
    submitted: str | None,
    force: bool,
    lang: str | None,
    output: str,
) -> None:
    """Les FIL, eit utfylt skjema, som eit bidrag til PLAN.

    Berre det nokon har endra, blir med. Er det ein feil i ei celle, blir arket og cella nemnde, og ingenting blir
    skrive. Eit skjema frå ein annan plan, eller frå før planen vart endra, blir avvist. Endar med 0 når det gjekk,
    1 når noko i skjemaet er gale, 2 når skjemaet ikkje høyrer til planen.

    \b
    Døme:
      oppvekst import giske.xlsx --base plans/handlingsplan-2020.yaml -o contributions/giske.yaml
    """
    home = home_of(base)
    language = language_of(lang, home.settings.language if home else None)
    if home is None:
        raise UnknownName("document", "network")
    plan = load(base, "action-plan") if Path(base).is_file() else None
    came = import_file(file, home, plan=plan if isinstance(plan, ActionPlan) else None, source=source)
    if came.findings.errors:
        shown = weighed(came.findings, home.settings.selection)
        _refuse(shown.to_dicts(language), [each.line_in(language) for each in shown], output)
        sys.exit(NOT_DONE if set(came.findings.codes) & {OTHER_PLAN.code, PLAN_CHANGED.code} else ERRORS_FOUND)
    if came.document is None:
        _say_nothing(file, language, output)
        sys.exit(ALL_WELL)
    document = _sent(came.document, submitted)
    if isinstance(document, Contribution) and document.submitted is None:
        click.echo(_NOT_SENT.fill(language, {"file": file}), err=True)
    text = dumps(document, format_of(target) if target else "json" if output == "json" else "yaml")
    if target is None:
        click.echo(text, nl=False)
        return
    to_file(text.encode(), target, language, force=force)
    click.echo(_NEXT.fill(language, {"plan": _plan_file(base, home, document), "file": target}), err=True)


def _plan_file(base: str, home: Workspace, document: Document) -> str:
    """The file of the plan that the contribution is for, as one would write it where `base` was written."""
    plan = document.plan if isinstance(document, Contribution) else None
    files = (each.file for each in home.entries if getattr(each.document, "id", None) == plan)
    return base if Path(base).is_file() else str(Path(base) / next(files, ""))


def _sent(document: Document, submitted: str | None) -> Document:
    """A contribution with the day it was sent in, where somebody says one and it says none itself."""
    if submitted is None or not isinstance(document, Contribution) or document.submitted is not None:
        return document
    return evolve(document, submitted=day_of(submitted, None))


def _refuse(data: list[dict[str, object]], lines: list[str], output: str) -> None:
    if output == "json":
        print_json({"findings": data})
    else:
        click.echo("\n".join(lines), err=True)


def _say_nothing(file: str, language: Language, output: str) -> None:
    if output == "json":
        print_json({"findings": []})
    else:
        click.echo(_NOTHING.fill(language, {"file": file}), err=True)
