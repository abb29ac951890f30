"""The current state of a new edition: the verdicts of an evaluation, area by area."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.domain.current_state import Baseline, Evidence
from sunnmore_oppvekst.domain.evaluation import CriterionVerdict, Evaluation, Verdict
from sunnmore_oppvekst.domain.measure import Measure, SuccessCriterion
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.revision.ids import free_id
from sunnmore_oppvekst.revision.seeding import seeded

ON = date(2020, 11, 20)
VERDICTS = (Verdict.MET, Verdict.PARTLY, Verdict.NOT_MET)


def measure(id: str, area: str, criteria: int) -> Measure:
    listed = tuple(SuccessCriterion(id=f"{id}-{number}", text=Text(nn="K")) for number in range(criteria))
    return Measure(id=id, title=Text(nn=id), area=area, success_criteria=listed)


def baseline(id: str, area: str, **fields: Any) -> Baseline:
    return Baseline(id=id, area=area, text=Text(nn=f"Slik står det i {area}"), **fields)


def plan(*measures: Measure, baselines: tuple[Baseline, ...] = ()) -> ActionPlan:
    return ActionPlan(
        id="plan-2020",
        title=Text(nn="Plan 2020"),
        network="n",
        year=2020,
        period=Period.calendar_year(2020),
        measures=measures,
        baselines=baselines,
    )


def evaluation(**verdicts: Verdict) -> Evaluation:
    given = tuple(
        CriterionVerdict(criterion=name.replace("_", "-"), verdict=verdict) for name, verdict in verdicts.items()
    )
    return Evaluation(on=ON, by=Party(body="au"), criteria=given)


def counted(evidence: Evidence) -> list[int]:
    """The year and the counts that a piece of evidence tells: all, met, partly met and not met."""
    words = str(evidence.text).replace(":", " ").replace(",", " ").replace(".", " ").split()
    return [int(word) for word in words if word.isdigit()]


LANGUAGE, MATHS = "lese", "rekne"
TWO = plan(
    measure("t1", LANGUAGE, 3),
    measure("t2", MATHS, 2),
    measure("t3", LANGUAGE, 1),
    baselines=(baseline("b1", LANGUAGE), baseline("b2", MATHS), baseline("b3", LANGUAGE)),
)


def test_without_an_evaluation_the_current_state_is_as_it_was() -> None:
    assert seeded(TWO, None, [LANGUAGE, MATHS]) == TWO.baselines


@pytest.mark.parametrize(
    ("verdicts", "counts"),
    [
        ({"t1_0": Verdict.MET}, [2020, 1, 1, 0, 0]),
        ({"t1_0": Verdict.PARTLY}, [2020, 1, 0, 1, 0]),
        ({"t1_0": Verdict.NOT_MET}, [2020, 1, 0, 0, 1]),
        (
            {"t1_0": Verdict.MET, "t1_1": Verdict.PARTLY, "t1_2": Verdict.MET, "t3_0": Verdict.NOT_MET},
            [2020, 4, 2, 1, 1],
        ),
        ({"t3_0": Verdict.MET, "t2_0": Verdict.NOT_MET, "other": Verdict.NOT_MET}, [2020, 1, 1, 0, 0]),
    ],
    ids=["met", "partly", "not met", "all of the area", "of another area and of no measure"],
)
def test_the_verdicts_of_an_area_are_counted(verdicts: dict[str, Verdict], counts: list[int]) -> None:
    found = seeded(TWO, evaluation(**verdicts), [LANGUAGE])
    for number in (0, 2):
        (evidence,) = found[number].evidence
        assert counted(evidence) == counts
        assert (evidence.on, evidence.source) == (ON, str(TWO.title))
        assert found[number] == evolve(TWO.baselines[number], evidence=(evidence,))
    assert found[1] == TWO.baselines[1]


def test_an_area_without_verdicts_gets_no_evidence() -> None:
    assert seeded(TWO, evaluation(t2_0=Verdict.MET), [LANGUAGE]) == TWO.baselines
    assert seeded(TWO, evaluation(), [LANGUAGE, MATHS]) == TWO.baselines


def test_evidence_comes_after_what_was_there_and_only_once() -> None:
    before = Evidence(text=Text(nn="Ei kartlegging"))
    held = evolve(TWO, baselines=(baseline("b1", LANGUAGE, evidence=(before,)),))
    once = seeded(held, evaluation(t1_0=Verdict.MET), [LANGUAGE])
    assert once[0].evidence[0] == before
    assert len(once[0].evidence) == 2
    assert seeded(evolve(held, baselines=once), evaluation(t1_0=Verdict.MET), [LANGUAGE]) == once


def test_an_area_without_a_current_state_gets_one_after_the_others() -> None:
    held = evolve(TWO, baselines=TWO.baselines[:1])
    found = seeded(held, evaluation(t1_0=Verdict.MET, t2_0=Verdict.MET), [LANGUAGE, MATHS, LANGUAGE])
    assert [(each.id, each.area) for each in found] == [("b1", LANGUAGE), ("state-rekne", MATHS)]
    (evidence,) = found[1].evidence
    assert found[1] == Baseline(id="state-rekne", area=MATHS, text=evidence.text, evidence=(evidence,), on=ON)


def test_a_new_baseline_has_an_id_of_its_own() -> None:
    both = plan(
        measure("t1", "lese", 1),
        measure("t2", "lese-2", 1),
        baselines=(baseline("state-lese", "skrive"),),
    )
    found = seeded(both, evaluation(t1_0=Verdict.MET, t2_0=Verdict.MET), ["lese", "lese-2"])
    assert [each.id for each in found] == ["state-lese", "state-lese-2", "state-lese-2-2"]


@pytest.mark.parametrize(
    ("taken", "free"),
    [
        (set(), "v1"),
        ({"v2"}, "v1"),
        ({"v1"}, "v1-2"),
        ({"v1", "v1-2"}, "v1-3"),
        ({"v1", "v1-3"}, "v1-2"),
        ({"v1-2"}, "v1"),
    ],
)
def test_the_next_free_id_is_counted_from_two(taken: set[str], free: str) -> None:
    assert free_id("v1", taken) == free


@given(
    st.lists(st.sampled_from(["lese", "rekne", "trivsel"]), max_size=4),
    st.lists(st.sampled_from(["lese", "rekne"]), max_size=3),
    st.dictionaries(st.sampled_from(["t0-0", "t0-1", "t1-0", "t2-1"]), st.sampled_from(VERDICTS)),
)
def test_no_baseline_is_lost_or_moved(areas: list[str], described: list[str], verdicts: dict[str, Verdict]) -> None:
    held = plan(
        *(measure(f"t{number}", area, 2) for number, area in enumerate(areas)),
        baselines=tuple(baseline(f"b{number}", area) for number, area in enumerate(described)),
    )
    given_verdicts = tuple(CriterionVerdict(criterion=name, verdict=verdict) for name, verdict in verdicts.items())
    found = seeded(held, Evaluation(on=ON, by=Party(body="au"), criteria=given_verdicts), areas)
    kept, new = found[: len(described)], found[len(described) :]
    assert tuple(evolve(each, evidence=()) for each in kept) == held.baselines
    answered = {area for number, area in enumerate(areas) if {f"t{number}-0", f"t{number}-1"} & verdicts.keys()}
    assert {each.area for each in new} == answered - {*described}
    assert {each.area for each in found if each.evidence} == answered
    assert len({each.id for each in found}) == len(found)
