"""Both sides of each boundary in the rules about who comes to a meeting and takes something home."""

from __future__ import annotations

from datetime import date

import pytest

from sunnmore_oppvekst.findings import Severity
from tests.rules.boundaries import Case, Expected, found, row, table
from tests.rules.network_changes import appointment, member, on

MEETING = "nettverksmote-2019-03"
FORUM = "meeting: {body: network-forum}"
UNKNOWN_BODY = "meeting: {body: ukjend}"
NO_COMMITMENTS = "meeting: {commitments: []}"


def attendance(*who: str) -> str:
    return f"meeting: {{attendance: [{', '.join(who)}]}}"


def came(appointment: str, is_prepared: str = "null") -> str:
    return f"{{appointment: {appointment}, is_present: true, is_prepared: {is_prepared}}}"


def away(appointment: str, substitute: str = "null") -> str:
    return f"{{appointment: {appointment}, is_present: false, is_prepared: false, substitute: {substitute}}}"


def commitments(*fields: str, municipality: str = "1531") -> str:
    """Commitments after the one of the specimen, which is done in time."""
    listed = (f'{{id: c{n}, municipality: "{municipality}", text: Dele, {each}}}' for n, each in enumerate(fields, 1))
    return f"meeting: {{commitments: [{', '.join(listed)}]}}"


def was_away(name: str) -> Expected:
    return found("attendance", MEETING, municipality=name)


def unprepared(index: int, who: str) -> Expected:
    return found(f"attendance[{index}].is_prepared", MEETING, who=who)


def not_done(number: int, due: str, municipality: str = "Sula") -> Expected:
    facts = {"commitment": "Dele", "municipality": municipality, "due": date.fromisoformat(due)}
    return found(f"commitments[{number}].due", f"c{number}", **facts)


