"""Exactly what the rules about those who contribute to a plan find, on each side of each boundary.

The plan is that of 2019.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import evolve

from sunnmore_oppvekst.domain.contribution import Contribution
from sunnmore_oppvekst.findings import Severity
from tests.rules.tables.table import Place, Table, at, case, plan, statuses

PLAN = "handlingsplan-2019"
NO_NETWORK = "network: null"
UNHEARD = plan("contributions: []")


def contribution(municipality: str = "1531", **changes: Any) -> Contribution:
    sent = Contribution(
        id=f"bidrag-{municipality}",
        network="nordre-sunnmore",
        plan=PLAN,
        year=2019,
        municipality=municipality,
        submitted=date(2019, 1, 9),
    )
    return evolve(sent, **changes)


def member(period: str, fields: str = "name: Sykkylven") -> str:
    """A change by which the network knows another municipality, and it is a member in a period."""
    municipality = f'municipalities: [{{number: "1528", {fields}}}]'
    return f'network: {{{municipality}, memberships: [{{municipality: "1528", period: {{{period}}}}}]}}'


def received(on: str, municipality: str = "1528") -> str:
    """A change by which the plan notes a contribution."""
    return plan(f'contributions: [{{municipality: "{municipality}", on: {on}}}]')


def silent(*names: str) -> list[Place]:
    return [at(PLAN, "contributions", municipality=name) for name in names]


def outsider(on: date, name: str = "Sykkylven", index: int = 2) -> list[Place]:
    return [at(PLAN, f"contributions[{index}].municipality", municipality=name, on=on)]


MERGER = """
network:
  municipalities:
    - {number: "1525", name: Stranda, dissolved: 2019-01-01}
    - {number: "1528", name: Sykkylven, dissolved: 2019-01-01}
    - {number: "1599", name: Storfjord, established: 2019-01-01}
  memberships:
    - {municipality: "1525", period: {start: 2017-01-01, end: 2019-01-01}}
    - {municipality: "1528", period: {start: 2017-01-01, end: 2019-01-01}}
    - {municipality: "1599", period: {start: 2019-01-01}}
  changes:
    - {id: storfjord, kind: merger, on: 2019-01-01, before: ["1525", "1528"], after: ["1599"]}
