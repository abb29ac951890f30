"""Every power for every actor: exactly those named by a mandate have it, on the days it is in force."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from sunnmore_oppvekst.domain.network import Membership, Network
from sunnmore_oppvekst.domain.organisation import Appointment, Mandate, Power, Role, Scope, Seat
from sunnmore_oppvekst.domain.party import Every, Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.sectors import Sector
from sunnmore_oppvekst.domain.unit import Unit
from sunnmore_oppvekst.errors import NotAuthorised
from sunnmore_oppvekst.revision.authority import Actor, authority, party_of
from tests.revision.small import (
    AFTER,
    ALWAYS,
    AROUND_THE_DAY,
    BEFORE,
    DAY,
    NAME,
    director,
    mandate,
    numbers,
    sitting,
    small_network,
)

FORUM = sitting(2)
BY_DECISION = {Power.DECIDE, Power.REVISE, Power.OVERSEE}


def teacher(unit: str) -> Appointment:
    return Appointment(id=f"t-{unit}", role="teacher", unit=unit, period=ALWAYS)


def scene(*mandates: Mandate) -> Network:
    """Two members and a municipality that is none, a school in each, and everybody that can be appointed."""
    network = small_network(3)
    units = (("skule-1", "1001"), ("skule-2", "1002"))
    return evolve(
        network,
        memberships=network.memberships[:2],
        roles=(*network.roles, Role(id="teacher", name=NAME, scope=Scope.UNIT)),
        units=tuple(Unit(id=id, name=id, sectors=(Sector.SCHOOL,), municipality=number) for id, number in units),
        bodies=tuple(evolve(body, seats=body.seats[:2]) for body in network.bodies),
        appointments=(*network.appointments, *(teacher(id) for id, _ in units)),
        mandates=(mandate("convenes", Party(role="convener"), Power.CONVENE), *mandates),
    )


def called(actor: Actor) -> str:
    return actor.id if isinstance(actor, Appointment) else actor.meeting.body


def having(network: Network, power: Power) -> set[str]:
    """Who has a power: each appointment, and the forum by a decision."""
    actors: tuple[Actor, ...] = (*network.appointments, FORUM)
    return {called(actor) for actor in actors if authority(network, actor, power, on=DAY)}


EVERYBODY = {"d1001", "d1002", "d1003", "convener", "t-skule-1", "t-skule-2", "forum"}
HOLDERS = [
    (Party(body="forum"), {"d1001", "d1002", "forum"}),
    (Party(body="committee"), set()),
    (Party(role="director"), {"d1001", "d1002", "d1003"}),
    (Party(role="director", municipality="1002"), {"d1002"}),
    (Party(role="teacher"), {"t-skule-1", "t-skule-2"}),
    (Party(role="teacher", unit="skule-2"), {"t-skule-2"}),
    (Party(role="convener"), {"convener"}),
    (Party(role="convener", municipality="1001"), set()),
    (Party(role="nobody"), set()),
    (Party(municipality="1001"), {"d1001"}),
    (Party(municipality="1003"), set()),
    (Party(unit="skule-1"), {"t-skule-1"}),
    (Party(unit="skule-3"), set()),
    (Party(every=Every.MEMBER), {"d1001", "d1002"}),
    (Party(every=Every.UNIT), {"t-skule-1", "t-skule-2"}),
    (Party(partner="ntnu"), set()),
]


def key(value: object) -> str:
    return value.key if isinstance(value, Party) else ""


@pytest.mark.parametrize("power", Power)
@pytest.mark.parametrize(("holder", "holding"), HOLDERS, ids=key)
def test_exactly_those_named_by_a_mandate_have_its_power(holder: Party, holding: set[str], power: Power) -> None:
    network = scene(mandate("m", holder, power))
    alone = {"forum"} & holding if holder.body and power in BY_DECISION else holding
    assert having(network, power) == alone | ({"convener"} if power is Power.CONVENE else set())


@pytest.mark.parametrize("power", Power)
@pytest.mark.parametrize("holder", [holder for holder, _ in HOLDERS], ids=key)
def test_a_mandate_for_every_other_power_does_not_grant_this_one(holder: Party, power: Power) -> None:
    network = scene(mandate("m", holder, *(other for other in Power if other is not power)))
    assert having(network, power) == ({"convener"} if power is Power.CONVENE else set())
    assert {*map(called, network.appointments)} | {"forum"} == EVERYBODY


@pytest.mark.parametrize(("period", "is_in_force"), AROUND_THE_DAY)
def test_a_mandate_gives_power_from_its_first_day_to_its_last(period: Period, is_in_force: bool) -> None:
    network = scene(mandate("m", Party(role="convener"), Power.DRAFT, period=period))
    answer = authority(network, network.appointments[3], Power.DRAFT, on=DAY)
    assert bool(answer) == is_in_force
    assert [each.id for each in answer.needed] == (["m"] if is_in_force else [])
    assert answer.held_by == (("convener",) if is_in_force else ())


@pytest.mark.parametrize(("period", "is_in_force"), AROUND_THE_DAY)
@pytest.mark.parametrize("holder", [Party(role="director"), Party(every=Every.MEMBER), Party(body="forum")], ids=key)
def test_an_appointment_gives_power_from_its_first_day_to_its_last(
    holder: Party, period: Period, is_in_force: bool
) -> None:
    network = scene(mandate("m", holder, Power.DRAFT))
    held = director("1001", period=period)
    changed = evolve(network, appointments=(held, *network.appointments[1:]))
    assert bool(authority(changed, held, Power.DRAFT, on=DAY)) == is_in_force


@pytest.mark.parametrize(("period", "is_in_force"), AROUND_THE_DAY)
def test_a_seat_gives_the_powers_of_its_body_from_its_first_day_to_its_last(period: Period, is_in_force: bool) -> None:
    network = scene(mandate("m", Party(body="forum"), Power.DRAFT))
    (body,) = network.bodies
    changed = evolve(network, bodies=(evolve(body, seats=(Seat(appointment="d1001", period=period),)),))
    assert having(changed, Power.DRAFT) - {"forum"} == ({"d1001"} if is_in_force else set())


@pytest.mark.parametrize(("period", "is_in_force"), AROUND_THE_DAY)
def test_a_member_speaks_from_its_first_day_to_its_last(period: Period, is_in_force: bool) -> None:
    network = scene(mandate("m", Party(every=Every.MEMBER), Power.CONTRIBUTE))
    changed = evolve(network, memberships=(Membership(municipality="1001", period=period),))
    assert having(changed, Power.CONTRIBUTE) == ({"d1001"} if is_in_force else set())


@pytest.mark.parametrize(("period", "is_in_force"), AROUND_THE_DAY)
@pytest.mark.parametrize("holder", [Party(every=Every.UNIT), Party(unit="skule-1")], ids=key)
def test_a_unit_acts_while_it_is_open(holder: Party, period: Period, is_in_force: bool) -> None:
    network = scene(mandate("m", holder, Power.ANCHOR))
    unit = evolve(network.units[0], opened=period.start, closed=period.end)
    assert having(evolve(network, units=(unit,)), Power.ANCHOR) == ({"t-skule-1"} if is_in_force else set())


@pytest.mark.parametrize(
    "forged",
    [
        director("1001", id="d9999"),
        director("1001", role="adviser"),
        director("1001", person="ein-annan"),
        director("1001", period=Period(start=ALWAYS.start, end=AFTER)),
        director("1002", id="d1001"),
    ],
    ids=["another id", "another role", "another person", "another period", "another municipality"],
)
def test_a_forged_appointment_grants_nothing(forged: Appointment) -> None:
    holders = (Party(role=forged.role), Party(every=Every.MEMBER), Party(body="forum"))
    network = scene(*(mandate(f"m{place}", holder, Power.DRAFT) for place, holder in enumerate(holders)))
    assert authority(network, network.appointments[0], Power.DRAFT, on=DAY)
    assert not authority(network, forged, Power.DRAFT, on=DAY)


def test_the_answer_holds_the_first_granting_mandate_and_all_that_would_grant() -> None:
    mandates = (
        mandate("one", Party(role="director", municipality="1002"), Power.DRAFT),
        mandate("two", Party(role="director"), Power.DRAFT),
        mandate("three", Party(every=Every.MEMBER), Power.DRAFT),
        mandate("past", Party(role="director"), Power.DRAFT, period=Period(start=ALWAYS.start, end=DAY)),
    )
    network = scene(*mandates)
    answer = authority(network, network.appointments[0], Power.DRAFT, on=DAY)
    assert (answer.power, answer.on, answer.who, answer.mandate) == (Power.DRAFT, DAY, "d1001", mandates[1])
    assert answer.needed == mandates[:3]
    assert answer.granted() == mandates[1]


@pytest.mark.parametrize(
    ("holders", "held_by"),
    [
        ([Party(body="forum")], ("forum",)),
        ([Party(role="director")], ("d1001", "d1002", "d1003")),
        ([Party(role="director", municipality="1002")], ("d1002",)),
        ([Party(role="teacher")], ("t-skule-1", "t-skule-2")),
        ([Party(role="teacher", unit="skule-2")], ("t-skule-2",)),
        ([Party(role="nobody")], ()),
        ([Party(every=Every.MEMBER)], ("1001", "1002")),
        ([Party(every=Every.UNIT)], ("skule-1", "skule-2")),
        ([Party(municipality="1003")], ("1003",)),
        ([Party(unit="skule-2")], ("skule-2",)),
        ([Party(partner="ntnu")], ("ntnu",)),
        ([Party(body="forum"), Party(role="director", municipality="1002"), Party(body="forum")], ("forum", "d1002")),
    ],
    ids=lambda value: " and ".join(map(key, value)) if isinstance(value, list) else "",
)
def test_a_refusal_names_those_who_hold_the_mandates(holders: list[Party], held_by: tuple[str, ...]) -> None:
    network = scene(*(mandate(f"m{place}", holder, Power.DRAFT) for place, holder in enumerate(holders)))
    answer = authority(network, network.appointments[3], Power.DRAFT, on=DAY)
    assert answer.mandate is None
    assert answer.held_by == held_by
    with pytest.raises(NotAuthorised) as caught:
        answer.granted()
    assert caught.value.needed == tuple(f"m{place}" for place in range(len(holders)))
    assert caught.value.held_by == held_by


def test_members_are_named_in_order() -> None:
    network = small_network(9, mandates=(mandate("m", Party(every=Every.MEMBER), Power.DRAFT),))
    assert authority(network, network.appointments[-1], Power.DRAFT, on=DAY).held_by == numbers(9)


@pytest.mark.parametrize(
    ("role", "speaks"), [("director", True), ("convener", False), ("teacher", False), ("nobody", False)]
)
def test_only_a_role_that_is_held_for_a_municipality_speaks_for_it(role: str, speaks: bool) -> None:
    network = scene(mandate("m", Party(every=Every.MEMBER), Power.CONTRIBUTE))
    held = director("1001", role=role)
    changed = evolve(network, appointments=(held,))
    assert bool(authority(changed, held, Power.CONTRIBUTE, on=DAY)) == speaks


def test_only_those_in_office_are_named_as_holders() -> None:
    network = scene(mandate("m", Party(role="director"), Power.DRAFT))
    held = (director("1001", period=Period(start=ALWAYS.start, end=DAY)), director("1002", period=Period(start=DAY)))
    changed = evolve(network, appointments=(*held, *network.appointments[3:]))
    answer = authority(changed, changed.appointments[2], Power.DRAFT, on=DAY)
    assert answer.held_by == ("d1002",)


@pytest.mark.parametrize("on", [BEFORE, DAY, AFTER], ids=["the day before", "the day", "the day after"])
def test_a_body_acts_on_the_day_of_its_meeting(on: date) -> None:
    network = scene(mandate("m", Party(body="forum"), Power.DECIDE))
    answer = authority(network, FORUM, Power.DECIDE, on=on)
    assert bool(answer) == (on == DAY)
    assert answer.who == "forum"


@pytest.mark.parametrize(
    ("actor", "party"),
    [
        (FORUM, Party(body="forum")),
        (director("1001"), Party(role="director", municipality="1001")),
        (teacher("skule-1"), Party(role="teacher", unit="skule-1")),
        (Appointment(id="convener", role="convener", period=ALWAYS), Party(role="convener")),
    ],
    ids=["a body", "for a municipality", "for a unit", "for the network"],
)
def test_an_actor_is_named_by_role_and_scope(actor: Actor, party: Party) -> None:
    assert party_of(actor) == party