PREPARATION = table(
    "ME004",
    Severity.INFO,
    row("nobody listed"),
    row("prepared", attendance(came("director-1531", "true"))),
    row("unprepared", attendance(came("director-1531", "false")), finds=unprepared(0, "director-1531")),
    row("not known whether prepared", attendance(came("director-1531"))),
    row("away and unprepared", attendance(away("director-1531"), away("director-1532", "adviser-1532"))),
    row(
        "two of three unprepared",
        attendance(came("director-1531", "false"), came("director-1532", "true"), came("coordinator", "false")),
        finds=[unprepared(0, "director-1531"), unprepared(2, "coordinator")],
    ),
)
ADVISERS = ("adviser-1531", "adviser-1532")
DIRECTORS = ("director-1531", "director-1532")
BOTH = attendance(came("director-1531"), came("adviser-1532"))
SULA = attendance(came("director-1531"))
RENAMED = 'network: {{municipalities: [{{number: "1532", former_names: [{{name: Giskøya, until: {}}}]}}]}}'
PRESENCE = table(
    "ME005",
    Severity.WARNING,
    row("nobody listed", FORUM),
    row("every member there", FORUM, BOTH),
    row("one member listed", FORUM, SULA, finds=was_away("Giske")),
    row("one member away", FORUM, attendance(came("adviser-1531"), away("adviser-1532")), finds=was_away("Giske")),
    row("all away", FORUM, attendance(away("adviser-1531")), finds=[was_away("Giske"), was_away("Sula")]),
    row("one there and one away from each", FORUM, attendance(*map(came, ADVISERS), *map(away, DIRECTORS))),
    row(
        "a substitute from the same member",
        FORUM,
        attendance(came("director-1531"), away("director-1532", "adviser-1532")),
    ),
    row(
        "a substitute from another member",
        FORUM,
        attendance(came("director-1531"), away("director-1532", "adviser-1531")),
        finds=was_away("Giske"),
    ),
    row(
        "somebody there for no member",
        FORUM,
        attendance(came("director-1531"), came("coordinator"), came("ukjend")),
        finds=was_away("Giske"),
    ),
    row("appointment to the day of the meeting", FORUM, BOTH, appointment("adviser-1532", end="2019-03-15")),
    row(
        "appointment to the day before the meeting",
        FORUM,
        BOTH,
        appointment("adviser-1532", end="2019-03-14"),
        finds=was_away("Giske"),
    ),
    row("appointment from the day of the meeting", FORUM, BOTH, appointment("adviser-1532", start="2019-03-14")),
    row(
        "appointment from the day after the meeting",
        FORUM,
        BOTH,
        appointment("adviser-1532", start="2019-03-15"),
        finds=was_away("Giske"),
    ),
    row("membership to the day before the meeting", FORUM, SULA, member("1532", end="2019-03-14")),
    row("membership to the day of the meeting", FORUM, SULA, member("1532", end="2019-03-15"), finds=was_away("Giske")),
    row("membership from the day after the meeting", FORUM, SULA, member("1532", start="2019-03-15")),
    row(
        "membership from the day of the meeting",
        FORUM,
        SULA,
        member("1532", start="2019-03-14"),
        finds=was_away("Giske"),
    ),
    row(
        "judged after a member left",
        FORUM,
        SULA,
        member("1532", end="2020-01-01"),
        on("2021-01-01"),
        finds=was_away("Giske"),
    ),
    row("renamed on the day of the meeting", FORUM, SULA, RENAMED.format("2019-03-14"), finds=was_away("Giske")),
    row("renamed on the day after the meeting", FORUM, SULA, RENAMED.format("2019-03-15"), finds=was_away("Giskøya")),
    row("one member listed in a body without members", SULA),
    row("one member listed in an unknown body", UNKNOWN_BODY, SULA),
)
FOLLOW_UP = table(
    "ME006",
    Severity.WARNING,
    row("one commitment", FORUM, BOTH),
    row("no commitment", FORUM, BOTH, NO_COMMITMENTS, finds=found("commitments", MEETING)),
    row(
        "no commitment and all away",
        FORUM,
        attendance(away("adviser-1531")),
        NO_COMMITMENTS,
        finds=found("commitments", MEETING),
    ),
    row("no commitment before the meeting", FORUM, NO_COMMITMENTS),
    row("no commitment in a body without members", BOTH, NO_COMMITMENTS),
    row("no commitment in an unknown body", UNKNOWN_BODY, BOTH, NO_COMMITMENTS),
)
COMMITMENTS = table(
    "ME007",
    Severity.WARNING,
    row("none", NO_COMMITMENTS),
    row("on the day it is due", commitments("due: 2019-05-02"), on("2019-05-02")),
    row("the day after it was due", commitments("due: 2019-05-01"), on("2019-05-02"), finds=not_done(1, "2019-05-01")),
    row("done on the day", commitments("due: 2019-05-01, done: 2019-05-02"), on("2019-05-02")),
    row(
        "done on the day after",
        commitments("due: 2019-05-01, done: 2019-05-03"),
        on("2019-05-02"),
        finds=not_done(1, "2019-05-01"),
    ),
    row("done on the day it was due", commitments("due: 2019-05-01, done: 2019-05-01"), on("2019-05-02")),
    row("without a day", commitments("due: null"), on("2029-05-02")),
    row("due on the day of the meeting by which it is judged", commitments("due: 2019-03-14")),
    row(
        "due before the meeting by which it is judged", commitments("due: 2019-03-13"), finds=not_done(1, "2019-03-13")
    ),
    row(
        "the first and third of three",
        commitments("due: 2019-05-01", "due: 2019-05-02", "due: 2019-04-30"),
        on("2019-05-02"),
        finds=[not_done(1, "2019-05-01"), not_done(3, "2019-04-30")],
    ),
    row(
        "of an unknown municipality",
        commitments("due: 2019-05-01", municipality="1599"),
        on("2019-05-02"),
        finds=not_done(1, "2019-05-01", "1599"),
    ),
)


@pytest.mark.parametrize("case", [*PREPARATION, *PRESENCE, *FOLLOW_UP, *COMMITMENTS])
def test_a_rule_finds_exactly_what_is_wrong_with_a_meeting(case: Case) -> None:
    assert case.found() == case.expected
