"""Whether the decision of a body counts: a row for each side of every day, share and count."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.domain.decision import DecisionKind, Votes
from sunnmore_oppvekst.domain.meeting import Notice
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.organisation import Power
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.errors import NotAuthorised
from sunnmore_oppvekst.revision.authority import authority
from sunnmore_oppvekst.revision.sitting import Sitting, holds, members_with_a_vote
from tests.revision.small import (
    AFTER,
    ALWAYS,
    BEFORE,
    CONVENER,
    DAY,
    mandate,
    sitting,
    small_network,
)

START = ALWAYS.start


def counts(network: Network, sat: Sitting, on: date = DAY) -> bool:
    return bool(authority(network, sat, Power.DECIDE, on=on))


@pytest.mark.parametrize(
    ("present", "members", "decides"),
    [
        (0, 1, False),
        (1, 1, True),
        (0, 2, False),
        (1, 2, True),
        (1, 3, False),
        (2, 3, True),
        (1, 4, False),
        (2, 4, True),
        (3, 4, True),
        (2, 5, False),
        (3, 5, True),
        (4, 10, False),
        (5, 10, True),
        (6, 10, True),
        (5, 11, False),
        (6, 11, True),
        (49, 99, False),
        (50, 99, True),
    ],
)
def test_at_least_half_of_the_members_must_be_there(present: int, members: int, decides: bool) -> None:
    assert counts(small_network(members), sitting(present, of=members)) == decides


@pytest.mark.parametrize(
    ("percent", "present", "members", "decides"),
    [
        (0, 0, 3, False),
        (0, 1, 3, True),
        (1, 0, 3, False),
        (1, 1, 3, True),
        (33, 1, 3, True),
        (34, 1, 3, False),
        (50, 1, 2, True),
        (51, 1, 2, False),
        (66, 2, 3, True),
        (67, 2, 3, False),
        (74, 3, 4, True),
        (75, 3, 4, True),
        (75, 2, 4, False),
        (76, 3, 4, False),
        (99, 9, 10, False),
        (100, 3, 4, False),
        (100, 4, 4, True),
    ],
)
def test_a_network_may_set_another_share(percent: int, present: int, members: int, decides: bool) -> None:
    assert counts(small_network(members, quorum=percent), sitting(present, of=members)) == decides


@pytest.mark.parametrize("percent", [None, 0])
def test_nobody_decides_in_a_network_without_members(percent: int | None) -> None:
    assert not counts(small_network(0, quorum=percent), sitting(0))


@given(st.integers(1, 12), st.integers(0, 12), st.none() | st.integers(0, 100))
def test_a_quorum_is_a_share_of_the_members(members: int, present: int, percent: int | None) -> None:
    came = min(present, members)
    share = Fraction(50 if percent is None else percent, 100)
    network = small_network(members, quorum=percent)
    assert counts(network, sitting(came, of=members)) == (came > 0 and Fraction(came, members) >= share)


@pytest.mark.parametrize(
    ("in_favour", "against", "abstained", "present", "decides"),
    [
        pytest.param(3, 4, 0, 7, False, id="one vote short of a tie"),
        pytest.param(3, 3, 0, 7, False, id="a tie"),
        pytest.param(4, 3, 0, 7, True, id="one vote more than a tie"),
        pytest.param(1, 1, 5, 7, False, id="a tie with abstentions"),
        pytest.param(2, 1, 4, 7, True, id="a majority of those who voted"),
        pytest.param(1, 0, 6, 7, True, id="one vote in favour and the rest abstained"),
        pytest.param(0, 0, 7, 7, False, id="all abstained"),
        pytest.param(0, 0, 0, 7, False, id="no votes"),
        pytest.param(0, 1, 0, 7, False, id="one vote against"),
        pytest.param(1, 0, 0, 7, True, id="one vote in favour"),
        pytest.param(6, 0, 0, 7, True, id="one vote fewer than were there"),
        pytest.param(7, 0, 0, 7, True, id="as many votes as were there"),
        pytest.param(8, 0, 0, 7, False, id="one vote more than were there"),
        pytest.param(4, 3, 1, 7, False, id="one abstention more than were there"),
        pytest.param(5, 3, 0, 7, False, id="one vote against more than were there"),
        pytest.param(3, 2, 2, 7, True, id="votes and abstentions of all who were there"),
    ],
)
def test_more_vote_for_than_against_and_no_more_than_were_there(
    in_favour: int, against: int, abstained: int, present: int, decides: bool
) -> None:
    votes = Votes(in_favour=in_favour, against=against, abstained=abstained)
    assert counts(small_network(7), sitting(present, of=7, votes=votes)) == decides


@pytest.mark.parametrize(
    ("sat", "facts"),
    [
        (sitting(2, of=7), {"2", "7", "60"}),
        (sitting(6, of=7, votes=Votes(in_favour=4, against=3, abstained=1)), {"8", "6"}),
    ],
    ids=["no quorum", "too many votes"],
)
def test_a_refusal_contains_the_counts(sat: Sitting, facts: set[str]) -> None:
    with pytest.raises(NotAuthorised) as caught:
        authority(small_network(7, quorum=60), sat, Power.DECIDE, on=DAY).granted()
    assert facts <= {*re.findall(r"\d+", str(caught.value))}


def test_a_decision_counts_without_a_count_of_votes() -> None:
    assert counts(small_network(2), sitting(2, votes=None))


def test_votes_in_order_do_not_make_up_for_a_missing_quorum() -> None:
    assert not counts(small_network(3), sitting(1, of=3, votes=Votes(in_favour=1)))


@pytest.mark.parametrize("met", [BEFORE, DAY, AFTER], ids=["met before", "met that day", "met after"])
@pytest.mark.parametrize("decided", [BEFORE, DAY, AFTER], ids=["decided before", "decided that day", "decided after"])
def test_a_decision_counts_on_the_day_it_was_made_and_the_meeting_held(met: date, decided: date) -> None:
    made = sitting(2, on=met, notice=Notice(by=CONVENER, sent=BEFORE))
    moved = evolve(made.decision, on=decided)
    sat = Sitting(meeting=evolve(made.meeting, decisions=(moved,)), decision=moved)
    assert counts(small_network(2), sat) == (met == decided == DAY)


def test_a_decision_counts_in_the_meeting_and_body_that_made_it() -> None:
    network = small_network(2)
    made = sitting(2)
    other = evolve(made.decision, id="v2", kind=DecisionKind.REVISED)
    assert counts(network, made)
    assert not counts(network, evolve(made, decision=other))
    assert not counts(network, evolve(made, meeting=evolve(made.meeting, decisions=())))
    assert counts(network, evolve(made, meeting=evolve(made.meeting, decisions=(other, made.decision))))
    of_another = evolve(made.decision, body="committee")
    assert not counts(network, Sitting(meeting=evolve(made.meeting, decisions=(of_another,)), decision=of_another))


def test_a_body_that_the_network_does_not_have_decides_nothing() -> None:
    network = small_network(2)
    made = sitting(2)
    moved = evolve(made.decision, body="committee")
    elsewhere = Sitting(meeting=evolve(made.meeting, body="committee", decisions=(moved,)), decision=moved)
    granted = evolve(network, mandates=(*network.mandates, mandate("m", Party(body="committee"), Power.DECIDE)))
    assert not counts(granted, elsewhere)
    assert members_with_a_vote(elsewhere.meeting, network) == frozenset()


@pytest.mark.parametrize(("sent", "is_called"), [(None, False), (BEFORE, True), (DAY, True), (AFTER, False)], ids=str)
def test_a_meeting_is_called_before_it_is_over(sent: date | None, is_called: bool) -> None:
    notice = Notice(by=CONVENER, sent=sent) if sent else None
    assert counts(small_network(2), sitting(2, notice=notice)) == is_called


@pytest.mark.parametrize(
    ("period", "may_call"),
    [
        pytest.param(Period(start=START, end=BEFORE), False, id="ended when it was sent"),
        pytest.param(Period(start=START, end=DAY), True, id="ended between the notice and the meeting"),
        pytest.param(Period(start=BEFORE), True, id="started when it was sent"),
        pytest.param(Period(start=DAY), False, id="started between the notice and the meeting"),
    ],
)
def test_the_mandate_to_call_holds_on_the_day_of_the_notice(period: Period, may_call: bool) -> None:
    network = small_network(2)
    mandates = (network.mandates[0], mandate("convenes", CONVENER, Power.CONVENE, period=period))
    sat = sitting(2, notice=Notice(by=CONVENER, sent=BEFORE))
    assert counts(evolve(network, mandates=mandates), sat) == may_call


def test_any_of_several_with_the_mandate_may_call() -> None:
    network = small_network(2)
    others = (mandate("a", Party(body="forum"), Power.CONVENE), mandate("b", Party(role="x"), Power.CONVENE))
    assert counts(evolve(network, mandates=(*network.mandates, *others)), sitting(2))
    assert counts(evolve(network, mandates=(*others, *network.mandates)), sitting(2))
    assert not counts(evolve(network, mandates=(network.mandates[0], *others)), sitting(2))


@pytest.mark.parametrize(
    ("holder", "by", "may_call"),
    [
        (CONVENER, Party(role="convener", municipality="1001"), True),
        (Party(role="convener", municipality="1001"), CONVENER, False),
    ],
    ids=["one of those with the role", "all with a role that one has for a municipality"],
)
def test_one_of_those_who_hold_the_role_may_call(holder: Party, by: Party, may_call: bool) -> None:
    network = small_network(2)
    changed = evolve(network, mandates=(network.mandates[0], mandate("convenes", holder, Power.CONVENE)))
    assert counts(changed, sitting(2, notice=Notice(by=by, sent=DAY))) == may_call


@pytest.mark.parametrize(
    ("holder", "by", "is_held"),
    [
        (Party(role="director"), Party(role="director"), True),
        (Party(role="director"), Party(role="director", municipality="1001"), True),
        (Party(role="director"), Party(role="director", unit="skule"), True),
        (Party(role="director"), Party(role="adviser"), False),
        (Party(role="director", municipality="1001"), Party(role="director", municipality="1001"), True),
        (Party(role="director", municipality="1001"), Party(role="director", municipality="1002"), False),
        (Party(role="director", municipality="1001"), Party(role="director"), False),
        (Party(body="forum"), Party(body="forum"), True),
        (Party(body="forum"), Party(body="committee"), False),
        (Party(municipality="1001"), Party(municipality="1001"), True),
        (Party(municipality="1001"), Party(role="director", municipality="1001"), False),
        (Party(municipality="1001"), Party(municipality="1002"), False),
    ],
    ids=lambda value: value.key if isinstance(value, Party) else str(value),
)
def test_a_holder_of_a_role_holds_its_mandates(holder: Party, by: Party, is_held: bool) -> None:
    assert holds(holder, by) is is_held
