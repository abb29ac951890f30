"""Both sides of each boundary in the rules about who sits on a body."""

from __future__ import annotations

from datetime import date

import pytest

from sunnmore_oppvekst.findings import Severity
from tests.rules.boundaries import Case, Expected, found, row, table
from tests.rules.network_changes import appointment, composition, member, seat

NETWORK = "nordre-sunnmore"
TODAY = date(2019, 5, 2)
NO_MEMBERS = "network: {memberships: []}"
OF_GISKE = 'role: adviser, municipality: "1532"'
ADVISERS = [member("1531", end="2019-01-01"), *(appointment(f"a{n}", OF_GISKE) for n in (1, 2, 3))]
"""Giske is the only member left, and has three advisers besides `adviser-1532`."""
FOUR = ["adviser-1532", "a1", "a2", "a3"]


def seated(how_many: int, rule: str) -> list[str]:
    """A body with one rule of composition, on which so many of four advisers sit."""
    return [
        *ADVISERS,
        composition("gruppe", f"{{role: adviser, {rule}}}"),
        *(seat("gruppe", id) for id in FOUR[:how_many]),
    ]


def miscounted(expected: str, number: str, **whom: object) -> Expected:
    """The body of `seated` is not as its rule says."""
    return found("bodies[3].seats", "gruppe", body="gruppe", expected=expected, role="Rådgjevar", number=number, **whom)


def of_giske(expected: str, number: str) -> Expected:
    return miscounted(expected, number, whom="Giske")


def coordinators(number: str) -> Expected:
    facts = {"body": "Arbeidsutvalet", "expected": "exactly 1", "role": "Pedagogisk koordinator", "number": number}
    return found("bodies[2].seats", "working-committee", **facts)


def beyond(appointment: str, role: str) -> Expected:
    facts = {"appointment": appointment, "body": "Arbeidsutvalet", "role": role}
    return found("bodies[2].seats", "working-committee", **facts)


SEATS_OF_MEMBERS = table(
    "NW002",
    Severity.ERROR,
    row("none of 2 to 3", *seated(0, "at_least: 2, at_most: 3, every: member"), finds=of_giske("2 to 3", "none")),
    row("1 of 2 to 3", *seated(1, "at_least: 2, at_most: 3, every: member"), finds=of_giske("2 to 3", "1")),
    row("2 of 2 to 3", *seated(2, "at_least: 2, at_most: 3, every: member")),
    row("3 of 2 to 3", *seated(3, "at_least: 2, at_most: 3, every: member")),
    row("4 of 2 to 3", *seated(4, "at_least: 2, at_most: 3, every: member"), finds=of_giske("2 to 3", "4")),
    row("1 of at least 2", *seated(1, "at_least: 2, every: member"), finds=of_giske("at least 2", "1")),
    row("4 of at least 2", *seated(4, "at_least: 2, every: member")),
    row("none of at most 1", *seated(0, "at_least: 0, at_most: 1, every: member")),
    row("1 of at most 1", *seated(1, "at_least: 0, at_most: 1, every: member")),
    row("2 of at most 1", *seated(2, "at_least: 0, at_most: 1, every: member"), finds=of_giske("at most 1", "2")),
    row("2 of exactly 1", *seated(2, "at_most: 1, every: member"), finds=of_giske("exactly 1", "2")),
    row("none of the whole", *seated(0, "at_least: 2, at_most: 3")),
    row("none of a role that nobody holds", composition("gruppe", "{role: resource-teacher, every: member}")),
    row(
        "none of a role that nobody knows",
        appointment("rektor", 'role: rektor, municipality: "1531"'),
        composition("gruppe", "{role: rektor, every: member}"),
    ),
    row(
        "none of each unit",
        appointment("teacher", "role: resource-teacher, unit: solsida-skule"),
        composition("gruppe", "{role: resource-teacher, every: unit}"),
        finds=found(
            "bodies[3].seats",
            "gruppe",
            body="gruppe",
            expected="at least 1",
            role="Ressurslærar",
            whom="Solsida skule",
            number="none",
        ),
    ),
    row(
        "each member by itself",
        composition("gruppe", "{role: adviser, every: member}"),
        finds=[miscounted("at least 1", "none", whom=name) for name in ("Giske", "Sula")],
    ),
)
COMPOSITION = table(
    "NW003",
    Severity.ERROR,
    row("none of 2 to 3", *seated(0, "at_least: 2, at_most: 3"), finds=miscounted("2 to 3", "none")),
    row("1 of 2 to 3", *seated(1, "at_least: 2, at_most: 3"), finds=miscounted("2 to 3", "1")),
    row("2 of 2 to 3", *seated(2, "at_least: 2, at_most: 3")),
    row("3 of 2 to 3", *seated(3, "at_least: 2, at_most: 3")),
    row("4 of 2 to 3", *seated(4, "at_least: 2, at_most: 3"), finds=miscounted("2 to 3", "4")),
    row("none of each member", *seated(0, "at_least: 2, at_most: 3, every: member")),
    row("none of a role that nobody holds", composition("gruppe", "{role: resource-teacher}")),
    row("none of a role that is not asked for", composition("gruppe", "{role: resource-teacher, at_least: 0}")),
    row(
        "none of a role that nobody knows",
        appointment("rektor", "role: rektor"),
        composition("gruppe", "{role: rektor}"),
    ),
    row("a seat on its last day", seat("working-committee", "coordinator", end="2019-05-03")),
    row(
        "a seat the day after its last",
        seat("working-committee", "coordinator", end="2019-05-02"),
        finds=coordinators("none"),
    ),
    row("a seat on its first day", seat("working-committee", "coordinator", start="2019-05-02")),
    row(
        "a seat the day before its first",
        seat("working-committee", "coordinator", start="2019-05-03"),
        finds=coordinators("none"),
    ),
    row("beyond the composition the day before", seat("working-committee", "adviser-1532", start="2019-05-03")),
    row(
        "beyond the composition",
        seat("working-committee", "adviser-1532", start="2019-05-02"),
        finds=beyond("adviser-1532", "Rådgjevar"),
    ),
    row(
        "beyond the composition on the last day in office",
        seat("working-committee", "adviser-1532"),
        appointment("adviser-1532", end="2019-05-03"),
        finds=beyond("adviser-1532", "Rådgjevar"),
    ),
    row(
        "beyond the composition and no longer in office",
        seat("working-committee", "adviser-1532"),
        appointment("adviser-1532", end="2019-05-02"),
    ),
    row("beyond no composition", composition("gruppe"), seat("gruppe", "adviser-1532")),
    row("a role that nobody knows", appointment("rektor", "role: rektor"), seat("working-committee", "rektor")),
)
WITHOUT_COMPOSITION = table(
    "NW004",
    Severity.WARNING,
    row("one rule", composition("gruppe", "{role: adviser, at_least: 0}")),
    row("no rule", composition("gruppe"), finds=found("bodies[3].composition", "gruppe", body="gruppe")),
)


