"""What a network can tell of itself, and of how it was on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import combinations
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.domain.municipality import ChangeKind, FormerName, Inheritance, Municipality, MunicipalityChange
from sunnmore_oppvekst.domain.network import Membership, Network
from sunnmore_oppvekst.domain.organisation import Appointment, Body, Duty, Grant, Mandate, Power, Role, Scope
from sunnmore_oppvekst.domain.partner import Partner, PartnerKind
from sunnmore_oppvekst.domain.party import Every, Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.sectors import Sector
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.domain.unit import Unit

NEW_YEAR_2020 = date(2020, 1, 1)
NEW_YEAR_2024 = date(2024, 1, 1)
FROM_2017 = Period(start=date(2017, 1, 1))

MERGED = ("1504", "1534", "1546")
MUNICIPALITIES = (
    Municipality(number="1504", name="Ålesund", dissolved=NEW_YEAR_2020),
    Municipality(number="1534", name="Haram", dissolved=NEW_YEAR_2020),
    Municipality(number="1546", name="Sandøy", dissolved=NEW_YEAR_2020),
    Municipality(number="1507", name="Ålesund", established=NEW_YEAR_2020, dissolved=NEW_YEAR_2024),
    Municipality(number="1508", name="Ålesund", established=NEW_YEAR_2024),
    Municipality(number="1580", name="Haram", established=NEW_YEAR_2024),
    Municipality(number="1547", name="Aukra"),
)
CHANGES = (
    MunicipalityChange(
        id="orten-2020", kind=ChangeKind.BOUNDARY, on=NEW_YEAR_2020, before=("1546",), after=("1547",), part="Orten"
    ),
    MunicipalityChange(id="nye-alesund-2020", kind=ChangeKind.MERGER, on=NEW_YEAR_2020, before=MERGED, after=("1507",)),
    MunicipalityChange(
        id="haram-2024",
        kind=ChangeKind.SPLIT,
        on=NEW_YEAR_2024,
        before=("1507",),
        after=("1508", "1580"),
        inherits=tuple(
            Inheritance(area=area, to=to) for area, to in zip(MERGED, ("1508", "1580", "1508"), strict=True)
        ),
    ),
)


def network(**fields: Any) -> Network:
    history = {"municipalities": MUNICIPALITIES, "changes": CHANGES, **fields}
    return Network(id="nettverk", name=Text(nn="Nettverk"), **history)


def members(*numbers: str) -> tuple[Membership, ...]:
    return tuple(Membership(municipality=number, period=FROM_2017) for number in numbers)


def unit(municipality: str, id: str = "skule", **fields: Any) -> Unit:
    return Unit(id=id, name=id, sectors=(Sector.SCHOOL,), municipality=municipality, **fields)


def numbers(found: Iterable[Municipality]) -> list[str]:
    return [each.number for each in found]


class TestWhatBecameOfMunicipalities:
    @pytest.mark.parametrize(
        ("number", "day", "expected"),
        [
            ("1546", date(2019, 12, 31), [("1546", None)]),
            ("1546", NEW_YEAR_2020, [("1507", None), ("1547", "Orten")]),
            ("1546", NEW_YEAR_2024, [("1508", None), ("1547", "Orten")]),
            ("1534", NEW_YEAR_2024, [("1580", None)]),
            ("1507", date(2023, 12, 31), [("1507", None)]),
            ("1507", NEW_YEAR_2024, [("1508", None), ("1580", None)]),
            ("1507", date(2019, 12, 31), []),
        ],
    )
    def test_successors_are_those_in_force_on_the_day(
        self, number: str, day: date, expected: list[tuple[str, str | None]]
    ) -> None:
        then = network().as_of(day)
        found = then.successors_of(then.network.municipality(number))
        assert [(each.municipality.number, each.part) for each in found] == expected

    def test_a_municipality_that_vanished_without_a_change_has_no_successor(self) -> None:
        then = network(changes=()).as_of(NEW_YEAR_2020)
        assert then.successors_of(MUNICIPALITIES[0]) == ()

    def test_successors_that_nobody_knows_are_left_out(self) -> None:
        known = network(municipalities=MUNICIPALITIES[:3])
        assert known.successors("1504", on=NEW_YEAR_2020) == ()


class TestWhereUnitsLie:
    @pytest.mark.parametrize(
        ("registered", "day", "expected"),
        [
            ("1546", NEW_YEAR_2020, ["1507"]),
            ("1534", NEW_YEAR_2024, ["1580"]),
            ("1507", NEW_YEAR_2020, ["1507"]),
            ("1507", NEW_YEAR_2024, ["1508", "1580"]),
            ("1507", date(2019, 12, 31), []),
            ("1599", NEW_YEAR_2020, []),
        ],
    )
    def test_a_unit_follows_its_municipality_as_far_as_anybody_can_tell(
        self, registered: str, day: date, expected: list[str]
    ) -> None:
        then = network().as_of(day)
        lying = unit(registered)
        assert numbers(then.whereabouts(lying)) == expected
        certain = then.municipality_of(lying)
        assert (certain.number if certain else None) == (expected[0] if len(expected) == 1 else None)


class TestBelonging:
    def test_a_municipality_is_outside_unless_it_is_or_was_a_member(self) -> None:
        then = network(memberships=members("1504", "1507")).as_of(NEW_YEAR_2020)
        assert (numbers(then.members), numbers(then.lapsed)) == (["1507"], ["1504"])
        assert [then.is_outside(number) for number in ("1507", "1504", "1534", "1599")] == [False, False, True, True]

    def test_none_is_outside_a_network_without_members(self) -> None:
        assert not network().as_of(NEW_YEAR_2020).is_outside("1507")
        assert not network(memberships=members("1504")).as_of(NEW_YEAR_2020).is_outside("1507")

    def test_memberships_are_half_open(self) -> None:
        ended = Membership(municipality="1547", period=Period(start=date(2018, 1, 1), end=NEW_YEAR_2020))
        begun = Membership(municipality="1507", period=Period(start=NEW_YEAR_2020))
        belonging = network(memberships=(ended, begun))
        assert belonging.as_of(date(2019, 12, 31)).memberships() == (ended,)
        assert belonging.as_of(NEW_YEAR_2020).memberships() == (begun,)


class TestDuties:
    DUTY = Duty(id="drift", text=Text(nn="Drifte nettverket"), section="arbeidsutval")

    def mandate(self, id: str, holder: Party, *duties: str, period: Period = FROM_2017) -> Mandate:
        return Mandate(id=id, holder=holder, period=period, duties=duties)

    def test_each_holder_answers_once_however_many_its_mandates(self) -> None:
        committee, everyone = Party(body="au"), Party(every=Every.MEMBER)
        mandates = (
            self.mandate("a", committee, "drift"),
            self.mandate("b", everyone, "anna", "drift"),
            self.mandate("c", committee, "drift"),
            self.mandate("d", Party(role="koordinator"), "anna"),
        )
        assert network(mandates=mandates).as_of(NEW_YEAR_2020).answering_for(self.DUTY) == (committee, everyone)

    @pytest.mark.parametrize(("end", "count"), [(NEW_YEAR_2020, 0), (date(2020, 1, 2), 1)])
    def test_only_mandates_in_force_count(self, end: date, count: int) -> None:
        mandate = self.mandate("a", Party(body="au"), "drift", period=Period(start=date(2017, 1, 1), end=end))
        assert len(network(mandates=(mandate,)).as_of(NEW_YEAR_2020).answering_for(self.DUTY)) == count


def appointment(id: str, start: date, end: date | None = None, role: str = "leiar", **fields: Any) -> Appointment:
    return Appointment(id=id, role=role, period=Period(start=start, end=end), **fields)


def role(scope: Scope = Scope.NETWORK, is_single: bool = True) -> Role:
    return Role(id="leiar", name=Text(nn="Leiar"), scope=scope, is_single=is_single)


def held_at_once(held: Role, *appointments: Appointment) -> list[tuple[str, str]]:
    found = network(roles=(held,), appointments=appointments).held_at_once()
    return [(earlier.id, later.id) for earlier, later in found]


class TestHeldAtOnce:
    OLD = appointment("gammal", date(2018, 1, 1), date(2019, 8, 1))

    def test_an_appointment_may_begin_on_the_day_that_another_ends(self) -> None:
        assert held_at_once(role(), self.OLD, appointment("ny", date(2019, 8, 1))) == []
        assert held_at_once(role(), self.OLD, appointment("ny", date(2019, 7, 31))) == [("gammal", "ny")]

    def test_the_earlier_one_comes_first_however_they_are_listed(self) -> None:
        assert held_at_once(role(), appointment("ny", date(2019, 7, 1)), self.OLD) == [("gammal", "ny")]

    def test_three_at_once_are_told_of_twice(self) -> None:
        others = (appointment("ny", date(2018, 2, 1)), appointment("nyast", date(2018, 3, 1)))
        assert held_at_once(role(), self.OLD, *others) == [("gammal", "ny"), ("gammal", "nyast")]

    def test_a_role_for_several_may_be_held_by_several(self) -> None:
        assert held_at_once(role(is_single=False), self.OLD, appointment("ny", date(2018, 1, 1))) == []

    def test_another_role_does_not_count(self) -> None:
        assert held_at_once(role(), self.OLD, appointment("ny", date(2018, 1, 1), role="anna")) == []

    @pytest.mark.parametrize(
        ("scope", "is_found"), [(Scope.NETWORK, True), (Scope.MUNICIPALITY, False), (Scope.UNIT, False)]
    )
    def test_one_holds_it_for_each_that_it_is_held_for(self, scope: Scope, is_found: bool) -> None:
        first = appointment("a", date(2018, 1, 1), municipality="1504", unit="ei-skule")
        second = appointment("b", date(2018, 1, 1), municipality="1534", unit="anna-skule")
        assert bool(held_at_once(role(scope), first, second)) == is_found
        same = appointment("c", date(2018, 1, 1), municipality="1504", unit="ei-skule")
        assert held_at_once(role(scope), first, same) == [("a", "c")]

    @given(st.lists(st.tuples(st.integers(1, 28), st.none() | st.integers(1, 10)), max_size=6))
    def test_some_are_told_of_just_when_two_share_a_day(self, spans: list[tuple[int, int | None]]) -> None:
        periods = [
            (date(2019, 1, first), None if days is None else date(2019, 1, first).replace(month=2, day=days))
            for first, days in spans
        ]
        held = [appointment(f"v{n}", *period) for n, period in enumerate(periods)]
        share = any(one.period.overlaps(other.period) for one, other in combinations(held, 2))
        assert bool(held_at_once(role(), *held)) == share


def test_organisation_numbers_are_shared_with_the_first_that_has_them() -> None:
    first, second = unit("1504", "a", organisation_number="123456785"), unit("1504", "b")
    third = unit("1504", "c", organisation_number="123456785")
    partner = Partner(id="ntnu", name=Text(nn="NTNU"), kind=PartnerKind.UNIVERSITY, organisation_number="123456785")
    other = Partner(id="ks", name=Text(nn="KS"), kind=PartnerKind.MUNICIPAL_ASSOCIATION)
    shared = network(units=(first, second, third), partners=(other, partner)).shared_organisation_numbers()
    assert list(shared) == [(first, third), (first, partner)]


class TestHolders:
    OLD = appointment("gammal", date(2018, 1, 1), NEW_YEAR_2020, municipality="1504")
    NEW = appointment("ny", NEW_YEAR_2020, municipality="1507")
    HARAM = appointment("haram", date(2018, 1, 1), municipality="1534")
    OTHER = appointment("anna", date(2018, 1, 1), role="anna", municipality="1507")

    @pytest.mark.parametrize(
        ("day", "expected"), [(date(2019, 12, 31), ["gammal", "haram"]), (NEW_YEAR_2020, ["ny", "haram"])]
    )
    def test_those_who_hold_a_role_on_a_day(self, day: date, expected: list[str]) -> None:
        known = network(appointments=(self.OLD, self.NEW, self.HARAM, self.OTHER))
        assert [held.id for held in known.holders("leiar", on=day)] == expected
        assert [held.id for held in known.as_of(day).holders("leiar")] == expected

    @pytest.mark.parametrize(("municipality", "expected"), [("1507", ["ny"]), ("1534", ["haram"]), ("1504", [])])
    def test_those_who_hold_it_for_one_municipality(self, municipality: str, expected: list[str]) -> None:
        then = network(appointments=(self.OLD, self.NEW, self.HARAM, self.OTHER)).as_of(NEW_YEAR_2020)
        assert [held.id for held in then.holders("leiar", municipality=municipality)] == expected


@pytest.mark.parametrize(("day", "expected"), [(date(2019, 12, 31), ["a", "b"]), (NEW_YEAR_2020, ["b"])])
def test_the_mandates_that_give_a_power_on_a_day(day: date, expected: list[str]) -> None:
    until = Period(start=date(2017, 1, 1), end=NEW_YEAR_2020)
    mandates = tuple(
        Mandate(id=id, holder=Party(body="au"), period=period, powers=(Grant(power=power, section="au"),))
        for id, period, power in (
            ("a", until, Power.DRAFT),
            ("b", FROM_2017, Power.DRAFT),
            ("c", FROM_2017, Power.DECIDE),
        )
    )
    assert [mandate.id for mandate in network(mandates=mandates).mandates_with(Power.DRAFT, on=day)] == expected


def test_the_open_units_of_a_sector() -> None:
    units = (
        unit("1504", "skule"),
        evolve(unit("1504", "barnehage"), sectors=(Sector.KINDERGARTEN,)),
        evolve(unit("1504", "begge"), sectors=(Sector.KINDERGARTEN, Sector.SCHOOL)),
        unit("1504", "stengd", closed=NEW_YEAR_2020),
    )
    then = network(units=units).as_of(NEW_YEAR_2020)
    assert [each.id for each in then.units_in(Sector.SCHOOL)] == ["skule", "begge"]
    assert [each.id for each in then.units_in(Sector.KINDERGARTEN)] == ["barnehage", "begge"]
    assert then.units_in(Sector.AFTER_SCHOOL) == ()


def test_a_membership_of_a_municipality_that_nobody_knows_makes_no_member() -> None:
    then = network(memberships=members("1599", "1547")).as_of(NEW_YEAR_2020)
    assert (numbers(then.members), then.lapsed) == (["1547"], ())


def test_members_come_in_the_order_of_their_names_on_the_day() -> None:
    renamed = evolve(MUNICIPALITIES[-1], former_names=(FormerName(name="Ås", until=NEW_YEAR_2024),))
    known = network(municipalities=(*MUNICIPALITIES[:-1], renamed), memberships=members("1507", "1508", "1580", "1547"))
    assert numbers(known.as_of(date(2023, 12, 31)).members) == ["1507", "1547"]
    assert numbers(known.as_of(NEW_YEAR_2024).members) == ["1547", "1580", "1508"]


def test_parts_of_a_network_are_found_by_their_ids() -> None:
    held, second = appointment("leiar-2018", date(2018, 1, 1)), appointment("leiar-2019", date(2019, 1, 1))
    bodies = tuple(Body(id=id, name=Text(nn=id)) for id in ("sg", "au"))
    roles = (role(), evolve(role(), id="anna"))
    units = (unit("1504", "ein"), unit("1504", "to"))
    known = network(appointments=(held, second), bodies=bodies, roles=roles, units=units)
    assert (known.appointment("leiar-2018"), known.appointment("leiar-2019")) == (held, second)
    assert (known.body("sg"), known.body("au")) == bodies
    assert (known.role("leiar"), known.role("anna")) == roles
    assert (known.unit("ein"), known.unit("to")) == units
    assert [ask("ukjend") for ask in (known.appointment, known.body, known.role, known.unit)] == [None] * 4
