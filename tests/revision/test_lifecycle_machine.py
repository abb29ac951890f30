"""Random committees, municipalities and outsiders against the lifecycle, and a plain model of what they may."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import evolve
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from sunnmore_oppvekst.domain.decision import DecisionKind
from sunnmore_oppvekst.domain.organisation import Appointment
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.plan import ActionPlan, PlanStatus
from sunnmore_oppvekst.errors import NotAuthorised, NotReady
from sunnmore_oppvekst.revision.event import Event
from sunnmore_oppvekst.revision.lifecycle import transition
from tests.revision.scene import AFTER, NETWORK, ON, STRATEGY, draft, evaluated, meeting

PEOPLE = st.sampled_from(NETWORK.appointments)
BODIES = st.sampled_from([body.id for body in NETWORK.bodies])
DAYS = st.sampled_from([date(2019, 6, 1), ON, AFTER])
TO = PlanStatus
ASKED = {
    (TO.DRAFT, TO.CONSULTATION): {"needs", "baselines"},
    (TO.CONSULTATION, TO.PROPOSED): {"needs", "baselines", "contributions"},
    (TO.PROPOSED, TO.ADOPTED): {"needs", "baselines", "contributions"},
    (TO.ADOPTED, TO.ADOPTED): {"needs", "baselines", "contributions"},
}


def committee(on: date) -> set[str]:
    """Who sits on the working committee on a day."""
    body = NETWORK.body("working-committee")
    assert body is not None
    return {seat.appointment for seat in body.seats_on(on)}


COMMITTEE = committee(ON)


class Lifecycle(RuleBasedStateMachine):
    @initialize()
    def begin(self) -> None:
        self.plan: ActionPlan = draft()
        self.missing: set[str] = set()
        self.events: list[Event] = []

    @rule(to=st.sampled_from(TO), who=PEOPLE, on=DAYS)
    def somebody_tries(self, to: PlanStatus, who: Appointment, on: date) -> None:
        self.attempt(to, who, on)

    @rule(who=PEOPLE.filter(lambda each: each.id in COMMITTEE))
    def somebody_on_the_committee_takes_the_next_step(self, who: Appointment) -> None:
        following = {TO.DRAFT: TO.CONSULTATION, TO.CONSULTATION: TO.PROPOSED, TO.ADOPTED: TO.EVALUATED}
        if self.plan.status in following:
            self.attempt(following[self.plan.status], who, ON)

    @rule(
        to=st.sampled_from([TO.ADOPTED, TO.WITHDRAWN, TO.CONSULTATION]),
        body=BODIES,
        kind=st.sampled_from(DecisionKind),
        present=st.none() | st.sets(PEOPLE.map(lambda each: each.id), max_size=30),
        convener=st.sampled_from(["pedagogical-coordinator", "adviser", "development-adviser"]),
    )
    def a_body_tries(
        self, to: PlanStatus, body: str, kind: DecisionKind, present: set[str] | None, convener: str
    ) -> None:
        self.attempt(to, meeting(body, kind=kind, present=present, by=Party(role=convener)), ON)

    @rule()
    def the_forum_adopts_in_due_form(self) -> None:
        self.attempt(TO.ADOPTED, meeting(), ON)

    @rule(emptied=st.sampled_from(["needs", "baselines", "contributions"]))
    def somebody_loses_a_chapter(self, emptied: str) -> None:
        fields: dict[str, Any] = {emptied: ()}
        self.plan = evolve(self.plan, **fields)
        self.missing.add(emptied)

    @rule()
    def the_chapters_are_written(self) -> None:
        whole = draft()
        self.plan = evolve(self.plan, needs=whole.needs, baselines=whole.baselines, contributions=whole.contributions)
        self.missing.clear()

    @rule()
    def somebody_evaluates(self) -> None:
        self.plan = evolve(self.plan, evaluation=evaluated(self.plan))

    def attempt(self, to: PlanStatus, actor: Any, on: date) -> None:
        before = self.plan
        try:
            moved = transition(before, to, actor=actor, network=NETWORK, on=on, strategy=STRATEGY)
        except (NotAuthorised, NotReady):
            return
        assert not self.missing & ASKED.get((before.status, to), set())
        self.plan = moved.plan
        self.events.append(moved.event)

    @invariant()
    def events_and_status_agree(self) -> None:
        if self.events:
            assert self.events[-1].after is self.plan.status
            assert [each.before for each in self.events[1:]] == [each.after for each in self.events[:-1]]

    @invariant()
    def nothing_is_adopted_without_the_roles_it_needs(self) -> None:
        if self.plan.status not in {TO.ADOPTED, TO.EVALUATED, TO.SUPERSEDED}:
            return
        by = {(each.before, each.after): each for each in self.events}
        for step in ((TO.DRAFT, TO.CONSULTATION), (TO.CONSULTATION, TO.PROPOSED)):
            assert by[step].appointment in committee(by[step].on)
        assert by[TO.PROPOSED, TO.ADOPTED].by == Party(body="network-forum")
        assert by[TO.PROPOSED, TO.ADOPTED].decision is not None

    @invariant()
    def what_was_decided_is_written_in_the_plan(self) -> None:
        decided = {each.decision for each in self.events if each.decision is not None}
        assert decided <= {each.id for each in self.plan.decisions}


Lifecycle.TestCase.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
TestLifecycle = Lifecycle.TestCase
