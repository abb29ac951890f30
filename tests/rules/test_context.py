"""What a rule may ask about besides the value it looks at."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.domain.contribution import Contribution
from sunnmore_oppvekst.domain.decision import Decision, DecisionKind
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.funding import GrantApplication
from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.domain.names import names_in
from sunnmore_oppvekst.domain.network import Membership
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.rules import Context
from sunnmore_oppvekst.rules.context import PlanRecord
from tests.rules.examples import Workspace

MORE = """
network: {changes: [{id: namn-2018, kind: rename, on: 2018-01-01, before: ["1532"], after: ["1532"]}]}
strategy: {initiatives: [{id: ungdomssteg, name: Ungdomssteg i utvikling, kind: strategy}]}
"""
SPECIMEN = Workspace(MORE)
NETWORK, STRATEGY, PLAN, PEOPLE = SPECIMEN.network, SPECIMEN.strategy, SPECIMEN.plan, SPECIMEN.people
LATER = evolve(PLAN, id="handlingsplan-2020", year=2020, period=Period.calendar_year(2020), updated=None, revised=None)


def meeting(id: str, on: date) -> Meeting:
    return Meeting(id=id, title=Text(nn="Møte"), network="nordre-sunnmore", body="network-forum", on=on)


def strategy(id: str, first: int, last: int) -> StrategyPlan:
    return StrategyPlan(id=id, title=Text(nn=id), network="nordre-sunnmore", period=Period.years(first, last))


SENT = Contribution(id="bidrag", network="nordre-sunnmore", plan=PLAN.id, year=2019, municipality="1531")
APPLICATION = GrantApplication(id="soknad", title=Text(nn="Søknad"), network="nordre-sunnmore")


@given(st.permutations([NETWORK, STRATEGY, PLAN, PEOPLE, LATER, SENT, APPLICATION, meeting("m", date(2019, 1, 1))]))
def test_documents_find_their_place_in_any_order(documents: list[Document]) -> None:
    context = Context.of(documents)
    assert (context.network, context.people, context.strategies) == (NETWORK, PEOPLE, (STRATEGY,))
    assert context.plans == (PLAN, LATER)
    assert (context.contributions, context.applications) == ((SENT,), (APPLICATION,))
    assert [each.id for each in context.meetings] == ["m"]


def test_what_is_dated_comes_oldest_first() -> None:
    meetings = [meeting("c", date(2019, 2, 1)), meeting("b", date(2019, 1, 1)), meeting("a", date(2019, 2, 1))]
    strategies = [strategy("ny", 2022, 2025), strategy("gammal", 2017, 2021)]
    context = Context.of([*meetings, *strategies])
    assert [each.id for each in context.meetings] == ["b", "a", "c"]
    assert [each.id for each in context.strategies] == ["gammal", "ny"]


@pytest.mark.parametrize(
    ("documents", "has"),
    [((), (False, False)), ((NETWORK,), (True, False)), ((STRATEGY,), (False, True))],
)
def test_it_knows_what_is_at_hand(documents: tuple[Document, ...], has: tuple[bool, bool]) -> None:
    context = Context.of(documents)
    assert (context.has("network"), context.has("strategy")) == has


def test_each_document_has_its_day() -> None:
    context = Context.of([NETWORK, STRATEGY, PLAN, LATER])
    assert context.day_of(PLAN) == date(2019, 5, 2)
    assert context.day_of(meeting("m", date(2019, 3, 1))) == date(2019, 3, 1)
    assert context.day_of(NETWORK) == context.day_of(STRATEGY) == date(2020, 1, 1)
    assert Context.of([NETWORK, STRATEGY]).day_of(NETWORK) == date(2017, 1, 1)
    assert Context.of([NETWORK, strategy("ny", 2022, 2025)]).day_of(NETWORK) == date(2022, 1, 1)
    assert Context.of([]).day_of(PEOPLE) == date(1900, 1, 1)


@pytest.mark.parametrize(
    ("memberships", "mandates", "day"),
    [
        (["2017-01-01", "2018-03-01"], ["2020-01-01"], "2018-03-01"),
        (["2018-03-01", "2017-01-01"], [], "2018-03-01"),
        ([], ["2016-01-01", "2020-01-01"], "2020-01-01"),
        ([], [], "1900-01-01"),
    ],
)
def test_a_network_is_judged_on_the_first_day_of_its_latest_membership_or_else_mandate(
    memberships: list[str], mandates: list[str], day: str
) -> None:
    network = evolve(
        NETWORK,
        memberships=tuple(Membership(municipality="1531", period=since(start)) for start in memberships),
        mandates=tuple(evolve(NETWORK.mandates[0], period=since(start)) for start in mandates),
    )
    expected = date.fromisoformat(day)
    assert Context.of([]).day_of(network) == Context.of([network]).day_of(PEOPLE) == expected
    assert Context.of([NETWORK]).day_of(network) == expected


def since(start: str) -> Period:
    return Period(start=date.fromisoformat(start), end=date(2030, 1, 1))


def test_the_day_asked_for_goes_before_all_others() -> None:
    asked = date(2021, 6, 1)
    context = Context.of([NETWORK, PLAN], on=asked)
    assert {context.day_of(each) for each in (NETWORK, PLAN, meeting("m", date(2019, 3, 1)))} == {asked}


def test_the_network_on_a_day_is_worked_out_once() -> None:
    context = Context.of([NETWORK, PLAN])
    on = context.network_on(date(2019, 5, 2))
    assert on is context.network_on(date(2019, 5, 2))
    assert on is context.network_for(PLAN)
    assert context.network_on(date(2016, 12, 31)) == NETWORK.as_of(date(2016, 12, 31))


def test_without_a_network_there_is_none_on_any_day() -> None:
    context = Context.of([PLAN])
    assert context.network_on(date(2019, 5, 2)) is None
    with pytest.raises(LookupError, match="network"):
        context.network_for(PLAN)


class TestStrategy:
    OLD, NEW = strategy("gammal", 2013, 2016), strategy("ny", 2022, 2025)

    def test_a_plan_stands_on_the_strategy_that_it_names(self) -> None:
        context = Context.of([self.OLD, STRATEGY, self.NEW])
        assert context.strategy_for(evolve(PLAN, strategy="gammal")) is self.OLD
        assert context.strategy_for(STRATEGY) is STRATEGY

    def test_or_on_the_latest_one_in_force_on_its_day(self) -> None:
        context = Context.of([self.OLD, STRATEGY, self.NEW])
        assert context.strategy_for(evolve(PLAN, strategy=None)) is STRATEGY
        assert context.strategy_for(evolve(PLAN, strategy=None, updated=date(2022, 1, 1))) is self.NEW

    def test_or_on_the_latest_there_is(self) -> None:
        assert Context.of([self.OLD, self.NEW]).strategy_for(evolve(PLAN, strategy=None)) is self.NEW
        assert Context.of([]).strategy_for(PLAN) is None

    def test_a_contribution_stands_on_that_of_its_plan(self) -> None:
        old = evolve(PLAN, strategy="gammal")
        assert Context.of([self.OLD, STRATEGY, old]).strategy_for(SENT) is self.OLD
        assert Context.of([self.OLD, STRATEGY]).strategy_for(SENT) is STRATEGY


def decision(id: str, **fields: Any) -> Decision:
    kind = fields.pop("kind", DecisionKind.REVISED)
    return Decision(id=id, kind=kind, body="network-forum", on=date(2019, 3, 1), **fields)


def held(*decisions: Decision, id: str = "mote") -> Meeting:
    return evolve(meeting(id, date(2019, 3, 1)), decisions=decisions)


class TestDecisions:
    OWN = (decision("v1"), decision("v2", plan=PLAN.id, meeting="mote"), decision("v3", meeting="anna"))
    PLAN = evolve(PLAN, decisions=OWN)

    def test_a_plan_has_its_own_and_those_of_meetings_in_order(self) -> None:
        first, second, third = (decision(id, plan=PLAN.id) for id in ("a", "b", "c"))
        context = Context.of([held(third, id="seinare"), held(first, second)])
        assert context.with_decisions(self.PLAN) == evolve(PLAN, decisions=(*self.OWN, first, second, third))

    @pytest.mark.parametrize("plan", [None, "handlingsplan-2018"])
    def test_it_has_none_of_a_meeting_that_is_about_another_plan_or_none(self, plan: str | None) -> None:
        assert Context.of([held(decision("a", plan=plan))]).with_decisions(self.PLAN) is self.PLAN

    def test_it_has_none_of_its_own_that_is_about_another_plan(self) -> None:
        others = evolve(PLAN, decisions=(decision("v0", plan="handlingsplan-2018"), *self.OWN))
        assert Context.of([]).with_decisions(others) == self.PLAN

    @pytest.mark.parametrize(
        ("id", "where", "is_copied"),
        [
            ("v1", "mote", True),
            ("v2", "mote", True),
            ("v2", "anna", False),
            ("v3", "anna", True),
            ("v3", "mote", False),
            ("v4", "mote", False),
        ],
    )
    def test_a_decision_that_it_has_a_copy_of_counts_once(self, id: str, where: str, is_copied: bool) -> None:
        made = decision(id, plan=PLAN.id, kind=DecisionKind.ADOPTED)
        decisions = Context.of([held(made, id=where)]).with_decisions(self.PLAN).decisions
        assert decisions == (self.OWN if is_copied else (*self.OWN, made))


def known(context: Context, kind: str, document: Document) -> set[str] | None:
    names = context.known(kind, document)
    return None if names is None else set(names)


class TestKnown:
    CONTEXT = Context.of([NETWORK, STRATEGY, PLAN, LATER, PEOPLE, meeting("m", date(2019, 3, 1))])
    NOTHING = Context.of([])

    @pytest.mark.parametrize(
        ("kind", "some"),
        [
            ("municipality", {"1531", "1532"}),
            ("body", {"steering-group", "network-forum", "working-committee"}),
            ("unit", {"solsida-skule", "leite-barnehage"}),
            ("municipality change", {"namn-2018"}),
            ("role", {role.id for role in NETWORK.roles}),
            ("duty", {duty.id for duty in NETWORK.duties}),
            ("appointment", {held.id for held in NETWORK.appointments}),
            ("partner", {"udir", "county-governor", "ks", "volda"}),
            ("scheme", {"regional-2018"}),
            ("scheme criterion", {"regional-2018-1"}),
            ("section", {section.id for section in STRATEGY.sections}),
            ("goal", {"goal-1", "goal-2"}),
            ("area", {"learning-organisations", "inclusive-environment"}),
            ("working method", {"method-1"}),
            ("success factor", {"factor-1"}),
            ("initiative", {"ungdomssteg"}),
            ("focus point", {"lo-1", "lo-2", "ie-1"}),
            ("funder", {"county-governor", "ks", "udir"}),
            ("measure", {"t1", "t2", "t3", "t4"}),
            ("success criterion", {"t1-k1", "t2-k1", "t3-k1", "t4-k1"}),
            ("needs assessment", {"n1"}),
            ("plan", {"handlingsplan-2019", "handlingsplan-2020"}),
            ("strategy", {"strategiplan-2017"}),
            ("network", {"nordre-sunnmore"}),
            ("meeting", {"m"}),
            ("person", {"kari", "ola", "anne", "per", "liv", "jon"}),
        ],
    )
    def test_names_are_those_that_the_documents_at_hand_give(self, kind: str, some: set[str]) -> None:
        assert known(self.CONTEXT, kind, APPLICATION) == some
        assert known(self.CONTEXT, kind, APPLICATION) == some
        assert self.NOTHING.known(kind, APPLICATION) is None

    def test_names_are_gathered_once(self) -> None:
        first = self.CONTEXT.known("role", APPLICATION)
        assert self.CONTEXT.known("role", APPLICATION) is first

    def test_a_network_knows_itself_and_every_strategy(self) -> None:
        assert known(self.NOTHING, "role", NETWORK) == {role.id for role in NETWORK.roles}
        assert self.NOTHING.known("section", NETWORK) is None
        both = Context.of([STRATEGY, evolve(STRATEGY, id="ny", sections=())])
        assert known(both, "section", NETWORK) == {section.id for section in STRATEGY.sections}

    def test_a_plan_knows_its_own_measures_only(self) -> None:
        own = evolve(LATER, measures=PLAN.measures[:1])
        assert known(self.CONTEXT, "measure", own) == {"t1"}

    def test_a_contribution_knows_those_of_its_plan_and_its_own(self) -> None:
        added = evolve(SENT, measures=(evolve(PLAN.measures[0], id="giske-t1"),))
        context = Context.of([evolve(PLAN, measures=PLAN.measures[:1]), LATER])
        assert known(context, "measure", added) == {"t1", "giske-t1"}
        assert known(self.NOTHING, "measure", added) is None

    def test_a_contribution_without_its_plan_may_stand_on_any_of_several_strategies(self) -> None:
        assert Context.of([STRATEGY]).known("area", SENT) is not None
        assert Context.of([STRATEGY, evolve(STRATEGY, id="ny")]).known("area", SENT) is None

    def test_an_application_knows_those_of_the_plan_that_it_names(self) -> None:
        context = Context.of([evolve(PLAN, measures=PLAN.measures[:1]), LATER])
        assert known(context, "measure", evolve(APPLICATION, plan=PLAN.id)) == {"t1"}


def test_the_names_of_a_document_are_gathered_once_as_long_as_it_is_the_last() -> None:
    context = Context.of([PLAN, NETWORK])
    first = context.names_of(PLAN)
    assert first == names_in(PLAN)
    assert context.names_of(PLAN) is first
    assert context.names_of(NETWORK) == names_in(NETWORK)
    assert context.names_of(evolve(PLAN, measures=())) == names_in(evolve(PLAN, measures=()))


def test_a_plan_is_found_by_its_id() -> None:
    context = Context.of([PLAN, LATER])
    assert isinstance(context.plan("handlingsplan-2020"), ActionPlan)
    assert context.plan("handlingsplan-2021") is None


def test_another_network_than_the_one_at_hand_is_judged_as_itself() -> None:
    other = evolve(NETWORK, id="anna", memberships=NETWORK.memberships[:1])
    for context in (Context.of([NETWORK]), Context.of([])):
        then = context.network_for(other)
        assert (then.network, then.day) == (other, date(2017, 1, 1))


def test_a_record_is_found_by_its_plan() -> None:
    records = tuple(PlanRecord(plan=id, has_adoption=True, is_as_recorded=True) for id in ("a", PLAN.id))
    context = Context.of([PLAN, LATER], records=records)
    assert (context.record_of(PLAN), context.record_of(LATER)) == (records[1], None)


def test_parts_of_the_network_are_found_by_their_ids() -> None:
    scheme = NETWORK.schemes[0]
    network = evolve(NETWORK, schemes=(evolve(scheme, id="anna"), scheme))
    context, nothing = Context.of([network]), Context.of([])
    assert [context.scheme(id) for id in (scheme.id, "ukjend", None)] == [scheme, None, None]
    assert [context.name_of(number) for number in ("1532", "1599")] == ["Giske", "1599"]
    assert (nothing.scheme(scheme.id), nothing.name_of("1532")) == (None, "1532")


@pytest.mark.parametrize(
    ("body", "is_of_members"),
    [("network-forum", True), ("steering-group", True), ("working-committee", False), ("ukjend", False)],
)
def test_a_meeting_is_of_members_when_each_of_them_is_represented_in_the_body(body: str, is_of_members: bool) -> None:
    asked = evolve(meeting("m", date(2019, 3, 1)), body=body)
    assert Context.of([NETWORK]).is_of_members(asked) is is_of_members
    assert Context.of([]).is_of_members(asked) is False
