"""Exactly what the rules about the time of a measure find, on each side of each boundary.

The plan is judged on 2 May 2019.
"""

from __future__ import annotations

from datetime import date

from sunnmore_oppvekst.findings import Severity
from tests.rules.tables.table import Place, Table, at, case, in_measure, measure, plan, statuses

FINISHED = "status: [{{on: {}, state: {}}}]"
SEVERAL_YEARS = plan("period: {start: 2018-01-01, end: 2026-01-01}")


def beyond(id: str) -> Place:
    return in_measure(id, "period", start=date(2019, 1, 1), last=date(2019, 12, 31))


def outside_year(id: str) -> Place:
    return in_measure(id, "period", year=2019)


def due(day: date, id: str = "t1", index: int = 0) -> Place:
    """A milestone of a measure, at its due date."""
    milestone = f"{id}-m{index + 1}"
    _, path, facts = in_measure(id, f"milestones[{index}].due", milestone=milestone, due=day)
    return at(milestone, path, **facts)


def over(id: str, last: date) -> Place:
    return in_measure(id, "period", last=last)


def milestone(due: str, done: str = "null", id: str = "t2") -> str:
    """A change of the only milestone of a measure."""
    return measure(f"milestones: [{{id: {id}-m1, due: {due}, done: {done}}}]", id)


LATE = due(date(2019, 5, 1), "t2")
OVER_FIRST, OVER = over("t1", date(2019, 5, 1)), over("t2", date(2019, 5, 1))
ENDED = measure("period: {end: 2019-05-02}", "t2")

TABLES = [
    Table(
        "AP009",
        Severity.WARNING,
        [
            case("begins with the plan", measure("period: {start: 2019-01-01}")),
            case("begins a day before the plan", measure("period: {start: 2018-12-31}"), finds=[beyond("t1")]),
            case("ends a day before the plan", measure("period: {end: 2019-12-31}")),
            case("ends with the plan", measure("period: {end: 2020-01-01}")),
            case("ends a day after the plan", measure("period: {end: 2020-01-02}"), finds=[beyond("t1")]),
            case("is open", measure("period: {end: null}"), finds=[beyond("t1")]),
            case("has no period", measure("period: null")),
            case(
                "one without a period comes before one beyond the plan",
                measure("period: null"),
                measure("period: {end: 2020-01-02}", "t2", "t4"),
                finds=[beyond("t2"), beyond("t4")],
            ),
            case(
                "ends the day before the year of the edition",
                SEVERAL_YEARS,
                measure("period: {start: 2018-02-01, end: 2019-01-01}"),
                finds=[outside_year("t1")],
            ),
            case(
                "ends on the first day of the year",
                SEVERAL_YEARS,
                measure("period: {start: 2018-02-01, end: 2019-01-02}"),
            ),
            case(
                "begins on the last day of the year",
                SEVERAL_YEARS,
                measure("period: {start: 2019-12-31, end: 2020-02-01}"),
            ),
            case(
                "two begin the day after the year",
                SEVERAL_YEARS,
                measure("period: {start: 2020-01-01, end: 2020-02-01}", "t1", "t4"),
                finds=[outside_year("t1"), outside_year("t4")],
            ),
            case(
                "ends with a plan of several years",
                SEVERAL_YEARS,
                measure("period: {start: 2019-12-31, end: 2026-01-01}"),
            ),
        ],
    ),
    Table(
        "AP019",
        Severity.WARNING,
        [
            case("due the day before the start", milestone("2019-01-31", id="t1"), finds=[due(date(2019, 1, 31))]),
            case("due on the first day", milestone("2019-02-01", id="t1")),
            case("due on the last day", milestone("2019-11-30", id="t1")),
            case("due the day after the last", milestone("2019-12-01", id="t1"), finds=[due(date(2019, 12, 1))]),
            case("due late in an open period", milestone("2029-12-01", id="t1"), measure("period: {end: null}")),
            case(
                "due before an open period",
                milestone("2019-01-31", id="t1"),
                measure("period: {end: null}"),
                finds=[due(date(2019, 1, 31))],
            ),
            case(
                "one without a period comes before one with two milestones outside",
                milestone("2018-12-01", id="t1"),
                measure("period: null"),
                measure("milestones: [{id: t2-m1, due: 2019-02-28}, {id: t2-m2, text: Slutt, due: 2019-12-01}]", "t2"),
                measure("milestones: [{id: t4-m1, text: Slutt, due: 2020-01-01}]", "t4"),
                finds=[
                    due(date(2019, 2, 28), "t2"),
                    due(date(2019, 12, 1), "t2", 1),
                    due(date(2020, 1, 1), "t4"),
                ],
            ),
        ],
    ),
    Table(
        "AP026",
        Severity.WARNING,
        [
            case("a milestone is due the day before", milestone("2019-05-01"), finds=[LATE]),
            case("a milestone is due on the day", milestone("2019-05-02")),
            case("a milestone is due the day after", milestone("2019-05-03")),
            case("it was reached on the day", milestone("2019-05-01", "2019-05-02")),
            case("it was reached the day after", milestone("2019-05-01", "2019-05-03"), finds=[LATE]),
            case(
                "the day asked for is later",
                milestone("2019-05-02"),
                "on: 2019-05-03",
                finds=[due(date(2019, 5, 2), "t2")],
            ),
            case("the period ends on the day", measure("period: {end: 2019-05-02}", "t2"), finds=[OVER]),
            case("the period ends the day after", measure("period: {end: 2019-05-03}", "t2")),
            case("that of the first ends on the day", measure("period: {end: 2019-05-02}"), finds=[OVER_FIRST]),
            case("the period is open", measure("period: {end: null}", "t2")),
            case("it is over and a milestone is late", ENDED, milestone("2019-05-01"), finds=[OVER]),
            case(
                "it has no period and a late milestone",
                milestone("2019-05-01"),
                measure("period: null", "t2"),
                finds=[LATE],
            ),
            case(
                "an open one has a late milestone",
                milestone("2019-05-01"),
                measure("period: {end: null}", "t2"),
                finds=[LATE],
            ),
            *(
                case(
                    f"it is over and {state} since {on}", ENDED, measure(FINISHED.format(on, state), "t2"), finds=found
                )
                for on, state, found in (
                    ("2019-05-02", "done", []),
                    ("2019-05-03", "done", [OVER]),
                    ("2019-05-01", "cancelled", []),
                    ("2019-05-01", "paused", [OVER]),
                )
            ),
            *(
                case(
                    f"it has a late milestone and is {state} since {on}",
                    milestone("2019-05-01"),
                    measure(FINISHED.format(on, state), "t2"),
                    finds=found,
                )
                for on, state, found in (
                    ("2019-05-02", "done", []),
                    ("2019-05-03", "done", [LATE]),
                    ("2019-05-01", "cancelled", []),
                    ("2019-05-01", "paused", [LATE]),
                )
            ),
            case(
                "several are late one way or the other",
                measure("period: {end: 2019-04-01}, status: [{on: 2019-05-02, state: done}]"),
                measure("period: {end: 2019-05-02}", "t2"),
                measure("milestones: [{id: t3-m1, due: 2019-03-01}, {id: t3-m2, text: Slutt, due: 2019-03-02}]", "t3"),
                measure("period: {start: 2019-03-01, end: 2019-04-01}", "t4"),
                finds=[
                    OVER,
                    due(date(2019, 3, 1), "t3"),
                    due(date(2019, 3, 2), "t3", 1),
                    over("t4", date(2019, 3, 31)),
                ],
            ),
            *statuses("adopted", ENDED, finds=[OVER]),
        ],
    ),
]
