"""Lists across municipal changes: items about municipalities that merge are joined, and nothing is lost."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.domain.current_state import Baseline
from sunnmore_oppvekst.domain.measure import Measure, Participation
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ActionPlan, ContributionReceipt
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
    NETWORK,
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
    UNKNOWN,
)

NUMBERS = (ONE, OTHER, BOTH, SPLIT, LEFT, RIGHT, OLD, NEW, REDUCED, NEIGHBOUR, SAME, LOST, NORTH, SOUTH, UNKNOWN)
DAYS = {"the day before": BEFORE, "the day": ON, "the day after": AFTER}


def plan(*measures: Measure, **fields: Any) -> ActionPlan:
    return ActionPlan(
        id="plan", title=NAME, network="n", year=2019, period=Period.calendar_year(2019), measures=measures, **fields
    )


def cross(document: Any, on: date = ON, **answers: str) -> Carried[Any]:
    return carry(document, network=NETWORK, on=on, answers=answers or None)


@pytest.mark.parametrize(
    ("held", "after"),
    [
        ((ONE,), (BOTH,)),
        ((ONE, OTHER), (BOTH,)),
        ((ONE, SAME, OTHER), (BOTH, SAME)),
        ((SAME, ONE, OTHER), (SAME, BOTH)),
        ((SAME, OLD), (SAME, NEW)),
        ((OLD, SAME), (NEW, SAME)),
        ((SAME, SPLIT), (SAME, SPLIT)),
        ((SAME, UNKNOWN, LOST), (SAME, UNKNOWN, LOST)),
        ((SAME, SAME), (SAME, SAME)),
        ((), ()),
    ],
)
def test_numbers_keep_their_order_and_merge(held: tuple[str, ...], after: tuple[str, ...]) -> None:
    before = plan(Measure(id="t1", title=NAME, participants=Participation(municipalities=held)))
    expected = plan(Measure(id="t1", title=NAME, participants=Participation(municipalities=after)))
    found = cross(before)
    assert found.value == expected
    moved = [(number, BOTH if number in {ONE, OTHER} else NEW) for number in held if number in {ONE, OTHER, OLD}]
    assert [(each.old, each.new) for each in found.followed] == moved
    assert [each.path for each in found.followed] == [
        f"measures[t1].participants.municipalities[{old}]" for old, _ in moved
    ]


def adviser(number: str) -> Party:
    return Party(role="adviser", municipality=number)


@pytest.mark.parametrize(
    ("held", "after"),
    [
        ((adviser(ONE),), (adviser(BOTH),)),
        ((adviser(ONE), adviser(OTHER)), (adviser(BOTH),)),
        ((adviser(ONE), Party(municipality=OTHER)), (adviser(BOTH), Party(municipality=BOTH))),
        ((adviser(SAME), adviser(OTHER), Party(body="au")), (adviser(SAME), adviser(BOTH), Party(body="au"))),
        ((adviser(OTHER), adviser(SAME), adviser(ONE)), (adviser(BOTH), adviser(SAME))),
        ((adviser(SAME), adviser(SAME)), (adviser(SAME), adviser(SAME))),
        ((adviser(SAME), adviser(ONE), adviser(SAME)), (adviser(SAME), adviser(SAME), adviser(BOTH))),
    ],
)
def test_parties_merge_in_place(held: tuple[Party, ...], after: tuple[Party, ...]) -> None:
    found = cross(plan(Measure(id="t1", title=NAME, responsible=held)))
    assert found.value == plan(Measure(id="t1", title=NAME, responsible=after))


def receipt(number: str, day: int = 1, **fields: Any) -> ContributionReceipt:
    return ContributionReceipt(municipality=number, on=date(2018, 11, day), **fields)


@pytest.mark.parametrize(
    ("held", "after"),
    [
        ([receipt(ONE)], [receipt(BOTH)]),
        ([receipt(ONE, 1), receipt(OTHER, 2)], [receipt(BOTH, 2)]),
        ([receipt(ONE, 2, note=NAME), receipt(OTHER, 1)], [receipt(BOTH, 2, note=NAME)]),
        ([receipt(ONE, 1), receipt(SAME), receipt(OTHER, 2)], [receipt(BOTH, 2), receipt(SAME)]),
        ([receipt(SAME), receipt(ONE), receipt(OTHER)], [receipt(SAME), receipt(BOTH)]),
        ([receipt(BOTH, 3), receipt(ONE, 1)], [receipt(BOTH, 3)]),
        ([receipt(ONE, 1), receipt(BOTH, 3)], [receipt(BOTH, 3)]),
        ([receipt(ONE, has_nothing=True), receipt(OTHER, has_nothing=True)], [receipt(BOTH, has_nothing=True)]),
        ([receipt(ONE, has_nothing=True), receipt(OTHER)], [receipt(BOTH)]),
        ([receipt(ONE), receipt(OTHER, 2, has_nothing=True)], [receipt(BOTH, 2)]),
        ([receipt(SAME, 1), receipt(SAME, 2)], [receipt(SAME, 1), receipt(SAME, 2)]),
    ],
)
def test_receipts_merge_in_place(held: list[ContributionReceipt], after: list[ContributionReceipt]) -> None:
    found = cross(plan(contributions=tuple(held)))
    assert found.value == plan(contributions=tuple(after))
    assert cross(plan(contributions=tuple(held)), BEFORE).value == plan(contributions=tuple(held))


def test_items_with_an_id_never_merge() -> None:
    held = tuple(
        Baseline(id=id, area="lese", text=NAME, municipality=number) for id, number in (("a", ONE), ("b", OTHER))
    )
    found = cross(plan(baselines=held))
    assert found.value.baselines == tuple(evolve(each, municipality=BOTH) for each in held)


@st.composite
def plans(draw: st.DrawFn) -> ActionPlan:
    number = st.sampled_from(NUMBERS)
    return plan(
        *(
            Measure(
                id=f"t{place}",
                title=NAME,
                proposed_by=draw(st.none() | number),
                responsible=tuple(map(adviser, draw(st.lists(number, max_size=3, unique=True)))),
                participants=Participation(municipalities=tuple(draw(st.lists(number, max_size=4, unique=True)))),
            )
            for place in range(draw(st.integers(0, 3)))
        ),
        baselines=tuple(
            Baseline(id=f"b{place}", area="lese", text=NAME, municipality=about)
            for place, about in enumerate(draw(st.lists(st.none() | number, max_size=3)))
        ),
        contributions=tuple(receipt(about) for about in draw(st.lists(number, max_size=4, unique=True))),
    )


@given(plans(), st.sampled_from([BEFORE, ON, AFTER, LATER]))
def test_carrying_loses_nothing_and_is_idempotent(held: ActionPlan, on: date) -> None:
    found = cross(held, on)
    assert [measure.id for measure in found.value.measures] == [measure.id for measure in held.measures]
    assert [each.id for each in found.value.baselines] == [each.id for each in held.baselines]
    became = {each.old: each.new for each in found.followed}
    assert found.value.contributors() == {became.get(number, number) for number in held.contributors()}
    for old, new in zip(held.measures, found.value.measures, strict=True):
        assert old.participants is not None
        assert new.participants is not None
        follow = [became.get(number, number) for number in old.participants.municipalities]
        assert new.participants.municipalities == tuple(dict.fromkeys(follow))
        assert new.proposed_by == became.get(str(old.proposed_by), old.proposed_by)
    again = cross(found.value, on)
    assert again.value == found.value
    assert not again.followed
    assert {*again.findings.codes} == {*found.findings.codes}


@given(plans())
def test_carrying_to_an_earlier_day_changes_nothing(held: ActionPlan) -> None:
    found = cross(held, BEFORE)
    assert found.value == held
    assert not found.followed


@given(plans(), st.sampled_from([(BEFORE, ON), (BEFORE, AFTER), (ON, AFTER), (BEFORE, LATER)]))
def test_carrying_by_way_of_another_day_gives_the_same(held: ActionPlan, days: tuple[date, date]) -> None:
    between, on = days
    over, straight = cross(cross(held, between).value, on), cross(held, on)
    assert over.value == straight.value
    assert over.findings == straight.findings


@given(plans())
def test_carrying_by_way_of_a_merger_gives_the_same_unless_asked(held: ActionPlan) -> None:
    over, straight = cross(cross(held, ON).value, LATER), cross(held, LATER)
    if not over.findings:
        assert over.value == straight.value
