"""Exactly what the rules about the content of a measure find, on each side of each boundary.

The measures t1 to t4 are at unit, municipality, region and region level.
"""

from __future__ import annotations

from collections.abc import Iterator

from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.findings import Severity
from tests.rules.tables.table import Case, Place, Table, case, in_measure, measure, plan

LEARNING = Text(nn="Lærande organisasjonar")
INCLUSIVE = Text(nn="Gode og inkluderande oppvekstmiljø")


def missing(field: str) -> Iterator[Case]:
    """The cases of a rule that asks for one field of each measure."""
    places = [in_measure(id, field) for id in ("t1", "t2", "t3", "t4")]
    change = f"{field}: null"
    yield case("every measure has it")
    yield case("the first lacks it", measure(change, "t1"), finds=places[:1])
    yield case("the last lacks it", measure(change, "t4"), finds=places[3:])
    yield case("all lack it", measure(change, "t1", "t2", "t3", "t4"), finds=places)
    yield case("there are no measures", plan("measures: []"))


def unanchored(id: str, *units: str) -> list[Place]:
    return [in_measure(id, "anchoring", unit=unit) for unit in units]


def elsewhere(id: str, index: int, point: str, area: Text, other: Text) -> Place:
    return in_measure(id, f"focus_points[{index}]", point=point, area=area, other=other)


ONE_GOAL = in_measure("t1", "goal")
BOTH_UNITS = "participants: {units: [solsida-skule, leite-barnehage]}"
TABLES = [
    Table(
        "AP003",
        Severity.ERROR,
        [
            case("there is a goal", measure("title: Nettverk, goal: Alle deler")),
            case("there is no goal", measure("goal: null"), finds=[ONE_GOAL]),
            case("the goal is the title", measure("title: Nettverk, goal: Nettverk"), finds=[ONE_GOAL]),
            case("the goal says more in one language", measure("title: Nettverk, goal: {nn: Nettverk, nb: Alle}")),
            case(
                "two have no goal",
                measure("goal: null", "t1", "t4"),
                finds=[ONE_GOAL, in_measure("t4", "goal")],
            ),
        ],
    ),
    Table(
        "AP004",
        Severity.WARNING,
        [
            case("every unit has anchored it", measure("participants: {units: [leite-barnehage]}")),
            case(
                "one of two has",
                measure(BOTH_UNITS),
                finds=unanchored("t1", "solsida-skule"),
            ),
            case(
                "none of two has",
                measure(f"{BOTH_UNITS}, anchoring: []"),
                finds=unanchored("t1", "leite-barnehage", "solsida-skule"),
            ),
            case("no unit takes part", measure("participants: {units: []}, anchoring: []")),
            case("nobody takes part", measure("participants: null, anchoring: []")),
            case("it is at municipality level", measure("level: municipality, anchoring: []")),
            case("it is at region level", measure("level: region, anchoring: []")),
            case("its level is not known", measure("level: null, anchoring: []")),
            case(
                "two measures are not anchored",
                measure("level: unit, anchoring: [], participants: {units: [leite-barnehage]}", "t1", "t3"),
                finds=[*unanchored("t1", "leite-barnehage"), *unanchored("t3", "leite-barnehage")],
            ),
        ],
    ),
    Table("AP005", Severity.ERROR, missing("success_criteria")),
    Table("AP006", Severity.ERROR, missing("responsible")),
    Table("AP007", Severity.ERROR, missing("area")),
    Table("AP008", Severity.WARNING, missing("working_methods")),
    Table(
        "AP021",
        Severity.WARNING,
        [
            case("names one unit", measure("participants: {units: [leite-barnehage]}")),
            case(
                "names no unit",
                measure('participants: {municipalities: ["1531"], units: []}'),
                finds=[in_measure("t1", "participants")],
            ),
            case("names nobody", measure("participants: null"), finds=[in_measure("t1", "participants")]),
            case("is at municipality level", measure("level: municipality, participants: null")),
            case("is at region level", measure("level: region, participants: null")),
            case("has no level", measure("level: null, participants: null")),
            case(
                "two name no unit",
                measure("level: unit, participants: null", "t1", "t4"),
                finds=[in_measure("t1", "participants"), in_measure("t4", "participants")],
            ),
        ],
    ),
    Table(
        "AP022",
        Severity.ERROR,
        [
            case("lies under the area", measure("focus_points: [lo-1, lo-2]")),
            case(
                "the first lies under another",
                measure("focus_points: [ie-1, lo-1]"),
                finds=[elsewhere("t1", 0, "ie-1", LEARNING, INCLUSIVE)],
            ),
            case(
                "the last lies under another",
                measure("focus_points: [lo-1, ie-1]"),
                finds=[elsewhere("t1", 1, "ie-1", LEARNING, INCLUSIVE)],
            ),
            case(
                "one that lies under another stands twice",
                measure("focus_points: [ie-1, lo-1, ie-1]"),
                finds=[elsewhere("t1", n, "ie-1", LEARNING, INCLUSIVE) for n in (0, 2)],
            ),
            case("has no area", measure("area: null, focus_points: [ie-1]")),
            case("has an area that is not known", measure("area: laering, focus_points: [ie-1]")),
            case("a point is not known", measure("focus_points: [lo-9]")),
            case(
                "measures and points to skip come first",
                measure("area: null"),
                measure("focus_points: [lo-9, lo-1, lo-2]", "t2"),
                measure("focus_points: [ie-1]", "t4"),
                finds=[
                    elsewhere("t2", 1, "lo-1", INCLUSIVE, LEARNING),
                    elsewhere("t2", 2, "lo-2", INCLUSIVE, LEARNING),
                    elsewhere("t4", 0, "ie-1", LEARNING, INCLUSIVE),
                ],
            ),
            case("the strategy is not at hand", measure("focus_points: [ie-1]"), "strategy: null"),
        ],
    ),
    Table("AP023", Severity.WARNING, missing("level")),
    Table("AP024", Severity.WARNING, missing("sectors")),
]
