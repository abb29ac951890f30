"""Reports on a workspace: which kinds there are, and what each draws on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar

from attrs import evolve

from sunnmore_oppvekst.documents.extension import Extension
from sunnmore_oppvekst.domain.audience import Audience
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.funding import GrantApplication
from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.shape import shape_of
from sunnmore_oppvekst.domain.visible import visible
from sunnmore_oppvekst.errors import PluginFailed, UnknownName
from sunnmore_oppvekst.findings import Findings
from sunnmore_oppvekst.findings.codes.plugins import PLUGIN_FAILED, is_about_plugin
from sunnmore_oppvekst.hooks.host import Given, host
from sunnmore_oppvekst.messages.labels import label_overrides
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.nearest import nearest
from sunnmore_oppvekst.report.kind import About, ReportKind
from sunnmore_oppvekst.report.parts import Report
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.workspace.given import extensions, labels, with_schemes
from sunnmore_oppvekst.workspace.workspace import Workspace

D = TypeVar("D", bound=Document)


def report_kinds() -> dict[str, ReportKind]:
    """Every kind of report, by name: the library's own, then those of plugins."""
    return {name: given.value for name, given in _given().items()}


def report_of(
    workspace: Workspace,
    kind: str = "action-plan",
    *,
    plan: int | str | None = None,
    of: str | None = None,
    concerning: str | None = None,
    language: Language | str | None = None,
    on: date | None = None,
    audience: Audience | str = Audience.PUBLIC,
) -> Report:
    """A report on an edition of the action plan, or on network and strategy where there is no plan.

    Args:
        workspace: the documents.
        kind: what report, such as `minutes`; see `report_kinds`.
        plan: year or id of the edition; None for the latest.
        of: id of the meeting or application that the report is about; None for the latest.
        concerning: number of the municipality or id of the role that it is for alone, where the kind knows the
            difference.
        language: what to say it in; None for what the workspace has settled.
        on: the day to tell of; None for the day the workspace has settled, or the edition's own.
        audience: who it is for; what is marked beyond that is gone before the report is made.

    Raises:
        InvalidDocument: the plan could not be read.
        UnknownName: there is no such kind, edition, meeting or application.
        PluginFailed: the plugin that brings the kind raised.
    """
    given = _named(kind)
    found: ReportKind = given.value
    seen = sources_of(
        workspace,
        found,
        plan=plan,
        of=of,
        concerning=concerning,
        language=language,
        on=on,
        audience=audience,
    )
    with label_overrides(labels()):
        report = host().working(given, lambda: _a_report(found.make(seen)))
    if report is None:
        raise PluginFailed(host().findings.with_code(PLUGIN_FAILED.code))
    return report


def _given() -> dict[str, Given]:
    return host().named("oppvekst_reports", ReportKind, lambda each: each.name)


def _named(name: str) -> Given:
    known = _given()
    if name not in known:
        raise UnknownName("report", name, nearest(name, known))
    return known[name]


def _a_report(made: Any) -> Report:
    if not isinstance(made, Report):
        raise TypeError(f"{type(made).__name__} is not Report")
    return made


def sources_of(
    workspace: Workspace,
    kind: ReportKind,
    *,
    plan: int | str | None = None,
    of: str | None = None,
    concerning: str | None = None,
    language: Language | str | None = None,
    on: date | None = None,
    audience: Audience | str = Audience.PUBLIC,
) -> Sources:
    """What a kind of report draws on, as an audience may see it; as in `report_of`.

    Raises:
        InvalidDocument: the plan could not be read.
        UnknownName: there is no such edition, meeting or application.
    """
    context = with_schemes(workspace.context(on))
    meeting = _one(context.meetings, of, "meeting") if kind.about is About.MEETING else None
    applied = _one(context.applications, of, "grant application") if kind.about is About.APPLICATION else None
    chosen = plan if plan is not None else _plan_of(workspace, meeting, applied)
    edition = _edition(workspace, chosen, is_needed=kind.about is About.PLAN)
    judged_on = context.day_of(meeting or edition or workspace.network)
    sources = Sources(
        plan=edition,
        before=_before(workspace, edition),
        meeting=meeting,
        application=applied,
        network=context.network,
        strategy=context.strategy_for(edition or applied or workspace.network),
        people=context.people,
        contributions=tuple(each for each in context.contributions if edition and each.plan == edition.id),
        applications=tuple(each for each in context.applications if edition and each.plan == edition.id),
        meetings=context.meetings,
        findings=_findings(workspace, on),
        file=next((each.file for each in workspace.entries if edition and each.document is edition), None),
        on=judged_on,
        language=language or workspace.settings.language or Language.NN,
        audience=Audience.PERSONAL,
        concerning=concerning,
        extensions=extensions(),
    )
    return _seen(sources, Audience(audience))


def _plan_of(workspace: Workspace, meeting: Meeting | None, applied: GrantApplication | None) -> str | None:
    """The edition of the meeting's year, or the one that the application is for; None for the latest."""
    year = meeting.on.year if meeting else None
    named = applied.plan if applied else None
    return next((each.id for each in workspace.plans if each.year == year or each.id == named), None)


def _edition(workspace: Workspace, plan: int | str | None, *, is_needed: bool) -> ActionPlan | None:
    """The edition asked for; None where there is none and nobody asked for one."""
    if plan is None and not workspace.plans and not (is_needed and workspace.findings):
        return None
    return workspace.plan(plan)


def _before(workspace: Workspace, edition: ActionPlan | None) -> ActionPlan | None:
    if edition is None or edition.revises is None:
        return None
    return next((each for each in workspace.plans if each.id == edition.revises and each is not edition), None)


def _one(documents: tuple[D, ...], id: str | None, what: str) -> D:
    known = [str(getattr(each, "id", "")) for each in documents]
    if id is None and documents:
        return documents[-1]
    if id not in known:
        raise UnknownName(what, id or "", nearest(id or "", known))
    return documents[known.index(id)]


def _findings(workspace: Workspace, on: date | None) -> Findings:
    """What a check finds in the documents; what is wrong with plugins is no matter for a report."""
    found = workspace.check(on=on)
    return Findings(tuple(each for each in found if not is_about_plugin(each)), found.not_run)


def _seen(sources: Sources, audience: Audience) -> Sources:
    """What a report may draw on for an audience: everything that is marked beyond it is gone."""
    hidden = _hidden(sources.extensions, audience)

    def one(document: D | None) -> D | None:
        return None if document is None else visible(document, audience, hidden)

    def many(documents: Iterable[D]) -> tuple[D, ...]:
        return tuple(seen for each in documents if (seen := one(each)) is not None)

    return evolve(
        sources,
        audience=audience,
        network=one(sources.network),
        strategy=one(sources.strategy),
        plan=one(sources.plan),
        before=one(sources.before),
        people=one(sources.people),
        meeting=one(sources.meeting),
        application=one(sources.application),
        contributions=many(sources.contributions),
        applications=many(sources.applications),
        meetings=many(sources.meetings),
    )


def _hidden(declared: Iterable[Extension], audience: Audience) -> dict[str, frozenset[str]]:
    hidden = {
        each.namespace: frozenset(field.name for field in shape_of(each.fields) if not audience.may_see(field.audience))
        for each in declared
    }
    return {namespace: names for namespace, names in hidden.items() if names}
