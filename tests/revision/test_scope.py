"""The scope of a municipality in measures: its own, and its part of those of others."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from sunnmore_oppvekst.compare.changes import diff
from sunnmore_oppvekst.domain.measure import (
    Anchoring,
    Measure,
    MeasureState,
    Milestone,
    Participation,
    StatusReport,
)
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.revision.scope import MunicipalScope
from tests.revision.contributing import LINE, SENT, STEP, plan, text

US, THEM = "1532", "1531"
OUR_UNIT, THEIR_UNIT = "u1", "u2"
SCOPE = MunicipalScope(numbers=frozenset({US, "1599"}), units=frozenset({OUR_UNIT}))
STARTED = MeasureState.STARTED


def may(before: ActionPlan, after: ActionPlan) -> bool:
    """Whether everything that differs may be changed; all of it or none."""
    changes = diff(before, after)
    assert changes
    allowed = {SCOPE(changed) is None for changed in changes}
    assert len(allowed) == 1
    return allowed == {True}


def one(**fields: Any) -> ActionPlan:
    """A plan with one measure."""
    return plan(Measure(id="t1", title=text("Tiltak"), **fields))


def role(number: str) -> Party:
    return Party(role="adviser", municipality=number)


@pytest.mark.parametrize(
    ("fields", "is_ours"),
    [
        ({"proposed_by": US}, True),
        ({"proposed_by": "1599"}, True),
        ({"proposed_by": THEM}, False),
        ({}, False),
        ({"responsible": (role(US),)}, True),
        ({"responsible": (Party(municipality=US),)}, True),
        ({"responsible": (Party(unit=OUR_UNIT),)}, True),
        ({"responsible": (Party(role="teacher", unit=OUR_UNIT),)}, True),
        ({"responsible": (role(THEM), role(US))}, True),
        ({"responsible": (role(US), role(THEM))}, True),
        ({"responsible": (role(THEM),)}, False),
        ({"responsible": (Party(unit=THEIR_UNIT),)}, False),
        ({"responsible": (Party(role="adviser"),)}, False),
        ({"responsible": (Party(body="network-forum"),)}, False),
        ({"responsible": (role(US),), "proposed_by": THEM}, False),
        ({"responsible": (role(THEM),), "proposed_by": US}, True),
    ],
)
def test_a_measure_belongs_to_its_proposer_or_else_to_those_responsible(fields: dict[str, Any], is_ours: bool) -> None:
    held = one(**fields)
    (measure,) = held.measures
    assert SCOPE.owns(measure) is is_ours
    assert may(held, evolve(held, measures=(evolve(measure, goal=LINE),))) is is_ours
    assert may(held, evolve(held, measures=(evolve(measure, area="lese"),))) is is_ours
    assert may(held, evolve(held, measures=())) is is_ours
    assert may(evolve(held, measures=()), held) is is_ours
    steps = (Milestone(id="s1", text=STEP, due=SENT),)
    assert may(held, evolve(held, measures=(evolve(measure, milestones=steps),))) is is_ours


@pytest.mark.parametrize(
    ("before", "after", "allowed"),
    [
        (US, THEM, False),
        (THEM, US, False),
        (None, US, True),
        (None, THEM, False),
        (US, None, False),
        (US, "1599", True),
    ],
)
def test_a_measure_cannot_be_assigned_to_another_municipality(
    before: str | None, after: str | None, allowed: bool
) -> None:
    ours = {"responsible": (role(US),)}
    assert may(one(proposed_by=before, **ours), one(proposed_by=after, **ours)) is allowed


def them(**fields: Any) -> ActionPlan:
    """A plan with a measure of somebody else's."""
    return one(proposed_by=THEM, **fields)


def joined(*municipalities: str, **fields: Any) -> ActionPlan:
    return them(participants=Participation(municipalities=municipalities, **fields))


