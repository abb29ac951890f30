"""The calendar, read back by two other parsers."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import sunnmore_oppvekst_ical
import vobject
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from icalendar import Calendar
from sunnmore_oppvekst_ical import to_ical

import sunnmore_oppvekst as so
from sunnmore_oppvekst.domain.measure import MeasureState, StatusReport
from sunnmore_oppvekst.testing import assert_plugin_conforms, sample_workspace, workspaces
from sunnmore_oppvekst.testing.samples import NASTY
from sunnmore_oppvekst.workspace.workspace import Entry

EXAMPLE = Path(__file__).parents[3] / "examples" / "nordre-sunnmore"


def feed(workspace: so.Workspace, **options: Any) -> bytes:
    return so.export(workspace, "ical", **options)


def events(data: bytes) -> dict[str, Any]:
    return {str(each["uid"]): each for each in Calendar.from_ical(data).walk("VEVENT")}


def with_plan(workspace: so.Workspace, plan: so.ActionPlan, *more: so.ActionPlan) -> so.Workspace:
    kept = [each for each in workspace.documents if not isinstance(each, so.ActionPlan)]
    documents = (*kept, plan, *more)
    return so.Workspace(
        entries=tuple(
            Entry(file=f"{number}.yaml", kind=each.kind, format="yaml", data=b"", document=each)
            for number, each in enumerate(documents)
        )
    )


def test_the_plugin_conforms() -> None:
    assert_plugin_conforms(sunnmore_oppvekst_ical)


def test_a_second_parser_reads_it() -> None:
    read = vobject.readOne(feed(so.open_workspace(EXAMPLE)).decode())
    assert len(read.vevent_list) > 30
    assert read.vtimezone.tzid.value == "Europe/Oslo"


def test_a_meeting_has_its_time_with_the_zone_and_its_place() -> None:
    found = events(feed(so.open_workspace(EXAMPLE)))
    meeting = next(each for uid, each in found.items() if uid.startswith("meeting.nettverksmote-2020-01@"))
    start = meeting["dtstart"].dt
    assert (start.date(), start.hour, start.utcoffset()) == (date(2020, 1, 30), 9, timedelta(hours=1))
    assert str(meeting["location"]) == "Kommunehuset i Fjord"
    assert start.tzinfo.key == "Europe/Oslo"


def test_summer_time_is_an_hour_further_on() -> None:
    found = events(feed(so.open_workspace(EXAMPLE)))
    meeting = next(each for uid, each in found.items() if uid.startswith("meeting.nettverksmote-2020-06"))
    assert isinstance(meeting["dtstart"].dt, datetime)
    assert meeting["dtstart"].dt.utcoffset() == timedelta(hours=2)


def test_the_zone_in_the_file_is_that_of_norway_to_the_hour() -> None:
    zone = vobject.readOne(feed(so.open_workspace(EXAMPLE)).decode()).vtimezone.gettzinfo()
    start = datetime(2017, 1, 1)  # noqa: DTZ001
    hours = [start + timedelta(hours=n) for n in range(0, 24 * 365 * 12, 5)]
    changing = [datetime(2026, 3, 29, hour) for hour in (0, 1, 3, 4)]  # noqa: DTZ001
    for each in (hour for hour in (*hours, *changing) if hour.hour != 2):  # which on two days a year is twice, or never
        assert zone.utcoffset(each) == each.replace(tzinfo=ZoneInfo("Europe/Oslo")).utcoffset(), each


def test_a_change_in_the_plan_counts_even_when_the_day_is_settled() -> None:
    workspace = sample_workspace(measures=4)
    plan = workspace.plan()
    later = evolve(plan, updated=date(2020, 6, 20))
    before, after = (events(feed(with_plan(workspace, each), on=date(2020, 9, 1))) for each in (plan, later))
    moved = [uid for uid in before if uid.startswith("milestone.")]
    assert moved
    assert all(int(after[uid]["sequence"]) > int(before[uid]["sequence"]) for uid in moved)


def test_whole_days_take_no_time() -> None:
    found = events(feed(sample_workspace(measures=4)))
    milestone = next(each for uid, each in found.items() if uid.startswith("milestone."))
    assert milestone["dtstart"].dt == date(2020, 5, 1)
    assert milestone["dtend"].dt == date(2020, 5, 2)
    assert milestone["transp"] == "TRANSPARENT"


@pytest.mark.parametrize("language", ["nn", "nb", "en"])
def test_identity_does_not_depend_on_language_or_day(language: str) -> None:
    workspace = sample_workspace(measures=4)
    one = events(feed(workspace, on=date(2020, 3, 1)))
    other = events(feed(workspace, language=language, on=date(2020, 9, 1)))
    assert one.keys() == other.keys()
    assert all(int(other[uid]["sequence"]) > int(one[uid]["sequence"]) for uid in one)


def test_a_moved_milestone_is_moved_and_an_ended_measure_cancelled() -> None:
    workspace = sample_workspace(measures=4)
    plan = workspace.plan()
    first, second, *rest = plan.measures
    moved = evolve(first, milestones=(evolve(first.milestones[0], due=date(2020, 10, 1)),))
    off = evolve(
        second,
        status=(
            *second.status,
            StatusReport(on=date(2020, 6, 1), state=MeasureState.CANCELLED, by=so.Party(municipality="3001")),
        ),
    )
    after = events(feed(with_plan(workspace, evolve(plan, measures=(moved, off, *rest)))))
    uid = next(uid for uid in after if uid.startswith(f"milestone.{first.id}."))
    assert after[uid]["dtstart"].dt == date(2020, 10, 1)
    assert uid in events(feed(workspace))
    cancelled = {uid.split(".")[1] for uid, each in after.items() if each["status"] == "CANCELLED"}
    assert cancelled == {second.id}


def test_what_the_next_edition_has_no_more_is_cancelled() -> None:
    workspace = sample_workspace(measures=4)
    plan = workspace.plan()
    before = evolve(
        plan, id="handlingsplan-foer", year=2019, period=so.Period.years(2019, 2020), measures=plan.measures[:3]
    )
    after = evolve(plan, revises="handlingsplan-foer", measures=plan.measures[1:])
    found = events(feed(with_plan(workspace, before, after)))
    gone = next(each for uid, each in found.items() if uid.startswith(f"milestone.{plan.measures[0].id}."))
    assert gone["status"] == "CANCELLED"


def test_a_municipality_gets_its_own_and_not_that_of_others() -> None:
    workspace = so.open_workspace(EXAMPLE)
    everything, own = events(feed(workspace)), events(feed(workspace, concerning="1532"))
    assert own.keys() < everything.keys()
    commitments = [str(each["summary"]) for uid, each in own.items() if uid.startswith("commitment.")]
    assert commitments
    assert all(each.startswith("Giske:") for each in commitments)


def test_nothing_that_somebody_wrote_becomes_a_property() -> None:
    workspace = sample_workspace(texts=NASTY, measures=6)
    found = events(feed(workspace))
    assert len(found) == len(events(feed(sample_workspace(measures=6))))
    assert {name for each in found.values() for name in each} <= {
        "UID", "SEQUENCE", "DTSTAMP", "SUMMARY", "CATEGORIES", "STATUS", "TRANSP", "LOCATION", "DESCRIPTION",
        "DTSTART", "DTEND",
    }  # fmt: skip


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(workspace=workspaces())
def test_any_text_makes_a_calendar_that_can_be_read(workspace: so.Workspace) -> None:
    report = so.report_of(workspace, "calendar")
    assert all(len(line) <= 75 for line in to_ical(report).split(b"\r\n"))
    assert events(to_ical(report))
