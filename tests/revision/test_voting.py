"""Votes in a meeting: one for each member, by somebody in office on the day, and one for each person."""

from __future__ import annotations

from itertools import product

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.domain.network import Membership, Network
from sunnmore_oppvekst.domain.organisation import Appointment, Seat
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.revision.sitting import Sitting
from tests.revision.small import (
    ALWAYS,
    AROUND_THE_DAY,
    director,
    numbers,
    sitting,
    small_network,
)

START = ALWAYS.start


def voting(network: Network, sat: Sitting) -> set[str]:
    return {*sat.voting(network)}


@pytest.mark.parametrize(("period", "votes"), AROUND_THE_DAY)
def test_a_seat_gives_a_vote_from_its_first_day_to_its_last(period: Period, votes: bool) -> None:
    network = small_network(2)
    (body,) = network.bodies
    seats = (Seat(appointment="d1001", period=period), body.seats[1])
    found = voting(evolve(network, bodies=(evolve(body, seats=seats),)), sitting(2))
    assert found == ({"1001", "1002"} if votes else {"1002"})


@pytest.mark.parametrize(("period", "votes"), AROUND_THE_DAY)
def test_an_appointment_gives_a_vote_from_its_first_day_to_its_last(period: Period, votes: bool) -> None:
    network = small_network(2)
    changed = evolve(network, appointments=(director("1001", period=period), *network.appointments[1:]))
    assert voting(changed, sitting(2)) == ({"1001", "1002"} if votes else {"1002"})


@pytest.mark.parametrize(("period", "votes"), AROUND_THE_DAY)
def test_a_substitute_votes_for_one_in_office_only(period: Period, votes: bool) -> None:
    network = small_network(2)
    other = director("1001", id="other")
    changed = evolve(network, appointments=(director("1001", period=period), *network.appointments[1:], other))
    sat = sitting(["d1002"], substitutes={"d1001": "other"})
    assert voting(changed, sat) == ({"1001", "1002"} if votes else {"1002"})


@pytest.mark.parametrize(("period", "votes"), AROUND_THE_DAY)
def test_a_substitute_is_in_office_on_the_day(period: Period, votes: bool) -> None:
    network = small_network(2)
    changed = evolve(network, appointments=(*network.appointments, director("1001", id="other", period=period)))
    sat = sitting(["d1002"], substitutes={"d1001": "other"})
    assert voting(changed, sat) == ({"1001", "1002"} if votes else {"1002"})


@pytest.mark.parametrize(("period", "votes"), AROUND_THE_DAY)
def test_a_member_has_a_vote_from_its_first_day_to_its_last(period: Period, votes: bool) -> None:
    network = small_network(2)
    changed = evolve(network, memberships=(Membership(municipality="1001", period=period), network.memberships[1]))
    assert voting(changed, sitting(2)) == ({"1001", "1002"} if votes else {"1002"})


@pytest.mark.parametrize(
    ("substitute", "votes"),
    [
        pytest.param(director("1001", id="other"), True, id="of the same municipality"),
        pytest.param(director("1002", id="other"), False, id="of another municipality"),
        pytest.param(Appointment(id="other", role="convener", period=ALWAYS), False, id="of none"),
        pytest.param(None, False, id="not appointed"),
    ],
)
def test_a_substitute_votes_for_their_own_municipality(substitute: Appointment | None, votes: bool) -> None:
    network = small_network(2)
    known = evolve(network, appointments=(*network.appointments, *([substitute] if substitute else [])))
    sat = sitting(["d1002"], substitutes={"d1001": "other"})
    assert voting(known, sat) == ({"1001", "1002"} if votes else {"1002"})


def test_those_without_a_seat_or_a_municipality_have_no_vote() -> None:
    network = small_network(2)
    (body,) = network.bodies
    with_convener = evolve(body, seats=(*body.seats, Seat(appointment="convener", period=ALWAYS)))
    assert voting(evolve(network, bodies=(with_convener,)), sitting(["d1001", "convener"])) == {"1001"}
    without = evolve(network, bodies=(evolve(body, seats=body.seats[1:]),))
    assert voting(without, sitting(2)) == {"1002"}
    assert voting(network, sitting(["d1001", "nobody"])) == {"1001"}


def test_an_absent_representative_has_no_vote() -> None:
    assert voting(small_network(3), sitting(1, of=3)) == {"1001"}


def test_two_from_one_municipality_have_one_vote() -> None:
    network = small_network(2)
    (body,) = network.bodies
    known = evolve(
        network,
        appointments=(*network.appointments, director("1001", id="other")),
        bodies=(evolve(body, seats=(*body.seats, Seat(appointment="other", period=ALWAYS))),),
    )
    assert voting(known, sitting(["d1001", "other"])) == {"1001"}


@given(st.lists(st.tuples(st.sampled_from(numbers(4)), st.sampled_from("abcd")), min_size=1, max_size=7))
def test_as_many_members_vote_as_can_be_represented_by_different_people(came: list[tuple[str, str]]) -> None:
    network = small_network(4)
    (body,) = network.bodies
    held = tuple(director(number, id=f"a{place}", person=person) for place, (number, person) in enumerate(came))
    seats = tuple(Seat(appointment=each.id, period=ALWAYS) for each in held)
    known = evolve(network, appointments=held, bodies=(evolve(body, seats=seats),))
    found = voting(known, sitting([each.id for each in held]))
    offers = {number: sorted({person for whose, person in came if whose == number}) for number, _ in came}
    most = max(
        len({person for person in choice if person is not None})
        for choice in product(*([None, *people] for people in offers.values()))
        if len([person for person in choice if person]) == len({person for person in choice if person})
    )
    assert len(found) == most
    assert found <= offers.keys()
    assert voting(known, sitting([each.id for each in reversed(held)])) == found
