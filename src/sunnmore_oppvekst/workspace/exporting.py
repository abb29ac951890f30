"""Reports on a workspace, and what is written of them."""

from __future__ import annotations

import os
from datetime import date

from sunnmore_oppvekst import store
from sunnmore_oppvekst.domain.audience import Audience
from sunnmore_oppvekst.errors import PluginFailed
from sunnmore_oppvekst.exporters import given_exporter
from sunnmore_oppvekst.findings import Findings
from sunnmore_oppvekst.hooks.host import CODES, host
from sunnmore_oppvekst.language.languages import Language
from sunnmore_oppvekst.report import Report, action_plan_report, network_report
from sunnmore_oppvekst.workspace.workspace import Workspace


def report_of(
    workspace: Workspace,
    *,
    plan: int | str | None = None,
    language: Language | str | None = None,
    on: date | None = None,
    audience: Audience | str = Audience.PUBLIC,
) -> Report:
    """The report on an edition of the action plan, or on network and strategy where there is no plan.

    Args:
        workspace: the documents.
        plan: year or id of the edition; None for the latest.
        language: what to say it in; None for what the workspace has settled.
        on: the day to tell of; None for the day the workspace has settled, or the edition's own.
        audience: who it is for.

    Raises:
        InvalidDocument: the plan could not be read.
        UnknownName: there is no such edition.
    """
    context = workspace.context(on)
    language = language or workspace.settings.language
    if plan is None and not workspace.plans and not workspace.findings:
        day = context.day_of(workspace.network)
        return network_report(
            network=workspace.network,
            strategy=context.strategy_for(workspace.network),
            people=context.people,
            findings=_findings(workspace, on),
            on=day,
            language=language,
            audience=audience,
        )
    edition = workspace.plan(plan)
    return action_plan_report(
        edition,
        network=context.network,
        strategy=context.strategy_for(edition),
        people=context.people,
        contributions=tuple(each for each in context.contributions if each.plan == edition.id),
        applications=tuple(each for each in context.applications if each.plan == edition.id),
        findings=_findings(workspace, on),
        on=context.day_of(edition),
        language=language,
        audience=audience,
    )


def _findings(workspace: Workspace, on: date | None) -> Findings:
    """What a check finds in the documents; what is wrong with plugins is no matter for a report."""
    found = workspace.check(on=on)
    return Findings(tuple(each for each in found if each.code not in CODES), found.not_run)


def export(
    subject: Workspace | Report,
    format: str,
    target: str | os.PathLike[str] | None = None,
    *,
    plan: int | str | None = None,
    language: Language | str | None = None,
    on: date | None = None,
    audience: Audience | str = Audience.PUBLIC,
    overwrite: bool = False,
) -> bytes:
    """Write a workspace, or a report, in a format, and give the bytes.

    Args:
        subject: a workspace, or a report that is made already.
        format: name of an exporter, such as `markdown`.
        target: the file to write to, too; None for none.
        plan: year or id of the edition; None for the latest.
        language: what to say it in.
        on: the day to tell of.
        audience: who it is for.
        overwrite: whether a file that is there may be replaced.

    Raises:
        UnknownName: there is no such format or edition.
        AlreadyThere: the file is there, and may not be replaced.
        NotStored: the file cannot be written.
        PluginFailed: the plugin that brings the format raised; nothing is written.
    """
    exporter = given_exporter(format)
    report = (
        subject
        if isinstance(subject, Report)
        else report_of(subject, plan=plan, language=language, on=on, audience=audience)
    )
    written = host().working(exporter, lambda: bytes(exporter.value.write(report)))
    if written is None:
        raise PluginFailed(host().findings.with_code("PL003"))
    if target is not None:
        (store.save if overwrite else store.create)(target, written)
    return written
