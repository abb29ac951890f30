"""Strategy and action plans of networks of municipalities, as values to hold, check and report on.

Names are loaded when they are first asked for, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sunnmore_oppvekst.analysis.column import Column as Column
    from sunnmore_oppvekst.analysis.questions import anchoring_rates as anchoring_rates
    from sunnmore_oppvekst.analysis.questions import carry_over as carry_over
    from sunnmore_oppvekst.analysis.questions import compare_networks as compare_networks
    from sunnmore_oppvekst.analysis.questions import compare_years as compare_years
    from sunnmore_oppvekst.analysis.questions import coverage as coverage
    from sunnmore_oppvekst.analysis.questions import money as money
    from sunnmore_oppvekst.analysis.questions import participation as participation
    from sunnmore_oppvekst.analysis.questions import progress as progress
    from sunnmore_oppvekst.analysis.questions import traceability as traceability
    from sunnmore_oppvekst.analysis.questions import under_structure as under_structure
    from sunnmore_oppvekst.analysis.questions import without_funder as without_funder
    from sunnmore_oppvekst.analysis.questions import workload as workload
    from sunnmore_oppvekst.analysis.table import Table as Table
    from sunnmore_oppvekst.charts import Chart as Chart
    from sunnmore_oppvekst.charts import chart as chart
    from sunnmore_oppvekst.compare import ABSENT as ABSENT
    from sunnmore_oppvekst.compare import Change as Change
    from sunnmore_oppvekst.compare import Changed as Changed
    from sunnmore_oppvekst.compare import Changes as Changes
    from sunnmore_oppvekst.compare import DoesNotFit as DoesNotFit
    from sunnmore_oppvekst.compare import MergeConflict as MergeConflict
    from sunnmore_oppvekst.compare import Merged as Merged
    from sunnmore_oppvekst.compare import Side as Side
    from sunnmore_oppvekst.compare import merge as merge
    from sunnmore_oppvekst.compare import merge_sides as merge_sides
    from sunnmore_oppvekst.documents.careful import converter as converter
    from sunnmore_oppvekst.documents.extension import Extension as Extension
    from sunnmore_oppvekst.documents.schema import format_checker as format_checker
    from sunnmore_oppvekst.documents.schema import json_schema as json_schema
    from sunnmore_oppvekst.domain.audience import Audience as Audience
    from sunnmore_oppvekst.domain.contribution import Contribution as Contribution
    from sunnmore_oppvekst.domain.funding import FundingScheme as FundingScheme
    from sunnmore_oppvekst.domain.funding import GrantApplication as GrantApplication
    from sunnmore_oppvekst.domain.kinds import KINDS as KINDS
    from sunnmore_oppvekst.domain.measure import Measure as Measure
    from sunnmore_oppvekst.domain.meeting import Meeting as Meeting
    from sunnmore_oppvekst.domain.network import Network as Network
    from sunnmore_oppvekst.domain.organisation import Appointment as Appointment
    from sunnmore_oppvekst.domain.organisation import Power as Power
    from sunnmore_oppvekst.domain.party import Party as Party
    from sunnmore_oppvekst.domain.people import People as People
    from sunnmore_oppvekst.domain.period import Period as Period
    from sunnmore_oppvekst.domain.plan import ActionPlan as ActionPlan
    from sunnmore_oppvekst.domain.plan import PlanStatus as PlanStatus
    from sunnmore_oppvekst.domain.strategy import StrategyPlan as StrategyPlan
    from sunnmore_oppvekst.domain.text import Text as Text
    from sunnmore_oppvekst.domain.value import Value as Value
    from sunnmore_oppvekst.domain.visible import visible as visible
    from sunnmore_oppvekst.errors import AlreadyThere as AlreadyThere
    from sunnmore_oppvekst.errors import Damaged as Damaged
    from sunnmore_oppvekst.errors import InvalidDocument as InvalidDocument
    from sunnmore_oppvekst.errors import InvalidValue as InvalidValue
    from sunnmore_oppvekst.errors import NeedsExtra as NeedsExtra
    from sunnmore_oppvekst.errors import NotAuthorised as NotAuthorised
    from sunnmore_oppvekst.errors import NotEditable as NotEditable
    from sunnmore_oppvekst.errors import NotReady as NotReady
    from sunnmore_oppvekst.errors import NotStored as NotStored
    from sunnmore_oppvekst.errors import OppvekstError as OppvekstError
    from sunnmore_oppvekst.errors import PluginFailed as PluginFailed
    from sunnmore_oppvekst.errors import UnknownName as UnknownName
    from sunnmore_oppvekst.exporters import Exporter as Exporter
    from sunnmore_oppvekst.findings import Finding as Finding
    from sunnmore_oppvekst.findings import Findings as Findings
    from sunnmore_oppvekst.findings import Severity as Severity
    from sunnmore_oppvekst.forms import Base as Base
    from sunnmore_oppvekst.forms import Filled as Filled
    from sunnmore_oppvekst.forms import FilledCell as FilledCell
    from sunnmore_oppvekst.forms import FilledLine as FilledLine
    from sunnmore_oppvekst.forms import Form as Form
    from sunnmore_oppvekst.forms import Incoming as Incoming
    from sunnmore_oppvekst.forms import Line as Line
    from sunnmore_oppvekst.forms import Question as Question
    from sunnmore_oppvekst.forms import QuestionKind as QuestionKind
    from sunnmore_oppvekst.forms import Sheet as Sheet
    from sunnmore_oppvekst.forms import Source as Source
    from sunnmore_oppvekst.forms import Stamp as Stamp
    from sunnmore_oppvekst.forms import contribution_form as contribution_form
    from sunnmore_oppvekst.forms import contribution_from as contribution_from
    from sunnmore_oppvekst.hooks import HOOK_API as HOOK_API
    from sunnmore_oppvekst.hooks import Listener as Listener
    from sunnmore_oppvekst.hooks import hookimpl as hookimpl
    from sunnmore_oppvekst.hooks.command import Command as Command
    from sunnmore_oppvekst.language import Language as Language
    from sunnmore_oppvekst.language import Words as Words
    from sunnmore_oppvekst.language.labels import Label as Label
    from sunnmore_oppvekst.many import Done as Done
    from sunnmore_oppvekst.many import Outcome as Outcome
    from sunnmore_oppvekst.many import Piece as Piece
    from sunnmore_oppvekst.many import Runner as Runner
    from sunnmore_oppvekst.many import Work as Work
    from sunnmore_oppvekst.report import Report as Report
    from sunnmore_oppvekst.report import Sources as Sources
    from sunnmore_oppvekst.report.changes import changes_report as changes_report
    from sunnmore_oppvekst.report.changes import in_words as in_words
    from sunnmore_oppvekst.report.kind import ReportKind as ReportKind
    from sunnmore_oppvekst.revision import Authority as Authority
    from sunnmore_oppvekst.revision import Event as Event
    from sunnmore_oppvekst.revision import MergedContributions as MergedContributions
    from sunnmore_oppvekst.revision import Revised as Revised
    from sunnmore_oppvekst.revision import Sitting as Sitting
    from sunnmore_oppvekst.revision import Transitioned as Transitioned
    from sunnmore_oppvekst.revision import Verb as Verb
    from sunnmore_oppvekst.revision import anchor as anchor
    from sunnmore_oppvekst.revision import authority as authority
    from sunnmore_oppvekst.revision import follow_up as follow_up
    from sunnmore_oppvekst.revision import merge_all as merge_all
    from sunnmore_oppvekst.revision import renew as renew
    from sunnmore_oppvekst.revision import revise as revise
    from sunnmore_oppvekst.revision import transition as transition
    from sunnmore_oppvekst.revision.history import Conflict as Conflict
    from sunnmore_oppvekst.revision.succession import Carried as Carried
    from sunnmore_oppvekst.revision.succession import carry as carry
    from sunnmore_oppvekst.rules.catalogue import RULES as RULES
    from sunnmore_oppvekst.rules.context import Context as Context
    from sunnmore_oppvekst.rules.rule import Found as Found
    from sunnmore_oppvekst.rules.rule import Rule as Rule
    from sunnmore_oppvekst.rules.rule import rule as rule
    from sunnmore_oppvekst.workspace import History as History
    from sunnmore_oppvekst.workspace import Tables as Tables
    from sunnmore_oppvekst.workspace import Workspace as Workspace
    from sunnmore_oppvekst.workspace import WorkspaceChanges as WorkspaceChanges
    from sunnmore_oppvekst.workspace import check as check
    from sunnmore_oppvekst.workspace import diff as diff
    from sunnmore_oppvekst.workspace import dump as dump
    from sunnmore_oppvekst.workspace import dumps as dumps
    from sunnmore_oppvekst.workspace import export as export
    from sunnmore_oppvekst.workspace import form_for as form_for
    from sunnmore_oppvekst.workspace import import_file as import_file
    from sunnmore_oppvekst.workspace import iter_load as iter_load
    from sunnmore_oppvekst.workspace import load as load
    from sunnmore_oppvekst.workspace import loads as loads
    from sunnmore_oppvekst.workspace import open_history as open_history
    from sunnmore_oppvekst.workspace import open_workspace as open_workspace
    from sunnmore_oppvekst.workspace import reference as reference
    from sunnmore_oppvekst.workspace import report_kinds as report_kinds
    from sunnmore_oppvekst.workspace import report_of as report_of
    from sunnmore_oppvekst.workspace import tables as tables
    from sunnmore_oppvekst.workspace.many import Portfolio as Portfolio
    from sunnmore_oppvekst.workspace.many import StreamedTables as StreamedTables
    from sunnmore_oppvekst.workspace.many import TableStream as TableStream
    from sunnmore_oppvekst.workspace.many import portfolio as portfolio

_WHERE = {
    "hooks.command": ("Command",),
    "compare": (
        "ABSENT",
        "Change",
        "Changed",
        "Changes",
        "DoesNotFit",
        "MergeConflict",
        "Merged",
        "Side",
        "merge",
        "merge_sides",
    ),
    "documents.careful": ("converter",),
    "documents.extension": ("Extension",),
    "documents.schema": ("format_checker", "json_schema"),
    "domain.audience": ("Audience",),
    "domain.contribution": ("Contribution",),
    "domain.funding": ("FundingScheme", "GrantApplication"),
    "domain.kinds": ("KINDS",),
    "domain.measure": ("Measure",),
    "domain.meeting": ("Meeting",),
    "domain.network": ("Network",),
    "domain.organisation": ("Appointment", "Power"),
    "domain.party": ("Party",),
    "domain.people": ("People",),
    "domain.period": ("Period",),
    "domain.plan": ("ActionPlan", "PlanStatus"),
    "domain.strategy": ("StrategyPlan",),
    "domain.text": ("Text",),
    "domain.value": ("Value",),
    "domain.visible": ("visible",),
    "errors": (
        "AlreadyThere",
        "Damaged",
        "InvalidDocument",
        "InvalidValue",
        "NeedsExtra",
        "NotAuthorised",
        "NotEditable",
        "NotReady",
        "NotStored",
        "OppvekstError",
        "PluginFailed",
        "UnknownName",
    ),
    "exporters": ("Exporter",),
    "findings": ("Finding", "Findings", "Severity"),
    "forms": (
        "Base",
        "Filled",
        "FilledCell",
        "FilledLine",
        "Form",
        "Incoming",
        "Line",
        "Question",
        "QuestionKind",
        "Sheet",
        "Source",
        "Stamp",
        "contribution_form",
        "contribution_from",
    ),
    "hooks": ("HOOK_API", "Listener", "hookimpl"),
    "language": ("Language", "Words"),
    "language.labels": ("Label",),
    "report": ("Report", "Sources"),
    "report.changes": ("changes_report", "in_words"),
    "report.kind": ("ReportKind",),
    "revision": (
        "Authority",
        "Event",
        "MergedContributions",
        "Revised",
        "Sitting",
        "Transitioned",
        "Verb",
        "anchor",
        "authority",
        "follow_up",
        "merge_all",
        "renew",
        "revise",
        "transition",
    ),
    "revision.history": ("Conflict",),
    "revision.succession": ("Carried", "carry"),
    "rules.catalogue": ("RULES",),
    "rules.context": ("Context",),
    "rules.rule": ("Found", "Rule", "rule"),
    "workspace": (
        "History",
        "Tables",
        "Workspace",
        "WorkspaceChanges",
        "check",
        "diff",
        "dump",
        "dumps",
        "export",
        "form_for",
        "import_file",
        "iter_load",
        "load",
        "loads",
        "open_history",
        "open_workspace",
        "reference",
        "report_kinds",
        "report_of",
        "tables",
    ),
    "analysis.questions": (
        "anchoring_rates",
        "carry_over",
        "compare_networks",
        "compare_years",
        "coverage",
        "money",
        "participation",
        "progress",
        "traceability",
        "under_structure",
        "without_funder",
        "workload",
    ),
    "analysis.table": (
        "Column",
        "Table",
    ),
    "charts": (
        "Chart",
        "chart",
    ),
    "workspace.many": (
        "Portfolio",
        "StreamedTables",
        "TableStream",
        "portfolio",
    ),
    "many": (
        "Done",
        "Outcome",
        "Piece",
        "Runner",
        "Work",
    ),
}
_HOMES = {name: f"{__name__}.{room}" for room, names in _WHERE.items() for name in names}

__all__ = sorted(_HOMES)  # noqa: PLE0605


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*globals(), *__all__]