@pytest.mark.parametrize(
    ("before", "after", "allowed"),
    [
        (them(), joined(US), True),
        (joined(US), them(), True),
        (joined(THEM), joined(THEM, US), True),
        (joined(THEM, US), joined(THEM), True),
        (them(), joined(units=(OUR_UNIT,)), True),
        (joined(THEM), joined(THEM, units=(OUR_UNIT,)), True),
        (them(), joined(US, units=(OUR_UNIT,)), True),
        (them(), joined(US, "1599", units=(OUR_UNIT,)), True),
        (them(), joined(THEM), False),
        (joined(THEM), them(), False),
        (joined(THEM), joined(US, THEM, "1525"), False),
        (joined(THEM, "1525"), joined("1525", US), False),
        (joined(THEM), joined(THEM, units=(THEIR_UNIT,)), False),
        (joined(THEM, units=(THEIR_UNIT,)), joined(THEM), False),
        (them(), joined(units=(THEIR_UNIT,)), False),
        (joined(units=(THEIR_UNIT,)), them(), False),
        (them(), joined(US, THEM), False),
        (them(), joined(US, roles=("adviser",)), False),
        (them(), joined(US, note=LINE), False),
        (joined(US), joined(US, note=LINE), False),
        (joined(US), joined(US, roles=("adviser",)), False),
        (joined(US, note=LINE), them(), False),
    ],
    ids=[
        "we join, where nobody was",
        "we leave, as the only one",
        "we join",
        "we leave",
        "a unit of ours joins, where nobody was",
        "a unit of ours joins",
        "we and a unit join",
        "all that is ours joins",
        "another joins",
        "another leaves",
        "we and another join",
        "we join and another leaves",
        "another's unit joins",
        "another's unit leaves",
        "another's unit joins, where nobody was",
        "another's unit leaves, as the only one",
        "we join with another, where nobody was",
        "we join with a role",
        "we join with a note",
        "a note",
        "a role",
        "we leave and take a note with us",
    ],
)
def test_a_municipality_joins_and_leaves_any_measure_itself(
    before: ActionPlan, after: ActionPlan, allowed: bool
) -> None:
    assert may(before, after) is allowed


def said(by: Party | None, **fields: Any) -> tuple[StatusReport, ...]:
    return (StatusReport(on=SENT, state=STARTED, by=by, **fields),)


@pytest.mark.parametrize(
    ("field", "held", "changed", "allowed"),
    [
        ("anchoring", (Anchoring(unit=OUR_UNIT, on=SENT),), (Anchoring(unit=OUR_UNIT, on=SENT, how=LINE),), True),
        ("anchoring", (Anchoring(unit=THEIR_UNIT, on=SENT),), (Anchoring(unit=THEIR_UNIT, on=SENT, how=LINE),), False),
        ("status", said(Party(municipality=US)), said(Party(municipality=US), note=LINE), True),
        ("status", said(role(US)), said(role(US), percent=50), True),
        ("status", said(Party(unit=OUR_UNIT)), said(Party(unit=OUR_UNIT), percent=50), True),
        ("status", said(role(THEM)), said(role(THEM), percent=50), False),
        ("status", said(Party(role="adviser")), said(Party(role="adviser"), percent=50), False),
        ("status", said(None), said(None, percent=50), False),
        (
            "milestones",
            (Milestone(id="s1", text=STEP, due=SENT),),
            (Milestone(id="s1", text=STEP, due=SENT, done=SENT),),
            False,
        ),
    ],
    ids=[
        "anchoring in a unit of ours",
        "anchoring in another's unit",
        "a report of ours",
        "a report of somebody's here",
        "a report of a unit of ours",
        "a report of another's",
        "a report of a role anywhere",
        "a report of nobody's",
        "a milestone",
    ],
)
def test_a_municipality_reports_on_its_own_part_of_any_measure(
    field: str, held: tuple[Any, ...], changed: tuple[Any, ...], allowed: bool
) -> None:
    without, having, different = (them(**{field: things}) for things in ((), held, changed))
    assert may(without, having) is allowed
    assert may(having, without) is allowed
    assert may(having, different) is allowed
