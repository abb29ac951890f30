"""A network of a given number of members with one forum."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

import pytest

from sunnmore_oppvekst.domain.decision import Decision, DecisionKind
from sunnmore_oppvekst.domain.meeting import Attendance, Meeting, Notice
from sunnmore_oppvekst.domain.municipality import Municipality
from sunnmore_oppvekst.domain.network import Membership, Network
from sunnmore_oppvekst.domain.organisation import Appointment, Body, Grant, Mandate, Power, Role, Scope, Seat
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.revision.sitting import Sitting

DAY = date(2020, 6, 10)
BEFORE, AFTER = DAY - timedelta(days=1), DAY + timedelta(days=1)
ALWAYS = Period(start=date(2018, 1, 1))
NAME = Text(nn="Namn")
CONVENER = Party(role="convener")
CALLED = Notice(by=CONVENER, sent=DAY)

AROUND_THE_DAY = [
    pytest.param(Period(start=ALWAYS.start, end=BEFORE), False, id="ended the day before"),
    pytest.param(Period(start=ALWAYS.start, end=DAY), False, id="ends with the day before"),
    pytest.param(Period(start=ALWAYS.start, end=AFTER), True, id="ends with the day"),
    pytest.param(Period(start=BEFORE), True, id="started the day before"),
    pytest.param(Period(start=DAY), True, id="starts on the day"),
    pytest.param(Period(start=DAY, end=AFTER), True, id="just the day"),
    pytest.param(Period(start=AFTER), False, id="starts the day after"),
]
"""Periods on each side of `DAY`, and whether it is in them."""


def numbers(count: int) -> tuple[str, ...]:
    """The numbers of so many municipalities."""
    return tuple(str(1001 + index) for index in range(count))


def grants(*powers: Power) -> tuple[Grant, ...]:
    return tuple(Grant(power=power, section="s") for power in powers)


def mandate(id: str, holder: Party, *powers: Power, period: Period = ALWAYS) -> Mandate:
    return Mandate(id=id, holder=holder, period=period, powers=grants(*powers))


def director(number: str, **fields: Any) -> Appointment:
    return Appointment(**{"id": f"d{number}", "role": "director", "municipality": number, "period": ALWAYS, **fields})


def small_network(members: int, *, quorum: int | None = None, **fields: Any) -> Network:
    """Members with a director each, all of whom sit in the forum, which decides when the convener has called it."""
    listed = numbers(members)
    given: dict[str, Any] = {
        "id": "n",
        "name": NAME,
        "municipalities": tuple(Municipality(number=number, name=f"Kommune {number}") for number in listed),
        "memberships": tuple(Membership(municipality=number, period=ALWAYS) for number in listed),
        "roles": (
            Role(id="director", name=NAME, scope=Scope.MUNICIPALITY),
            Role(id="convener", name=NAME, scope=Scope.NETWORK),
        ),
        "bodies": (
            Body(
                id="forum",
                name=NAME,
                quorum_percent=quorum,
                seats=tuple(Seat(appointment=f"d{number}", period=ALWAYS) for number in listed),
            ),
        ),
        "mandates": (
            mandate("decides", Party(body="forum"), Power.DECIDE, Power.REVISE),
            mandate("convenes", CONVENER, Power.CONVENE),
        ),
        "appointments": (
            *(director(number) for number in listed),
            Appointment(id="convener", role="convener", period=ALWAYS),
        ),
    }
    return Network(**{**given, **fields})


def sitting(
    present: int | Iterable[str],
    *,
    of: int | None = None,
    substitutes: Mapping[str, str] | None = None,
    on: date = DAY,
    notice: Notice | None = CALLED,
    **decision: Any,
) -> Sitting:
    """A meeting of the forum and what it decided.

    Args:
        present: the appointments that came, or how many of the directors, the first ones.
        of: how many directors were called, where more were than came.
        substitutes: who came instead, by the appointment that did not.
        on: the day of the meeting, and of the decision unless it says otherwise.
        notice: how it was called.
        decision: fields of the decision.
    """
    came = [f"d{number}" for number in numbers(present)] if isinstance(present, int) else [*present]
    called = [f"d{number}" for number in numbers(of or 0)]
    others = dict.fromkeys([*called, *(substitutes or {})])
    made = Decision(**{"id": "v1", "kind": DecisionKind.ADOPTED, "body": "forum", "on": on, **decision})
    met = Meeting(
        id="mote",
        title=NAME,
        network="n",
        body="forum",
        on=on,
        notice=notice,
        attendance=(
            *(Attendance(appointment=id, is_present=True) for id in came),
            *(
                Attendance(appointment=id, is_present=False, substitute=(substitutes or {}).get(id))
                for id in others
                if id not in came
            ),
        ),
        decisions=(made,),
    )
    return Sitting(meeting=met, decision=made)
