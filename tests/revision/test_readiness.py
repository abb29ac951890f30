"""Readiness for a step: a finding for each thing that it asks for, and for nothing else."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from sunnmore_oppvekst.domain.contribution import Contribution
from sunnmore_oppvekst.domain.decision import Decision, DecisionKind
from sunnmore_oppvekst.domain.evaluation import Evaluation
from sunnmore_oppvekst.domain.measure import Measure, SuccessCriterion
from sunnmore_oppvekst.domain.plan import ActionPlan, PlanStatus
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.errors import NotReady
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.revision.authority import Actor
from sunnmore_oppvekst.revision.lifecycle import transition, unanswered
from sunnmore_oppvekst.rules.catalogue import RULES
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.engine import run
from sunnmore_oppvekst.rules.selection import Selection
from tests.revision.scene import NETWORK, ON, STRATEGY, appointment, draft, evaluated, meeting

TO = PlanStatus
COORDINATOR = appointment("coordinator")
PLAN = draft()
ADOPTED = Decision(id="v0", kind=DecisionKind.ADOPTED, body="network-forum", on=ON)


def in_the_way(plan: ActionPlan, to: PlanStatus, actor: Actor = COORDINATOR, **known: Any) -> tuple[str, ...]:
    """The codes of what stands in the way of a step, none where it is taken."""
    given = {"strategy": STRATEGY, **known}
    try:
        transition(plan, to, actor=actor, network=NETWORK, on=ON, **given)
    except NotReady as error:
        return error.findings.codes or ("there is no such step",)
    return ()


CHAPTERS = ("needs", "baselines", "contributions")
CODES = {"needs": "AP002", "baselines": "AP001", "contributions": "AP014"}


@pytest.mark.parametrize(
    ("before", "after", "asked"),
    [
        (TO.DRAFT, TO.CONSULTATION, {"needs", "baselines"}),
        (TO.CONSULTATION, TO.DRAFT, set()),
        (TO.CONSULTATION, TO.PROPOSED, {"needs", "baselines", "contributions"}),
        (TO.DRAFT, TO.WITHDRAWN, set()),
        (TO.CONSULTATION, TO.WITHDRAWN, set()),
        (TO.PROPOSED, TO.WITHDRAWN, set()),
        (TO.PROPOSED, TO.ADOPTED, {"needs", "baselines", "contributions"}),
        (TO.PROPOSED, TO.CONSULTATION, set()),
        (TO.ADOPTED, TO.ADOPTED, {"needs", "baselines", "contributions"}),
        (TO.ADOPTED, TO.WITHDRAWN, set()),
    ],
)
@pytest.mark.parametrize("emptied", CHAPTERS)
def test_a_step_asks_for_the_chapters_it_needs(
    before: PlanStatus, after: PlanStatus, asked: set[str], emptied: str
) -> None:
    kinds = {
        (TO.PROPOSED, TO.ADOPTED): meeting(),
        (TO.PROPOSED, TO.CONSULTATION): meeting(kind=DecisionKind.SENT_BACK),
        (TO.ADOPTED, TO.ADOPTED): meeting(kind=DecisionKind.REVISED),
        (TO.ADOPTED, TO.WITHDRAWN): meeting("steering-group", kind=DecisionKind.WITHDRAWN),
    }
    actor: Actor = kinds.get((before, after), COORDINATOR)
    whole = evolve(PLAN, status=before, decisions=(ADOPTED,) if before is TO.ADOPTED else ())
    assert in_the_way(whole, after, actor) == ()
    fields: dict[str, Any] = {emptied: ()}
    found = in_the_way(evolve(whole, **fields), after, actor)
    assert {*found} == ({CODES[emptied]} if emptied in asked else set())


@pytest.mark.parametrize("missing", [0, 5, -1], ids=["the first", "one between", "the last"])
def test_every_member_is_heard_before_a_plan_is_proposed(missing: int) -> None:
    out = evolve(PLAN, status=TO.CONSULTATION)
    silent = out.contributions[missing]
    heard = tuple(receipt for receipt in out.contributions if receipt != silent)
    assert in_the_way(evolve(out, contributions=heard), TO.PROPOSED) == ("AP014",)
    sent = Contribution(
        id="bidrag",
        network=NETWORK.id,
        plan=out.id,
        year=out.year,
        municipality=silent.municipality,
        submitted=silent.on,
        has_nothing=True,
    )
    assert in_the_way(evolve(out, contributions=heard), TO.PROPOSED, contributions=[sent]) == ()


@pytest.mark.parametrize("place", [0, -1], ids=["the first", "the last"])
def test_nothing_is_adopted_with_an_error_in_it(place: int) -> None:
    proposed = evolve(PLAN, status=TO.PROPOSED)
    broken = proposed.measures[place]
    measures = tuple(evolve(each, goal=None) if each is broken else each for each in proposed.measures)
    assert in_the_way(evolve(proposed, measures=measures), TO.ADOPTED, meeting()) == ("AP003",)


def test_a_warning_stops_no_adoption() -> None:
    proposed = evolve(PLAN, status=TO.PROPOSED)
    first = proposed.measures[0]
    warned = evolve(proposed, measures=(evolve(first, working_methods=()), *proposed.measures[1:]))
    (warning,) = run(RULES, warned, Context.of([NETWORK, STRATEGY], on=ON), selection=Selection(select=("AP008",)))
    assert warning.severity is Severity.WARNING
    assert in_the_way(warned, TO.ADOPTED, meeting()) == ()


def test_the_given_strategy_is_used() -> None:
    proposed = evolve(PLAN, status=TO.PROPOSED)
    first = proposed.measures[0]
    other = next(area for area in STRATEGY.priority_areas if area.id != first.area)
    misplaced = evolve(first, focus_points=(other.focus_points[0].id,))
    plan = evolve(proposed, measures=(misplaced, *proposed.measures[1:]))
    assert in_the_way(plan, TO.ADOPTED, meeting()) == ("AP022",)
    assert in_the_way(plan, TO.ADOPTED, meeting(), strategy=None) == ()


def measure(id: str, *criteria: str) -> Measure:
    return Measure(
        id=id,
        title=Text(nn="Tiltak"),
        success_criteria=tuple(SuccessCriterion(id=each, text=Text(nn=f"Kjenneteikn {each}")) for each in criteria),
    )


def missing(plan: ActionPlan, *, factors: bool) -> set[tuple[str, str]]:
    """Subject and text of what an evaluation has no answer to."""
    found = [*unanswered(plan, STRATEGY if factors else None)]
    assert {finding.code for finding in found} <= {"RE001"}
    return {(finding.subject, str(next(iter(dict(finding.facts).values()), ""))) for finding in found}


SMALL = evolve(PLAN, measures=(measure("t1", "k1", "k2", "k3"), measure("t2"), measure("t3", "k4")))
WHOLE = evaluated(SMALL)


@pytest.mark.parametrize("factors", [True, False], ids=["with a strategy", "without one"])
def test_a_missing_evaluation_gives_one_finding(factors: bool) -> None:
    assert missing(evolve(SMALL, evaluation=None), factors=factors) == {(SMALL.id, "")}


@pytest.mark.parametrize(
    ("left_out", "subject"),
    [("k1", "t1"), ("k2", "t1"), ("k3", "t1"), ("k4", "t3")],
    ids="first middle last only".split(),
)
def test_every_criterion_needs_a_verdict(left_out: str, subject: str) -> None:
    criteria = tuple(verdict for verdict in WHOLE.criteria if verdict.criterion != left_out)
    partial = evolve(SMALL, evaluation=evolve(WHOLE, criteria=criteria))
    assert missing(partial, factors=True) == {(subject, f"Kjenneteikn {left_out}")}
    assert missing(evolve(SMALL, evaluation=WHOLE), factors=True) == set()


@pytest.mark.parametrize("place", range(len(STRATEGY.success_factors)))
def test_every_success_factor_needs_a_verdict(place: int) -> None:
    factors = (*WHOLE.factors[:place], *WHOLE.factors[place + 1 :])
    partial = evolve(SMALL, evaluation=evolve(WHOLE, factors=factors))
    assert missing(partial, factors=True) == {(SMALL.id, str(STRATEGY.success_factors[place].text))}
    assert missing(partial, factors=False) == set()


def test_an_empty_evaluation_is_complete_when_nothing_is_asked() -> None:
    bare = Evaluation(on=ON, by=WHOLE.by)
    assert missing(evolve(SMALL, measures=(measure("t2"),), evaluation=bare), factors=False) == set()
    assert len(missing(evolve(SMALL, evaluation=bare), factors=True)) == 4 + len(STRATEGY.success_factors)


def test_extra_verdicts_are_allowed() -> None:
    fewer = evolve(SMALL, measures=SMALL.measures[1:], evaluation=WHOLE)
    assert missing(fewer, factors=True) == set()


def test_a_plan_is_evaluated_when_everything_has_a_verdict() -> None:
    adopted = evolve(SMALL, status=TO.ADOPTED, decisions=(ADOPTED,))
    assert in_the_way(adopted, TO.EVALUATED) == ("RE001",)
    assert in_the_way(evolve(adopted, evaluation=WHOLE), TO.EVALUATED) == ()
    fewer = evolve(WHOLE, criteria=WHOLE.criteria[1:], factors=WHOLE.factors[1:])
    assert in_the_way(evolve(adopted, evaluation=fewer), TO.EVALUATED) == ("RE001", "RE001")
    assert in_the_way(evolve(adopted, evaluation=fewer), TO.EVALUATED, strategy=None) == ("RE001",)


@pytest.mark.parametrize("status", TO)
def test_a_plan_is_superseded_by_an_edition_that_was_adopted(status: PlanStatus) -> None:
    done = evolve(PLAN, status=TO.EVALUATED, decisions=(ADOPTED,), evaluation=WHOLE)
    successor = evolve(PLAN, id="handlingsplan-2021", year=2021, revises=done.id, status=status)
    took_over = status in {TO.ADOPTED, TO.EVALUATED, TO.SUPERSEDED}
    assert in_the_way(done, TO.SUPERSEDED, successor=successor) == (() if took_over else ("RE002",))
    for revises in (None, "handlingsplan-2018"):
        assert in_the_way(done, TO.SUPERSEDED, successor=evolve(successor, revises=revises)) == ("RE002",)
    assert in_the_way(done, TO.SUPERSEDED, successor=None) == ("RE002",)


def test_the_subject_of_a_missing_successor_is_the_plan() -> None:
    done = evolve(PLAN, status=TO.EVALUATED, decisions=(ADOPTED,), evaluation=WHOLE)
    with pytest.raises(NotReady) as caught:
        transition(done, TO.SUPERSEDED, actor=COORDINATOR, network=NETWORK, on=ON)
    assert [(finding.code, finding.subject) for finding in caught.value.findings] == [("RE002", done.id)]


def test_a_note_is_kept_in_the_event() -> None:
    note = Text(nn="Sende ut på høyring")
    moved = transition(PLAN, TO.CONSULTATION, actor=COORDINATOR, network=NETWORK, on=ON, strategy=STRATEGY, note=note)
    assert moved.event.note == note
