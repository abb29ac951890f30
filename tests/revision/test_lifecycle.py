"""A plan goes step by step, each taken by those who may, when it is ready."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from sunnmore_oppvekst.domain.decision import DecisionKind
from sunnmore_oppvekst.domain.plan import ActionPlan, PlanStatus
from sunnmore_oppvekst.errors import NotAuthorised, NotReady
from sunnmore_oppvekst.revision.lifecycle import transition
from sunnmore_oppvekst.revision.steps import STEPS
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


@pytest.mark.parametrize(("emptied", "code"), [("needs", "AP002"), ("baselines", "AP001")])
def test_nothing_goes_to_consultation_without_needs_and_current_state(emptied: str, code: str) -> None:
    fields: dict[str, Any] = {emptied: ()}
    with pytest.raises(NotReady) as caught:
        step(evolve(draft(), **fields), TO.CONSULTATION)
    assert set(caught.value.findings.codes) == {code}


def test_nothing_is_proposed_before_every_member_was_heard() -> None:
    out = step(draft(), TO.CONSULTATION)
    silent = evolve(out, contributions=tuple(each for each in out.contributions if each.municipality != "1532"))
    with pytest.raises(NotReady) as caught:
        step(silent, TO.PROPOSED)
    assert caught.value.findings.codes == ("AP014",)


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


def test_nothing_is_adopted_with_an_error_in_it() -> None:
    proposed = step(step(draft(), TO.CONSULTATION), TO.PROPOSED)
    first, *rest = proposed.measures
    bare = evolve(proposed, measures=(evolve(first, goal=None), *rest))
    with pytest.raises(NotReady) as caught:
        transition(bare, TO.ADOPTED, actor=meeting(), network=NETWORK, on=ON, strategy=STRATEGY)
    assert caught.value.findings.codes == ("AP003",)


def test_an_evaluation_answers_to_every_criterion_and_every_factor() -> None:
    plan = adopted()
    with pytest.raises(NotReady, match="no evaluation"):
        step(plan, TO.EVALUATED, on=AFTER)
    whole = evaluated(plan)
    partial = evolve(whole, criteria=whole.criteria[1:], factors=whole.factors[1:])
    with pytest.raises(NotReady) as caught:
        step(evolve(plan, evaluation=partial), TO.EVALUATED, on=AFTER)
    assert len(caught.value.findings) == 2


def test_a_plan_is_superseded_only_by_an_adopted_one() -> None:
    plan = adopted()
    done = step(evolve(plan, evaluation=evaluated(plan)), TO.EVALUATED, on=AFTER)
    for successor in (None, evolve(plan, revises=None), evolve(plan, revises=plan.id, status=TO.DRAFT)):
        with pytest.raises(NotReady, match="taken over"):
            transition(
                done, TO.SUPERSEDED, actor=appointment("coordinator"), network=NETWORK, on=AFTER, successor=successor
            )


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


def test_every_status_can_be_reached_and_no_step_is_there_twice() -> None:
    assert {each.after for each in STEPS} == {*PlanStatus} - {TO.DRAFT} | {TO.DRAFT}
    assert len({(each.before, each.after) for each in STEPS}) == len(STEPS)
    assert not [each for each in STEPS if each.before in {TO.SUPERSEDED, TO.WITHDRAWN}]
