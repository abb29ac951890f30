"""Nothing is said of names that a document which could not be read may give."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from sunnmore_oppvekst.domain.contribution import Contribution
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.funding import GrantApplication
from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.people import People
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.rules import Context
from tests.rules.examples import Workspace

SPECIMEN = Workspace()
NETWORK, STRATEGY, PLAN, PEOPLE = SPECIMEN.network, SPECIMEN.strategy, SPECIMEN.plan, SPECIMEN.people
MEETING = Meeting(id="m", title=Text(nn="Møte"), network=NETWORK.id, body="network-forum", on=date(2019, 3, 1))
APPLICATION = GrantApplication(id="soknad", title=Text(nn="Søknad"), network=NETWORK.id)
SENT = Contribution(id="bidrag", network=NETWORK.id, plan=PLAN.id, year=2019, municipality="1531")
NEXT = evolve(PLAN, id="handlingsplan-2020", year=2020, period=Period.calendar_year(2020), revises=PLAN.id)
ALL = (NETWORK, STRATEGY, PLAN, PEOPLE, MEETING)
UNREAD_PLAN, UNREAD_STRATEGY = {ActionPlan.kind}, {StrategyPlan.kind}


@pytest.mark.parametrize(
    ("kind", "cls"),
    [("network", Network), ("strategy", StrategyPlan), ("plan", ActionPlan), ("meeting", Meeting), ("person", People)],
)
def test_documents_of_a_kind_are_known_unless_one_was_not_read(kind: str, cls: type[Document]) -> None:
    others = {each.kind for each in (Network, StrategyPlan, ActionPlan, Meeting, People) if each is not cls}
    assert Context.of(ALL, unread=others).known(kind, APPLICATION)
    assert Context.of(ALL, unread={cls.kind}).known(kind, APPLICATION) is None


class TestStrategy:
    def test_a_strategy_that_is_named_and_read_is_found_whatever_was_not_read(self) -> None:
        assert Context.of(ALL, unread=UNREAD_STRATEGY).strategy_for(PLAN) is STRATEGY

    def test_a_strategy_that_is_named_may_be_the_one_that_was_not_read(self) -> None:
        elsewhere = evolve(PLAN, strategy="ukjend")
        assert Context.of(ALL, unread=UNREAD_STRATEGY).strategy_for(elsewhere) is None
        assert Context.of(ALL, unread=UNREAD_PLAN).strategy_for(elsewhere) is STRATEGY

    def test_without_a_name_it_is_the_one_at_hand(self) -> None:
        assert Context.of(ALL, unread=UNREAD_STRATEGY).strategy_for(evolve(PLAN, strategy=None)) is STRATEGY

    def test_a_contribution_may_be_to_a_plan_that_was_not_read(self) -> None:
        assert Context.of([STRATEGY], unread=UNREAD_PLAN).strategy_for(SENT) is None
        assert Context.of([STRATEGY], unread=UNREAD_STRATEGY).strategy_for(SENT) is STRATEGY
        assert Context.of([STRATEGY, PLAN], unread=UNREAD_PLAN).strategy_for(SENT) is STRATEGY

    def test_a_network_may_name_parts_of_a_strategy_that_was_not_read(self) -> None:
        assert Context.of(ALL, unread=UNREAD_PLAN).known("section", NETWORK)
        assert Context.of(ALL, unread=UNREAD_STRATEGY).known("section", NETWORK) is None


MEASURES = {"t1", "t2", "t3", "t4"}
REVISED = evolve(NEXT, measures=PLAN.measures[:1])
"""The next edition, with one of four measures left."""


@pytest.mark.parametrize(
    ("document", "plans", "is_unread", "known"),
    [
        (PLAN, [], True, MEASURES),
        (APPLICATION, [PLAN], False, MEASURES),
        (APPLICATION, [REVISED], False, {"t1"}),
        (APPLICATION, [REVISED], True, None),
        (evolve(APPLICATION, plan=REVISED.id), [PLAN, REVISED], False, {"t1"}),
        (evolve(APPLICATION, plan=REVISED.id), [REVISED], True, {"t1"}),
        (evolve(APPLICATION, plan="ukjend"), [REVISED], False, {"t1"}),
        (evolve(APPLICATION, plan="ukjend"), [REVISED], True, None),
        (SENT, [], False, None),
        (SENT, [], True, None),
        (SENT, [REVISED], False, None),
        (SENT, [PLAN], False, MEASURES),
        (SENT, [PLAN], True, MEASURES),
        (evolve(SENT, plan=REVISED.id), [PLAN, REVISED], False, MEASURES),
        (evolve(SENT, plan=REVISED.id), [PLAN, REVISED], True, MEASURES),
        (evolve(SENT, plan=REVISED.id), [REVISED], False, {"t1"}),
        (evolve(SENT, plan=REVISED.id), [REVISED], True, None),
    ],
)
def test_the_measures_that_a_document_may_refer_to(
    document: Document, plans: list[ActionPlan], is_unread: bool, known: set[str] | None
) -> None:
    context = Context.of(plans, unread=UNREAD_PLAN if is_unread else UNREAD_STRATEGY)
    found = context.known("measure", document)
    assert (None if found is None else set(found)) == known


def test_a_document_with_several_strategies_at_hand_refers_to_that_of_its_plan() -> None:
    another, goals = evolve(STRATEGY, id="ny", goals=()), frozenset({"goal-1", "goal-2"})
    assert Context.of([another, STRATEGY]).known("goal", PLAN) == goals
    assert Context.of([another, STRATEGY, PLAN]).known("goal", SENT) == goals
    assert Context.of([another, STRATEGY]).known("goal", SENT) is None
