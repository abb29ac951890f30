"""Receipts of contributions, and findings about names that a plan does not have."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from sunnmore_oppvekst.domain.contribution import MeasureChange, MeasureDrop
from sunnmore_oppvekst.domain.plan import ContributionReceipt
from sunnmore_oppvekst.revision.contributed import contributed, out_of_place
from tests.revision.contributing import (
    LINE,
    SENT,
    STEP,
    contribution,
    measure,
    plan,
    receipt,
)


@pytest.mark.parametrize(
    ("held", "sent", "has_nothing", "receipts"),
    [
        pytest.param((), None, False, (), id="not sent in"),
        pytest.param((), 20, False, (receipt(20),), id="the first"),
        pytest.param((receipt(1, "1531"),), 20, True, (receipt(1, "1531"), receipt(20, has_nothing=True)), id="next"),
        pytest.param(
            (receipt(1, note=LINE), receipt(1, "1531")),
            20,
            False,
            (receipt(20, note=LINE), receipt(1, "1531")),
            id="in the place of an earlier one, with its note",
        ),
        pytest.param((receipt(1, has_nothing=True),), 20, False, (receipt(20),), id="something after nothing"),
        pytest.param((receipt(1),), None, False, (receipt(1),), id="heard before"),
    ],
)
def test_a_submitted_contribution_leaves_a_receipt(
    held: tuple[ContributionReceipt, ...],
    sent: int | None,
    has_nothing: bool,
    receipts: tuple[ContributionReceipt, ...],
) -> None:
    before = plan(measure("a"), contributions=held)
    submitted = date(2018, 11, sent) if sent else None
    found = contributed(before, contribution(submitted=submitted, has_nothing=has_nothing))
    assert found == evolve(before, contributions=receipts)


@pytest.mark.parametrize(
    ("others", "stands"),
    [
        ([(19, True)], receipt(20)),
        ([(21, True)], receipt(21)),
        ([(None, False)], receipt(20)),
        ([(19, False), (22, True), (21, False)], receipt(22)),
    ],
    ids=["an earlier one", "a later one", "one not sent in", "several"],
)
def test_several_contributions_share_one_receipt(
    others: list[tuple[int | None, bool]], stands: ContributionReceipt
) -> None:
    before = plan(contributions=())
    together = [contribution(submitted=date(2018, 11, day) if day else None, has_nothing=says) for day, says in others]
    found = contributed(before, contribution(submitted=SENT), together)
    assert found.contributions == (stands,)
    nothing = contribution(submitted=SENT, has_nothing=True)
    assert contributed(before, nothing, [nothing]).contributions == (receipt(20, has_nothing=True),)


@pytest.mark.parametrize(
    ("fields", "facts"),
    [
        ({}, []),
        ({"year": 2020}, [{"named": "plan", "year": 2020, "plan": "plan", "plan_year": 2019}]),
        ({"year": 2018}, [{"named": "plan", "year": 2018, "plan": "plan", "plan_year": 2019}]),
        ({"plan": "annan"}, [{"named": "annan", "year": 2019, "plan": "plan", "plan_year": 2019}]),
        ({"changes": (MeasureChange(measure="a"), MeasureChange(measure="t9"))}, [{"measure": "t9"}]),
        (
            {"drops": (MeasureDrop(measure="t9", reason=STEP), MeasureDrop(measure="a", reason=STEP))},
            [{"measure": "t9"}],
        ),
        (
            {"changes": (MeasureChange(measure="t8"),), "drops": (MeasureDrop(measure="t9", reason=STEP),)},
            [{"measure": "t8"}, {"measure": "t9"}],
        ),
    ],
    ids=["nothing", "the year after", "the year before", "another plan", "a change", "a drop", "both"],
)
def test_unknown_names_give_findings(fields: dict[str, Any], facts: list[dict[str, object]]) -> None:
    sent = contribution(**fields)
    found = [*out_of_place(plan(measure("a")), sent)]
    assert [(each.code, each.subject) for each in found] == [("RE003", "b")] * len(facts)
    assert [{name: value for name, value in each.facts if name != "suggestion"} for each in found] == facts


@pytest.mark.parametrize(("named", "is_near"), [("tiltak-2", True), ("heilt-noko-anna", False)])
def test_a_near_name_is_suggested(named: str, is_near: bool) -> None:
    (found,) = out_of_place(plan(measure("tiltak-1")), contribution(changes=(MeasureChange(measure=named),)))
    told = found.message("nn")
    assert named in told
    assert ("tiltak-1" in told) is is_near
    assert "None" not in told
    assert not {*"{}"} & {*told}
