"""Plans and contributions that differ in one place, with a measure that has every field a contribution may change."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sunnmore_oppvekst.domain.contribution import Contribution
from sunnmore_oppvekst.domain.extensions import Extensions
from sunnmore_oppvekst.domain.measure import (
    Anchoring,
    BudgetLine,
    Indicator,
    Measure,
    MeasureState,
    Milestone,
    Participation,
    StatusReport,
    SuccessCriterion,
)
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ActionPlan, ContributionReceipt
from sunnmore_oppvekst.domain.sectors import Level, Sector
from sunnmore_oppvekst.domain.text import Text

SENT = date(2018, 11, 20)
OWN = "1532"
PLACES = [
    pytest.param(("a",), 0, id="the only one"),
    pytest.param(("a", "b", "c"), 0, id="the first"),
    pytest.param(("a", "b", "c"), 1, id="the middle one"),
    pytest.param(("a", "b", "c"), 2, id="the last"),
]


def text(words: str) -> Text:
    return Text(nn=words)


def measure(id: str, **fields: Any) -> Measure:
    """A measure with everything in it that a contribution may change."""
    full: dict[str, Any] = {
        "title": text("Tiltak"),
        "goal": text("Mål"),
        "area": "lese",
        "focus_points": ("f1",),
        "level": Level.REGION,
        "sectors": (Sector.SCHOOL,),
        "working_methods": ("w1",),
        "initiatives": ("i1",),
        "responsible": (Party(role="adviser"),),
        "participants": Participation(municipalities=("1531",)),
        "partners": ("p1",),
        "period": Period.calendar_year(2019),
        "weight": 2,
        "proposed_by": "1531",
        "carried_over": 1,
        "extensions": Extensions({"giske": {"timar": 4, "rom": "A"}}),
    }
    return Measure(id=id, **{**full, **fields})


def plan(*measures: Measure, **fields: Any) -> ActionPlan:
    given_fields: dict[str, Any] = {
        "id": "plan",
        "title": text("Plan"),
        "network": "n",
        "year": 2019,
        "period": Period.calendar_year(2019),
        "contributions": (ContributionReceipt(municipality="1531", on=SENT),),
    }
    return ActionPlan(measures=measures, **{**given_fields, **fields})


def contribution(**fields: Any) -> Contribution:
    given_fields: dict[str, Any] = {"id": "b", "network": "n", "plan": "plan", "year": 2019, "municipality": OWN}
    return Contribution(**{**given_fields, **fields})


def without(things: tuple[Any, ...], place: int) -> tuple[Any, ...]:
    return (*things[:place], *things[place + 1 :])


def put(things: tuple[Any, ...], place: int, thing: Any) -> tuple[Any, ...]:
    return (*things[:place], thing, *things[place + 1 :])


REPLACED: dict[str, Any] = {
    "title": text("Nytt namn"),
    "goal": text("Nytt mål"),
    "area": "rekne",
    "focus_points": ("f2", "f1"),
    "level": Level.UNIT,
    "sectors": (),
    "working_methods": (),
    "initiatives": ("i2",),
    "responsible": (Party(role="adviser", municipality=OWN),),
    "participants": Participation(units=("u1",)),
    "partners": (),
    "period": Period.calendar_year(2020),
    "weight": 3,
}
STEP, LINE = text("Steg"), text("Vikar")
LISTED: dict[str, tuple[Any, ...]] = {
    "success_criteria": tuple(SuccessCriterion(id=id, text=STEP) for id in "abcd"),
    "milestones": tuple(Milestone(id=id, text=STEP, due=SENT) for id in "abcd"),
    "indicators": tuple(Indicator(id=id, text=STEP) for id in "abcd"),
    "budget": tuple(BudgetLine(id=id, text=LINE, amount_nok=1) for id in "abcd"),
    "anchoring": tuple(Anchoring(unit=id, on=SENT) for id in "abcd"),
    "status": tuple(StatusReport(on=SENT, state=MeasureState.STARTED, by=Party(unit=id)) for id in "abcd"),
}
DIFFERENT: dict[str, dict[str, Any]] = {
    "success_criteria": {"text": text("Noko anna")},
    "milestones": {"done": SENT},
    "indicators": {"unit": "per cent"},
    "budget": {"amount_nok": 2},
    "anchoring": {"how": text("Fellestid")},
    "status": {"percent": 50},
}


def receipt(day: int, number: str = OWN, **fields: Any) -> ContributionReceipt:
    return ContributionReceipt(municipality=number, on=date(2018, 11, day), **fields)
