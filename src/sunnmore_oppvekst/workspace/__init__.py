"""The table where everything is put together: open, check, compare, revise, report, export."""

from sunnmore_oppvekst.workspace.checking import check
from sunnmore_oppvekst.workspace.documents import dump, dumps, iter_load, load, loads
from sunnmore_oppvekst.workspace.exporting import export
from sunnmore_oppvekst.workspace.opening import open_workspace, reference
from sunnmore_oppvekst.workspace.starting import start
from sunnmore_oppvekst.workspace.workspace import Entry, Workspace

__all__ = [
    "Entry",
    "Workspace",
    "check",
    "dump",
    "dumps",
    "export",
    "iter_load",
    "load",
    "loads",
    "open_workspace",
    "reference",
    "start",
]
