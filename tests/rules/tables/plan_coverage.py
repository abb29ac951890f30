"""Exactly what the rules about the current state and the coverage of a plan find, on each side of each boundary."""

from __future__ import annotations

from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.labels import LABELS
from tests.rules.tables.table import Place, Table, at, case, measure, plan

PLAN = "handlingsplan-2019"
LEARNING = Text(nn="Lærande organisasjonar")
INCLUSIVE = Text(nn="Gode og inkluderande oppvekstmiljø")
NO_MEASURES, NO_BASELINES = plan("measures: []"), plan("baselines: []")
NO_STRATEGY = "strategy: null"


def bare(*areas: object) -> list[Place]:
    return [at(PLAN, "baselines", area=area) for area in areas]


def uncovered(**facts: object) -> Place:
    return at(PLAN, "measures", **facts)


def levels(*names: str) -> list[Place]:
    return [uncovered(level=LABELS["Level"][name]) for name in names]


def sectors(*names: str) -> list[Place]:
    return [uncovered(sector=LABELS["Sector"][name]) for name in names]


def area(id: str, fields: str) -> str:
    """A change of a priority area."""
    return f"strategy: {{priority_areas: [{{id: {id}, {fields}}}]}}"


TABLES = [
    Table(
        "AP001",
        Severity.ERROR,
        [
            case("every area in use has a baseline"),
            case(
                "one area has none", plan("baselines: [{id: s2, area: learning-organisations}]"), finds=bare(INCLUSIVE)
            ),
            case("no area has one", NO_BASELINES, finds=bare(INCLUSIVE, LEARNING)),
            case("an area is not in use", NO_MEASURES, NO_BASELINES),
            case(
                "one area is in use", measure("area: learning-organisations", "t2"), NO_BASELINES, finds=bare(LEARNING)
            ),
            case("a measure has no area", measure("area: null", "t2"), NO_BASELINES, finds=bare(LEARNING)),
            case("an area is not known", measure("area: laering"), NO_BASELINES, finds=bare(INCLUSIVE, LEARNING)),
            case(
                "the strategy is not at hand",
                measure("area: laering"),
                NO_BASELINES,
                NO_STRATEGY,
                finds=bare("inclusive-environment", "laering", "learning-organisations"),
            ),
        ],
    ),
    Table(
        "AP002",
        Severity.ERROR,
        [case("needs were mapped once"), case("needs were not mapped", plan("needs: []"), finds=[at(PLAN, "needs")])],
    ),
    Table(
        "AP010",
        Severity.ERROR,
        [
            case("each level has a measure", measure("level: municipality", "t4")),
            case(
                "the last alone is at municipality level",
                measure("level: region", "t2"),
                measure("level: municipality", "t4"),
            ),
            case("none is at unit level", measure("level: region"), finds=levels("unit")),
            case("none is at municipality level", measure("level: region", "t2"), finds=levels("municipality")),
            case("none is at region level", measure("level: unit", "t3", "t4"), finds=levels("region")),
            case("one has no level", measure("level: null"), finds=levels("unit")),
            case("there are no measures", NO_MEASURES, finds=levels("region", "municipality", "unit")),
        ],
    ),
    Table(
        "AP011",
        Severity.WARNING,
        [
            case("each sector has a measure", measure("sectors: [school]", "t1", "t2", "t4")),
            case(
                "one sector has a measure",
                measure("sectors: [school]", "t1", "t2", "t3", "t4"),
                finds=sectors("kindergarten", "after-school"),
            ),
            case(
                "no measure is for schools",
                measure("sectors: [kindergarten, after-school]", "t1", "t2", "t3", "t4"),
                finds=sectors("school"),
            ),
            case("there are no measures", NO_MEASURES, finds=sectors("kindergarten", "school", "after-school")),
            case(
                "the areas are for some sectors",
                NO_MEASURES,
                area("learning-organisations", "sectors: [school]"),
                area("inclusive-environment", "sectors: [kindergarten]"),
                finds=sectors("kindergarten", "school"),
            ),
            case(
                "one area names its sectors",
                NO_MEASURES,
                area("learning-organisations", "sectors: []"),
                area("inclusive-environment", "sectors: [kindergarten]"),
                finds=sectors("kindergarten"),
            ),
            case(
                "no area names its sectors",
                NO_MEASURES,
                area("learning-organisations", "sectors: []"),
                area("inclusive-environment", "sectors: []"),
                finds=sectors("kindergarten", "school", "after-school"),
            ),
            case(
                "the strategy is not at hand",
                NO_MEASURES,
                NO_STRATEGY,
                finds=sectors("kindergarten", "school", "after-school"),
            ),
        ],
    ),
    Table(
        "AP012",
        Severity.WARNING,
        [
            case("each area has a measure", measure("area: inclusive-environment", "t3", "t4")),
            case("one area has none", measure("area: learning-organisations", "t2"), finds=[uncovered(area=INCLUSIVE)]),
            case("a measure has no area", measure("area: null", "t2"), finds=[uncovered(area=INCLUSIVE)]),
            case("there are no measures", NO_MEASURES, finds=[uncovered(area=INCLUSIVE), uncovered(area=LEARNING)]),
            case("the strategy has no areas", NO_MEASURES, "strategy: {priority_areas: []}"),
            case("the strategy is not at hand", NO_MEASURES, NO_STRATEGY),
        ],
    ),
]
