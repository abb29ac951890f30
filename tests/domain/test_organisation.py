"""Seats, mandates, units and names: what holds on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sunnmore_oppvekst.domain.municipality import FormerName
from sunnmore_oppvekst.domain.organisation import (
    Appointment,
    Body,
    Grant,
    Mandate,
    Power,
    Role,
    Scope,
    Seat,
    SeatRule,
)
from sunnmore_oppvekst.domain.partner import Partner, PartnerKind
from sunnmore_oppvekst.domain.party import Every, Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.sectors import Sector
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.domain.unit import Unit
from sunnmore_oppvekst.errors import InvalidValue

DAY, AFTER = date(2019, 8, 1), date(2019, 8, 2)
UNTIL = Period(start=date(2018, 8, 1), end=DAY)
SINCE = Period(start=DAY)


@pytest.mark.parametrize(
    ("at_least", "at_most", "allowed"), [(1, 1, {1}), (0, 2, {0, 1, 2}), (2, None, {2, 3, 4}), (0, 0, {0})]
)
def test_a_rule_allows_from_the_fewest_to_the_most(at_least: int, at_most: int | None, allowed: set[int]) -> None:
    rule = SeatRule(role="adviser", at_least=at_least, at_most=at_most)
    assert {number for number in range(5) if rule.allows(number)} == allowed


def test_a_rule_that_nothing_can_meet_is_refused() -> None:
    with pytest.raises(InvalidValue, match=r"SeatRule\.at_most: 1 is not a number no lower than the fewest"):
        SeatRule(role="adviser", at_least=2, at_most=1)


@pytest.mark.parametrize(
    ("counted", "represents"),
    [
        ((), False),
        ((None,), False),
        ((Every.UNIT,), False),
        ((Every.MEMBER,), True),
        ((None, Every.MEMBER), True),
        ((Every.MEMBER, Every.UNIT), True),
    ],
)
def test_a_body_represents_members_when_one_of_its_rules_is_for_each_of_them(
    counted: tuple[Every | None, ...], represents: bool
) -> None:
    rules = tuple(SeatRule(role="adviser", every=every) for every in counted)
    assert Body(id="au", name=Text(nn="Arbeidsutval"), composition=rules).represents_members is represents


@pytest.mark.parametrize(
    ("scope", "whom"), [(Scope.NETWORK, None), (Scope.MUNICIPALITY, "1532"), (Scope.UNIT, "valderoy-skule")]
)
def test_an_appointment_is_for_whom_the_scope_of_its_role_says(scope: Scope, whom: str | None) -> None:
    role = Role(id="leiar", name=Text(nn="Leiar"), scope=scope)
    held = Appointment(id="a", role="leiar", period=SINCE, municipality="1532", unit="valderoy-skule")
    assert role.holds_for(held) == whom


def test_a_seat_passes_from_one_to_the_next_on_the_day() -> None:
    old, new = Seat(appointment="gammal", period=UNTIL), Seat(appointment="ny", period=SINCE)
    group = Body(id="au", name=Text(nn="Arbeidsutval"), seats=(old, new))
    assert list(group.seats_on(date(2019, 7, 31))) == [old]
    assert list(group.seats_on(DAY)) == [new]


def test_a_mandate_gives_its_powers_while_it_is_in_force_and_no_others() -> None:
    grants = (Grant(power=Power.DRAFT, section="au"), Grant(power=Power.OPERATE, section="au"))
    mandate = Mandate(id="m", holder=Party(body="au"), period=UNTIL, powers=grants)
    assert {power for power in Power if mandate.grants(power, on=date(2019, 7, 31))} == {Power.DRAFT, Power.OPERATE}
    assert not any(mandate.grants(power, on=DAY) for power in Power)


def unit(**fields: Any) -> Unit:
    return Unit(id="u", name="Valderøy skule", sectors=(Sector.SCHOOL,), municipality="1532", **fields)


@pytest.mark.parametrize(
    ("fields", "open_days"),
    [
        ({}, [True, True]),
        ({"opened": AFTER}, [False, True]),
        ({"closed": AFTER}, [True, False]),
        ({"opened": DAY, "closed": AFTER}, [True, False]),
        ({"closed": DAY}, [False, False]),
    ],
)
def test_a_unit_is_open_from_its_first_day_up_to_the_first_without_it(
    fields: dict[str, date], open_days: list[bool]
) -> None:
    assert [unit(**fields).is_open_on(day) for day in (DAY, AFTER)] == open_days


@pytest.mark.parametrize("closed", [DAY, date(2019, 7, 31)])
def test_a_unit_is_open_a_day_at_least(closed: date) -> None:
    with pytest.raises(InvalidValue, match="a date after the unit opened"):
        unit(opened=DAY, closed=closed)


def test_a_partner_is_called_what_it_was_called_then() -> None:
    governor = Partner(
        id="county-governor",
        name=Text(nn="Statsforvaltaren", nb="Statsforvalteren"),
        kind=PartnerKind.COUNTY_GOVERNOR,
        former_names=(FormerName(name="Fylkesmannen", until=date(2021, 1, 1)),),
    )
    assert governor.name_on(date(2020, 12, 31)) == "Fylkesmannen"
    assert governor.name_on(date(2021, 1, 1)) == "Statsforvaltaren"
