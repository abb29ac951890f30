"""Exactly what the rules about the dates and the history of a plan find, on each side of each boundary.

The plan of 2019 is judged on 2 May 2019, the day of its last update; it was adopted and revised on 14 February 2019.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import evolve

from sunnmore_oppvekst.domain.decision import DecisionKind
from sunnmore_oppvekst.domain.plan import ActionPlan, PlanStatus
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.findings import Severity
from tests.rules.examples import Workspace
from tests.rules.tables.table import Case, Place, Table, at, case, measure, meeting, plan, statuses

PLAN = "handlingsplan-2019"
ADOPTED = date(2019, 2, 14)
NO_STRATEGY = "strategy: null"
BEYOND = at(PLAN, "period", strategy=Text(nn="Strategiplan 2017–2025"))
STATUS = at(PLAN, "status")


def outdated(last: date) -> list[Place]:
    return [at(PLAN, "updated", days=120, last=last)]


def unrevised(last: date | None) -> list[Place]:
    return [at(PLAN, "revised", year=2019, last=last)]


def decided(kind: str, on: str, more: str = "") -> str:
    """A change by which the plan has another decision."""
    return plan(f"decisions: [{{id: v2, kind: {kind}, body: network-forum, on: {on}{more}}}]")


def later_edition(**changes: Any) -> ActionPlan:
    later = evolve(Workspace().plan, id="handlingsplan-2020", year=2020, revises=PLAN)
    return evolve(later, **changes)


def recorded(flags: str, plan: str = PLAN) -> str:
    """What the history of a plan tells."""
    return f"record: {{plan: {plan}, {flags}}}"


NEVER_TOUCHED = plan("updated: null, revised: null, decisions: [], measures: [{id: t1, status: []}]")
EARLY = plan("revised: 2018-11-02, decisions: [{id: v1, on: 2018-11-02}]")


def strategy_lasts(period: str) -> str:
    return f"strategy: {{period: {{{period}}}}}"


TIME = [
    Table(
        "AP016",
        Severity.WARNING,
        [
            case("the interval is out", "on: 2019-08-30"),
            case("the interval was out the day before", "on: 2019-08-31", finds=outdated(date(2019, 5, 2))),
            case("it has no interval", "on: 2021-01-01", plan("follow_up_days: null")),
            *(
                one
                for name, change in (
                    ("updated", plan("updated: 2019-08-20")),
                    ("revised", plan("revised: 2019-08-20")),
                    ("adopted again", decided("adopted", "2019-08-20")),
                    ("revised by decision", decided("revised", "2019-08-20")),
                    ("reported on", measure("status: [{on: 2019-08-20, state: started}]", "t3")),
                )
                for one in (
                    case(f"it was {name} as long ago as it may", change, "on: 2019-12-18"),
                    case(
                        f"it was {name} a day too long ago", change, "on: 2019-12-19", finds=outdated(date(2019, 8, 20))
                    ),
                )
            ),
            case(
                "it was revised in a meeting",
                "on: 2019-12-18",
                more=[meeting(kind=DecisionKind.REVISED, on=date(2019, 8, 20))],
            ),
            case(
                "it was revised in a meeting a day too long ago",
                "on: 2019-12-19",
                more=[meeting(kind=DecisionKind.REVISED, on=date(2019, 8, 20))],
                finds=outdated(date(2019, 8, 20)),
            ),
            case(
                "another plan was revised",
                decided("revised", "2019-08-20", ", plan: handlingsplan-2018"),
                "on: 2019-08-31",
                finds=outdated(date(2019, 5, 2)),
            ),
            case("it was noted", decided("noted", "2019-08-20"), "on: 2019-12-18", finds=outdated(date(2019, 5, 2))),
            case("it was never touched", NEVER_TOUCHED, "on: 2019-05-01"),
            case(
                "it was never touched for a day more", NEVER_TOUCHED, "on: 2019-05-02", finds=outdated(date(2019, 1, 1))
            ),
            *statuses("adopted", "on: 2019-08-31", finds=outdated(date(2019, 5, 2))),
        ],
    ),
    Table(
        "AP017",
        Severity.ERROR,
        [
            case("it was revised a year ago", "on: 2020-02-14"),
            case("it was revised a year and a day ago", "on: 2020-02-15", finds=unrevised(ADOPTED)),
            case("its year is not out", EARLY, "on: 2019-12-31"),
            case("its year is out", EARLY, "on: 2020-01-01", finds=unrevised(date(2018, 11, 2))),
            case("it was never revised and its year is not out", NEVER_TOUCHED, "on: 2019-12-31"),
            case("it was never revised and its year is out", NEVER_TOUCHED, "on: 2020-01-01", finds=unrevised(None)),
            case("it was revised on a leap day", plan("revised: 2020-02-29"), "on: 2021-02-28"),
            case(
                "it was revised before a leap day",
                plan("revised: 2020-02-29"),
                "on: 2021-03-01",
                finds=unrevised(date(2020, 2, 29)),
            ),
            *(
                case(
                    f"it was {kind} later",
                    decided(kind, "2020-01-15"),
                    "on: 2020-03-01",
                    finds=() if kind in {"adopted", "revised"} else unrevised(ADOPTED),
                )
                for kind in DecisionKind
            ),
            case("it was adopted in a meeting alone", NEVER_TOUCHED, "on: 2020-02-14", more=[meeting()]),
            case(
                "it was adopted in a meeting alone a day too long ago",
                NEVER_TOUCHED,
                "on: 2020-02-15",
                more=[meeting()],
                finds=unrevised(ADOPTED),
            ),
            case(
                "another plan was revised",
                decided("revised", "2020-01-15", ", plan: handlingsplan-2018"),
                "on: 2020-03-01",
                finds=unrevised(ADOPTED),
            ),
            case("the day asked for is long after", "on: 2023-01-01", finds=unrevised(ADOPTED)),
            *(
                case(
                    f"the edition after it is {status}",
                    "on: 2020-03-01",
                    more=[later_edition(status=status)],
                    finds=() if status in {"adopted", "evaluated", "superseded"} else unrevised(ADOPTED),
                )
                for status in PlanStatus
            ),
            case(
                "another edition is followed",
                "on: 2020-03-01",
                more=[later_edition(revises="handlingsplan-2018")],
                finds=unrevised(ADOPTED),
            ),
            case(
                "an edition that comes before it in the list follows it",
                "on: 2020-03-01",
                more=[later_edition(id="a", year=2019)],
            ),
            case(
                "the second of two later editions follows it",
                "on: 2020-03-01",
                more=[later_edition(id="a", revises=None), later_edition(id="b")],
            ),
            *statuses("adopted", "on: 2020-02-15", finds=unrevised(ADOPTED)),
        ],
    ),
    Table(
        "AP025",
        Severity.WARNING,
        [
            case("the strategy ends the day before the plan", strategy_lasts("end: 2019-12-31"), finds=[BEYOND]),
            case("the strategy ends with the plan", strategy_lasts("end: 2020-01-01")),
            case("the strategy ends the day after the plan", strategy_lasts("end: 2020-01-02")),
            case("the strategy is open", strategy_lasts("end: null")),
            case("the strategy begins the day before the plan", strategy_lasts("start: 2018-12-31")),
            case("the strategy begins with the plan", strategy_lasts("start: 2019-01-01")),
            case("the strategy begins the day after the plan", strategy_lasts("start: 2019-01-02"), finds=[BEYOND]),
            case("the plan ends with the strategy", plan("period: {end: 2026-01-01}")),
            case("the plan ends the day after the strategy", plan("period: {end: 2026-01-02}"), finds=[BEYOND]),
            case("the strategy is not at hand", plan("period: {end: 2026-01-02}"), NO_STRATEGY),
        ],
    ),
]


def unrecorded(flags: str) -> list[Case]:
    """The cases of a rule that reads the history of a plan, and objects to `flags`."""
    return [
        case("there is no history"),
        case("all is recorded", recorded("has_adoption: true, is_as_recorded: true")),
        case("the history is that of another plan", recorded(flags, "handlingsplan-2018")),
        *statuses("adopted evaluated superseded", recorded(flags), finds=[STATUS]),
    ]


NO_ADOPTION, CHANGED = "has_adoption: false, is_as_recorded: true", "has_adoption: true, is_as_recorded: false"
TABLES = [
    *TIME,
    Table("AP027", Severity.ERROR, [*unrecorded(NO_ADOPTION), case("the plan was changed", recorded(CHANGED))]),
    Table("AP028", Severity.ERROR, [*unrecorded(CHANGED), case("no adoption is recorded", recorded(NO_ADOPTION))]),
]
