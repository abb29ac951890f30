"""The reference data of Nordre Sunnmøre: what others may count on."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from sunnmore_oppvekst.domain.municipality import Lineage
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.organisation import Power
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.workspace.opening import reference
from sunnmore_oppvekst.workspace.workspace import Workspace

IN_2018, IN_2020, IN_2024 = date(2018, 9, 1), date(2020, 6, 1), date(2024, 6, 1)
MEMBERS = {
    IN_2018: {
        "Giske": "1532",
        "Haram": "1534",
        "Norddal": "1524",
        "Sandøy": "1546",
        "Skodje": "1529",
        "Stordal": "1526",
        "Stranda": "1525",
        "Sula": "1531",
        "Sykkylven": "1528",
        "Ålesund": "1504",
        "Ørskog": "1523",
    },
    IN_2020: {
        "Fjord": "1578",
        "Giske": "1532",
        "Stranda": "1525",
        "Sula": "1531",
        "Sykkylven": "1528",
        "Ålesund": "1507",
    },
    IN_2024: {
        "Fjord": "1578",
        "Giske": "1532",
        "Haram": "1580",
        "Stranda": "1525",
        "Sula": "1531",
        "Sykkylven": "1528",
        "Ålesund": "1508",
    },
}
VACANCIES = {IN_2018: 24, IN_2020: 14, IN_2024: 16}
"""A director and an adviser for each member, the coordinator and the development adviser: it names no appointments."""

each_day = pytest.mark.parametrize("day", MEMBERS, ids=str)


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    return reference("nordre-sunnmore")


@pytest.fixture(scope="module")
def network(workspace: Workspace) -> Network:
    return workspace.network


@pytest.fixture(scope="module")
def strategy(workspace: Workspace) -> StrategyPlan:
    return workspace.strategy


def related(found: tuple[Lineage, ...]) -> list[tuple[str, str | None]]:
    """The number, and the part that moved where it was only a part."""
    return [(each.municipality.number, each.part) for each in found]


def test_it_is_the_one_that_comes_unasked(workspace: Workspace) -> None:
    assert reference() == workspace


def test_it_is_read_without_findings(workspace: Workspace) -> None:
    assert not workspace.findings
    assert workspace.problems == ()


def test_it_names_no_persons_and_has_no_plans(workspace: Workspace) -> None:
    assert {document.kind for document in workspace.documents} == {"network", "strategy-plan"}


@pytest.mark.parametrize(("day", "number"), [(IN_2018, 11), (IN_2020, 6), (IN_2024, 7)])
def test_the_members_are_as_many_as_they_were(network: Network, day: date, number: int) -> None:
    assert len(network.as_of(day).members) == number


@each_day
def test_the_members_have_the_numbers_of_the_day(network: Network, day: date) -> None:
    assert {member.name_on(day): member.number for member in network.as_of(day).members} == MEMBERS[day]


@each_day
def test_no_member_has_lapsed(network: Network, day: date) -> None:
    assert network.as_of(day).lapsed == ()


def test_the_figures_are_those_of_the_plan(network: Network) -> None:
    figures = network.figures
    assert figures is not None
    assert (figures.schools, figures.kindergartens) == (68, 81)
    assert (figures.school_staff, figures.kindergarten_staff) == (1370, 1132)
    assert figures.section == "figures"


PARTS_OF_THE_STRATEGY = {
    "goals": 6,
    "priority_areas": 4,
    "working_methods": 5,
    "structural_changes": 3,
    "success_factors": 4,
    "initiatives": 5,
    "funders": 3,
}


@pytest.mark.parametrize(("part", "number"), PARTS_OF_THE_STRATEGY.items())
def test_the_strategy_has_all_its_parts(strategy: StrategyPlan, part: str, number: int) -> None:
    assert len(getattr(strategy, part)) == number


def test_the_areas_have_their_focus_points(strategy: StrategyPlan) -> None:
    assert [len(area.focus_points) for area in strategy.priority_areas] == [4, 4, 3, 5]


def test_there_are_three_bodies_and_five_roles(network: Network) -> None:
    assert [body.id for body in network.bodies] == ["steering-group", "network-forum", "working-committee"]
    assert [role.id for role in network.roles] == [
        "municipal-director",
        "adviser",
        "pedagogical-coordinator",
        "development-adviser",
        "resource-teacher",
    ]


@each_day
def test_each_body_has_a_mandate_with_powers_and_duties(network: Network, day: date) -> None:
    mandates = network.as_of(day).mandates()
    for body in network.bodies:
        held = [mandate for mandate in mandates if mandate.holder.body == body.id]
        assert len(held) == 1
        assert held[0].powers
        assert held[0].duties


@pytest.mark.parametrize(
    ("power", "holder"),
    [
        (Power.OVERSEE, "steering-group"),
        (Power.DECIDE, "network-forum"),
        (Power.REVISE, "network-forum"),
        (Power.OPERATE, "working-committee"),
        (Power.DRAFT, "working-committee"),
    ],
)
def test_one_body_alone_has_the_power(network: Network, power: Power, holder: str) -> None:
    assert [mandate.holder.body for mandate in network.mandates_with(power, on=IN_2018)] == [holder]


def test_every_duty_and_power_names_a_section_that_the_strategy_has(network: Network, strategy: StrategyPlan) -> None:
    sections = {section.id for section in strategy.sections}
    named = [duty.section for duty in network.duties]
    named += [grant.section for mandate in network.mandates for grant in mandate.powers]
    assert named
    assert set(named) <= sections


@each_day
def test_somebody_answers_for_every_duty(network: Network, day: date) -> None:
    then = network.as_of(day)
    assert [duty.id for duty in network.duties if not then.answering_for(duty)] == []


def test_nye_alesund_came_of_five(network: Network) -> None:
    for number in ("1504", "1523", "1529", "1534"):
        assert related(network.successors(number, on=IN_2020)) == [("1507", None)]


def test_fjord_came_of_two(network: Network) -> None:
    assert set(related(network.predecessors("1578", on=IN_2018))) == {("1524", None), ("1526", None)}


def test_sandoy_came_to_alesund_apart_from_orten(network: Network) -> None:
    assert related(network.successors("1546", on=IN_2020)) == [("1507", None), ("1547", "Orten")]


def test_sandoy_stays_in_alesund_when_haram_leaves(network: Network) -> None:
    assert related(network.successors("1546", on=IN_2024)) == [("1508", None), ("1547", "Orten")]


def test_alesund_became_two_in_2024(network: Network) -> None:
    assert related(network.successors("1507", on=IN_2024)) == [("1508", None), ("1580", None)]


def test_haram_is_itself_again_in_2024(network: Network) -> None:
    assert related(network.successors("1534", on=IN_2024)) == [("1580", None)]
    assert related(network.predecessors("1580", on=IN_2018)) == [("1534", None)]


@each_day
def test_a_check_only_warns_of_the_roles_that_nobody_was_named_for(workspace: Workspace, day: date) -> None:
    findings = workspace.check(on=day)
    assert not findings.errors
    assert {(each.code, each.severity) for each in findings} == {("NW007", Severity.WARNING)}
    assert len(findings) == VACANCIES[day]
    assert findings.not_run == ()


@pytest.mark.parametrize("name", ["nordre-sunmore", "nordresunnmore", "nordre-sunnmøre"])
def test_an_unknown_name_is_answered_with_the_nearest(name: str) -> None:
    with pytest.raises(UnknownName) as caught:
        reference(name)
    assert caught.value.name == name
    assert caught.value.suggestion == "nordre-sunnmore"


def test_a_name_like_no_other_gets_no_suggestion() -> None:
    with pytest.raises(UnknownName) as caught:
        reference("finnmark")
    assert caught.value.suggestion is None


def ran(code: str) -> int:
    """What a fresh interpreter ends with, so that nothing is imported beforehand."""
    return subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode


def test_the_front_door_gives_it() -> None:
    assert ran("import sunnmore_oppvekst as so; so.reference('nordre-sunnmore').network") == 0


def test_the_front_door_gives_it_after_something_else_was_asked_for() -> None:
    assert ran("import sunnmore_oppvekst as so; so.check; so.loads; so.reference('nordre-sunnmore')") == 0
