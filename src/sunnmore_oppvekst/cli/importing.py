"""`oppvekst import`: a form that was filled in, as a contribution."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from attrs import evolve

from sunnmore_oppvekst.cli import localized
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
from sunnmore_oppvekst.cli.exported import overwrite_option, to_file
from sunnmore_oppvekst.domain.contribution import Contribution
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.findings.codes.forms import OTHER_PLAN, PLAN_CHANGED
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.workspace.checking import weighed
from sunnmore_oppvekst.workspace.documents import dumps, format_of, load
from sunnmore_oppvekst.workspace.importing import import_file
from sunnmore_oppvekst.workspace.opening import home_of
from sunnmore_oppvekst.workspace.workspace import Workspace

_NOTHING = _("Nothing was filled in or changed in {file}.")
_NOT_SENT = _(
    "{file} does not state when it was submitted, and merge skips a contribution without `submitted`; use --submitted "
    "today"
)
_NEXT = _("Merge it into the plan: oppvekst merge {plan} {file}")


@localized.command(
    _("Read FILE, a form that was filled in, as a contribution to PLAN."),
    _(
        "Only what somebody has changed is included. If there is an error in a cell, the sheet and the cell are named, "
        "and nothing is written. A form from another plan, or from before the plan was changed, is rejected. The exit "
        "code is 0 if the form was read, 1 if something in it is wrong, and 2 if it does not belong to the plan."
    ),
    examples=("oppvekst import giske.xlsx --base plans/handlingsplan-2020.yaml -o contributions/giske.yaml",),
)
@localized.argument("file", _("FILE"))
@localized.option(
    "--base",
    metavar=_("PLAN"),
    required=True,
    help=_("The plan that the form was made from, or the folder it is in."),
)
@localized.option(
    "-o",
    "--output",
    "target",
    type=localized.FilePath(),
    metavar=_("FILE"),
    help=_("File to write to. Default: the screen."),
)
@localized.option(
    "--source", metavar=_("NAME"), help=_("The source to read the file with. Default: by the name of the file.")
)
@localized.option(
    "--submitted",
    metavar=_("DATE|today"),
    help=_("The day the form was submitted, if the form does not state it."),
)
@overwrite_option
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
    """Read a form and write the contribution in it, or the findings."""
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
        click.echo(_NOT_SENT.format(language, {"file": file}), err=True)
    text = dumps(document, format_of(target) if target else "json" if output == "json" else "yaml")
    if target is None:
        click.echo(text, nl=False)
        return
    to_file(text.encode(), target, language, force=force)
    click.echo(_NEXT.format(language, {"plan": _plan_file(base, home, document), "file": target}), err=True)


def _plan_file(base: str, home: Workspace, document: Document) -> str:
    """The file of the plan that the contribution is for, as one would write it where `base` was written."""
    plan = document.plan if isinstance(document, Contribution) else None
    files = (each.file for each in home.entries if getattr(each.document, "id", None) == plan)
    return base if Path(base).is_file() else str(Path(base) / next(files, ""))


def _sent(document: Document, submitted: str | None) -> Document:
    """A contribution with the day it was sent in, where somebody says one and it says none itself."""
    if submitted is None or not isinstance(document, Contribution) or document.submitted is not None:
        return document
    return evolve(document, submitted=day_of(submitted, None, "--submitted"))


def _refuse(data: list[dict[str, object]], lines: list[str], output: str) -> None:
    if output == "json":
        print_json({"findings": data})
    else:
        click.echo("\n".join(lines), err=True)


def _say_nothing(file: str, language: Language, output: str) -> None:
    if output == "json":
        print_json({"findings": []})
    else:
        click.echo(_NOTHING.format(language, {"file": file}), err=True)
