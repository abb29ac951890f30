"""What can be counted of a plan: coverage, money, standing and who has been heard."""

from __future__ import annotations

from datetime import date

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.analysis.contributors import heard, heard_through, silent_members
from sunnmore_oppvekst.analysis.coverage import Coverage, measures_with_focus_point
from sunnmore_oppvekst.analysis.money import Money
from sunnmore_oppvekst.analysis.standing import Standing, anchored, not_anchored
from sunnmore_oppvekst.domain.contribution import Contribution
from sunnmore_oppvekst.domain.measure import BudgetLine, MeasureState
from sunnmore_oppvekst.domain.sectors import Level, Sector
from sunnmore_oppvekst.domain.text import Text
from tests.report.values import NETWORK, ON, PLAN, T1, T2

AREAS = ("learning-organisations", "inclusive-environment", "development-and-learning")
COVERAGE = Coverage(areas=AREAS, measures=PLAN.measures)


def test_a_measure_for_two_sectors_counts_in_both_and_once_in_all() -> None:
    assert COVERAGE.count(area=AREAS[0], sector=Sector.SCHOOL) == 2
    assert COVERAGE.count(area=AREAS[0], sector=Sector.KINDERGARTEN) == 1
    assert COVERAGE.count(area=AREAS[0]) == 2
    assert COVERAGE.count() == 3


def test_what_no_measure_reaches_is_named() -> None:
    assert COVERAGE.areas_without_measures() == (AREAS[2],)
    assert COVERAGE.sectors_without_measures() == (Sector.AFTER_SCHOOL,)
    assert COVERAGE.levels_without_measures() == ()
    assert (AREAS[0], Level.REGION, Sector.KINDERGARTEN) in set(COVERAGE.gaps())
    assert (AREAS[0], Level.REGION, Sector.SCHOOL) not in set(COVERAGE.gaps())


def test_gaps_and_counts_agree() -> None:
    gaps = set(COVERAGE.gaps())
    for area in AREAS:
        for level in Level:
            for sector in Sector:
                is_gap = (area, level, sector) in gaps
                assert is_gap == (COVERAGE.count(area=area, level=level, sector=sector) == 0)


def test_measures_are_found_by_focus_point() -> None:
    assert measures_with_focus_point(PLAN.measures, "lo-1") == (T1,)
    assert measures_with_focus_point(PLAN.measures, "lo-2") == ()


def test_a_budget_line_without_a_year_belongs_to_the_year_of_the_plan() -> None:
    money = Money.of(PLAN.measures, year=2020)
    assert money.years == (2020, 2021)
    assert money.in_year(2020) == 120_000
    assert money.in_year(2021) == 30_000


def test_funders_come_in_the_order_asked_for_and_the_owners_last() -> None:
    money = Money.of(PLAN.measures, year=2020)
    assert money.funders(["ks", "county-governor"]) == ("county-governor", None)
    assert money.outside_nok == 120_000


@given(
    amounts=st.lists(
        st.tuples(
            st.integers(0, 10**9), st.sampled_from([None, "ks", "udir"]), st.sampled_from([None, 2020, 2021, 2022])
        )
    )
)
def test_every_krone_is_counted_once(amounts: list[tuple[int, str | None, int | None]]) -> None:
    lines = tuple(
        BudgetLine(id=f"b{number}", text=Text(nn="x"), amount_nok=amount, funder=funder, year=year)
        for number, (amount, funder, year) in enumerate(amounts)
    )
    money = Money.of([evolve(T1, budget=lines)], year=2020)
    assert sum(money.from_funder(funder) for funder in money.funders()) == money.total_nok
    assert sum(money.in_year(year) for year in money.years) == money.total_nok
    assert sum(money.from_funder(f, year=y) for f in money.funders() for y in money.years) == money.total_nok


def test_standing_tells_how_many_how_far_and_how_late() -> None:
    standing = Standing(measures=PLAN.measures, on=ON)
    assert standing.late == (T1,)
    assert standing.in_state(MeasureState.DONE) == (T2,)
    assert standing.share == PLAN.progress(ON).share


def test_every_measure_stands_one_way() -> None:
    standing = Standing(measures=PLAN.measures, on=ON)
    assert sum(len(standing.in_state(state)) for state in MeasureState) == len(PLAN.measures)


def test_a_unit_has_anchored_a_measure_from_the_day_it_did() -> None:
    assert not_anchored(T1, on=date(2020, 2, 9)) == ("a-skule", "o-barnehage", "z-barnehage")
    assert not_anchored(T1, on=ON) == ("o-barnehage", "z-barnehage")
    assert not_anchored(T1, on=date(2020, 9, 1)) == ("z-barnehage",)


def test_a_unit_that_has_anchored_a_measure_takes_part_in_it() -> None:
    alone = evolve(T1, participants=None)
    assert (anchored((alone,), on=ON).units, anchored((alone,), on=ON).done) == (1, 1)
    assert (anchored((T1, T2), on=ON).units, anchored((T1, T2), on=ON).done) == (3, 1)


def test_a_new_municipality_has_been_heard_when_all_that_merged_into_it_have() -> None:
    merged = NETWORK.municipality("1507")
    assert heard_through(merged, heard(PLAN), NETWORK) == ("1504", "1534")
    assert heard_through(merged, frozenset({"1504"}), NETWORK) == ()
    assert [member.name for member in silent_members(PLAN, NETWORK)] == ["Sula"]


def test_a_contribution_that_was_sent_in_is_heard_and_a_draft_is_not() -> None:
    draft = Contribution(id="b1", network="nordre-sunnmore", plan=PLAN.id, year=2020, municipality="1531")
    assert silent_members(PLAN, NETWORK, [draft])
    assert not silent_members(PLAN, NETWORK, [evolve(draft, submitted=date(2019, 12, 1))])
    assert silent_members(PLAN, NETWORK, [evolve(draft, year=2019, submitted=date(2019, 12, 1))])
