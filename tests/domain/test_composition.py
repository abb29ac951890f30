"""How bodies are made up on a day, set against their rules, and which roles are vacant."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sunnmore_oppvekst.domain.municipality import Municipality
from sunnmore_oppvekst.domain.network import Membership, Network, NetworkAsOf
from sunnmore_oppvekst.domain.organisation import Appointment, Body, Mandate, Role, Scope, Seat, SeatRule
from sunnmore_oppvekst.domain.party import Every, Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.sectors import Sector
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.domain.unit import Unit

DAY = date(2019, 5, 2)
ALWAYS = Period(start=date(2017, 1, 1))
OVER = Period(start=date(2017, 1, 1), end=DAY)
MUNICIPALITIES = (Municipality(number="1532", name="Giske"), Municipality(number="1531", name="Sula"))
UNITS = tuple(
    Unit(id=id, name=id, sectors=(Sector.SCHOOL,), municipality="1532", closed=closed)
    for id, closed in (("open", None), ("stengd", DAY))
)
ROLES = tuple(
    Role(id=id, name=Text(nn=id), scope=scope)
    for id, scope in (("leiar", Scope.MUNICIPALITY), ("laerar", Scope.UNIT), ("koordinator", Scope.NETWORK))
)
SULA = Appointment(id="sula", role="leiar", municipality="1531", period=ALWAYS)
GISKE = Appointment(id="giske", role="leiar", municipality="1532", period=ALWAYS)


def body(*composition: SeatRule, seats: tuple[str, ...] = (), id: str = "gruppe") -> Body:
    taken = tuple(Seat(appointment=appointment, period=ALWAYS) for appointment in seats)
    return Body(id=id, name=Text(nn=id), composition=composition, seats=taken)


def mandate(holder: Party, id: str = "mandat", period: Period = ALWAYS) -> Mandate:
    return Mandate(id=id, holder=holder, period=period)


def then(**fields: Any) -> NetworkAsOf:
    network = Network(
        id="nettverk",
        name=Text(nn="Nettverk"),
        municipalities=MUNICIPALITIES,
        memberships=tuple(Membership(municipality=each.number, period=ALWAYS) for each in MUNICIPALITIES),
        roles=ROLES,
        units=UNITS,
        **fields,
    )
    return network.as_of(DAY)


class TestCounting:
    def counts(
        self, rule: SeatRule, *appointments: Appointment, seats: tuple[str, ...]
    ) -> list[tuple[str | None, int, int]]:
        group = body(rule, seats=seats)
        found = then(bodies=(group,), appointments=appointments).seat_counts(group)
        return [(each.whom.name if each.whom else None, each.seated, each.held) for each in found]

    def test_a_rule_for_the_whole_counts_all(self) -> None:
        assert self.counts(SeatRule(role="leiar"), SULA, GISKE, seats=("giske",)) == [(None, 1, 2)]

    def test_a_rule_for_every_member_counts_each_by_itself(self) -> None:
        rule = SeatRule(role="leiar", every=Every.MEMBER)
        assert self.counts(rule, SULA, GISKE, seats=("sula",)) == [("Giske", 0, 1), ("Sula", 1, 1)]

    def test_a_rule_for_every_unit_counts_each_open_one(self) -> None:
        rule = SeatRule(role="laerar", every=Every.UNIT)
        teacher = Appointment(id="t", role="laerar", unit="open", period=ALWAYS)
        elsewhere = Appointment(id="u", role="laerar", unit="stengd", period=ALWAYS)
        assert self.counts(rule, teacher, elsewhere, seats=("t", "u")) == [("open", 1, 1)]
        assert self.counts(rule, teacher, elsewhere, seats=("u",)) == [("open", 0, 1)]
        assert self.counts(rule, elsewhere, seats=("u",)) == [("open", 0, 0)]

    def test_what_is_over_or_of_another_role_does_not_count(self) -> None:
        over = Appointment(id="over", role="leiar", period=OVER)
        other = Appointment(id="anna", role="koordinator", period=ALWAYS)
        assert self.counts(SeatRule(role="leiar"), over, other, seats=("over", "anna")) == [(None, 0, 0)]

    @pytest.mark.parametrize(
        ("at_least", "at_most", "fits"), [(1, 1, True), (1, None, True), (2, None, False), (0, 0, False), (0, 1, True)]
    )
    def test_a_count_fits_from_the_fewest_to_the_most(self, at_least: int, at_most: int | None, fits: bool) -> None:
        group = body(SeatRule(role="leiar", at_least=at_least, at_most=at_most), seats=("sula",))
        (count,) = then(bodies=(group,), appointments=(SULA, GISKE)).seat_counts(group)
        assert count.fits == fits

    @pytest.mark.parametrize(
        ("at_least", "appointments", "is_vacant"), [(1, (), True), (0, (), False), (2, (SULA,), False)]
    )
    def test_a_role_is_vacant_when_it_is_asked_for_and_nobody_holds_it(
        self, at_least: int, appointments: tuple[Appointment, ...], is_vacant: bool
    ) -> None:
        group = body(SeatRule(role="leiar", at_least=at_least))
        (count,) = then(bodies=(group,), appointments=appointments).seat_counts(group)
        assert count.is_vacant == is_vacant

    def test_roles_that_no_rule_names_are_beyond_the_composition(self) -> None:
        other = Appointment(id="anna", role="koordinator", period=ALWAYS)
        group = body(SeatRule(role="leiar", every=Every.MEMBER), seats=("sula", "anna"))
        network = then(bodies=(group,), appointments=(SULA, GISKE, other))
        assert network.seated_beyond_composition(group) == (other,)


class TestVacancies:
    def vacancies(self, **fields: Any) -> list[tuple[str, str | None, tuple[str, ...]]]:
        return [
            (each.role.id, each.whom.name if each.whom else None, tuple(needing.id for needing in each.needed_by))
            for each in then(**fields).vacancies()
        ]

    def test_a_vacancy_names_all_that_wait_for_it(self) -> None:
        rule = SeatRule(role="koordinator")
        bodies = (body(rule, id="a"), body(rule, id="b"))
        found = self.vacancies(bodies=bodies, mandates=(mandate(Party(role="koordinator")),))
        assert found == [("koordinator", None, ("a", "b", "mandat"))]

    def test_a_role_is_vacant_for_each_that_lacks_it(self) -> None:
        group = body(SeatRule(role="leiar", every=Every.MEMBER))
        assert self.vacancies(bodies=(group,), appointments=(SULA,)) == [("leiar", "Giske", ("gruppe",))]

    def test_what_is_vacant_for_some_is_not_told_of_for_the_whole_besides(self) -> None:
        bodies = (body(SeatRule(role="leiar"), id="a"), body(SeatRule(role="leiar", every=Every.MEMBER), id="b"))
        assert self.vacancies(bodies=bodies) == [("leiar", "Giske", ("b",)), ("leiar", "Sula", ("b",))]

    def test_a_vacancy_for_some_says_nothing_of_other_roles(self) -> None:
        bodies = (body(SeatRule(role="leiar", every=Every.MEMBER), SeatRule(role="koordinator")),)
        found = self.vacancies(bodies=bodies, appointments=(SULA,))
        assert found == [("leiar", "Giske", ("gruppe",)), ("koordinator", None, ("gruppe",))]

    @pytest.mark.parametrize(
        ("holder", "expected"),
        [
            (Party(role="leiar"), []),
            (Party(role="leiar", municipality="1531"), []),
            (Party(role="leiar", municipality="1532"), [("leiar", "Giske", ("mandat",))]),
            (Party(role="leiar", municipality="1599"), []),
            (Party(role="laerar"), [("laerar", None, ("mandat",))]),
            (Party(role="laerar", unit="open"), [("laerar", "open", ("mandat",))]),
            (Party(role="laerar", unit="stengd"), []),
            (Party(body="gruppe"), []),
            (Party(every=Every.MEMBER), []),
            (Party(role="ukjend"), []),
        ],
    )
    def test_a_mandate_needs_the_role_that_holds_it(self, holder: Party, expected: list[Any]) -> None:
        assert self.vacancies(appointments=(SULA,), mandates=(mandate(holder),)) == expected

    def test_a_mandate_that_is_over_needs_nobody(self) -> None:
        assert self.vacancies(mandates=(mandate(Party(role="koordinator"), period=OVER),)) == []

    def test_a_role_that_need_not_be_there_is_not_vacant(self) -> None:
        assert self.vacancies(bodies=(body(SeatRule(role="koordinator", at_least=0, at_most=1)),)) == []
