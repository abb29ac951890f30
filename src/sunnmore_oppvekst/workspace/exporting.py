"""What is written of a workspace: reports in any format, and forms to fill in."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from typing import Any

from sunnmore_oppvekst import store
from sunnmore_oppvekst.domain.audience import Audience
from sunnmore_oppvekst.errors import PluginFailed, UnknownName
from sunnmore_oppvekst.exporters.exporter import Exporter
from sunnmore_oppvekst.exporters.known import exporters, given_exporter
from sunnmore_oppvekst.findings.codes.plugins import PLUGIN_FAILED
from sunnmore_oppvekst.forms.contribution import contribution_form
from sunnmore_oppvekst.forms.form import Form
from sunnmore_oppvekst.hooks.host import Given, host
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.nearest import nearest
from sunnmore_oppvekst.report.parts import Report
from sunnmore_oppvekst.workspace.judging import copy_of
from sunnmore_oppvekst.workspace.reporting import report_of
from sunnmore_oppvekst.workspace.workspace import Workspace

StrPath = str | os.PathLike[str]


def export(
    subject: Workspace | Report | Form,
    format: str,
    target: StrPath | None = None,
    *,
    kind: str | None = None,
    plan: int | str | None = None,
    of: str | None = None,
    concerning: str | None = None,
    language: Language | str | None = None,
    on: date | None = None,
    audience: Audience | str = Audience.PUBLIC,
    overwrite: bool = False,
) -> bytes:
    """Write a report on a workspace, or a report or form that is made already, in a format, and give the bytes.

    Args:
        subject: a workspace, a report or a form.
        format: name of an exporter, such as `markdown`.
        target: the file to write to, too; None for none.
        kind: what report on a workspace, such as `minutes`; None for what the format is for.
        plan: year or id of the edition; None for the latest.
        of: id of the meeting or application that the report is about; None for the latest.
        concerning: number of the municipality or id of the role that it is for alone.
        language: what to say it in.
        on: the day to tell of.
        audience: who it is for.
        overwrite: whether a file that is there may be replaced.

    Raises:
        UnknownName: there is no such format, kind, edition, meeting or application; or no form can be written in it.
        AlreadyThere: the file is there, and may not be replaced.
        NotStored: the file cannot be written.
        PluginFailed: the plugin that brings the format or the kind raised; nothing is written.
    """
    given = given_exporter(format)
    if isinstance(subject, Workspace):
        subject = report_of(
            subject,
            kind or given.value.report,
            plan=plan,
            of=of,
            concerning=concerning,
            language=language,
            on=on,
            audience=audience,
        )
    written = _written(given, subject)
    if target is not None:
        put(written, target, overwrite=overwrite)
    return written


def put(data: bytes, target: StrPath, *, overwrite: bool = False) -> None:
    """Write bytes to a file, all of them or none; one that is there is replaced only when told to.

    Raises:
        AlreadyThere: the file is there, and may not be replaced.
        NotStored: the file cannot be written.
    """
    (store.save if overwrite else store.create)(target, data)


def form_for(
    workspace: Workspace,
    municipality: str,
    *,
    plan: int | str | None = None,
    language: Language | str | None = None,
    on: date | None = None,
) -> Form:
    """The form in which a municipality contributes to an edition of the plan.

    Args:
        workspace: the documents.
        municipality: its number.
        plan: year or id of the edition; None for the latest.
        language: what to write it in; None for what the workspace has settled.
        on: the day to show the network on; None for the day the workspace has settled, or the edition's own.

    Raises:
        InvalidDocument: the plan or the network could not be read.
        UnknownName: there is no such municipality or edition.
    """
    edition = workspace.plan(plan)
    context = workspace.context(on)
    return contribution_form(
        edition,
        municipality,
        network=workspace.network,
        strategy=context.strategy_for(edition),
        language=language or workspace.settings.language or Language.NN,
        on=context.day_of(edition),
    )


def _written(given: Given, subject: Report | Form) -> bytes:
    exporter: Exporter = given.value
    write: Callable[[Any], bytes] = exporter.write
    if isinstance(subject, Form):
        if exporter.write_form is None:
            fillable = [name for name, each in exporters().items() if each.write_form is not None]
            raise UnknownName("format", exporter.name, nearest(exporter.name, fillable))
        write = exporter.write_form
    own = subject if given.plugin is host().candidates[0] else copy_of(subject)
    written = host().working(given, lambda: bytes(write(own)))
    if written is None:
        raise PluginFailed(host().findings.with_code(PLUGIN_FAILED.code))
    return written
