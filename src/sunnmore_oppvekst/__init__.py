"""Strategy and action plans of networks of municipalities, as values to hold, check and report on.

Names are loaded when they are first asked for, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sunnmore_oppvekst.lazy import lazily

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
    from sunnmore_oppvekst.compare.changes import Change as Change
    from sunnmore_oppvekst.compare.changes import Changed as Changed
    from sunnmore_oppvekst.compare.changes import Changes as Changes
    from sunnmore_oppvekst.compare.delta import DoesNotFit as DoesNotFit
    from sunnmore_oppvekst.compare.merge import Merged as Merged
    from sunnmore_oppvekst.compare.merge import merge as merge
    from sunnmore_oppvekst.compare.merge import merge_sides as merge_sides
    from sunnmore_oppvekst.compare.places import ABSENT as ABSENT
    from sunnmore_oppvekst.compare.sides import MergeConflict as MergeConflict
    from sunnmore_oppvekst.compare.sides import Side as Side
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
    from sunnmore_oppvekst.errors import NeedsPlugin as NeedsPlugin
    from sunnmore_oppvekst.errors import NotAuthorised as NotAuthorised
    from sunnmore_oppvekst.errors import NotEditable as NotEditable
    from sunnmore_oppvekst.errors import NotReady as NotReady
    from sunnmore_oppvekst.errors import NotStored as NotStored
    from sunnmore_oppvekst.errors import OppvekstError as OppvekstError
    from sunnmore_oppvekst.errors import PluginFailed as PluginFailed
    from sunnmore_oppvekst.errors import UnknownName as UnknownName
    from sunnmore_oppvekst.exporters.exporter import Exporter as Exporter
    from sunnmore_oppvekst.findings import Finding as Finding
    from sunnmore_oppvekst.findings import FindingCode as FindingCode
    from sunnmore_oppvekst.findings import FindingLocation as FindingLocation
    from sunnmore_oppvekst.findings import Findings as Findings
    from sunnmore_oppvekst.findings import Register as Register
    from sunnmore_oppvekst.findings import Severity as Severity
    from sunnmore_oppvekst.forms.contribution import contribution_form as contribution_form
    from sunnmore_oppvekst.forms.contribution import contribution_from as contribution_from
    from sunnmore_oppvekst.forms.contribution import not_a_form as not_a_form
    from sunnmore_oppvekst.forms.form import Filled as Filled
    from sunnmore_oppvekst.forms.form import FilledCell as FilledCell
    from sunnmore_oppvekst.forms.form import FilledLine as FilledLine
    from sunnmore_oppvekst.forms.form import Form as Form
    from sunnmore_oppvekst.forms.form import Line as Line
    from sunnmore_oppvekst.forms.form import Question as Question
    from sunnmore_oppvekst.forms.form import QuestionKind as QuestionKind
    from sunnmore_oppvekst.forms.form import Sheet as Sheet
    from sunnmore_oppvekst.forms.form import Stamp as Stamp
    from sunnmore_oppvekst.forms.source import Base as Base
    from sunnmore_oppvekst.forms.source import Incoming as Incoming
    from sunnmore_oppvekst.forms.source import Source as Source
    from sunnmore_oppvekst.hooks.command import Command as Command
    from sunnmore_oppvekst.hooks.descriptors import Listener as Listener
    from sunnmore_oppvekst.hooks.spec import HOOK_API as HOOK_API
    from sunnmore_oppvekst.hooks.spec import hookimpl as hookimpl
    from sunnmore_oppvekst.many.outcome import Done as Done
    from sunnmore_oppvekst.many.outcome import Outcome as Outcome
    from sunnmore_oppvekst.many.outcome import Work as Work
    from sunnmore_oppvekst.many.piece import Piece as Piece
    from sunnmore_oppvekst.many.runner import Runner as Runner
    from sunnmore_oppvekst.messages import Language as Language
    from sunnmore_oppvekst.messages.labels import Label as Label
    from sunnmore_oppvekst.messages.message import Catalogue as Catalogue
    from sunnmore_oppvekst.messages.message import Message as Message
    from sunnmore_oppvekst.report.changes import changes_report as changes_report
    from sunnmore_oppvekst.report.changes import in_words as in_words
    from sunnmore_oppvekst.report.kind import ReportKind as ReportKind
    from sunnmore_oppvekst.report.parts import Report as Report
    from sunnmore_oppvekst.report.sources import Sources as Sources
    from sunnmore_oppvekst.revision.acts import anchor as anchor
    from sunnmore_oppvekst.revision.acts import follow_up as follow_up
    from sunnmore_oppvekst.revision.authority import Authority as Authority
    from sunnmore_oppvekst.revision.authority import authority as authority
    from sunnmore_oppvekst.revision.contributions import MergedContributions as MergedContributions
    from sunnmore_oppvekst.revision.contributions import merge_all as merge_all
    from sunnmore_oppvekst.revision.event import Event as Event
    from sunnmore_oppvekst.revision.event import Verb as Verb
    from sunnmore_oppvekst.revision.history import Conflict as Conflict
    from sunnmore_oppvekst.revision.lifecycle import Transitioned as Transitioned
    from sunnmore_oppvekst.revision.lifecycle import transition as transition
    from sunnmore_oppvekst.revision.renewing import renew as renew
    from sunnmore_oppvekst.revision.revise import Revised as Revised
    from sunnmore_oppvekst.revision.revise import revise as revise
    from sunnmore_oppvekst.revision.sitting import Sitting as Sitting
    from sunnmore_oppvekst.revision.succession import Carried as Carried
    from sunnmore_oppvekst.revision.succession import carry as carry
    from sunnmore_oppvekst.rules.catalogue import FINDING_CODES as FINDING_CODES
    from sunnmore_oppvekst.rules.catalogue import RULES as RULES
    from sunnmore_oppvekst.rules.context import Context as Context
    from sunnmore_oppvekst.rules.rule import Found as Found
    from sunnmore_oppvekst.rules.rule import Rule as Rule
    from sunnmore_oppvekst.rules.rule import rule as rule
    from sunnmore_oppvekst.workspace.checking import check as check
    from sunnmore_oppvekst.workspace.comparing import WorkspaceChanges as WorkspaceChanges
    from sunnmore_oppvekst.workspace.comparing import diff as diff
    from sunnmore_oppvekst.workspace.documents import dump as dump
    from sunnmore_oppvekst.workspace.documents import dumps as dumps
    from sunnmore_oppvekst.workspace.documents import iter_load as iter_load
    from sunnmore_oppvekst.workspace.documents import load as load
    from sunnmore_oppvekst.workspace.documents import loads as loads
    from sunnmore_oppvekst.workspace.exporting import export as export
    from sunnmore_oppvekst.workspace.exporting import form_for as form_for
    from sunnmore_oppvekst.workspace.history import History as History
    from sunnmore_oppvekst.workspace.history import open_history as open_history
    from sunnmore_oppvekst.workspace.importing import import_file as import_file
    from sunnmore_oppvekst.workspace.many.collection import Portfolio as Portfolio
    from sunnmore_oppvekst.workspace.many.collection import portfolio as portfolio
    from sunnmore_oppvekst.workspace.many.streams import StreamedTables as StreamedTables
    from sunnmore_oppvekst.workspace.many.streams import TableStream as TableStream
    from sunnmore_oppvekst.workspace.opening import open_workspace as open_workspace
    from sunnmore_oppvekst.workspace.opening import reference as reference
    from sunnmore_oppvekst.workspace.reporting import report_kinds as report_kinds
    from sunnmore_oppvekst.workspace.reporting import report_of as report_of
    from sunnmore_oppvekst.workspace.tabling import Tables as Tables
    from sunnmore_oppvekst.workspace.tabling import tables as tables
    from sunnmore_oppvekst.workspace.workspace import Workspace as Workspace

_WHERE = {
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
    "compare.changes": (
        "Change",
        "Changed",
        "Changes",
    ),
    "compare.delta": ("DoesNotFit",),
    "compare.merge": (
        "Merged",
        "merge",
        "merge_sides",
    ),
    "compare.places": ("ABSENT",),
    "compare.sides": (
        "MergeConflict",
        "Side",
    ),
    "documents.careful": ("converter",),
    "documents.extension": ("Extension",),
    "documents.schema": (
        "format_checker",
        "json_schema",
    ),
    "domain.audience": ("Audience",),
    "domain.contribution": ("Contribution",),
    "domain.funding": (
        "FundingScheme",
        "GrantApplication",
    ),
    "domain.kinds": ("KINDS",),
    "domain.measure": ("Measure",),
    "domain.meeting": ("Meeting",),
    "domain.network": ("Network",),
    "domain.organisation": (
        "Appointment",
        "Power",
    ),
    "domain.party": ("Party",),
    "domain.people": ("People",),
    "domain.period": ("Period",),
    "domain.plan": (
        "ActionPlan",
        "PlanStatus",
    ),
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
        "NeedsPlugin",
        "NotAuthorised",
        "NotEditable",
        "NotReady",
        "NotStored",
        "OppvekstError",
        "PluginFailed",
        "UnknownName",
    ),
    "exporters.exporter": ("Exporter",),
    "findings": (
        "Finding",
        "FindingCode",
        "FindingLocation",
        "Findings",
        "Register",
        "Severity",
    ),
    "forms.contribution": (
        "contribution_form",
        "contribution_from",
        "not_a_form",
    ),
    "forms.form": (
        "Filled",
        "FilledCell",
        "FilledLine",
        "Form",
        "Line",
        "Question",
        "QuestionKind",
        "Sheet",
        "Stamp",
    ),
    "forms.source": (
        "Base",
        "Incoming",
        "Source",
    ),
    "hooks.command": ("Command",),
    "hooks.descriptors": ("Listener",),
    "hooks.spec": (
        "HOOK_API",
        "hookimpl",
    ),
    "messages": ("Language",),
    "messages.labels": ("Label",),
    "messages.message": ("Catalogue", "Message"),
    "many.outcome": (
        "Done",
        "Outcome",
        "Work",
    ),
    "many.piece": ("Piece",),
    "many.runner": ("Runner",),
    "report.changes": (
        "changes_report",
        "in_words",
    ),
    "report.kind": ("ReportKind",),
    "report.parts": ("Report",),
    "report.sources": ("Sources",),
    "revision.acts": (
        "anchor",
        "follow_up",
    ),
    "revision.authority": (
        "Authority",
        "authority",
    ),
    "revision.contributions": (
        "MergedContributions",
        "merge_all",
    ),
    "revision.event": (
        "Event",
        "Verb",
    ),
    "revision.history": ("Conflict",),
    "revision.lifecycle": (
        "Transitioned",
        "transition",
    ),
    "revision.renewing": ("renew",),
    "revision.revise": (
        "Revised",
        "revise",
    ),
    "revision.sitting": ("Sitting",),
    "revision.succession": (
        "Carried",
        "carry",
    ),
    "rules.catalogue": ("FINDING_CODES", "RULES"),
    "rules.context": ("Context",),
    "rules.rule": (
        "Found",
        "Rule",
        "rule",
    ),
    "workspace.checking": ("check",),
    "workspace.comparing": (
        "WorkspaceChanges",
        "diff",
    ),
    "workspace.documents": (
        "dump",
        "dumps",
        "iter_load",
        "load",
        "loads",
    ),
    "workspace.exporting": (
        "export",
        "form_for",
    ),
    "workspace.history": (
        "History",
        "open_history",
    ),
    "workspace.importing": ("import_file",),
    "workspace.many.collection": (
        "Portfolio",
        "portfolio",
    ),
    "workspace.many.streams": (
        "StreamedTables",
        "TableStream",
    ),
    "workspace.opening": (
        "open_workspace",
        "reference",
    ),
    "workspace.reporting": (
        "report_kinds",
        "report_of",
    ),
    "workspace.tabling": (
        "Tables",
        "tables",
    ),
    "workspace.workspace": ("Workspace",),
}

__getattr__, __dir__, __all__ = lazily(__name__, _WHERE)
