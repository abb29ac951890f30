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


def test_a_contribution_leaves_the_rest_of_a_plan_unchanged() -> None:
    found = merged(contribution(changes=change("saman", goal=Text(nn="Eit mål"))))
    assert [each.dotted_path for each in diff(plan(), found.value) if each.path[0] == "measures"] == [
        "measures[saman].goal"
    ]
    assert found.value.contributions[0].municipality == GISKE


def test_a_field_becomes_empty_only_when_cleared() -> None:
    found = merged(contribution(changes=change("saman", clear=(Clearable.PARTICIPANTS,))))
    assert found.value.measure("saman").participants is None


GIVEN_UP = MeasureDrop(measure="saman", reason=Text(nn="Ferdig"))
REPORT = StatusReport(on=SENT, state=MeasureState.STARTED, by=Party(municipality=GISKE))
STATE = Baseline(id="b1", area="learning-organisations", text=Text(nn="Slik"), municipality=GISKE)


@pytest.mark.parametrize(
    ("allowed", "path"),
    [
        ({"changes": change("saman", title=Text(nn="Nytt namn"))}, "measures[saman].title.nn"),
        (
            {"changes": change("sula-1", anchoring=(Anchoring(unit=UNIT.id, on=SENT),))},
            f"measures[sula-1].anchoring[{UNIT.id}]",
        ),
        ({"changes": change("felles", status=(REPORT,))}, "measures[felles].status[2018-11-20 municipality=1532]"),
        (
            {"changes": change("felles", participants=Participation(municipalities=(GISKE,)))},
            "measures[felles].participants",
        ),
        ({"changes": change("felles", participants=Participation(units=(UNIT.id,)))}, "measures[felles].participants"),
        ({"measures": (Measure(id="giske-1", title=Text(nn="Nytt")),)}, "measures[giske-1]"),
        ({"baselines": (STATE,)}, "baselines[b1]"),
        ({"drops": (GIVEN_UP,)}, "measures[saman]"),
    ],
)
def test_a_municipality_may_touch_what_is_its_own(allowed: dict[str, Any], path: str) -> None:
    found = merged(contribution(**allowed))
    assert found.is_clean
    assert not found.findings
    assert [each.dotted_path for each in diff(plan(), found.value)] == [path, "contributions[1532]"]


@pytest.mark.parametrize(
    ("overstep", "path"),
    [
        ({"changes": change("sula-1", title=Text(nn="Giske sitt"))}, "measures[sula-1].title.nn"),
        ({"changes": change("felles", goal=Text(nn="Vårt mål"))}, "measures[felles].goal"),
        (
            {"changes": change("felles", anchoring=(Anchoring(unit=UNIT_OF_SULA.id, on=SENT),))},
            f"measures[felles].anchoring[{UNIT_OF_SULA.id}]",
        ),
        (
            {"changes": change("sula-1", status=(evolve(REPORT, by=Party(municipality=SULA)),))},
            "measures[sula-1].status[2018-11-20 municipality=1531]",
        ),
        (
            {"changes": change("felles", participants=Participation(municipalities=(SULA,)))},
            "measures[felles].participants",
        ),
        ({"measures": (Measure(id="ny", title=Text(nn="Nytt"), proposed_by=SULA),)}, "measures[ny]"),
        ({"baselines": (evolve(STATE, municipality=SULA),)}, "baselines[b1]"),
        ({"drops": (MeasureDrop(measure="sula-1", reason=Text(nn="Vi vil ikkje")),)}, "measures[sula-1]"),
    ],
)
def test_it_may_not_touch_what_is_another_s(overstep: dict[str, Any], path: str) -> None:
    found = merged(contribution(**overstep))
    assert [(each.who, each.change.dotted_path) for each in found.refused] == [(GISKE, path)]
    assert not found.is_clean
    assert not found.drops
    assert [each.dotted_path for each in diff(plan(), found.value)] == ["contributions[1532]"]


def test_a_refused_change_leaves_the_rest_of_the_contribution() -> None:
    mixed = contribution(changes=(*change("saman", goal=Text(nn="Mål")), *change("sula-1", goal=Text(nn="Mål"))))
    found = merged(mixed)
    assert [each.change.dotted_path for each in found.refused] == ["measures[sula-1].goal"]
    assert [each.dotted_path for each in diff(plan(), found.value)] == ["measures[saman].goal", "contributions[1532]"]


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


def test_only_drops_that_were_made_are_listed() -> None:
    ours = contribution(drops=(MeasureDrop(measure="sula-1", reason=Text(nn="Vi vil ikkje")),))
    theirs = contribution(SULA, drops=(MeasureDrop(measure="sula-1", reason=Text(nn="Det er gjort")),))
    found = merged(ours, theirs)
    assert [measure.id for measure in found.value.measures] == ["saman", "felles"]
    assert [(each.municipality, each.contribution) for each in found.drops] == [(SULA, "bidrag-1531")]
    assert [each.who for each in found.refused] == [GISKE]


def test_a_drop_and_a_change_of_one_measure_conflict() -> None:
    drop = contribution(drops=(GIVEN_UP,))
    found = merged(drop, contribution(SULA, changes=change("saman", goal=Text(nn="Mål"))))
    assert [each.dotted_path for each in found.conflicts] == ["measures[saman]"]
    assert found.value.measures == plan().measures
    assert not found.drops


def test_two_drops_of_one_measure_are_both_listed() -> None:
    found = merged(contribution(drops=(GIVEN_UP,)), contribution(SULA, drops=(GIVEN_UP,)))
    assert [each.municipality for each in found.drops] == [SULA, GISKE]
    assert [measure.id for measure in found.value.measures] == ["sula-1", "felles"]


def test_contributions_from_one_municipality_are_combined() -> None:
    one = contribution(id="b1", changes=change("saman", goal=Text(nn="Mål")))
    other = contribution(id="b2", submitted=date(2018, 11, 25), changes=change("saman", weight=4))
    found = merged(one, other)
    assert found.is_clean
    assert found.value.measures[0] == evolve(SHARED, goal=Text(nn="Mål"), weight=4)
    assert [(each.municipality, each.on) for each in found.value.contributions] == [(GISKE, date(2018, 11, 25))]
    assert found.authors("measures[saman].goal") == (GISKE,)
    assert found.authors("measures[saman].weight") == (f"{GISKE}/b2",)


def test_contributions_from_one_municipality_may_conflict() -> None:
    one = contribution(id="b1", changes=change("saman", weight=3))
    other = contribution(id="b2", changes=change("saman", weight=4))
    (conflict,) = merged(one, other).conflicts
    assert conflict.dotted_path == "measures[saman].weight"
    assert {side.who: side.value for side in conflict.sides} == {GISKE: 3, f"{GISKE}/b2": 4}


@given(st.permutations(WORKSPACE.contributions))
def test_their_order_does_not_matter(order: list[Contribution]) -> None:
    base = WORKSPACE.plan(2020)
    assert merge_all(base, order, network=NETWORK) == merge_all(base, WORKSPACE.contributions, network=NETWORK)
