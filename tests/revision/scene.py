"""The example network with those who act in it, and a plan that is ready for every step."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from attrs import evolve

from sunnmore_oppvekst.domain.decision import Decision, DecisionKind, Votes
from sunnmore_oppvekst.domain.evaluation import CriterionVerdict, Evaluation, FactorVerdict, Verdict
from sunnmore_oppvekst.domain.meeting import Attendance, Meeting, Notice
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.organisation import Appointment
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.plan import ActionPlan, PlanStatus
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.revision.sitting import Sitting
from sunnmore_oppvekst.workspace.opening import open_workspace

EXAMPLE = Path(__file__).parents[2] / "examples" / "nordre-sunnmore"
WORKSPACE = open_workspace(EXAMPLE)
NETWORK: Network = WORKSPACE.network
STRATEGY: StrategyPlan = WORKSPACE.strategy
ON = date(2019, 12, 5)
AFTER = date(2020, 11, 20)
COORDINATOR = "coordinator"


def appointment(id: str, network: Network = NETWORK) -> Appointment:
    found = network.appointment(id)
    assert found is not None
    return found


def draft() -> ActionPlan:
    """The edition of 2020 before anything was decided about it."""
    return evolve(WORKSPACE.plan(2020), status=PlanStatus.DRAFT, decisions=(), revised=None, updated=None)


def meeting(
    body: str = "network-forum",
    *,
    on: date = ON,
    present: set[str] | None = None,
    by: Party | None = None,
    notice: bool = True,
    **decision: Any,
) -> Sitting:
    """A meeting of a body in which it decided something; without `present`, all who sit on it came."""
    found = NETWORK.body(body)
    assert found is not None
    seated = [seat.appointment for seat in found.seats_on(on)]
    made = Decision(**{"id": "v1", "kind": DecisionKind.ADOPTED, "body": body, "on": on, **decision})
    sat = Meeting(
        id="motet",
        title=Text(nn="Møtet"),
        network=NETWORK.id,
        body=body,
        on=on,
        notice=Notice(by=by or Party(role="pedagogical-coordinator"), sent=on) if notice else None,
        attendance=tuple(Attendance(appointment=id, is_present=present is None or id in present) for id in seated),
        decisions=(made,),
    )
    return Sitting(meeting=sat, decision=made)


def evaluated(plan: ActionPlan, strategy: StrategyPlan = STRATEGY) -> Evaluation:
    """An evaluation with an answer to everything."""
    asked = [criterion.id for measure in plan.measures for criterion in measure.success_criteria]
    return Evaluation(
        on=AFTER,
        by=Party(body="working-committee"),
        criteria=tuple(CriterionVerdict(criterion=id, verdict=Verdict.MET) for id in asked),
        factors=tuple(FactorVerdict(factor=each.id, verdict=Verdict.PARTLY) for each in strategy.success_factors),
    )


VOTES = Votes(in_favour=6)
