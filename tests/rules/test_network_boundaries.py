"""Both sides of each boundary in the rules about members, units and figures."""

from __future__ import annotations

from datetime import date

import pytest

from sunnmore_oppvekst.findings import Severity
from tests.rules.boundaries import Case, Expected, found, row, table
from tests.rules.network_changes import HISTORY, member, on

NETWORK = "nordre-sunnmore"
TODAY = date(2019, 5, 2)
NEW_YEAR_2020, NEW_YEAR_2024 = date(2020, 1, 1), date(2024, 1, 1)
UNRECORDED = "network: {changes: null}"
NO_MEMBERS = "network: {memberships: []}"
BOTH_UNTIL = [member("1531", end="2019-05-02"), member("1532", end="2019-05-02")]


def gone(name: str, day: date, *successors: str, since: date = NEW_YEAR_2020, index: int = 2) -> Expected:
    facts = {"municipality": name, "day": day, "since": since, "successors": successors}
    return found(f"memberships[{index}].municipality", NETWORK, **facts)


def to_come(name: str, day: date, since: date) -> Expected:
    return found("memberships[2].municipality", NETWORK, municipality=name, day=day, since=since)


def figures(fields: str) -> str:
    return f"network: {{figures: {{{fields}}}}}"


def unit(id: str, fields: str) -> str:
    return f"network: {{units: [{{id: {id}, {fields}}}]}}"


def school(fields: str) -> str:
    """One more school."""
    return unit("x", f'name: X, sectors: [school], municipality: "1531", {fields}')


def other_figure(field: str, declared: int, registered: int, day: date = TODAY) -> Expected:
    return found(f"figures.{field}", NETWORK, declared=declared, units=field, registered=registered, day=day)


def registered_in(number: str) -> str:
    return f'network: {{units: [{{id: solsida-skule, municipality: "{number}"}}]}}'


def misplaced(day: date, *municipalities: str, **facts: object) -> Expected:
    shared = {"unit": "Solsida skule", "day": day, "municipalities": municipalities}
    return found("units[0].municipality", "solsida-skule", **facts, **shared)


def numbered(*owners: str, number: str = "123456785") -> str:
    """The same organisation number for each: `units leite-barnehage`, `partners ks`."""
    pairs = [owner.split() for owner in owners]
    listed = (f'{kind}: [{{id: {id}, organisation_number: "{number}"}}]' for kind, id in pairs)
    return f"network: {{{', '.join(listed)}}}"


def same_number(path: str, subject: str, name: str, first: str = "Solsida skule") -> Expected:
    return found(f"{path}.organisation_number", subject, first=first, second=name, number="123456785")


