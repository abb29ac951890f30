"""Which contributions are accepted, on which day, and the plan that many of them give together."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.domain.contribution import Comment, Contribution, MeasureChange, MeasureDrop
from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.network import Membership, Network
from sunnmore_oppvekst.domain.organisation import Power
from sunnmore_oppvekst.domain.party import Every, Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ActionPlan, ContributionReceipt
from sunnmore_oppvekst.revision.contributed import contributed
from sunnmore_oppvekst.revision.contributions import MergedContributions, merge_all
from tests.revision.contributing import STEP, text
from tests.revision.small import ALWAYS, AROUND_THE_DAY, DAY, director, mandate, numbers, small_network

US, THEM, THIRD = numbers(3)
NETWORK = small_network(3, mandates=(mandate("m", Party(every=Every.MEMBER), Power.CONTRIBUTE),))
YEAR = DAY.year


def plan(*measures: Measure, year: int = YEAR) -> ActionPlan:
    return ActionPlan(
        id="plan", title=STEP, network="n", year=year, period=Period.calendar_year(year), measures=measures
    )


def sent(number: str = US, **fields: Any) -> Contribution:
    given_fields: dict[str, Any] = {
        "id": f"b{number}",
        "network": "n",
        "plan": "plan",
        "year": YEAR,
        "municipality": number,
        "submitted": DAY,
    }
    return Contribution(**{**given_fields, **fields})


def merge(*contributions: Contribution, base: ActionPlan | None = None, network: Network = NETWORK) -> Any:
    return merge_all(base or plan(), contributions, network=network)


def is_taken(found: MergedContributions, number: str = US) -> bool:
    """Whether a contribution was taken: it has a receipt, or there is a finding that it was left out."""
    has_receipt = number in {each.municipality for each in found.value.contributions}
    assert has_receipt != bool([each for each in found.findings if each.code == "RE004"])
    return has_receipt


def test_an_unsubmitted_contribution_is_left_out() -> None:
    comment = Comment(text=text("Bra"))
    found = merge(sent(submitted=None, comments=(comment,)), sent(THEM))
    assert [(each.code, each.subject) for each in found.findings] == [("RE004", f"b{US}")]
    assert found.value == evolve(plan(), contributions=(ContributionReceipt(municipality=THEM, on=DAY),))
    assert not found.comments


def test_each_municipality_has_a_receipt_of_its_own() -> None:
    later = date(YEAR, 7, 1)
    found = merge(
        sent(has_nothing=True), sent(THEM, submitted=later), sent(THIRD, id="b2"), sent(THIRD, submitted=later)
    )
    assert found.value.contributions == (
        ContributionReceipt(municipality=US, on=DAY, has_nothing=True),
        ContributionReceipt(municipality=THEM, on=later),
        ContributionReceipt(municipality=THIRD, on=later),
    )


@pytest.mark.parametrize(
    ("by", "taken"),
    [
        (None, True),
        (Party(municipality=US), True),
        (Party(role="director"), True),
        (Party(role="director", municipality=US), True),
        (Party(municipality=THEM), False),
        (Party(role="director", municipality=THEM), False),
        (Party(role="convener"), False),
        (Party(role="adviser", municipality=US), False),
        (Party(body="forum"), False),
        (Party(unit="skule"), False),
        (Party(role="director", unit="skule"), False),
        (Party(partner="ntnu"), False),
        (Party(every=Every.MEMBER), False),
    ],
    ids=lambda value: value.key if isinstance(value, Party) else str(value),
)
def test_a_contribution_is_sent_by_somebody_who_speaks_for_the_municipality(by: Party | None, taken: bool) -> None:
    found = merge(sent(by=by))
    assert is_taken(found) is taken
    assert [dict(each.facts) for each in found.findings] == ([] if taken else [{"municipality": US}])


@pytest.mark.parametrize(("period", "taken"), AROUND_THE_DAY)
def test_somebody_is_appointed_on_the_day_it_was_sent(period: Period, taken: bool) -> None:
    network = evolve(NETWORK, appointments=(director(US, period=period), *NETWORK.appointments[1:]))
    assert is_taken(merge(sent(), network=network)) is taken


@pytest.mark.parametrize(("period", "taken"), AROUND_THE_DAY)
def test_the_mandate_holds_on_the_day_it_was_sent(period: Period, taken: bool) -> None:
    mandates = (mandate("m", Party(every=Every.MEMBER), Power.CONTRIBUTE, period=period),)
    assert is_taken(merge(sent(), network=evolve(NETWORK, mandates=mandates))) is taken


def test_one_of_several_in_office_is_enough_and_they_must_have_the_power() -> None:
    before = director(US, id="other", role="adviser", period=Period(start=ALWAYS.start, end=DAY))
    network = evolve(NETWORK, appointments=(before, *NETWORK.appointments))
    assert is_taken(merge(sent(), network=network))
    assert not is_taken(merge(sent(by=Party(role="adviser")), network=network))
    assert not is_taken(merge(sent(), network=evolve(NETWORK, mandates=())))


@pytest.mark.parametrize(
    ("joins", "submitted", "taken"),
    [
        (date(YEAR, 1, 1), date(YEAR - 1, 11, 20), True),
        (date(YEAR, 1, 1), date(YEAR - 1, 12, 31), True),
        (date(YEAR, 1, 1), date(YEAR, 1, 1), True),
        (date(YEAR, 1, 2), date(YEAR - 1, 12, 31), False),
        (date(YEAR, 1, 2), date(YEAR, 1, 1), False),
        (date(YEAR, 1, 2), date(YEAR, 1, 2), True),
        (date(YEAR, 3, 1), date(YEAR, 2, 29), False),
        (date(YEAR, 3, 1), date(YEAR, 3, 1), True),
        (date(YEAR - 1, 12, 31), date(YEAR - 1, 12, 30), True),
    ],
)
def test_a_future_member_may_contribute_before_the_year_begins(joins: date, submitted: date, taken: bool) -> None:
    memberships = (Membership(municipality=US, period=Period(start=joins)), *NETWORK.memberships[1:])
    assert is_taken(merge(sent(submitted=submitted), network=evolve(NETWORK, memberships=memberships))) is taken


@pytest.mark.parametrize(
    ("leaves", "submitted", "taken"),
    [
        (date(YEAR, 1, 1), date(YEAR - 1, 12, 31), True),
        (date(YEAR, 1, 1), date(YEAR, 1, 1), False),
        (date(YEAR, 6, 1), date(YEAR, 5, 31), True),
        (date(YEAR, 6, 1), date(YEAR, 6, 1), False),
        (date(YEAR - 1, 12, 31), date(YEAR - 1, 12, 31), False),
    ],
)
def test_a_departing_member_may_contribute_until_it_leaves(leaves: date, submitted: date, taken: bool) -> None:
    memberships = (
        Membership(municipality=US, period=Period(start=ALWAYS.start, end=leaves)),
        *NETWORK.memberships[1:],
    )
    assert is_taken(merge(sent(submitted=submitted), network=evolve(NETWORK, memberships=memberships))) is taken


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"municipality": "9999"}, "RE004"),
        ({"year": YEAR - 1}, "RE003"),
        ({"year": YEAR + 1}, "RE003"),
        ({"plan": "annan"}, "RE003"),
        ({"changes": (MeasureChange(measure="t9", weight=2),)}, "RE003"),
        ({"drops": (MeasureDrop(measure="t9", reason=STEP),)}, "RE003"),
    ],
)
def test_unknown_names_and_senders_give_findings(fields: dict[str, Any], code: str) -> None:
    found = merge(sent(**fields))
    assert [(each.code, each.subject) for each in found.findings] == [(code, f"b{US}")]
    assert found.value.measures == ()


def test_a_contribution_left_out_gives_one_finding() -> None:
    found = merge(sent(submitted=None, year=YEAR + 1, changes=(MeasureChange(measure="t9", weight=2),)))
    assert found.findings.codes == ("RE004",)


def test_comments_are_listed_by_municipality_and_contribution() -> None:
    first, second = Comment(text=text("Bra"), measure="t1"), Comment(text=text("Ikkje så bra"))
    found = merge(sent(THEM, comments=(second,)), sent(comments=(first, second)))
    told = [(each.municipality, each.contribution, each.comment) for each in found.comments]
    assert told == [(US, f"b{US}", first), (US, f"b{US}", second), (THEM, f"b{THEM}", second)]


OWNERS = (US, THEM, THIRD)
IDS = ("t0", "t1", "t2", "t3", "t4")


def measure(id: str, owner: str, **fields: Any) -> Measure:
    return Measure(id=id, title=text("Tiltak"), proposed_by=owner, **fields)


@st.composite
def contributions(draw: st.DrawFn, number: str) -> Contribution:
    """One that changes, drops and adds a little, of its own and of others'."""
    changed = draw(st.dictionaries(st.sampled_from(IDS), st.integers(2, 3), max_size=3))
    dropped = draw(st.sets(st.sampled_from([id for id in IDS if id not in changed] or ["t0"]), max_size=2))
    new = draw(st.integers(0, 2))
    return sent(
        number,
        changes=tuple(MeasureChange(measure=id, weight=weight) for id, weight in changed.items()),
        drops=tuple(MeasureDrop(measure=id, reason=STEP) for id in sorted(dropped)),
        measures=tuple(measure(f"n{number}-{place}", number) for place in range(new)),
    )


