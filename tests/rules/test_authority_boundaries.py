"""Both sides of each boundary in the rules about duties, powers and the roles that are held."""

from __future__ import annotations

from datetime import date

import pytest

from sunnmore_oppvekst.findings import Severity
from tests.rules.boundaries import Case, Expected, found, row, table
from tests.rules.network_changes import appointment, composition, mandate

NETWORK = "nordre-sunnmore"
TODAY = date(2019, 5, 2)
STEERING, FORUM, COORDINATOR = "mandate-steering-group", "mandate-network-forum", "mandate-pedagogical-coordinator"
SAFETY = "Sikre eit godt og trygt miljø for barn og unge."
NO_MANDATES = "network: {mandates: []}"
SHARED = "network: {duties: [{id: run-the-network, is_shared: true}]}"
ADVISER = 'holder: {role: adviser, municipality: "1532"}, duties: [run-the-network]'


def nobodys(index: int, duty: str, text: str) -> Expected:
    return found(f"duties[{index}]", duty, day=TODAY, duty=text)


def shared(*holders: str) -> Expected:
    return found("duties[1]", "run-the-network", day=TODAY, holders=holders, duty="Drifte nettverket.")


DUTIES = table(
    "NW005",
    Severity.ERROR,
    row("the last day of a mandate", mandate(STEERING, end="2019-05-03")),
    row("the day after", mandate(STEERING, end="2019-05-02"), finds=nobodys(0, "safe-environment", SAFETY)),
    row("the first day of a mandate", mandate(STEERING, start="2019-05-02")),
    row("the day before", mandate(STEERING, start="2019-05-03"), finds=nobodys(0, "safe-environment", SAFETY)),
    row(
        "one of two duties",
        mandate("mandate-working-committee", "duties: [run-the-network]"),
        finds=nobodys(2, "prepare-plans", "Utarbeide strategiplan og handlingsplan."),
    ),
    row("two holders", mandate("mandate-x", ADVISER)),
)
SHARING = table(
    "NW006",
    Severity.ERROR,
    row("nobody", mandate("mandate-working-committee", "duties: []")),
    row(
        "one holder with two mandates",
        mandate("mandate-x", "holder: {body: working-committee}, duties: [run-the-network]"),
    ),
    row("two holders", mandate("mandate-x", ADVISER), finds=shared("Arbeidsutvalet", "Rådgjevar (Giske)")),
    row("two holders who share", mandate("mandate-x", ADVISER), SHARED),
    row("two holders the day before the second", mandate("mandate-x", ADVISER, start="2019-05-03")),
    row(
        "two holders on the first day of the second",
        mandate("mandate-x", ADVISER, start="2019-05-02"),
        finds=shared("Arbeidsutvalet", "Rådgjevar (Giske)"),
    ),
    row("two holders the day after the second", mandate("mandate-x", ADVISER, end="2019-05-02")),
    row(
        "three holders",
        mandate("mandate-x", ADVISER),
        mandate("mandate-y", "holder: {every: unit}, duties: [run-the-network]"),
        finds=shared("Arbeidsutvalet", "Rådgjevar (Giske)", "each unit"),
    ),
)


def vacant(role: str, *needed_by: str) -> Expected:
    return found("appointments", NETWORK, role=role, day=TODAY, needed_by=needed_by)


