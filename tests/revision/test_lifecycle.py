"""A plan goes step by step, each taken by those who may, when it is ready."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from sunnmore_oppvekst.domain.decision import DecisionKind
from sunnmore_oppvekst.domain.organisation import Grant, Mandate, Power
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ActionPlan, PlanStatus
from sunnmore_oppvekst.errors import NotAuthorised, NotReady
from sunnmore_oppvekst.revision.lifecycle import transition
from tests.revision.scene import AFTER, NETWORK, ON, STRATEGY, appointment, draft, evaluated, meeting

TO = PlanStatus


def step(plan: ActionPlan, to: PlanStatus, who: str = "coordinator", on: date = ON) -> ActionPlan:
    return transition(plan, to, actor=appointment(who), network=NETWORK, on=on, strategy=STRATEGY).plan


def adopted() -> ActionPlan:
    proposed = step(step(draft(), TO.CONSULTATION), TO.PROPOSED)
    return transition(proposed, TO.ADOPTED, actor=meeting(), network=NETWORK, on=ON, strategy=STRATEGY).plan


def test_a_plan_can_go_all_the_way() -> None:
    plan = adopted()
    assert plan.status is TO.ADOPTED
    assert [(each.kind, each.meeting) for each in plan.decisions] == [(DecisionKind.ADOPTED, "motet")]
    assert (plan.updated, plan.revised) == (ON, ON)
    done = step(evolve(plan, evaluation=evaluated(plan)), TO.EVALUATED, on=AFTER)
    following = evolve(plan, id="handlingsplan-2021", year=2021, revises=plan.id)
    last = transition(
        done, TO.SUPERSEDED, actor=appointment("coordinator"), network=NETWORK, on=AFTER, successor=following
    )
    assert last.plan.status is TO.SUPERSEDED


def test_a_step_gives_an_event_that_says_who_when_and_on_what_mandate() -> None:
    event = transition(
        draft(), TO.CONSULTATION, actor=appointment("coordinator"), network=NETWORK, on=ON, strategy=STRATEGY
    ).event
    assert (event.before, event.after, event.on) == (TO.DRAFT, TO.CONSULTATION, ON)
    assert (event.appointment, event.mandate, event.by.role) == (
        "coordinator",
        "mandate-working-committee",
        "pedagogical-coordinator",
    )


def test_nothing_is_adopted_without_the_body_s_decision_on_just_this_plan() -> None:
    proposed = step(step(draft(), TO.CONSULTATION), TO.PROPOSED)
    for actor in (
        appointment("coordinator"),
        appointment("director-1532"),
        meeting("steering-group"),
        meeting("working-committee"),
        meeting(kind=DecisionKind.NOTED),
        meeting(plan="ein-annan-plan"),
        meeting(present=set()),
    ):
        with pytest.raises(NotAuthorised):
            transition(proposed, TO.ADOPTED, actor=actor, network=NETWORK, on=ON, strategy=STRATEGY)


def test_an_adopted_plan_is_withdrawn_by_the_steering_group_and_revised_by_the_forum() -> None:
    plan = adopted()
    with pytest.raises(NotAuthorised):
        step(plan, TO.WITHDRAWN)
    out = meeting("steering-group", kind=DecisionKind.WITHDRAWN)
    assert transition(plan, TO.WITHDRAWN, actor=out, network=NETWORK, on=ON).plan.status is TO.WITHDRAWN
    later = date(2020, 3, 26)
    again = meeting(on=later, kind=DecisionKind.REVISED, id="v2")
    assert transition(plan, TO.ADOPTED, actor=again, network=NETWORK, on=later, strategy=STRATEGY).plan.revised == later


def test_a_step_that_is_not_there_says_where_it_goes_from_here() -> None:
    with pytest.raises(NotReady) as caught:
        step(draft(), TO.ADOPTED)
    assert "på høyring" in caught.value.message("nn")


@pytest.mark.parametrize("actor", [meeting(kind=DecisionKind.NOTED), appointment("coordinator")], ids=["a body", "one"])
def test_a_refusal_names_the_body_that_must_decide(actor: Any) -> None:
    decides = Mandate(
        id="alone",
        holder=Party(role="pedagogical-coordinator"),
        period=Period(start=ON),
        powers=(Grant(power=Power.DECIDE, section="s"),),
    )
    network = evolve(NETWORK, mandates=(*NETWORK.mandates, decides))
    proposed = step(step(draft(), TO.CONSULTATION), TO.PROPOSED)
    with pytest.raises(NotAuthorised) as caught:
        transition(proposed, TO.ADOPTED, actor=actor, network=network, on=ON, strategy=STRATEGY)
    forum = network.body("network-forum")
    assert forum is not None
    who = forum.name["nn"] if actor != appointment("coordinator") else "pedagogical-coordinator"
    assert who in caught.value.message("nn")
    assert not {*"{}"} & {*caught.value.message("nn")}


def test_a_plan_that_is_not_ready_names_both_statuses() -> None:
    with pytest.raises(NotReady) as caught:
        step(evolve(draft(), needs=()), TO.CONSULTATION)
    assert not {*"{}"} & {*caught.value.message("nn")}
