"""A network as it stood on a day holds what held that day, so that two days can be compared."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from attrs import evolve

from sunnmore_oppvekst.compare.changes import Change
from sunnmore_oppvekst.compare.states import NetworkState, diff_states
from sunnmore_oppvekst.domain.funding import FundingScheme
from sunnmore_oppvekst.domain.municipality import Municipality
from sunnmore_oppvekst.domain.network import Membership, Network
from sunnmore_oppvekst.domain.organisation import Appointment, Body, Mandate, Seat
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.unit import Unit
from tests.numbered_values import numbered

START, END = date(2020, 1, 1), date(2021, 1, 1)
YEAR = Period(start=START, end=END)
DAY = timedelta(days=1)
SEAT = evolve(numbered(Seat, 0), period=YEAR)
BODY = evolve(numbered(Body, 1), seats=(SEAT,))
NETWORK = evolve(
    numbered(Network, 0),
    municipalities=(evolve(numbered(Municipality, 1), established=None, dissolved=None),),
    memberships=(Membership(municipality="0001", period=YEAR),),
    bodies=(BODY,),
    mandates=(evolve(numbered(Mandate, 2), period=YEAR),),
    appointments=(evolve(numbered(Appointment, 3), period=YEAR),),
    schemes=(evolve(numbered(FundingScheme, 4), period=YEAR),),
    units=(evolve(numbered(Unit, 5), opened=START, closed=END),),
)
PATHS = [
    "members[0001]",
    "bodies[x1].seats[x0]",
    "mandates[x2]",
    "appointments[x3]",
    "schemes[x4]",
    "units[x5]",
]


@pytest.mark.parametrize("day", [START, END - DAY], ids=["first day", "last day"])
def test_it_holds_what_holds_on_the_day(day: date) -> None:
    assert NetworkState.of(NETWORK.as_of(day)) == NetworkState(
        id=NETWORK.id,
        on=day,
        members=NETWORK.municipalities,
        bodies=NETWORK.bodies,
        mandates=NETWORK.mandates,
        appointments=NETWORK.appointments,
        schemes=NETWORK.schemes,
        units=NETWORK.units,
    )


@pytest.mark.parametrize("day", [START - DAY, END], ids=["day before", "day after"])
def test_it_holds_nothing_else_than_bodies_without_seats_on_another_day(day: date) -> None:
    expected = NetworkState(id=NETWORK.id, on=day, bodies=(evolve(BODY, seats=()),))
    assert NetworkState.of(NETWORK.as_of(day)) == expected


@pytest.mark.parametrize(
    ("first", "last", "change"), [(START - DAY, START, Change.ADDED), (END - DAY, END, Change.REMOVED)]
)
def test_what_begins_or_ends_between_two_days_is_a_change(first: date, last: date, change: Change) -> None:
    changes = diff_states(NETWORK.as_of(first), NETWORK.as_of(last))
    assert [(each.change, each.dotted_path) for each in changes] == [
        (Change.CHANGED, "on"),
        *((change, path) for path in PATHS),
    ]
    assert (changes[0].old, changes[0].new) == (first, last)
    assert changes.apply_to(NetworkState.of(NETWORK.as_of(first))) == NetworkState.of(NETWORK.as_of(last))
