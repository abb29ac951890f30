"""The same plan with the municipalities of another day: what can be told is told, and the rest is asked about."""

from __future__ import annotations

from datetime import date

from attrs import evolve
from hypothesis import given

import sunnmore_oppvekst as so
from sunnmore_oppvekst.domain.current_state import Baseline
from sunnmore_oppvekst.domain.measure import Participation
from sunnmore_oppvekst.domain.municipality import ChangeKind, Municipality, MunicipalityChange
from sunnmore_oppvekst.domain.network import Membership, Network
from sunnmore_oppvekst.domain.sectors import Sector
from sunnmore_oppvekst.domain.unit import Unit
from tests.analysis.worlds import CHANGED, World, belonging, worlds
from tests.house.repository import ROOT

EXAMPLE = so.open_workspace(ROOT / "examples" / "nordre-sunnmore")
T = so.Text(nn="x")
DAY = date(2021, 1, 1)


def world(kind: ChangeKind, before: tuple[str, ...], after: tuple[str, ...], *measures: so.Measure) -> World:
    """Three units in each of two municipalities that change on `DAY`, and a plan of 2020."""
    numbers = dict.fromkeys((*before, *after, "1525"))
    network = Network(
        id="n",
        name=T,
        municipalities=tuple(
            Municipality(
                number=number,
                name=f"K{number}",
                established=DAY if number in after else None,
                dissolved=DAY if number in before else None,
            )
            for number in numbers
        ),
        memberships=tuple(
            Membership(municipality=number, period=so.Period(start=date(2018, 1, 1))) for number in numbers
        ),
        changes=(MunicipalityChange(id="c", kind=kind, on=DAY, before=before, after=after),),
        units=tuple(
            Unit(id=f"u{number}-{n}", name="U", sectors=(Sector.SCHOOL,), municipality=number)
            for number in (*before, "1525")
            for n in range(3)
        ),
    )
    plan = so.ActionPlan(
        id="p",
        title=T,
        network="n",
        year=2020,
        period=so.Period.years(2020, 2020),
        measures=measures,
        baselines=(Baseline(id="b", area="a", text=T, municipality=before[0]),),
    )
    return World(network=network, plans=(plan,))


def rows(answer: so.Table, structure: str) -> dict[str | None, dict[str, object]]:
    return {row["municipality"]: row for row in answer.where(structure=structure)}


@given(worlds())
def test_each_member_has_what_surely_is_its_own(drawn: World) -> None:
    plan = drawn.plans[-1]
    used = {unit for m in plan.measures for unit in (m.participants.units if m.participants else ())}
    used |= {anchoring.unit for m in plan.measures for anchoring in m.anchoring}
    days = {"before": date(plan.year, 1, 1), "after": CHANGED}
    for row in so.under_structure(drawn, on=CHANGED, audience="internal"):
        if row["municipality"] is not None:
            numbers, units = belonging(drawn, row["municipality"], days[row["structure"]])
            assert (row["units"], row["of_units"]) == (len(units & used), len(units))
            assert row["baselines"] == sum(each.municipality in numbers for each in plan.baselines)
            answering = [{party.municipality for party in m.responsible} for m in plan.measures]
            assert row["answers_for"] == sum(bool(each & numbers) for each in answering)


@given(worlds())
def test_nothing_is_lost_on_the_way(drawn: World) -> None:
    """Units and baselines are all there, before and after, whether somebody can tell where or not."""
    plan = drawn.plans[-1]
    answer = so.under_structure(drawn, on=CHANGED, audience="internal")
    for structure, day in (("before", date(plan.year, 1, 1)), ("after", CHANGED)):
        part = answer.where(structure=structure)
        assert sum(part["of_units"]) == len(drawn.network.as_of(day).units)
        assert sum(part["baselines"]) == sum(each.municipality is not None for each in plan.baselines)


def test_in_a_merger_the_new_one_has_all_that_the_old_ones_had() -> None:
    named = so.Measure(id="t1", title=T, participants=Participation(municipalities=("1501",)))
    answering = so.Measure(
        id="t2", title=T, participants=Participation(units=("u1502-0",)), responsible=(so.Party(municipality="1502"),)
    )
    answer = so.under_structure(
        world(ChangeKind.MERGER, ("1501", "1502"), ("1590",), named, answering), on=DAY, audience="internal"
    )
    assert set(rows(answer, "before")) == {"1501", "1502", "1525"}
    after = rows(answer, "after")
    assert set(after) == {"1590", "1525"}
    whole = after["1590"]
    assert (whole["measures"], whole["units"], whole["of_units"]) == (2, 1, 6)
    assert (whole["baselines"], whole["answers_for"]) == (1, 1)
    assert answer.summed_up("en") == (
        "2020: From 3 to 2 municipalities. 0 of 9 open units may lie in several, "
        "and 0 of 2 measures name a municipality that is split: they must be asked."
    )


def test_in_a_split_nobody_gets_anything_before_somebody_is_asked() -> None:
    named = so.Measure(id="t1", title=T, participants=Participation(municipalities=("1501",), units=("u1501-0",)))
    for_all = so.Measure(id="t2", title=T)
    answering = so.Measure(
        id="t3", title=T, participants=Participation(units=("u1525-0",)), responsible=(so.Party(municipality="1501"),)
    )
    answer = so.under_structure(
        world(ChangeKind.SPLIT, ("1501",), ("1591", "1592"), named, for_all, answering), on=DAY, audience="internal"
    )
    after = rows(answer, "after")
    assert set(after) == {"1591", "1592", "1525", None}
    for number in ("1591", "1592"):
        assert [after[number][name] for name in ("measures", "units", "of_units", "baselines", "answers_for")] == [
            1,
            0,
            0,
            0,
            0,
        ]
    assert [after[None][name] for name in ("measures", "units", "of_units", "baselines", "answers_for")] == [
        2,
        1,
        3,
        1,
        1,
    ]
    assert answer.column("municipality").say(None, "nn") == "ikkje plassert"
    assert "3 of 6 open units may lie in several, and 2 of 3 measures" in answer.summed_up("en")
    assert None not in rows(answer, "before")


def test_where_the_split_says_who_inherited_what_it_is_followed() -> None:
    answer = so.under_structure(EXAMPLE, year=2019, on=date(2024, 6, 1), audience="internal")
    after = {row["name"]: row for row in answer.where(structure="after")}
    before = {row["name"]: row for row in answer.where(structure="before")}
    assert after["Haram"]["of_units"] == before["Haram"]["of_units"]
    assert after["Ålesund"]["of_units"] == sum(
        before[name]["of_units"] for name in ("Ålesund", "Sandøy", "Skodje", "Ørskog")
    )
    assert "0 of 149 open units may lie in several" in answer.summed_up("en")


def test_with_no_change_in_between_it_is_the_same_before_and_after() -> None:
    answer = so.under_structure(EXAMPLE, year=2019, on=date(2019, 1, 1), audience="internal")
    before, after = (answer.where(structure=each).to_dicts() for each in ("before", "after"))
    assert [{**row, "structure": "after"} for row in before] == after


def test_units_that_lie_outside_the_network_are_told_of() -> None:
    alone = world(ChangeKind.MERGER, ("1501", "1502"), ("1590",))
    network = evolve(alone.network, memberships=tuple(m for m in alone.network.memberships if m.municipality == "1525"))
    after = rows(so.under_structure(evolve(alone, network=network), on=DAY, audience="internal"), "after")
    assert (after["1525"]["of_units"], after[None]["of_units"]) == (3, 6)