"""
CONTRIBUTING = Table(
    "AP014",
    Severity.ERROR,
    [
        case("every member has contributed"),
        case("no member has", UNHEARD, finds=silent("Giske", "Sula")),
        *(
            case(
                f"{name} the first day of the year",
                member(period),
                *days,
                finds=silent("Sykkylven") if is_asked else (),
            )
            for name, period, is_asked in (
                ("a member from", "start: 2019-01-01", True),
                ("a member from the day after", "start: 2019-01-02", False),
                ("a member until", "start: 2017-01-01, end: 2019-01-01", False),
                ("a member until the day after", "start: 2017-01-01, end: 2019-01-02", True),
            )
            for days in ((), ("on: 2021-01-01",))
        ),
        case(
            "it had another name the day before the year",
            member("start: 2018-01-01", "name: Sykkylven, former_names: [{name: Sykkelven, until: 2019-01-01}]"),
            finds=silent("Sykkylven"),
        ),
        case(
            "it had another name on the first day of the year",
            member("start: 2018-01-01", "name: Sykkylven, former_names: [{name: Sykkelven, until: 2019-01-02}]"),
            finds=silent("Sykkelven"),
        ),
        case("one has sent a contribution", UNHEARD, more=[contribution()], finds=silent("Giske")),
        case("both have sent a contribution", UNHEARD, more=[contribution(), contribution("1532")]),
        case("it is not sent", UNHEARD, more=[contribution(submitted=None)], finds=silent("Giske", "Sula")),
        case("it is to another plan", UNHEARD, more=[contribution(plan="a")], finds=silent("Giske", "Sula")),
        case("it is for another year", UNHEARD, more=[contribution(year=2018)], finds=silent("Giske", "Sula")),
        case("all that merged were heard", MERGER, received("2018-11-20", "1525"), received("2018-11-21", "1528")),
        case(
            "all that merged were heard, and another change came before",
            'network: {changes: [{id: namn, kind: rename, on: 2018-06-01, before: ["1531"], after: ["1531"]}]}',
            MERGER,
            received("2018-11-20", "1525"),
            received("2018-11-21", "1528"),
        ),
        case("one of those that merged was heard", MERGER, received("2018-11-20", "1525"), finds=silent("Storfjord")),
        *(
            case(
                f"a member that was heard {name} on the first day of the year",
                UNHEARD,
                received("2018-11-20", "1525"),
                f'network: {{changes: [{{id: divided, on: 2019-01-01, before: ["1525"], {change}}}]}}',
                finds=silent("Giske", "Sula"),
            )
            for name, change in (
                ("was split", 'kind: split, after: ["1532", "1531"]'),
                ("gave a part away", 'kind: boundary, after: ["1532"], part: Ytterøya'),
            )
        ),
        case("it is not known what merged", MERGER, "network: {changes: []}", finds=silent("Storfjord")),
        case("the network is not at hand", UNHEARD, NO_NETWORK),
        *statuses("proposed adopted evaluated superseded", UNHEARD, finds=silent("Giske", "Sula")),
    ],
)
OUTSIDERS = Table(
    "AP020",
    Severity.WARNING,
    [
        case("all were members"),
        *(
            case(name, member(period), received("2018-11-20"), finds=found)
            for name, period, found in (
                ("a member from the day", "start: 2018-11-20, end: 2018-11-21", []),
                ("a member from the day after", "start: 2018-11-21, end: 2018-12-31", outsider(date(2018, 11, 20))),
                ("a member until the day", "start: 2018-11-19, end: 2018-11-20", outsider(date(2018, 11, 20))),
                ("a member until the day after", "start: 2018-11-19, end: 2018-11-21", []),
                ("a member on the first day of the year", "start: 2019-01-01, end: 2019-01-02", []),
                ("a member from the second day of the year", "start: 2019-01-02", outsider(date(2018, 11, 20))),
                ("a member until the year", "start: 2018-12-01, end: 2019-01-01", outsider(date(2018, 11, 20))),
            )
        ),
        *(
            case(
                f"it was renamed on {until}",
                member("start: 2020-01-01", f"name: Sykkylven, former_names: [{{name: Sykkelven, until: {until}}}]"),
                received("2018-11-20"),
                finds=outsider(date(2018, 11, 20), name),
            )
            for until, name in (("2018-11-20", "Sykkylven"), ("2018-11-21", "Sykkelven"))
        ),
        case(
            "the first of all is none",
            'network: {memberships: [{municipality: "1531", period: {start: 2020-01-01}}]}',
            finds=outsider(date(2019, 1, 10), "Sula", 0),
        ),
        case("it is not known", received("2018-11-20", "1599")),
        case(
            "one that is not known comes before two outsiders",
            received("2018-11-20", "1599"),
            member("start: 2020-01-01"),
            received("2018-11-21"),
            'network: {municipalities: [{number: "1529", name: Stordal}]}',
            received("2018-11-22", "1529"),
            finds=[
                *outsider(date(2018, 11, 21), index=3),
                *outsider(date(2018, 11, 22), "Stordal", index=4),
            ],
        ),
        case("the network is not at hand", member("start: 2020-01-01"), received("2018-11-20"), NO_NETWORK),
        *statuses(
            "draft consultation proposed adopted evaluated superseded withdrawn",
            member("start: 2020-01-01"),
            received("2018-11-20"),
            finds=outsider(date(2018, 11, 20)),
        ),
    ],
)
TABLES = [CONTRIBUTING, OUTSIDERS]
