"""The year wheel as a calendar: what Outlook and others show, and go on showing right when the plan changes."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar as Feed
from icalendar import Event, Timezone

from sunnmore_oppvekst import Exporter, Report, hookimpl
from sunnmore_oppvekst.messages.labels import label
from sunnmore_oppvekst.report import Calendar, Occasion, plain

HOOK_API = 1
"""The version of the hooks that this plugin was made for."""
_PRODUCT = "-//sunnmore-oppvekst//ical//NN"
_FIRST_DAY = date(2000, 1, 1)
_OSLO = """BEGIN:VTIMEZONE
TZID:Europe/Oslo
BEGIN:DAYLIGHT
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
"""
"""Source: RFC 5545, section 3.6.5; directive 2000/84/EC on summer-time arrangements."""
_KNOWN_FROM, _KNOWN_TO = date(2015, 1, 1), date(2038, 1, 1)


def to_ical(report: Report) -> bytes:
    """Every calendar of a report as one; the same report gives the same bytes.

    An occasion has the same UID in every edition and language, and a SEQUENCE that grows with the day its document
    changed, and with the day the calendar was made for, so that a later calendar takes the place of an earlier one.

    Source: RFC 5545, sections 3.8.4.7 and 3.8.7.4.
    """
    feed = Feed()
    feed.add("prodid", _PRODUCT)
    feed.add("version", "2.0")
    feed.add("method", "PUBLISH")
    feed.add("x-wr-calname", plain(report.title))
    feed.add("refresh-interval", timedelta(days=1), parameters={"VALUE": "DURATION"})
    calendars = [figure.drawing for figure in report.figures() if isinstance(figure.drawing, Calendar)]
    for zone in dict.fromkeys(
        calendar.zone for calendar in calendars if any(each.starts for each in calendar.occasions)
    ):
        feed.add_component(_zone(zone))
    for calendar in calendars:
        for occasion in calendar.occasions:
            feed.add_component(_event(report, calendar, occasion))
    written: bytes = feed.to_ical()
    return written


@cache
def _zone(name: str) -> Any:
    """The rules of a time zone; those of Norway as they have been since 1996, without an end."""
    if name == "Europe/Oslo":
        return Timezone.from_ical(_OSLO)
    return Timezone.from_tzinfo(ZoneInfo(name), name, _KNOWN_FROM, _KNOWN_TO)


def _event(report: Report, calendar: Calendar, occasion: Occasion) -> Any:
    event = Event()
    event.add("uid", f"{occasion.id}@{calendar.id or 'network'}.sunnmore-oppvekst")
    event.add("sequence", (occasion.revision - _FIRST_DAY).days + (report.on - _FIRST_DAY).days)
    event.add("dtstamp", datetime.combine(report.on, time(), ZoneInfo("UTC")))
    event.add("summary", occasion.title)
    event.add("categories", [label(occasion.category, report.language)])
    event.add("status", "CANCELLED" if occasion.is_cancelled else "CONFIRMED")
    event.add("transp", "OPAQUE" if occasion.starts else "TRANSPARENT")
    for name, value in (("location", occasion.place), ("description", occasion.text)):
        if value:
            event.add(name, value)
    _place_in_time(event, calendar, occasion)
    return event


def _place_in_time(event: Any, calendar: Calendar, occasion: Occasion) -> None:
    if occasion.starts is None:
        event.add("dtstart", occasion.day)
        event.add("dtend", occasion.day + timedelta(days=1))
        return
    zone = ZoneInfo(calendar.zone)
    start = datetime.combine(occasion.day, time.fromisoformat(occasion.starts), zone)
    end = datetime.combine(occasion.day, time.fromisoformat(occasion.ends), zone) if occasion.ends else None
    event.add("dtstart", start)
    event.add("dtend", end or start + timedelta(hours=1))


ICAL = Exporter(
    name="ical",
    media_type="text/calendar; charset=utf-8",
    suffix=".ics",
    write=to_ical,
    report="calendar",
)


@hookimpl
def oppvekst_exporters() -> list[Exporter]:
    """The calendar."""
    return [ICAL]
