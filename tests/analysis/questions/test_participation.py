"""Who takes part, and who has made it their own."""

from __future__ import annotations

from datetime import date

from attrs import evolve
from hypothesis import given

import sunnmore_oppvekst as so
from sunnmore_oppvekst.domain.contribution import Contribution
from sunnmore_oppvekst.domain.meeting import Attendance
from sunnmore_oppvekst.domain.sectors import Sector
from tests.analysis.worlds import World, belonging, worlds
from tests.house.repository import ROOT

EXAMPLE = so.open_workspace(ROOT / "examples" / "nordre-sunnmore")


@given(worlds())
def test_each_member_is_counted_as_it_was_on_the_first_day_of_the_year(world: World) -> None:
    for plan in world.plans:
        day = date(plan.year, 1, 1)
        used = {unit for each in plan.measures for unit in (each.participants.units if each.participants else ())}
        used |= {anchoring.unit for each in plan.measures for anchoring in each.anchoring}
        meetings = [each for each in world.meetings if each.on.year == plan.year and each.body == "forum"]
        held = [each for each in meetings if each.attendance]
        answer = so.participation(world, year=plan.year, audience="internal")
        assert set(answer["municipality"]) == world.network.as_of(day).member_numbers
        for row in answer:
            numbers, units = belonging(world, row["municipality"], day)
            came = {f"adviser-{number}" for number in numbers}
            assert (row["units"], row["of_units"]) == (len(used & units), len(units))
            assert (row["met"], row["of_meetings"]) == (sum(bool(came & {*m.present()}) for m in held), len(held))


@given(worlds())
def test_units_that_are_not_placed_are_told_of(world: World) -> None:
    plan = world.plans[-1]
    facts = dict(so.participation(world, audience="internal").facts)
    used = {unit for each in plan.measures for unit in (each.participants.units if each.participants else ())}
    used |= {anchoring.unit for each in plan.measures for anchoring in each.anchoring}
    assert facts["units"] + facts["unplaced"] == len(used)  # type: ignore[operator]


@given(worlds())
def test_anchoring_is_counted_measure_by_measure(world: World) -> None:
    for plan in world.plans:
        day, start = plan.own_day, date(plan.year, 1, 1)
        sectors = {unit.id: unit.sectors for unit in world.network.units}
        for row in so.anchoring_rates(world, year=plan.year, audience="internal"):
            _, units = belonging(world, row["municipality"], start)
            mine = {unit for unit in units if Sector(row["sector"]) in sectors[unit]}
            own = [{each.unit for each in m.anchoring if each.on <= day} for m in plan.measures]
            part = [
                done | set(m.participants.units if m.participants else ())
                for m, done in zip(plan.measures, own, strict=True)
            ]
            assert row["anchored"] == sum(len(done & mine) for done in own)
            assert row["of"] == sum(len(each & mine) for each in part)
            assert row["units"] == len(mine.intersection(*[set().union(*part)]))


def test_a_meeting_that_members_have_no_seat_at_does_not_count_against_them() -> None:
    meetings = so.participation(EXAMPLE, year=2019)
    at_all = sum(meeting.on.year == 2019 for meeting in EXAMPLE.meetings)
    assert set(meetings["of_meetings"]) == {at_all}
    committee = next(each.id for each in EXAMPLE.network.bodies if not each.represents_members)
    moved = tuple(evolve(each, body=committee) for each in EXAMPLE.meetings)
    world = World(network=EXAMPLE.network, plans=EXAMPLE.plans, meetings=moved)
    assert set(so.participation(world, year=2019)["of_meetings"]) == {0}


def test_a_meeting_whose_attendance_nobody_wrote_down_does_not_count() -> None:
    first, *others = (each for each in EXAMPLE.meetings if each.on.year == 2019)
    world = World(network=EXAMPLE.network, plans=EXAMPLE.plans, meetings=(evolve(first, attendance=()), *others))
    assert set(so.participation(world, year=2019)["of_meetings"]) == {len(others)}


def test_somebody_who_came_instead_counts() -> None:
    one, other = [each for each in EXAMPLE.network.as_of(date(2019, 5, 1)).appointments if each.municipality][:2]
    meeting = next(each for each in EXAMPLE.meetings if each.on.year == 2019)
    swapped = evolve(meeting, attendance=(Attendance(appointment=one.id, is_present=False, substitute=other.id),))
    world = World(network=EXAMPLE.network, plans=EXAMPLE.plans, meetings=(swapped,))
    came = so.participation(world, year=2019).where(met=1)
    assert came["municipality"] == [other.municipality]


def test_what_a_member_sent_in_counts_as_having_contributed() -> None:
    plan = evolve(EXAMPLE.plan(2019), contributions=())
    number = EXAMPLE.network.as_of(date(2019, 1, 1)).members[0].number
    sent = Contribution(id="b", network=plan.network, plan=plan.id, year=plan.year, municipality=number)
    world = World(network=EXAMPLE.network, plans=(plan,))
    assert not any(so.participation(world)["has_contributed"])
    sent_in = evolve(world, contributions=(evolve(sent, submitted=date(2019, 1, 9)),))
    assert so.participation(sent_in).where(has_contributed=True)["municipality"] == [number]
    assert not any(so.participation(evolve(world, contributions=(sent,)))["has_contributed"])


def test_those_who_merged_have_contributed_for_the_new_one_when_all_of_them_have() -> None:
    plan = EXAMPLE.plan(2020)
    for sent_by, has_contributed in ((["1524"], False), (["1524", "1526"], True), (["1578"], True)):
        receipts = tuple(evolve(plan.contributions[0], municipality=number) for number in sent_by)
        world = World(network=EXAMPLE.network, plans=(evolve(plan, contributions=receipts),))
        assert so.participation(world).where(municipality="1578")["has_contributed"] == [has_contributed]