OWNED = st.lists(st.sampled_from(OWNERS), max_size=5).map(
    lambda owners: tuple(measure(id, owner) for id, owner in zip(IDS, owners, strict=False))
)


@given(OWNED.map(lambda held: tuple(evolve(each, proposed_by=US) for each in held)), contributions(US))
def test_a_single_contribution_in_scope_is_applied_whole(held: tuple[Measure, ...], one: Contribution) -> None:
    base = plan(*held)
    found = merge(one, base=base)
    assert found.value == contributed(base, one)
    assert found.is_clean


@given(OWNED, contributions(US), contributions(THEM), contributions(THIRD), st.randoms(use_true_random=False))
def test_each_of_many_contributions_changes_drops_and_adds_only_its_own(
    held: tuple[Measure, ...], one: Contribution, two: Contribution, three: Contribution, order: Any
) -> None:
    base = plan(*held)
    sent_in = [one, two, three]
    order.shuffle(sent_in)
    found = merge(*sent_in, base=base)
    by_owner = {each.municipality: each for each in (one, two, three)}
    stays = [each for each in held if each.id not in {drop.measure for drop in by_owner[str(each.proposed_by)].drops}]
    weights = {(number, change.measure): change.weight for number, each in by_owner.items() for change in each.changes}
    kept = [evolve(each, weight=weights.get((str(each.proposed_by), each.id)) or 1) for each in stays]
    new = [each for number in OWNERS for each in by_owner[number].measures]
    added = [each for each in found.value.measures if each.id not in IDS]
    assert [each for each in found.value.measures if each.id in IDS] == kept
    assert sorted(added, key=lambda each: each.id) == new
    assert not found.conflicts
    assert {(each.municipality, each.drop.measure) for each in found.drops} == {
        (str(each.proposed_by), each.id) for each in held if each not in stays
    }
    receipts = tuple(ContributionReceipt(municipality=number, on=DAY) for number in OWNERS)
    assert {*found.value.contributions} == {*receipts}
    assert evolve(found.value, measures=base.measures, contributions=()) == base
    known = {each.id: each.proposed_by for each in held}
    named = {number: {change.measure for change in each.changes} for number, each in by_owner.items()}
    for number, each in by_owner.items():
        named[number] |= {drop.measure for drop in each.drops}
    refused = {(number, id) for number, ids in named.items() for id in ids if known.get(id, number) != number}
    assert {(each.who, each.change.subject) for each in found.refused} == refused
    if not refused:
        assert [*found.value.measures] == [*kept, *added]
