"""Documents across mergers, splits and moved boundaries: what can follow does, and the rest is asked about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import sunnmore_oppvekst as so
from sunnmore_oppvekst.domain.meeting import Commitment
from sunnmore_oppvekst.domain.municipality import ChangeKind, Municipality, MunicipalityChange
from sunnmore_oppvekst.domain.names import places_of
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.plan import ContributionReceipt
from sunnmore_oppvekst.domain.shape import Many, refers_to, shape_of
from sunnmore_oppvekst.revision.succession import carry
from tests.revision.scene import NETWORK, WORKSPACE

IN_2019, IN_2020, IN_2024 = date(2019, 6, 1), date(2020, 1, 1), date(2024, 1, 1)
PLAN = WORKSPACE.plan(2019)
DOCUMENTS: list[Any] = [
    *WORKSPACE.plans,
    *WORKSPACE.meetings,
    *WORKSPACE.applications,
    *WORKSPACE.contributions,
    NETWORK,
]
MERGERS = {
    **dict.fromkeys(("1504", "1523", "1529", "1534", "1546"), "1507"),
    **dict.fromkeys(("1524", "1526"), "1578"),
    **{number: number for number in ("1525", "1528", "1531", "1532")},
}
each_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda each: each.id)


def numbers_in(value: Any) -> Iterator[str]:
    """Every reference to a municipality."""
    for _, holder in places_of(value):
        for field in shape_of(type(holder)):
            if refers_to(field.shape) == "municipality":
                held = getattr(holder, field.name)
                yield from held if isinstance(field.shape, Many) else filter(None, [held])


def of_2019(document: Any) -> bool:
    """Whether every municipality that a document refers to exists in 2019."""
    return all(NETWORK.municipality(number).exists_on(IN_2019) for number in numbers_in(document))


def test_nothing_happens_while_nothing_changes() -> None:
    early = [document for document in DOCUMENTS if document is NETWORK or of_2019(document)]
    assert len(early) > len(DOCUMENTS) / 2
    for document in early:
        found = carry(document, network=NETWORK, on=IN_2019)
        assert found.value == document
        assert not found.findings
        assert not found.followed


@each_document
@pytest.mark.parametrize("on", [IN_2020, IN_2024])
def test_carrying_again_changes_nothing(document: Any, on: date) -> None:
    once = carry(document, network=NETWORK, on=on)
    again = carry(once.value, network=NETWORK, on=on)
    assert again.value == once.value
    assert not again.followed


def test_by_way_of_2020_is_the_same_wherever_nothing_was_asked() -> None:
    compared: list[str] = []
    for document in DOCUMENTS:
        over = carry(carry(document, network=NETWORK, on=IN_2020).value, network=NETWORK, on=IN_2024)
        straight = carry(document, network=NETWORK, on=IN_2024)
        if not over.findings and not straight.findings:
            assert over.value == straight.value
            compared.append(document.id)
    assert "bidrag-2020-fjord" in compared


def test_a_merger_is_followed() -> None:
    found = carry(PLAN, network=NETWORK, on=IN_2020)
    assert not found.findings
    for old, new in zip(PLAN.measures, found.value.measures, strict=True):
        before = old.participants.municipalities if old.participants else ()
        after = new.participants.municipalities if new.participants else ()
        assert after == tuple(dict.fromkeys(MERGERS[number] for number in before))
    referred = set(numbers_in(evolve(PLAN, decisions=(), needs=(), evaluation=None)))
    assert {(each.old, each.new) for each in found.followed} == {
        (number, MERGERS[number]) for number in referred if number != MERGERS[number]
    }


def test_receipts_of_those_that_became_one_become_one() -> None:
    found = carry(PLAN, network=NETWORK, on=IN_2020).value.contributions
    assert sorted(each.municipality for each in found) == sorted({*MERGERS.values()})
    merged = next(each for each in found if each.municipality == "1507")
    assert merged.on == max(each.on for each in PLAN.contributions if MERGERS[each.municipality] == "1507")
    silent = evolve(
        PLAN,
        contributions=tuple(
            ContributionReceipt(municipality=number, on=date(2018, 11, 1), has_nothing=True)
            for number in ("1524", "1526")
        ),
    )
    (one,) = carry(silent, network=NETWORK, on=IN_2020).value.contributions
    assert one.has_nothing


def test_where_a_municipality_has_several_successors_the_library_asks() -> None:
    of_2020 = WORKSPACE.plan(2020)
    found = carry(of_2020, network=NETWORK, on=IN_2024)
    assert found.findings
    assert {*found.findings.codes} == {"SU001"}
    assert "Ålesund (1508), Haram (1580)" in found.findings[0].message("nn")
    assert not [each for each in found.followed if each.old == "1507"]
    assert "1507" in set(numbers_in(found.value))


def test_what_a_person_answered_is_followed_and_not_asked_again() -> None:
    of_2020 = WORKSPACE.plan(2020)
    asked = carry(of_2020, network=NETWORK, on=IN_2024).findings
    answers = {str(dict(finding.facts)["key"]): "1580" for finding in asked}
    found = carry(of_2020, network=NETWORK, on=IN_2024, answers=answers)
    assert not found.findings
    assert "1580" in set(numbers_in(found.value))
    wrong = carry(of_2020, network=NETWORK, on=IN_2024, answers=dict.fromkeys(answers, "1531"))
    assert {*wrong.findings.codes} == {"SU003"}
    assert wrong.value == carry(of_2020, network=NETWORK, on=IN_2024).value


def test_where_the_network_knows_whose_area_went_where_haram_is_followed_out_again() -> None:
    assert not carry(PLAN, network=NETWORK, on=IN_2024).findings
    kept = carry(PLAN, network=NETWORK, on=IN_2024).value
    haram = next(baseline for baseline in PLAN.baselines if baseline.municipality == "1534")
    assert next(each for each in kept.baselines if each.id == haram.id).municipality == "1580"


def test_orten_went_to_aukra_so_each_unit_in_sandoy_is_asked_about() -> None:
    found = carry(NETWORK, network=NETWORK, on=IN_2020)
    in_sandoy = {unit.id for unit in NETWORK.units if unit.municipality == "1546" and unit.is_open_on(IN_2020)}
    assert in_sandoy
    assert {finding.path[1] for finding in found.findings} == in_sandoy
    assert all("Aukra (1547)" in finding.message("nn") for finding in found.findings)
    answers = {unit: "1547" if index else "1507" for index, unit in enumerate(sorted(in_sandoy))}
    settled = carry(NETWORK, network=NETWORK, on=IN_2020, answers=answers)
    assert not settled.findings
    assert {unit.municipality for unit in settled.value.units if unit.id in in_sandoy} == {"1507", "1547"}


def test_a_network_that_has_not_heard_of_the_merger_gets_its_memberships() -> None:
    bare = evolve(
        so.reference().network,
        memberships=tuple(
            evolve(each, period=so.Period(start=date(2017, 1, 1)))
            for each in so.reference().network.memberships
            if each.period.start < IN_2020
        ),
    )
    found = carry(bare, network=bare, on=IN_2020).value
    assert {member.number for member in found.as_of(IN_2020).members} == {*MERGERS.values()}
    assert len(found.as_of(date(2019, 12, 31)).members) == 11
    later = carry(bare, network=bare, on=IN_2024).value
    assert {member.number for member in later.as_of(IN_2024).members} == {*MERGERS.values()} - {"1507"} | {
        "1508",
        "1580",
    }
    assert carry(later, network=later, on=IN_2024).value == later


def test_what_was_held_for_a_municipality_ends_with_it() -> None:
    open_ended = evolve(
        NETWORK,
        appointments=tuple(evolve(each, period=so.Period(start=each.period.start)) for each in NETWORK.appointments),
    )
    found = carry(open_ended, network=open_ended, on=IN_2020).value
    for each in found.appointments:
        is_gone = each.municipality in {old for old, new in MERGERS.items() if old != new}
        assert (each.period.end == IN_2020) == (is_gone and each.period.start < IN_2020)


def test_a_new_number_is_followed() -> None:
    network = Network(
        id="n",
        name=so.Text(nn="N"),
        municipalities=(
            Municipality(number="1502", name="Molde", dissolved=IN_2020),
            Municipality(number="1506", name="Molde", established=IN_2020),
        ),
        changes=(
            MunicipalityChange(id="nytt", kind=ChangeKind.RENUMBERING, on=IN_2020, before=("1502",), after=("1506",)),
        ),
    )
    meeting = evolve(
        WORKSPACE.meetings[0],
        commitments=(Commitment(id="c", municipality="1502", text=so.Text(nn="Gjere noko")),),
    )
    assert carry(meeting, network=network, on=IN_2020).value.commitments[0].municipality == "1506"


def test_a_number_that_nobody_followed_up_is_told_of() -> None:
    network = Network(
        id="n", name=so.Text(nn="N"), municipalities=(Municipality(number="1502", name="Molde", dissolved=IN_2020),)
    )
    meeting = evolve(
        WORKSPACE.meetings[0], commitments=(Commitment(id="c", municipality="1502", text=so.Text(nn="Gjere noko")),)
    )
    found = carry(meeting, network=network, on=IN_2020)
    assert found.findings.codes == ("SU002",)
    assert found.value == meeting


@given(st.sampled_from(DOCUMENTS), st.dates(date(2017, 1, 1), date(2026, 1, 1)))
def test_every_reference_ends_somewhere_that_exists_or_in_a_question(document: Any, on: date) -> None:
    if isinstance(document, Network):
        return
    found = carry(document, network=NETWORK, on=on)
    there = {each.number for each in NETWORK.municipalities if each.exists_on(on)}
    known = {each.number for each in NETWORK.municipalities}
    asked = {finding.subject for finding in found.findings}
    told = ("decisions", "status", "evaluation", "attendance", "notice", "report", "needs")
    for path, holder in places_of(found.value):
        if any(step in told for step in path):
            continue
        for field in shape_of(type(holder)):
            if refers_to(field.shape) == "municipality":
                held = getattr(holder, field.name)
                for number in held if isinstance(field.shape, Many) else filter(None, [held]):
                    assert number in there or number in asked or number not in known


def test_records_of_the_past_are_not_rewritten() -> None:
    found = carry(PLAN, network=NETWORK, on=IN_2020).value
    assert [measure.status for measure in found.measures] == [measure.status for measure in PLAN.measures]
    assert found.decisions == PLAN.decisions
    assert found.evaluation == PLAN.evaluation