COORDINATING = vacant("Pedagogisk koordinator", "Arbeidsutvalet", 'mandate "mandate-pedagogical-coordinator"')
TEACHER = appointment("teacher", "role: resource-teacher, unit: solsida-skule")
RENAMED = 'network: {{municipalities: [{{number: "1532", former_names: [{{name: Giskøya, until: {}}}]}}]}}'
VACANCIES = table(
    "NW007",
    Severity.WARNING,
    row("the last day in office", appointment("coordinator", end="2019-05-03")),
    row("the day after", appointment("coordinator", end="2019-05-02"), finds=COORDINATING),
    row("the first day in office", appointment("coordinator", start="2019-05-02")),
    row("the day before", appointment("coordinator", start="2019-05-03"), finds=COORDINATING),
    row(
        "none of at least 1", composition("gruppe", "{role: resource-teacher}"), finds=vacant("Ressurslærar", "gruppe")
    ),
    row("none of at least 0", composition("gruppe", "{role: resource-teacher, at_least: 0}")),
    row("one of at least 2", composition("gruppe", "{role: resource-teacher, at_least: 2}"), TEACHER),
    row(
        "none of each unit",
        composition("gruppe", "{role: resource-teacher, every: unit}"),
        finds=[vacant(f"Ressurslærar ({unit})", "gruppe") for unit in ("Leite barnehage", "Solsida skule")],
    ),
    row(
        "one of each unit",
        composition("gruppe", "{role: resource-teacher, every: unit}"),
        TEACHER,
        finds=vacant("Ressurslærar (Leite barnehage)", "gruppe"),
    ),
    row(
        "none for one member",
        appointment("director-1532", end="2019-05-02"),
        finds=vacant("Kommunalsjef (Giske)", "Styringsgruppa", "SR oppvekst"),
    ),
    row(
        "none for a member on the last day with its name",
        RENAMED.format("2019-05-03"),
        appointment("director-1532", end="2019-05-02"),
        finds=vacant("Kommunalsjef (Giskøya)", "Styringsgruppa", "SR oppvekst"),
    ),
    row(
        "none for a member the day after",
        RENAMED.format("2019-05-02"),
        appointment("director-1532", end="2019-05-02"),
        finds=vacant("Kommunalsjef (Giske)", "Styringsgruppa", "SR oppvekst"),
    ),
    row(
        "none for a mandate of a unit",
        mandate("mandate-x", "holder: {role: resource-teacher, unit: solsida-skule}"),
        finds=vacant("Ressurslærar (Solsida skule)", 'mandate "mandate-x"'),
    ),
    row("none for a mandate that is over", mandate("mandate-x", "holder: {role: resource-teacher}", end="2019-05-02")),
    row(
        "none for a mandate on its last day",
        mandate("mandate-x", "holder: {role: resource-teacher}", end="2019-05-03"),
        finds=vacant("Ressurslærar", 'mandate "mandate-x"'),
    ),
    row("a role that nobody knows", mandate("mandate-x", "holder: {role: rektor}")),
)


def at_once(index: int, role: str, earlier: str, later: str, since: str) -> Expected:
    facts = {"role": role, "earlier": earlier, "later": later, "since": date.fromisoformat(since)}
    return found(f"appointments[{index}].period", later, **facts)


UNTIL_AUGUST = appointment("coordinator", end="2019-08-01")
COORDINATES, DIRECTS = "role: pedagogical-coordinator", 'role: municipal-director, municipality: "1532"'
ONE_AT_A_TIME = table(
    "NW008",
    Severity.ERROR,
    row("from the day after the last", UNTIL_AUGUST, appointment("next", COORDINATES, "2019-08-01")),
    row(
        "from the last day",
        UNTIL_AUGUST,
        appointment("next", COORDINATES, "2019-07-31"),
        finds=at_once(6, "Pedagogisk koordinator", "coordinator", "next", "2019-07-31"),
    ),
    row("to the day before the first", appointment("before", DIRECTS, "2016-01-01", "2017-01-01")),
    row(
        "to the first day",
        appointment("before", DIRECTS, "2016-01-01", "2017-01-02"),
        finds=at_once(1, "Kommunalsjef (Giske)", "before", "director-1532", "2017-01-01"),
    ),
    row("for another municipality", appointment("next", 'role: municipal-director, municipality: "1534"')),
    row("a role for several", appointment("next", 'role: adviser, municipality: "1532"')),
    row(
        "three",
        appointment("second", COORDINATES, "2018-01-01"),
        appointment("third", COORDINATES, "2019-01-01"),
        finds=[
            at_once(6, "Pedagogisk koordinator", "coordinator", "second", "2018-01-01"),
            at_once(7, "Pedagogisk koordinator", "coordinator", "third", "2019-01-01"),
        ],
    ),
    row(
        "by the name on the first day of both",
        RENAMED.format("2019-01-01"),
        appointment("next", DIRECTS, "2018-12-31"),
        finds=at_once(6, "Kommunalsjef (Giskøya)", "director-1532", "next", "2018-12-31"),
    ),
)


def powerless(*powers: str) -> list[Expected]:
    return [found("mandates", NETWORK, day=TODAY, power=power, name=power) for power in powers]


ANOTHER = "holder: {every: member}, powers: [{power: decide, section: action-plan}, {power: revise, section: figures}]"
POWERS = table(
    "NW012",
    Severity.WARNING,
    row("the last day of a mandate", mandate(FORUM, end="2019-05-03")),
    row("the day after", mandate(FORUM, end="2019-05-02"), finds=powerless("decide", "revise")),
    row("the first day of a mandate", mandate(COORDINATOR, start="2019-05-02")),
    row("the day before", mandate(COORDINATOR, start="2019-05-03"), finds=powerless("convene")),
    row("no mandates", NO_MANDATES, finds=powerless("convene", "decide", "draft", "revise")),
    row("given by another mandate", mandate(FORUM, end="2019-05-02"), mandate("mandate-x", ANOTHER)),
)


@pytest.mark.parametrize("case", [*DUTIES, *SHARING, *VACANCIES, *ONE_AT_A_TIME, *POWERS])
def test_a_rule_finds_exactly_what_is_wrong_with_an_organisation(case: Case) -> None:
    assert case.found() == case.expected
