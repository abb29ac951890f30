"""Reports on one meeting, one application or one year: which chapters they have."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sunnmore_oppvekst.messages.message import Message, _
from sunnmore_oppvekst.report.chapters import application, meeting, year
from sunnmore_oppvekst.report.chapters.areas import areas
from sunnmore_oppvekst.report.chapters.evaluation import evaluation
from sunnmore_oppvekst.report.chapters.making import making
from sunnmore_oppvekst.report.chapters.measures import measures
from sunnmore_oppvekst.report.chapters.money import money
from sunnmore_oppvekst.report.chapters.opening import opening
from sunnmore_oppvekst.report.chapters.summary import summary
from sunnmore_oppvekst.report.chapters.timeline import timeline
from sunnmore_oppvekst.report.parts import Part, Report
from sunnmore_oppvekst.report.prose import Prose, prose
from sunnmore_oppvekst.report.sources import Sources

Chapter = Callable[[Sources], Iterator[Part]]

_NOTICE = _("Notice of meeting: {title}")
_MINUTES = _("Minutes: {title}")
_YEARLY = _("Yearly report {year}: {title}")
_NOTICE_CHAPTERS: tuple[Chapter, ...] = (
    meeting.meeting_facts,
    meeting.notice_text,
    meeting.agenda,
    meeting.still_open,
    meeting.called,
)
_MINUTES_CHAPTERS: tuple[Chapter, ...] = (
    meeting.meeting_facts,
    meeting.attendance,
    meeting.what_was_said,
    meeting.decided,
    meeting.commitments,
)
_APPLICATION_CHAPTERS: tuple[Chapter, ...] = (
    application.application_facts,
    application.application_needs,
    application.criteria,
    application.asked_for,
    application.participants,
    application.grant_report,
)
_YEARLY_CHAPTERS: tuple[Chapter, ...] = (
    opening,
    summary,
    areas,
    timeline,
    money,
    year.meetings,
    evaluation,
    year.onward,
    making,
    measures,
)


def meeting_notice(sources: Sources) -> Report:
    """The notice of a meeting (*innkalling*): when and where, the matters, what to prepare, and who is called."""
    return _meeting(sources, _NOTICE, _NOTICE_CHAPTERS, "agenda")


def minutes(sources: Sources) -> Report:
    """The minutes of a meeting (*referat*): who came, what was said and decided, and what was taken home."""
    return _meeting(sources, _MINUTES, _MINUTES_CHAPTERS, "commitments")


def grant_application(sources: Sources) -> Report:
    """A grant application (*søknad om tilskot*), and the report on the grant where there is one."""
    found = sources.application
    title = prose(sources.text(found.title)) if found else prose("")
    return _report(sources, title, found.id if found else "", _APPLICATION_CHAPTERS, "asked-for")


def yearly_report(sources: Sources) -> Report:
    """The report on a year (*årsrapport*): what was done, what it cost, what came of it, and what goes on."""
    plan = sources.plan
    title = sources.say(_YEARLY, year=str(plan.year), title=plan.title) if plan else prose("")
    return _report(sources, title, plan.id if plan else "", _YEARLY_CHAPTERS, "measures")


def _meeting(sources: Sources, words: Message, chapters: tuple[Chapter, ...], register: str) -> Report:
    found = sources.meeting
    title = sources.say(words, title=found.title) if found else prose("")
    return _report(sources, title, found.id if found else "", chapters, register)


def _report(sources: Sources, title: Prose, subject: str, chapters: tuple[Chapter, ...], register: str) -> Report:
    return Report(
        title=title,
        language=sources.language,
        subject=subject,
        on=sources.on,
        audience=sources.audience,
        parts=tuple(part for chapter in chapters for part in chapter(sources)),
        register=register,
    )
