"""Who may do what: by an appointment that holds on the day, or by a decision in a meeting, and nobody else."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from sunnmore_oppvekst.domain.decision import DecisionKind, Votes
from sunnmore_oppvekst.domain.organisation import Appointment, Mandate, Power
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.errors import NotAuthorised
from sunnmore_oppvekst.revision.authority import authority
from sunnmore_oppvekst.revision.sitting import Sitting
from tests.revision.scene import NETWORK, ON, appointment, meeting

DIRECTORS_2019 = tuple(f"director-{number}" for number in (1504, 1532, 1534, 1531, 1529, 1523, 1526, 1524, 1525, 1528))


@pytest.mark.parametrize(
    ("who", "power", "mandate"),
    [
        ("coordinator", Power.CONVENE, "mandate-pedagogical-coordinator"),
        ("coordinator", Power.DRAFT, "mandate-working-committee"),
        ("coordinator", Power.FOLLOW_UP, "mandate-working-committee"),
        ("development", Power.SUPPORT, "mandate-development-adviser"),
        ("development", Power.OPERATE, "mandate-working-committee"),
        ("adviser-1532", Power.CONTRIBUTE, "mandate-members"),
        ("adviser-1532", Power.DRAFT, None),
        ("adviser-1532", Power.CONVENE, None),
        ("coordinator", Power.DECIDE, None),
        ("director-1532", Power.DECIDE, None),
        ("director-1532", Power.OVERSEE, None),
        ("development", Power.CONTRIBUTE, None),
        ("adviser-1532", Power.ANCHOR, None),
    ],
)
def test_a_mandate_and_nothing_else_gives_power(who: str, power: Power, mandate: str | None) -> None:
    answer = authority(NETWORK, appointment(who), power, on=ON)
    assert (answer.mandate.id if answer.mandate else None) == mandate
    assert bool(answer) == (mandate is not None)


def test_an_appointment_gives_no_power_before_or_after_its_time() -> None:
    adviser = appointment("adviser-1534")
    assert authority(NETWORK, adviser, Power.CONTRIBUTE, on=date(2019, 12, 31))
    assert not authority(NETWORK, adviser, Power.CONTRIBUTE, on=date(2020, 1, 1))


def test_an_appointment_that_the_network_does_not_have_gives_no_power() -> None:
    forged = Appointment(id="coordinator", role="pedagogical-coordinator", period=Period(start=date(2000, 1, 1)))
    assert not authority(NETWORK, forged, Power.CONVENE, on=ON)


def test_a_refusal_names_the_mandate_and_who_holds_it() -> None:
    answer = authority(NETWORK, appointment("adviser-1532"), Power.CONVENE, on=ON)
    assert [mandate.id for mandate in answer.needed] == ["mandate-pedagogical-coordinator"]
    assert answer.held_by == ("coordinator",)
    with pytest.raises(NotAuthorised, match="mandate-pedagogical-coordinator") as caught:
        answer.granted()
    assert "Rådgjevar (Giske) kan ikkje kalle inn" in caught.value.message("nn")


def test_what_no_mandate_gives_nobody_may_do() -> None:
    bare = evolve(NETWORK, mandates=())
    answer = authority(bare, appointment("coordinator"), Power.CONVENE, on=ON)
    assert not answer
    assert "no mandate gives" in answer.says["en"]


def test_a_unit_anchors_for_itself() -> None:
    head = Appointment(id="rektor-1", role="resource-teacher", unit=NETWORK.units[0].id, period=Period(start=ON))
    network = evolve(NETWORK, appointments=(*NETWORK.appointments, head))
    assert authority(network, head, Power.ANCHOR, on=ON)
    assert not authority(network, head, Power.CONTRIBUTE, on=ON)


def test_a_mandate_may_be_one_municipality_s() -> None:
    own = Mandate(id="own", holder=Party(municipality="1532"), period=Period(start=ON), powers=())
    network = evolve(NETWORK, mandates=(evolve(own, powers=NETWORK.mandates[0].powers),))
    assert authority(network, appointment("adviser-1532"), Power.OVERSEE, on=ON)
    assert not authority(network, appointment("adviser-1531"), Power.OVERSEE, on=ON)


def test_a_body_acts_by_a_decision_in_a_meeting() -> None:
    assert authority(NETWORK, meeting(), Power.DECIDE, on=ON)
    assert authority(NETWORK, meeting("steering-group"), Power.OVERSEE, on=ON)
    assert not authority(NETWORK, meeting("steering-group"), Power.DECIDE, on=ON)
    assert not authority(NETWORK, meeting(), Power.DECIDE, on=date(2019, 12, 6))


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (meeting(notice=False), "not called"),
        (meeting(by=Party(role="development-adviser")), "no mandate to"),
        (meeting(present=set()), "0 of 11 members"),
        (meeting(present={"director-1532", "adviser-1532"}), "1 of 11 members"),
        (meeting(present=set(DIRECTORS_2019[:5])), "5 of 11 members"),
        (meeting(votes=Votes(in_favour=3, against=3)), "majority"),
        (meeting(votes=Votes(in_favour=12)), "12 votes"),
    ],
)
def test_a_decision_counts_only_when_the_meeting_was_in_order(wrong: Sitting, reason: str) -> None:
    answer = authority(NETWORK, wrong, Power.DECIDE, on=ON)
    assert not answer
    assert reason in answer.says["en"]


def test_half_of_the_members_are_enough_unless_the_network_says_otherwise() -> None:
    six = meeting(present=set(DIRECTORS_2019[:6]))
    assert authority(NETWORK, six, Power.DECIDE, on=ON)
    bodies = tuple(evolve(body, quorum_percent=75) for body in NETWORK.bodies)
    assert not authority(evolve(NETWORK, bodies=bodies), six, Power.DECIDE, on=ON)


def test_one_person_has_one_vote_whoever_they_are_appointed_for() -> None:
    same = {"director-1532", "director-1531"}
    one = tuple(evolve(each, person="ei-og-same") if each.id in same else each for each in NETWORK.appointments)
    network = evolve(NETWORK, appointments=one)
    assert len(meeting(present=same).voting(NETWORK)) == 2
    assert len(meeting(present=same).voting(network)) == 1
    with_another = meeting(present={*same, "adviser-1531"})
    assert with_another.voting(network) == {"1531", "1532"}


def test_a_substitute_votes_for_the_municipality_and_one_from_outside_does_not() -> None:
    sitting = meeting(present={"director-1532"})
    first, *_ = [each for each in sitting.meeting.attendance if each.appointment == "director-1531"]
    others = tuple(each for each in sitting.meeting.attendance if each != first)
    for substitute, voting in (("adviser-1531", {"1531", "1532"}), ("coordinator", {"1532"})):
        came = evolve(sitting.meeting, attendance=(*others, evolve(first, substitute=substitute)))
        assert evolve(sitting, meeting=came).voting(NETWORK) == voting


def test_a_decision_that_the_meeting_did_not_make_does_not_count() -> None:
    made = meeting()
    forged = evolve(made, decision=evolve(made.decision, kind=DecisionKind.REVISED))
    assert not authority(NETWORK, forged, Power.REVISE, on=ON)
