"""Networks across municipal changes: appointments, seats, memberships and units."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.domain.network import Membership, Network
from sunnmore_oppvekst.domain.organisation import Appointment, Body, Seat
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.sectors import Sector
from sunnmore_oppvekst.domain.unit import Unit
from sunnmore_oppvekst.revision.succession import Carried, carry
from tests.revision.mergers import (
    AFTER,
    BEFORE,
    BOTH,
    LATER,
    LEFT,
    LOST,
    NAME,
    NEIGHBOUR,
    NEW,
    NORTH,
    OLD,
    ON,
    ONE,
    OTHER,
    REDUCED,
    RIGHT,
    SAME,
    SOUTH,
    SPLIT,
    network,
)

START = date(2018, 1, 1)
ALWAYS = Period(start=START)
UNTIL = Period(start=START, end=ON)
DAYS = {"the day before": BEFORE, "the day": ON, "the day after": AFTER}
each_day = pytest.mark.parametrize("on", DAYS.values(), ids=DAYS)


def cross(held: Network, on: date = ON, **answers: str) -> Carried[Network]:
    return carry(held, network=held, on=on, answers=answers)


def appointment(number: str | None, period: Period = ALWAYS, id: str = "a") -> Appointment:
    return Appointment(id=id, role="adviser", municipality=number, period=period)


PERIODS = [
    pytest.param(Period(start=START), UNTIL, id="open"),
    pytest.param(Period(start=START, end=AFTER), UNTIL, id="a day longer"),
    pytest.param(Period(start=START, end=LATER), UNTIL, id="years longer"),
    pytest.param(UNTIL, UNTIL, id="just as long"),
    pytest.param(Period(start=START, end=BEFORE), Period(start=START, end=BEFORE), id="a day shorter"),
    pytest.param(Period(start=BEFORE), Period(start=BEFORE, end=ON), id="from the day before"),
    pytest.param(Period(start=ON), Period(start=ON), id="from the day"),
    pytest.param(Period(start=AFTER), Period(start=AFTER), id="from the day after"),
]


@each_day
@pytest.mark.parametrize(("period", "ended"), PERIODS)
def test_an_appointment_ends_with_its_municipality(period: Period, ended: Period, on: date) -> None:
    others = (appointment(SAME, period, "b"), appointment(None, period, "c"), appointment(BOTH, period, "d"))
    held = network(appointments=(appointment(ONE, period), *others))
    expected = network(appointments=(appointment(ONE, ended if on >= ON else period), *others))
    assert cross(held, on).value == expected


def seated(period: Period, appointments: tuple[Appointment, ...]) -> Network:
    seats = tuple(Seat(appointment=each.id, period=period) for each in appointments)
    return network(appointments=appointments, bodies=(Body(id="forum", name=NAME, seats=seats),))


@each_day
@pytest.mark.parametrize(("period", "ended"), PERIODS)
def test_a_seat_ends_with_the_municipality_it_is_held_for(period: Period, ended: Period, on: date) -> None:
    held = seated(period, (appointment(ONE, UNTIL), appointment(SAME, UNTIL, "b"), appointment(None, UNTIL, "c")))
    (forum,) = held.bodies
    first = evolve(forum.seats[0], period=ended if on >= ON else period)
    assert cross(held, on).value == evolve(held, bodies=(evolve(forum, seats=(first, *forum.seats[1:])),))


def test_a_seat_ends_with_an_appointment_that_ended_before_the_municipality() -> None:
    earlier = date(2019, 6, 1)
    held = seated(ALWAYS, (appointment(ONE, Period(start=START, end=earlier)), appointment(OTHER, id="b")))
    (forum,) = cross(held).value.bodies
    assert [seat.period.end for seat in forum.seats] == [earlier, ON]


def members(*listed: tuple[str, Period]) -> Network:
    return network(memberships=tuple(Membership(municipality=number, period=period) for number, period in listed))


FROM = Period(start=ON)


@pytest.mark.parametrize(
    ("held", "after"),
    [
        ([(ONE, ALWAYS)], [(ONE, UNTIL), (BOTH, FROM)]),
        ([(ONE, UNTIL)], [(ONE, UNTIL), (BOTH, FROM)]),
        ([(ONE, ALWAYS), (OTHER, ALWAYS)], [(ONE, UNTIL), (OTHER, UNTIL), (BOTH, FROM)]),
        ([(ONE, ALWAYS), (SAME, ALWAYS)], [(ONE, UNTIL), (SAME, ALWAYS), (BOTH, FROM)]),
        ([(SPLIT, ALWAYS)], [(SPLIT, UNTIL), (LEFT, FROM), (RIGHT, FROM)]),
        ([(OLD, ALWAYS)], [(OLD, UNTIL), (NEW, FROM)]),
        ([(LOST, ALWAYS)], [(LOST, UNTIL)]),
        ([(REDUCED, ALWAYS)], [(REDUCED, ALWAYS)]),
        ([(ONE, Period(start=START, end=BEFORE))], [(ONE, Period(start=START, end=BEFORE))]),
        ([(ONE, Period(start=START, end=AFTER))], [(ONE, UNTIL), (BOTH, FROM)]),
        ([(ONE, Period(start=BEFORE))], [(ONE, Period(start=BEFORE, end=ON)), (BOTH, FROM)]),
        ([(ONE, FROM)], [(ONE, FROM)]),
        ([(ONE, ALWAYS), (BOTH, FROM)], [(ONE, UNTIL), (BOTH, FROM)]),
        ([(BOTH, Period(start=AFTER)), (ONE, ALWAYS)], [(BOTH, Period(start=AFTER)), (ONE, UNTIL)]),
        ([(SPLIT, ALWAYS), (LEFT, FROM)], [(SPLIT, UNTIL), (LEFT, FROM), (RIGHT, FROM)]),
        ([], []),
    ],
    ids=[
        "one of two that merge",
        "one that ended already",
        "both that merge",
        "beside another",
        "split",
        "renumbered",
        "gone",
        "lost a part",
        "left the day before",
        "was to leave the day after",
        "joined the day before",
        "joined on the day",
        "its heir is a member",
        "its heir joined later",
        "one of its heirs is a member",
        "none",
    ],
)
def test_membership_passes_to_the_successors(held: list[tuple[str, Period]], after: list[tuple[str, Period]]) -> None:
    for on in (ON, AFTER):
        assert cross(members(*held), on).value == members(*after)
    assert cross(members(*held), BEFORE).value == members(*held)
    again = cross(members(*after))
    assert again.value == members(*after)


def test_membership_passes_through_successive_changes() -> None:
    found = cross(members((ONE, ALWAYS), (SAME, ALWAYS)), LATER).value
    since = Period(start=LATER)
    between = Period(start=ON, end=LATER)
    assert found == members((ONE, UNTIL), (SAME, ALWAYS), (BOTH, between), (NORTH, since), (SOUTH, since))
    assert cross(cross(members((ONE, ALWAYS), (SAME, ALWAYS))).value, LATER).value == found


def unit(number: str, **fields: Any) -> Unit:
    return Unit(**{"id": "u", "name": "Skule", "sectors": (Sector.SCHOOL,), "municipality": number, **fields})


@each_day
@pytest.mark.parametrize(
    ("number", "after", "code"),
    [
        (ONE, BOTH, ""),
        (OLD, NEW, ""),
        (SAME, SAME, ""),
        (NEIGHBOUR, NEIGHBOUR, ""),
        (SPLIT, SPLIT, "SU001"),
        (REDUCED, REDUCED, "SU001"),
        (LOST, LOST, "SU002"),
    ],
    ids=["merged", "renumbered", "unchanged", "got a part", "split", "lost a part", "gone"],
)
def test_a_unit_follows_its_municipality_unless_there_are_several_candidates(
    number: str, after: str, code: str, on: date
) -> None:
    held = network(units=(unit(number), unit(SAME, id="v")))
    found = cross(held, on)
    is_changed = on >= ON
    assert found.value == evolve(held, units=(unit(after if is_changed else number), held.units[1]))
    asked = [(each.code, each.subject, each.path) for each in found.findings]
    assert asked == ([(code, number, ("units", "u", "municipality"))] if code and is_changed else [])
    followed = [(each.path, each.old, each.new) for each in found.followed]
    assert followed == ([("units[u].municipality", number, after)] if is_changed and after != number else [])


@pytest.mark.parametrize(
    ("number", "answer", "after", "code"),
    [
        (SPLIT, LEFT, LEFT, ""),
        (SPLIT, RIGHT, RIGHT, ""),
        (SPLIT, SAME, SPLIT, "SU003"),
        (REDUCED, REDUCED, REDUCED, ""),
        (REDUCED, NEIGHBOUR, NEIGHBOUR, ""),
        (REDUCED, SAME, REDUCED, "SU003"),
        (ONE, SAME, BOTH, ""),
    ],
)
def test_an_answer_places_a_unit(number: str, answer: str, after: str, code: str) -> None:
    held = network(units=(unit(number), unit(number, id="v")))
    found = cross(held, u=answer)
    assert found.value.units[0].municipality == after
    assert [each.code for each in found.findings if each.path[1] == "u"] == ([code] if code else [])
    assert [(each.old, each.new) for each in found.followed if each.path.startswith("units[u]")] == (
        [(number, after)] if after != number else []
    )


@pytest.mark.parametrize(
    ("opened", "closed", "follows"),
    [
        (None, None, True),
        (None, ON, False),
        (None, AFTER, True),
        (None, BEFORE, False),
        (ON, None, True),
        (BEFORE, None, True),
        (AFTER, None, False),
    ],
    ids=[
        "always",
        "closed that day",
        "closed the day after",
        "closed before",
        "opened",
        "opened before",
        "opens after",
    ],
)
def test_only_a_unit_that_is_open_on_the_day_is_moved(opened: date | None, closed: date | None, follows: bool) -> None:
    held = network(units=tuple(unit(each, id=each, opened=opened, closed=closed) for each in (ONE, SPLIT)))
    found = cross(held)
    assert found.value.units[0].municipality == (BOTH if follows else ONE)
    assert found.findings.codes == (("SU001",) if follows else ())


def test_a_network_uses_its_own_municipalities() -> None:
    held = evolve(members((ONE, ALWAYS)), units=(unit(ONE), unit(SPLIT, id="v")))
    other = Network(id="other", name=NAME)
    assert cross(held).value.units[0].municipality == BOTH
    assert carry(held, network=other, on=ON) == cross(held)


MEMBERS = st.lists(
    st.tuples(
        st.sampled_from([ONE, OTHER, SPLIT, OLD, SAME, LOST, REDUCED]),
        st.sampled_from([-400, -1, 0, 1]),
        st.none() | st.integers(1, 1500),
    ),
    max_size=4,
    unique_by=lambda each: each[0],
)


@given(MEMBERS, st.sampled_from([BEFORE, ON, AFTER, LATER]))
def test_carrying_a_network_loses_nothing_and_is_idempotent(
    listed: list[tuple[str, int, int | None]], on: date
) -> None:
    held = [
        (
            number,
            Period(start=(start := ON + timedelta(days=apart)), end=start + timedelta(days=days) if days else None),
        )
        for number, apart, days in listed
    ]
    before = evolve(
        members(*held),
        appointments=tuple(appointment(number, period, f"a{number}") for number, period in held),
        units=tuple(unit(number, id=f"u{number}") for number, _ in held),
    )
    found = cross(before, on).value
    assert cross(found, on).value == found
    assert [(each.municipality, each.period.start) for each in found.memberships[: len(held)]] == [
        (number, period.start) for number, period in held
    ]
    assert [evolve(each, period=ALWAYS) for each in found.appointments] == [
        evolve(each, period=ALWAYS) for each in before.appointments
    ]
    assert [each.id for each in found.units] == [each.id for each in before.units]
    for each in found.appointments:
        gone = next(known.dissolved for known in before.municipalities if known.number == each.municipality)
        if gone is not None and gone <= on and each.period.start < gone:
            assert each.period.end is not None
            assert each.period.end <= gone
    if on == BEFORE:
        assert found == before
