"""Every pair of statuses for every actor: only the steps of the lifecycle, by those who may take them."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from attrs import evolve

from sunnmore_oppvekst.domain.decision import Decision, DecisionKind
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.organisation import Grant, Mandate, Power
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ActionPlan, PlanStatus
from sunnmore_oppvekst.errors import NotAuthorised, NotReady
from sunnmore_oppvekst.revision.authority import Actor, party_of
from sunnmore_oppvekst.revision.event import Event, Verb
from sunnmore_oppvekst.revision.lifecycle import Transitioned, transition
from sunnmore_oppvekst.revision.sitting import Sitting
from sunnmore_oppvekst.revision.steps import step_between, steps_from
from tests.revision.scene import NETWORK, ON, STRATEGY, appointment, draft, evaluated, meeting

TO = PlanStatus
KIND = DecisionKind
FORUM, STEERING, COMMITTEE = "network-forum", "steering-group", "working-committee"

BY_COMMITTEE = {
    (TO.DRAFT, TO.CONSULTATION),
    (TO.CONSULTATION, TO.DRAFT),
    (TO.CONSULTATION, TO.PROPOSED),
    (TO.ADOPTED, TO.EVALUATED),
    (TO.EVALUATED, TO.SUPERSEDED),
    (TO.DRAFT, TO.WITHDRAWN),
    (TO.CONSULTATION, TO.WITHDRAWN),
    (TO.PROPOSED, TO.WITHDRAWN),
}
BY_DECISION = {
    (TO.PROPOSED, TO.CONSULTATION): (FORUM, KIND.SENT_BACK, "mandate-network-forum"),
    (TO.PROPOSED, TO.ADOPTED): (FORUM, KIND.ADOPTED, "mandate-network-forum"),
    (TO.ADOPTED, TO.ADOPTED): (FORUM, KIND.REVISED, "mandate-network-forum"),
    (TO.ADOPTED, TO.WITHDRAWN): (STEERING, KIND.WITHDRAWN, "mandate-steering-group"),
}
PEOPLE = ("director-1534", "coordinator", "development", "director-1532", "adviser-1534", "adviser-1532")
ON_COMMITTEE = {*PEOPLE[:3]}
SITTINGS = {
    (body, kind): meeting(body, kind=kind) for body, kind in product((FORUM, STEERING, COMMITTEE), DecisionKind)
}
ACTORS: dict[object, Actor] = dict([*((id, appointment(id)) for id in PEOPLE), *SITTINGS.items()])
PAIRS = [pytest.param(*pair, id=f"{pair[0]}-{pair[1]}") for pair in product(TO, TO)]


def ready(status: PlanStatus) -> ActionPlan:
    """A plan of a status that nothing but the actor stands in the way of."""
    adopted = Decision(id="v0", kind=KIND.ADOPTED, body=FORUM, on=ON)
    plan = evolve(draft(), status=status, decisions=(adopted,) if status.is_decided else ())
    return evolve(plan, evaluation=evaluated(plan))


def attempt(plan: ActionPlan, to: PlanStatus, actor: Actor, network: Network = NETWORK) -> Transitioned:
    successor = evolve(plan, id="handlingsplan-2021", year=2021, revises=plan.id, status=TO.ADOPTED)
    return transition(plan, to, actor=actor, network=network, on=ON, strategy=STRATEGY, successor=successor)


def may(plan: ActionPlan, to: PlanStatus, actor: Actor) -> bool:
    try:
        return attempt(plan, to, actor).plan.status is to
    except NotAuthorised:
        return False


def those_who_may(before: PlanStatus, after: PlanStatus) -> set[object]:
    if (before, after) in BY_COMMITTEE:
        return {*ON_COMMITTEE}
    return {BY_DECISION[before, after][:2]}


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_a_step_is_taken_by_those_it_is_for_and_nobody_else(before: PlanStatus, after: PlanStatus) -> None:
    plan = ready(before)
    if (before, after) in BY_COMMITTEE or (before, after) in BY_DECISION:
        assert {name for name, actor in ACTORS.items() if may(plan, after, actor)} == those_who_may(before, after)
        return
    assert step_between(before, after) is None
    for actor in ACTORS.values():
        with pytest.raises(NotReady) as caught:
            attempt(plan, after, actor)
        assert not caught.value.findings


@pytest.mark.parametrize("before", TO)
def test_the_steps_from_a_status_are_those_of_the_table(before: PlanStatus) -> None:
    possible = {after for start, after in {*BY_COMMITTEE, *BY_DECISION} if start is before}
    assert {step.after for step in steps_from(before)} == possible
    assert all(step.before is before for step in steps_from(before))


@pytest.mark.parametrize(("before", "after"), [pytest.param(*pair, id="-".join(pair)) for pair in sorted(BY_COMMITTEE)])
def test_a_step_by_an_appointment_changes_status_and_day_only(before: PlanStatus, after: PlanStatus) -> None:
    plan, actor = ready(before), appointment("director-1534")
    found = attempt(plan, after, actor)
    assert found.plan == evolve(plan, status=after, updated=ON)
    assert found.event == Event(
        verb=Verb.MOVED,
        plan=plan.id,
        on=ON,
        by=Party(role="municipal-director", municipality="1534"),
        appointment="director-1534",
        mandate="mandate-working-committee",
        before=before,
        after=after,
    )


@pytest.mark.parametrize(("before", "after"), [pytest.param(*pair, id="-".join(pair)) for pair in sorted(BY_DECISION)])
def test_a_step_by_a_body_also_records_the_decision(before: PlanStatus, after: PlanStatus) -> None:
    plan = ready(before)
    body, kind, mandate = BY_DECISION[before, after]
    actor = SITTINGS[body, kind]
    found = attempt(plan, after, actor)
    recorded = evolve(actor.decision, meeting="motet", plan=plan.id)
    assert found.plan == evolve(
        plan,
        status=after,
        updated=ON,
        revised=ON if after is TO.ADOPTED else plan.revised,
        decisions=(*plan.decisions, recorded),
    )
    assert found.event == Event(
        verb=Verb.MOVED,
        plan=plan.id,
        on=ON,
        by=Party(body=body),
        mandate=mandate,
        meeting="motet",
        decision="v1",
        before=before,
        after=after,
    )
    assert party_of(actor) == found.event.by


POWERS = {
    (TO.DRAFT, TO.CONSULTATION): Power.DRAFT,
    (TO.CONSULTATION, TO.DRAFT): Power.DRAFT,
    (TO.CONSULTATION, TO.PROPOSED): Power.DRAFT,
    (TO.PROPOSED, TO.CONSULTATION): Power.DECIDE,
    (TO.PROPOSED, TO.ADOPTED): Power.DECIDE,
    (TO.ADOPTED, TO.ADOPTED): Power.REVISE,
    (TO.ADOPTED, TO.EVALUATED): Power.FOLLOW_UP,
    (TO.EVALUATED, TO.SUPERSEDED): Power.OPERATE,
    (TO.DRAFT, TO.WITHDRAWN): Power.OPERATE,
    (TO.CONSULTATION, TO.WITHDRAWN): Power.OPERATE,
    (TO.PROPOSED, TO.WITHDRAWN): Power.OPERATE,
    (TO.ADOPTED, TO.WITHDRAWN): Power.OVERSEE,
}


def is_authorised(plan: ActionPlan, to: PlanStatus, actor: Actor, network: Network) -> bool:
    """Whether the actor has the authority, even if a rule finds that others lack theirs."""
    try:
        attempt(plan, to, actor, network)
    except NotAuthorised:
        return False
    except NotReady:
        return True
    return True


def power_of(network: Network, holder: Party, power: Power) -> Network:
    """The network with one power more for somebody."""
    granted = Mandate(id="m", holder=holder, period=Period(start=ON), powers=(Grant(power=power, section="s"),))
    return evolve(network, mandates=(*network.mandates, granted))


@pytest.mark.parametrize(("before", "after"), [pytest.param(*pair, id="-".join(pair)) for pair in sorted(POWERS)])
def test_a_step_needs_its_own_power_and_no_other(before: PlanStatus, after: PlanStatus) -> None:
    body, kind, _ = BY_DECISION.get((before, after), (FORUM, None, ""))
    actor: Actor = SITTINGS[body, kind] if kind else appointment("adviser-1532")
    holder = Party(body=body) if kind else Party(role="adviser")
    others = tuple(each for each in NETWORK.mandates if each.holder != holder)
    for power in Power:
        network = power_of(evolve(NETWORK, mandates=others), holder, power)
        assert is_authorised(ready(before), after, actor, network) is (power is POWERS[before, after])


@pytest.mark.parametrize(
    ("about", "counts"), [(None, True), (draft().id, True), ("ein-annan-plan", False)], ids=["no plan", "it", "another"]
)
def test_a_decision_is_about_the_plan(about: str | None, counts: bool) -> None:
    assert may(ready(TO.PROPOSED), TO.ADOPTED, meeting(plan=about)) == counts


def test_an_appointment_cannot_take_a_step_that_needs_a_decision() -> None:
    alone = Mandate(
        id="alone",
        holder=Party(role="pedagogical-coordinator"),
        period=Period(start=ON),
        powers=(Grant(power=Power.DECIDE, section="s"),),
    )
    network = evolve(NETWORK, mandates=(*NETWORK.mandates, alone))
    with pytest.raises(NotAuthorised):
        transition(
            ready(TO.PROPOSED), TO.ADOPTED, actor=appointment("coordinator"), network=network, on=ON, strategy=STRATEGY
        )


@pytest.mark.parametrize("revised", [None, ON])
def test_a_body_with_the_power_may_take_any_other_step(revised: date | None) -> None:
    drafts = Mandate(
        id="drafts", holder=Party(body=FORUM), period=Period(start=ON), powers=(Grant(power=Power.DRAFT, section="s"),)
    )
    network = evolve(NETWORK, mandates=(*NETWORK.mandates, drafts))
    plan = evolve(ready(TO.DRAFT), revised=revised)
    actor = meeting(kind=KIND.NOTED)
    found = transition(plan, TO.CONSULTATION, actor=actor, network=network, on=ON, strategy=STRATEGY).plan
    assert (found.status, found.revised) == (TO.CONSULTATION, revised)
    assert found.decisions == (evolve(actor.decision, meeting="motet", plan=plan.id),)


def again(decided: Decision, sat: Sitting) -> tuple[Decision, ...]:
    plan = evolve(ready(TO.PROPOSED), decisions=(decided,))
    return attempt(plan, TO.ADOPTED, sat).plan.decisions


def test_a_decision_that_the_plan_has_is_not_recorded_again() -> None:
    sat = meeting(votes=None)
    recorded = evolve(sat.decision, meeting="motet", plan=draft().id)
    for held in (recorded, evolve(recorded, meeting=None), evolve(recorded, plan=None), evolve(recorded, id="v7")):
        assert again(held, sat) == (held,)


@pytest.mark.parametrize(
    "other",
    [
        {"meeting": "eit-anna-mote"},
        {"kind": KIND.REVISED},
        {"body": STEERING},
        {"on": ON.replace(day=4)},
        {"id": "v7", "kind": KIND.REVISED},
    ],
    ids=lambda fields: "another " + " and ".join(fields),
)
def test_another_decision_with_the_same_id_is_also_recorded(other: dict[str, object]) -> None:
    sat = meeting()
    recorded = evolve(sat.decision, meeting="motet", plan=draft().id)
    held = evolve(recorded, **other)  # type: ignore[arg-type]
    found = again(held, sat)
    assert found == (held, evolve(recorded, id="v1" if held.id == "v7" else "v1-2"))


def test_a_step_by_an_appointment_keeps_decisions_and_revision() -> None:
    plan = evolve(ready(TO.ADOPTED), revised=ON)
    found = attempt(plan, TO.EVALUATED, appointment("coordinator")).plan
    assert (found.decisions, found.revised) == (plan.decisions, ON)
