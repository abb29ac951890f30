"""Contributions come into the plan field by field, each held to what its municipality may touch."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.compare.changes import diff
from sunnmore_oppvekst.domain.contribution import Clearable, Comment, Contribution, MeasureChange, MeasureDrop
from sunnmore_oppvekst.domain.current_state import Baseline
from sunnmore_oppvekst.domain.measure import Anchoring, Measure, MeasureState, Participation, StatusReport
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.revision.contributions import merge_all
from tests.revision.scene import NETWORK, WORKSPACE

GISKE, SULA = "1532", "1531"
SENT = date(2018, 11, 20)
SHARED = Measure(
    id="saman",
    title=Text(nn="Saman"),
    responsible=(
        Party(role="adviser", municipality=GISKE),
        Party(role="adviser", municipality=SULA),
    ),
    participants=Participation(municipalities=(GISKE, SULA)),
)
OF_SULA = Measure(id="sula-1", title=Text(nn="Sula sitt"), proposed_by=SULA)
OF_ALL = Measure(id="felles", title=Text(nn="Felles"), responsible=(Party(role="development-adviser"),))
UNIT = next(unit for unit in NETWORK.units if unit.municipality == GISKE)
UNIT_OF_SULA = next(unit for unit in NETWORK.units if unit.municipality == SULA)


def plan() -> ActionPlan:
    whole = WORKSPACE.plan(2019)
    return evolve(whole, measures=(SHARED, OF_SULA, OF_ALL), contributions=(), baselines=())


def contribution(number: str = GISKE, **fields: Any) -> Contribution:
    given: dict[str, Any] = {
        "id": f"bidrag-{number}",
        "network": NETWORK.id,
        "plan": plan().id,
        "year": 2019,
        "municipality": number,
        "submitted": SENT,
    }
    return Contribution(**{**given, **fields})


def change(measure: str, **fields: Any) -> tuple[MeasureChange, ...]:
    return (MeasureChange(measure=measure, **fields),)


def merged(*contributions: Contribution) -> Any:
    return merge_all(plan(), contributions, network=NETWORK)


def test_what_is_left_out_is_untouched() -> None:
    found = merged(contribution(changes=change("saman", goal=Text(nn="Eit mål"))))
    assert [each.dotted_path for each in diff(plan(), found.value) if each.path[0] == "measures"] == [
        "measures[saman].goal"
    ]
    assert found.value.contributions[0].municipality == GISKE


def test_a_field_is_emptied_only_when_it_is_said() -> None:
    found = merged(contribution(changes=change("saman", clear=(Clearable.PARTICIPANTS,))))
    assert found.value.measure("saman").participants is None


@pytest.mark.parametrize(
    "allowed",
    [
        {"changes": change("saman", title=Text(nn="Nytt namn"))},
        {"changes": change("sula-1", anchoring=(Anchoring(unit=UNIT.id, on=SENT),))},
        {
            "changes": change(
                "felles",
                status=(StatusReport(on=SENT, state=MeasureState.STARTED, by=Party(municipality=GISKE)),),
            )
        },
        {"changes": change("felles", participants=Participation(municipalities=(GISKE,)))},
        {"changes": change("felles", participants=Participation(units=(UNIT.id,)))},
        {"measures": (Measure(id="giske-1", title=Text(nn="Nytt")),)},
        {"baselines": (Baseline(id="b1", area="learning-organisations", text=Text(nn="Slik"), municipality=GISKE),)},
        {
            "drops": (
                MeasureDrop(
                    measure="saman",
                    reason=Text(nn="Ferdig"),
                ),
            )
        },
    ],
)
def test_a_municipality_may_touch_what_is_its_own(allowed: dict[str, Any]) -> None:
    found = merged(contribution(**allowed))
    assert found.is_clean
    assert diff(plan(), found.value)


@pytest.mark.parametrize(
    "overstep",
    [
        {"changes": change("sula-1", title=Text(nn="Giske sitt"))},
        {"changes": change("felles", goal=Text(nn="Vårt mål"))},
        {"changes": change("felles", anchoring=(Anchoring(unit=UNIT_OF_SULA.id, on=SENT),))},
        {
            "changes": change(
                "sula-1", status=(StatusReport(on=SENT, state=MeasureState.DONE, by=Party(municipality=SULA)),)
            )
        },
        {"changes": change("felles", participants=Participation(municipalities=(SULA,)))},
        {"measures": (Measure(id="ny", title=Text(nn="Nytt"), proposed_by=SULA),)},
        {"baselines": (Baseline(id="b1", area="learning-organisations", text=Text(nn="Slik"), municipality=SULA),)},
        {"drops": (MeasureDrop(measure="sula-1", reason=Text(nn="Vi vil ikkje")),)},
    ],
)
def test_it_may_not_touch_what_is_another_s(overstep: dict[str, Any]) -> None:
    found = merged(contribution(**overstep))
    assert [each.who for each in found.refused] == [GISKE]
    assert evolve(found.value, contributions=()) == plan()


def test_two_that_want_different_things_are_a_conflict_and_nobody_wins() -> None:
    one = contribution(changes=change("saman", goal=Text(nn="Giske sitt mål")))
    other = contribution(SULA, changes=change("saman", goal=Text(nn="Sula sitt mål")))
    found = merged(one, other)
    (conflict,) = found.conflicts
    assert conflict.dotted_path == "measures[saman].goal"
    assert found.value.measure("saman").goal is None
    assert found.settled({conflict.dotted_path: conflict.wanted_by(SULA)}).value.measure("saman").goal.nn == (
        "Sula sitt mål"
    )


def test_each_field_of_the_result_knows_whose_it_is() -> None:
    found = merged(
        contribution(changes=change("saman", goal=Text(nn="Eit mål"))),
        contribution(SULA, changes=change("sula-1", title=Text(nn="Anna namn"))),
    )
    assert found.authors("measures[saman].goal") == (GISKE,)
    assert found.authors("measures[sula-1].title.nn") == (SULA,)
    assert found.authors("measures[felles]") == ()


def test_a_drop_carries_its_reason_and_a_comment_changes_nothing() -> None:
    found = merged(
        contribution(
            drops=(MeasureDrop(measure="saman", reason=Text(nn="Det er gjort")),),
            comments=(Comment(text=Text(nn="Bra plan"), measure="felles"),),
        )
    )
    assert [(each.municipality, str(each.drop.reason)) for each in found.drops] == [(GISKE, "Det er gjort")]
    assert [str(each.comment.text) for each in found.comments] == ["Bra plan"]
    assert found.value.measure("felles") == OF_ALL


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"submitted": None}, "RE004"),
        ({"by": Party(role="pedagogical-coordinator")}, "RE004"),
        ({"municipality": "1547"}, "RE004"),
        ({"year": 2020}, "RE003"),
        ({"changes": change("samann", title=Text(nn="X"))}, "RE003"),
    ],
)
def test_what_is_out_of_place_is_found(fields: dict[str, Any], code: str) -> None:
    assert merged(contribution(**fields)).findings.codes == (code,)


def test_a_wrong_name_gets_the_nearest() -> None:
    found = merged(contribution(changes=change("samann", title=Text(nn="X"))))
    assert "meinte du «saman»" in found.findings[0].message("nn")


@given(st.permutations(WORKSPACE.contributions))
def test_their_order_does_not_matter(order: list[Contribution]) -> None:
    base = WORKSPACE.plan(2020)
    assert merge_all(base, order, network=NETWORK) == merge_all(base, WORKSPACE.contributions, network=NETWORK)
