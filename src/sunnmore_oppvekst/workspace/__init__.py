"""The table where everything is put together: open, check, compare, revise, report, export."""

from sunnmore_oppvekst.workspace.changing import (
    actor_named,
    contributions_to,
    merge_files,
    record,
    transition_in,
    write_document,
)
from sunnmore_oppvekst.workspace.checking import check
from sunnmore_oppvekst.workspace.comparing import WorkspaceChanges, diff
from sunnmore_oppvekst.workspace.conflicts import conflict_file, settled_by
from sunnmore_oppvekst.workspace.documents import dump, dumps, iter_load, load, loads
from sunnmore_oppvekst.workspace.exporting import export, form_for, put
from sunnmore_oppvekst.workspace.history import History, open_history
from sunnmore_oppvekst.workspace.importing import import_file, sources
from sunnmore_oppvekst.workspace.opening import home_of, open_workspace, reference
from sunnmore_oppvekst.workspace.reporting import report_kinds, report_of
from sunnmore_oppvekst.workspace.starting import start
from sunnmore_oppvekst.workspace.tabling import Tables, tables
from sunnmore_oppvekst.workspace.workspace import Entry, Workspace

__all__ = [
    "Entry",
    "History",
    "Tables",
    "Workspace",
    "WorkspaceChanges",
    "actor_named",
    "check",
    "conflict_file",
    "contributions_to",
    "diff",
    "dump",
    "dumps",
    "export",
    "form_for",
    "home_of",
    "import_file",
    "iter_load",
    "load",
    "loads",
    "merge_files",
    "open_history",
    "open_workspace",
    "put",
    "record",
    "reference",
    "report_kinds",
    "report_of",
    "settled_by",
    "sources",
    "start",
    "tables",
    "transition_in",
    "write_document",
]