MEMBERS = table(
    "NW001",
    Severity.ERROR,
    row("the last day of a municipality", HISTORY, member("1534"), on("2019-12-31")),
    row(
        "the day after the last",
        HISTORY,
        member("1534"),
        on("2020-01-01"),
        finds=gone("Haram (1534)", NEW_YEAR_2020, "Ålesund (1507)"),
    ),
    row("the first day of a municipality", HISTORY, member("1507"), on("2020-01-01")),
    row(
        "the day before the first",
        HISTORY,
        member("1507"),
        on("2019-12-31"),
        finds=to_come("Ålesund (1507)", date(2019, 12, 31), NEW_YEAR_2020),
    ),
    row(
        "the day before the first of one without a last",
        HISTORY,
        member("1508"),
        on("2023-12-31"),
        finds=to_come("Ålesund (1508)", date(2023, 12, 31), NEW_YEAR_2024),
    ),
    row("a membership that ended with its municipality", HISTORY, member("1534", end="2020-01-01"), on("2020-01-01")),
    row(
        "a membership that ended a day later",
        HISTORY,
        member("1534", end="2020-01-02"),
        on("2020-01-01"),
        finds=gone("Haram (1534)", NEW_YEAR_2020, "Ålesund (1507)"),
    ),
    row(
        "a membership from the day a municipality was gone",
        HISTORY,
        member("1534", start="2020-01-01"),
        on("2020-01-01"),
        finds=gone("Haram (1534)", NEW_YEAR_2020, "Ålesund (1507)"),
    ),
    row("a membership from the day after", HISTORY, member("1534", start="2020-01-02"), on("2020-01-01")),
    row(
        "a part that went elsewhere",
        HISTORY,
        member("1546"),
        on("2020-01-01"),
        finds=gone("Sandøy (1546)", NEW_YEAR_2020, "Ålesund (1507)", "Aukra (1547, only Orten)"),
    ),
    row(
        "a municipality that was split",
        HISTORY,
        member("1507"),
        on("2024-01-01"),
        finds=gone("Ålesund (1507)", NEW_YEAR_2024, "Ålesund (1508)", "Haram (1580)", since=NEW_YEAR_2024),
    ),
    row(
        "a municipality that nothing is said of",
        HISTORY,
        UNRECORDED,
        member("1504"),
        on("2020-06-01"),
        finds=gone("Ålesund (1504)", date(2020, 6, 1)),
    ),
    row(
        "two municipalities",
        HISTORY,
        member("1534"),
        member("1504"),
        on("2020-01-01"),
        finds=[
            gone("Haram (1534)", NEW_YEAR_2020, "Ålesund (1507)"),
            gone("Ålesund (1504)", NEW_YEAR_2020, "Ålesund (1507)", index=3),
        ],
    ),
    row("a municipality that nobody knows", member("1599")),
)
FIGURES = table(
    "NW009",
    Severity.WARNING,
    row("one less than registered", figures("schools: 0"), finds=other_figure("schools", 0, 1)),
    row("as registered"),
    row("one more than registered", figures("schools: 2"), finds=other_figure("schools", 2, 1)),
    row(
        "each kind by itself",
        figures("schools: 2, kindergartens: 3"),
        finds=[other_figure("kindergartens", 3, 1), other_figure("schools", 2, 1)],
    ),
    row(
        "none registered of one kind",
        figures("kindergartens: 9"),
        unit("leite-barnehage", "sectors: [school]"),
        figures("schools: 2"),
    ),
    row("no figures", "network: {figures: null}", school("opened: 2019-01-01")),
    row("a unit on its first day", school("opened: 2019-05-02"), finds=other_figure("schools", 1, 2)),
    row("a unit the day before its first", school("opened: 2019-05-03")),
    row("a unit on its last day", school("closed: 2019-05-03"), finds=other_figure("schools", 1, 2)),
    row("a unit the day after its last", school("closed: 2019-05-02")),
    row(
        "the day that the figures are from",
        figures("on: 2018-08-01"),
        school("opened: 2018-08-01, closed: 2018-08-02"),
        finds=other_figure("schools", 1, 2, date(2018, 8, 1)),
    ),
    row("the day after that", figures("on: 2018-08-02"), school("opened: 2018-08-01, closed: 2018-08-02")),
)
BELONGING = table(
    "NW011",
    Severity.WARNING,
    row("the first day of the first membership", on("2017-01-01")),
    row("the day before", on("2016-12-31"), finds=found("memberships", NETWORK, day=date(2016, 12, 31))),
    row("the last day of the last membership", *BOTH_UNTIL, on("2019-05-01")),
    row("the day after", *BOTH_UNTIL, finds=found("memberships", NETWORK, day=TODAY)),
    row("one of two left", member("1531", end="2019-05-02")),
    row("none ever", NO_MEMBERS, finds=found("memberships", NETWORK, day=TODAY)),
    row("only one that is gone", NO_MEMBERS, HISTORY, member("1534"), on("2020-01-01")),
    row("only one that nobody knows", NO_MEMBERS, member("1599"), finds=found("memberships", NETWORK, day=TODAY)),
)
PLACES = table(
    "NW013",
    Severity.ERROR,
    row("in a member", registered_in("1531")),
    row("in no member", HISTORY, registered_in("1547"), finds=misplaced(TODAY, "Aukra (1547)")),
    row("in a municipality that nobody knows", registered_in("1599")),
    row("a network without members", HISTORY, NO_MEMBERS, registered_in("1547")),
    row("the last day of a membership", member("1532", end="2019-05-03")),
    row("the day after", member("1532", end="2019-05-02"), finds=misplaced(TODAY, "Giske (1532)")),
    row("a closed unit", HISTORY, registered_in("1547"), unit("solsida-skule", "closed: 2019-05-02")),
    row(
        "a unit on its last day",
        HISTORY,
        registered_in("1547"),
        unit("solsida-skule", "closed: 2019-05-03"),
        finds=misplaced(TODAY, "Aukra (1547)"),
    ),
    row("the last day before a split", HISTORY, registered_in("1507"), member("1507"), on("2023-12-31")),
    row(
        "the day of a split",
        HISTORY,
        registered_in("1507"),
        member("1508"),
        on("2024-01-01"),
        finds=misplaced(NEW_YEAR_2024, "Ålesund (1508)", "Haram (1580)", registered="Ålesund (1507)"),
    ),
    row(
        "the day of a split of a member",
        HISTORY,
        registered_in("1507"),
        member("1507"),
        on("2024-01-01"),
        finds=misplaced(NEW_YEAR_2024, "Ålesund (1508)", "Haram (1580)", registered="Ålesund (1507)"),
    ),
    row(
        "a split in which its area can be followed to no member",
        HISTORY,
        registered_in("1534"),
        on("2024-01-01"),
        finds=misplaced(NEW_YEAR_2024, "Haram (1580)"),
    ),
    row("a split in which its area can be followed", HISTORY, registered_in("1534"), member("1580"), on("2024-01-01")),
    row(
        "a municipality that nothing is said of",
        HISTORY,
        UNRECORDED,
        registered_in("1504"),
        on("2020-01-01"),
        finds=misplaced(NEW_YEAR_2020, registered="Ålesund (1504)"),
    ),
    row(
        "a member that nothing is said of", HISTORY, UNRECORDED, registered_in("1504"), member("1504"), on("2020-01-01")
    ),
    row("a member that is gone", HISTORY, registered_in("1504"), member("1504"), on("2020-01-01")),
)
NUMBERS = table(
    "NW014",
    Severity.ERROR,
    row("one unit and one partner", numbered("partners ks", number="876543214")),
    row(
        "two units",
        numbered("units leite-barnehage"),
        finds=same_number("units[1]", "leite-barnehage", "Leite barnehage"),
    ),
    row("a unit and a partner", numbered("partners ks"), finds=same_number("partners[2]", "ks", "KS")),
    row(
        "two units and a partner",
        numbered("units leite-barnehage", "partners udir"),
        finds=[
            same_number("partners[0]", "udir", "Utdanningsdirektoratet"),
            same_number("units[1]", "leite-barnehage", "Leite barnehage"),
        ],
    ),
)


@pytest.mark.parametrize("case", [*MEMBERS, *FIGURES, *BELONGING, *PLACES, *NUMBERS])
def test_a_rule_finds_exactly_what_is_wrong_with_a_network(case: Case) -> None:
    assert case.found() == case.expected
