"""The kinds of reports that the library brings, through the hook that plugins use."""

from __future__ import annotations

from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.report.action_plan import report_on
from sunnmore_oppvekst.report.kind import About, ReportKind
from sunnmore_oppvekst.report.occasions import grant_application, meeting_notice, minutes, yearly_report
from sunnmore_oppvekst.report.year_wheel import year_wheel

KINDS = (
    ReportKind(
        name="action-plan",
        title=Words("Handlingsplanen", "Handlingsplanen", "The action plan"),
        make=report_on,
    ),
    ReportKind(
        name="yearly-report",
        title=Words("Årsrapporten", "Årsrapporten", "The report on the year"),
        make=yearly_report,
    ),
    ReportKind(
        name="calendar",
        title=Words(
            "Årshjulet: møte, fristar og milepælar", "Årshjulet: møter, frister og milepæler", "The year wheel"
        ),
        make=year_wheel,
    ),
    ReportKind(
        name="meeting-notice",
        title=Words("Innkalling til eit møte", "Innkalling til et møte", "The notice of a meeting"),
        make=meeting_notice,
        about=About.MEETING,
    ),
    ReportKind(
        name="minutes",
        title=Words("Referat frå eit møte", "Referat fra et møte", "The minutes of a meeting"),
        make=minutes,
        about=About.MEETING,
    ),
    ReportKind(
        name="grant-application",
        title=Words("Søknad om tilskot", "Søknad om tilskudd", "A grant application"),
        make=grant_application,
        about=About.APPLICATION,
    ),
)
"""The kinds, in the order they are listed."""
