"""Exactly what the rules about a strategy plan find, on each side of each boundary."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.findings import Severity
from tests.rules.tables.table import Case, Place, Table, at, case

STRATEGY, TITLE = "strategiplan-2017", Text(nn="Strategiplan 2017–2025")
LEARNING, INCLUSIVE = "learning-organisations", "inclusive-environment"
TITLES = {LEARNING: Text(nn="Lærande organisasjonar"), INCLUSIVE: Text(nn="Gode og inkluderande oppvekstmiljø")}
GOALS = {
    "goal-1": Text(nn="Koordinere samarbeid der kommunane har felles behov"),
    "goal-2": Text(nn="Arbeide for eit godt og inkluderande barnehage- og skulemiljø"),
}
ENDED = "strategy: {period: {end: 2019-05-02}}"
NO_AREAS = "strategy: {priority_areas: []}"


def whole(field: str) -> Place:
    """A finding at a field of the strategy."""
    return at(STRATEGY, field, strategy=TITLE)


def missing(field: str) -> Iterator[Case]:
    """The cases of a rule that asks for one field of the strategy."""
    yield case("the strategy has it")
    yield case("the strategy lacks it", f"strategy: {{{field}: null}}", finds=[whole(field)])


def areas(fields: str, *ids: str) -> str:
    """The same change of several priority areas."""
    return f"strategy: {{priority_areas: [{', '.join(f'{{id: {id}, {fields}}}' for id in ids)}]}}"


def missing_in_areas(field: str) -> Iterator[Case]:
    """The cases of a rule that asks for one field of each priority area."""
    places = {id: at(id, f"priority_areas[{n}].{field}", area=title) for n, (id, title) in enumerate(TITLES.items())}
    yield case("every area has it")
    yield case("the first lacks it", areas(f"{field}: []", LEARNING), finds=[places[LEARNING]])
    yield case("the last lacks it", areas(f"{field}: []", INCLUSIVE), finds=[places[INCLUSIVE]])
    yield case("both lack it", areas(f"{field}: []", LEARNING, INCLUSIVE), finds=places.values())
    yield case("there are no areas", NO_AREAS)


def unserved(*ids: str) -> list[Place]:
    return [at(id, f"goals[{int(id[-1]) - 1}]", goal=GOALS[id], id=id) for id in ids]


def over(last: date, day: date) -> list[Place]:
    return [at(STRATEGY, "period", strategy=TITLE, last=last, day=day)]


def other(start: date, end: date | None = None, id: str = "ny") -> StrategyPlan:
    return StrategyPlan(id=id, title=Text(nn="Ny"), network="nordre-sunnmore", period=Period(start=start, end=end))


TABLES = [
    Table("ST001", Severity.WARNING, missing("vision")),
    Table(
        "ST002",
        Severity.ERROR,
        [
            case("each goal has an area"),
            case("one area serves both", areas("goals: [goal-1, goal-2]", INCLUSIVE), areas("goals: []", LEARNING)),
            case("no area serves the first", areas("goals: [goal-2]", LEARNING), finds=unserved("goal-1")),
            case("no area serves the last", areas("goals: [goal-1]", INCLUSIVE), finds=unserved("goal-2")),
            case(
                "no area serves any",
                areas("goals: []", LEARNING, INCLUSIVE),
                finds=unserved("goal-1", "goal-2"),
            ),
            case("there are no areas", NO_AREAS),
            case("there are no goals", "strategy: {goals: []}"),
        ],
    ),
    Table("ST003", Severity.WARNING, missing_in_areas("focus_points")),
    Table("ST004", Severity.WARNING, missing_in_areas("sectors")),
    Table(
        "ST005",
        Severity.WARNING,
        [
            case("it is the last day", ENDED, "on: 2019-05-01"),
            case("it is the day after", ENDED, "on: 2019-05-02", finds=over(date(2019, 5, 1), date(2019, 5, 2))),
            case("it is much later", "on: 2030-01-01", finds=over(date(2025, 12, 31), date(2030, 1, 1))),
            case("it is the day before the first", "on: 2016-12-31"),
            case("it is open", "strategy: {period: {end: null}}", "on: 2099-01-01"),
            *(
                case(name, ENDED, "on: 2019-05-02", more=listed, finds=found)
                for name, listed, found in (
                    ("another begins on the day", [other(date(2019, 5, 2))], []),
                    (
                        "another begins the day after",
                        [other(date(2019, 5, 3))],
                        over(date(2019, 5, 1), date(2019, 5, 2)),
                    ),
                    (
                        "another ended the day before",
                        [other(date(2016, 1, 1), date(2019, 5, 2))],
                        over(date(2019, 5, 1), date(2019, 5, 2)),
                    ),
                    ("another ends on the day", [other(date(2016, 1, 1), date(2019, 5, 3))], []),
                    (
                        "the second of two others holds",
                        [other(date(2016, 1, 1), date(2018, 1, 1)), other(date(2019, 1, 1), id="nyare")],
                        [],
                    ),
                )
            ),
        ],
    ),
    Table(
        "ST006",
        Severity.WARNING,
        [
            case("it has goals and areas"),
            case("it has no goals", "strategy: {goals: []}", finds=[whole("goals")]),
            case("it has no areas", NO_AREAS, finds=[whole("priority_areas")]),
            case("it has neither", NO_AREAS, "strategy: {goals: []}", finds=[whole("goals"), whole("priority_areas")]),
        ],
    ),
    Table("ST007", Severity.WARNING, missing("success_factors")),
    Table("ST008", Severity.WARNING, missing("working_methods")),
]
