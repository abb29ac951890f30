"""Exactly what the rule about roles that nobody holds finds, on each side of each boundary.

The plan is judged on 2 May 2019.
"""

from __future__ import annotations

from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.findings import Severity
from tests.rules.tables.table import Place, Table, case, in_measure, measure, statuses

LEADERS, TEACHER = Text(nn="Kommunalsjef"), Text(nn="Ressurslærar")
FINISHED = "status: [{{on: {}, state: {}}}]"


def vacant(index: int, *, role: Text = TEACHER, id: str = "t1", **whom: object) -> Place:
    return in_measure(id, f"responsible[{index}]", role=role, **whom)


def appointed(fields: str) -> str:
    """A change of an appointment."""
    return f"network: {{appointments: [{{{fields}}}]}}"


TEACHERS = "responsible: [{role: resource-teacher}]"
AT_SOLSIDA = measure("responsible: [{role: resource-teacher, unit: solsida-skule}]")
SOLSIDA = vacant(0, whom="Solsida skule")

TABLES = [
    Table(
        "AP015",
        Severity.WARNING,
        [
            case("every role is held"),
            case("nobody holds the role", measure(TEACHERS), finds=[vacant(0)]),
            case(
                "nobody holds a role that stands beside a body",
                measure("responsible: [{body: working-committee}, {role: resource-teacher}]"),
                finds=[vacant(1)],
            ),
            case(
                "nobody holds a role that stands twice",
                measure("responsible: [{role: resource-teacher}, {role: adviser}, {role: resource-teacher}]"),
                finds=[vacant(0), vacant(2)],
            ),
            case(
                "nobody holds the roles of two measures",
                measure(TEACHERS, "t1", "t4"),
                finds=[vacant(0), vacant(0, id="t4")],
            ),
            case("a role is held anywhere", measure("responsible: [{role: municipal-director}]")),
            case(
                "a municipality's role is held in another",
                appointed('id: director-1531, municipality: "1532"'),
                finds=[vacant(0, role=LEADERS, whom="Sula")],
            ),
            case(
                "another role is held in the municipality",
                appointed("id: director-1531, role: adviser"),
                finds=[vacant(0, role=LEADERS, whom="Sula")],
            ),
            case(
                "the role of the last municipality is not held",
                measure('responsible: [{role: resource-teacher, municipality: "1532"}]'),
                finds=[vacant(0, whom="Giske")],
            ),
            *(
                case(
                    f"a role is held both in a municipality and at a unit, and asked for {where or 'anywhere'}",
                    appointed(
                        'id: r, role: resource-teacher, municipality: "1532", unit: solsida-skule,'
                        " period: {start: 2018-01-01}"
                    ),
                    measure(f"responsible: [{{role: resource-teacher{where}}}]"),
                )
                for where in ("", ', municipality: "1532"', ", unit: solsida-skule")
            ),
            case(
                "a municipality is not known",
                measure('responsible: [{role: resource-teacher, municipality: "1599"}]'),
                finds=[vacant(0, whom="1599")],
            ),
            case(
                "a unit's role is held there",
                AT_SOLSIDA,
                appointed("id: r, role: resource-teacher, unit: solsida-skule, period: {start: 2018-01-01}"),
            ),
            case(
                "a unit's role is held at another",
                AT_SOLSIDA,
                appointed("id: r, role: resource-teacher, unit: leite-barnehage, period: {start: 2018-01-01}"),
                finds=[SOLSIDA],
            ),
            case(
                "a unit is not known",
                measure("responsible: [{role: resource-teacher, unit: solsida}]"),
                finds=[vacant(0, whom="solsida")],
            ),
            case("a role is not known", measure("responsible: [{role: rektor}]")),
            case(
                "the appointment ends on the day",
                appointed("id: coordinator, period: {end: 2019-05-02}"),
                finds=[vacant(0, role=Text(nn="Pedagogisk koordinator"), id="t4")],
            ),
            case("the appointment ends the day after", appointed("id: coordinator, period: {end: 2019-05-03}")),
            case("the appointment begins on the day", appointed("id: coordinator, period: {start: 2019-05-02}")),
            case(
                "the appointment begins the day after",
                appointed("id: coordinator, period: {start: 2019-05-03}"),
                finds=[vacant(0, role=Text(nn="Pedagogisk koordinator"), id="t4")],
            ),
            case("the measure is done on the day", measure(f"{TEACHERS}, {FINISHED.format('2019-05-02', 'done')}")),
            case(
                "the measure is done the day after",
                measure(f"{TEACHERS}, {FINISHED.format('2019-05-03', 'done')}"),
                finds=[vacant(0)],
            ),
            case("the measure is cancelled", measure(f"{TEACHERS}, {FINISHED.format('2019-05-01', 'cancelled')}")),
            case(
                "the measure is paused",
                measure(f"{TEACHERS}, {FINISHED.format('2019-05-01', 'paused')}"),
                finds=[vacant(0)],
            ),
            case("the network is not at hand", measure(TEACHERS), "network: null"),
            *statuses("draft consultation proposed adopted", measure(TEACHERS), finds=[vacant(0)]),
        ],
    )
]
