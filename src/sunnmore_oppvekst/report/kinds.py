"""The kinds of reports that the library brings, through the hook that plugins use."""

from __future__ import annotations

from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.report.action_plan import report_on
from sunnmore_oppvekst.report.kind import ReportKind
from sunnmore_oppvekst.report.year_wheel import year_wheel

ACTION_PLAN = ReportKind(
    name="action-plan",
    title=Words("Handlingsplanen", "Handlingsplanen", "The action plan"),
    make=report_on,
)
CALENDAR = ReportKind(
    name="calendar",
    title=Words("Årshjulet: møte, fristar og milepælar", "Årshjulet: møter, frister og milepæler", "The year wheel"),
    make=year_wheel,
)
KINDS = (ACTION_PLAN, CALENDAR)
"""The kinds, in the order they are listed."""
