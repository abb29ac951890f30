"""The kinds of reports that the library brings, through the hook that plugins use."""

from __future__ import annotations

from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.report.action_plan import report_on
from sunnmore_oppvekst.report.kind import About, ReportKind
from sunnmore_oppvekst.report.occasions import grant_application, meeting_notice, minutes, yearly_report
from sunnmore_oppvekst.report.year_wheel import year_wheel

KINDS = (
    ReportKind(
        name="action-plan",
        title=_("The action plan"),
        make=report_on,
    ),
    ReportKind(
        name="yearly-report",
        title=_("The report on the year"),
        make=yearly_report,
    ),
    ReportKind(
        name="calendar",
        title=_("The year wheel"),
        make=year_wheel,
    ),
    ReportKind(
        name="meeting-notice",
        title=_("The notice of a meeting"),
        make=meeting_notice,
        about=About.MEETING,
    ),
    ReportKind(
        name="minutes",
        title=_("The minutes of a meeting"),
        make=minutes,
        about=About.MEETING,
    ),
    ReportKind(
        name="grant-application",
        title=_("A grant application"),
        make=grant_application,
        about=About.APPLICATION,
    ),
)
"""The kinds, in the order they are listed."""
