"""The library's own exporters and reports, brought through the hook that plugins use."""

from __future__ import annotations

from sunnmore_oppvekst.exporters.csv import CSV
from sunnmore_oppvekst.exporters.exporter import Exporter
from sunnmore_oppvekst.exporters.json import JSON
from sunnmore_oppvekst.exporters.markdown import MARKDOWN
from sunnmore_oppvekst.exporters.mermaid import MERMAID
from sunnmore_oppvekst.hooks.spec import HOOK_API as HOOK_API
from sunnmore_oppvekst.hooks.spec import hookimpl
from sunnmore_oppvekst.report.kind import ReportKind
from sunnmore_oppvekst.report.kinds import KINDS


@hookimpl
def oppvekst_exporters() -> list[Exporter]:
    """Markdown, Mermaid, CSV and JSON."""
    return [MARKDOWN, MERMAID, CSV, JSON]


@hookimpl
def oppvekst_reports() -> tuple[ReportKind, ...]:
    """The reports on plan, network, meetings and applications."""
    return KINDS