def unseated(body: int, seat: int, appointment: str, name: str, **facts: object) -> Expected:
    path = f"bodies[{body}].seats[{seat}].appointment"
    return found(path, NETWORK, appointment=appointment, body=name, day=TODAY, **facts)


def coordinator(**facts: object) -> Expected:
    return unseated(2, 1, "coordinator", "Arbeidsutvalet", **facts)


DIRECTOR, ADVISER = {"role": "Kommunalsjef (Giske)"}, {"role": "Rådgjevar (Giske)"}
OUTSIDERS = [
    unseated(0, 1, "director-1532", "Styringsgruppa", **DIRECTOR),
    unseated(1, 1, "director-1532", "SR oppvekst", **DIRECTOR),
    unseated(1, 3, "adviser-1532", "SR oppvekst", **ADVISER),
    unseated(2, 0, "director-1532", "Arbeidsutvalet", **DIRECTOR),
]
IN_OFFICE = table(
    "NW010",
    Severity.ERROR,
    row("the last day in office", appointment("coordinator", end="2019-05-03")),
    row("the day after", appointment("coordinator", end="2019-05-02"), finds=coordinator(last=date(2019, 5, 1))),
    row("the first day in office", appointment("coordinator", start="2019-05-02")),
    row("the day before", appointment("coordinator", start="2019-05-03"), finds=coordinator(since=date(2019, 5, 3))),
    row(
        "a seat on its last day",
        appointment("coordinator", end="2019-01-01"),
        seat("working-committee", "coordinator", end="2019-05-03"),
        finds=coordinator(last=date(2018, 12, 31)),
    ),
    row(
        "a seat the day after its last",
        appointment("coordinator", end="2019-01-01"),
        seat("working-committee", "coordinator", end="2019-05-02"),
    ),
    row("the last day of a membership", member("1532", end="2019-05-03")),
    row("the day after the last of a membership", member("1532", end="2019-05-02"), finds=OUTSIDERS),
    row(
        "no longer in office for no longer a member",
        member("1532", end="2019-05-02"),
        appointment("director-1532", end="2019-05-02"),
        seat("working-committee", "director-1532", end="2019-05-02"),
        finds=[
            unseated(0, 1, "director-1532", "Styringsgruppa", last=date(2019, 5, 1)),
            unseated(1, 1, "director-1532", "SR oppvekst", last=date(2019, 5, 1)),
            unseated(1, 3, "adviser-1532", "SR oppvekst", **ADVISER),
        ],
    ),
    row("a network without members", NO_MEMBERS),
    row("a member that is gone", 'network: {municipalities: [{number: "1532", dissolved: 2019-01-01}]}'),
    row("an appointment that nobody knows", seat("working-committee", "ukjend")),
)


@pytest.mark.parametrize("case", [*SEATS_OF_MEMBERS, *COMPOSITION, *WITHOUT_COMPOSITION, *IN_OFFICE])
def test_a_rule_finds_exactly_what_is_wrong_with_a_body(case: Case) -> None:
    assert case.found() == case.expected
