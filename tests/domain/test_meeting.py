"""Meetings, and what is taken home from them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sunnmore_oppvekst.domain.meeting import Attendance, Commitment, Meeting, Notice
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.errors import InvalidValue

DAY = date(2019, 3, 1)


def meeting(**fields: Any) -> Meeting:
    return Meeting(id="m", title=Text(nn="Nettverksmøte"), network="n", body="network-forum", on=DAY, **fields)


@pytest.mark.parametrize("ends", ["09:00", "08:59"])
def test_a_meeting_ends_after_it_starts(ends: str) -> None:
    assert meeting(starts="09:00", ends="09:01").ends == "09:01"
    assert meeting(starts="09:00").ends is None
    assert meeting(ends=ends).ends == ends
    with pytest.raises(InvalidValue, match="a time after the meeting starts"):
        meeting(starts="09:00", ends=ends)


@pytest.mark.parametrize(
    ("sent", "days"),
    [(date(2019, 2, 15), 14), (date(2019, 2, 28), 1), (DAY, 0), (date(2019, 3, 2), -1), (date(2018, 3, 1), 365)],
)
def test_the_notice_is_counted_in_days_before_the_meeting(sent: date, days: int) -> None:
    assert meeting(notice=Notice(by=Party(role="pedagogical-coordinator"), sent=sent)).notice_days == days


def test_without_a_notice_there_are_no_days_to_count() -> None:
    assert meeting().notice_days is None


def test_those_present_are_those_who_came_and_those_who_came_instead_each_once() -> None:
    attendance = (
        Attendance(appointment="a", is_present=True),
        Attendance(appointment="b", is_present=False),
        Attendance(appointment="c", is_present=False, substitute="d"),
        Attendance(appointment="e", is_present=True, substitute="f"),
        Attendance(appointment="g", is_present=False, substitute="a"),
    )
    assert meeting(attendance=attendance).present() == ("a", "d", "e")


@pytest.mark.parametrize(
    ("due", "done", "on", "is_overdue"),
    [
        (DAY, None, date(2019, 2, 28), False),
        (DAY, None, DAY, False),
        (DAY, None, date(2019, 3, 2), True),
        (DAY, date(2019, 3, 2), date(2019, 3, 2), False),
        (DAY, date(2019, 3, 3), date(2019, 3, 2), True),
        (DAY, DAY, date(2019, 3, 2), False),
        (DAY, date(2019, 2, 28), date(2019, 3, 2), False),
        (DAY, date(2019, 3, 3), DAY, False),
        (None, None, date(2029, 1, 1), False),
        (None, date(2029, 1, 2), date(2029, 1, 1), False),
    ],
)
def test_a_commitment_is_overdue_from_the_day_after_until_it_is_done(
    due: date | None, done: date | None, on: date, is_overdue: bool
) -> None:
    commitment = Commitment(id="c", municipality="1532", text=Text(nn="Dele"), due=due, done=done)
    assert commitment.is_overdue_on(on) == is_overdue
