"""Progress: a share from 0 to 1 by weight, and lateness apart from it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.domain.measure import Measure, MeasureState, Milestone, StatusReport
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.progress import share_of_milestones, weighted
from sunnmore_oppvekst.domain.text import Text

DAYS = st.dates(date(2019, 1, 1), date(2019, 12, 31))
WEIGHTS = st.integers(1, 2**53 - 1)
SHARES = st.lists(st.tuples(WEIGHTS, st.floats(0, 1)), max_size=8)
WORDS = Text(nn="ord")


def milestones() -> st.SearchStrategy[tuple[Milestone, ...]]:
    one = st.builds(Milestone, id=st.just("m"), text=st.just(WORDS), due=DAYS, done=st.none() | DAYS, weight=WEIGHTS)
    return st.lists(one, max_size=4).map(tuple)


def reports() -> st.SearchStrategy[tuple[StatusReport, ...]]:
    percent = st.none() | st.integers(0, 100)
    one = st.builds(StatusReport, on=DAYS, state=st.sampled_from(MeasureState), percent=percent)
    return st.lists(one, max_size=3).map(tuple)


MEASURES = st.builds(
    Measure, id=st.just("t"), title=st.just(WORDS), milestones=milestones(), status=reports(), weight=WEIGHTS
)


@given(SHARES)
def test_a_mean_by_weight_is_never_below_the_least_or_above_the_most(shares: list[tuple[int, float]]) -> None:
    mean = weighted(shares)
    assert 0.0 <= mean <= 1.0
    if shares:
        least, most = min(share for _, share in shares), max(share for _, share in shares)
        assert mean == pytest.approx(min(max(mean, least), most))


@given(SHARES, st.integers(1, 1000))
def test_weights_count_only_beside_each_other(shares: list[tuple[int, float]], factor: int) -> None:
    assert weighted((weight * factor, share) for weight, share in shares) == pytest.approx(weighted(shares))


@given(st.lists(WEIGHTS, min_size=1))
def test_all_is_done_only_when_everything_is(weights: list[int]) -> None:
    assert weighted((weight, 1.0) for weight in weights) == 1.0
    assert weighted((weight, 0.0) for weight in weights) == 0.0


def test_nothing_to_weigh_is_nothing_done() -> None:
    assert weighted([]) == 0.0


@pytest.mark.parametrize(
    ("shares", "mean"),
    [
        ([(1, 0.0)], 0.0),
        ([(1, 1.0)], 1.0),
        ([(3, 1.0), (1, 0.0)], 0.75),
        ([(1, 1.0), (3, 0.0)], 0.25),
        ([(1, 0.5), (1, 0.25)], 0.375),
        ([(1, -0.5)], 0.0),
        ([(1, 1.5)], 1.0),
        ([(1, -0.5), (1, 1.0)], 0.25),
        ([(1, 1.5), (1, 0.0)], 0.75),
    ],
)
def test_a_mean_counts_each_share_by_its_weight_and_is_held_from_0_to_1(
    shares: list[tuple[int, float]], mean: float
) -> None:
    assert weighted(shares) == mean


@pytest.mark.parametrize(
    ("done", "share"),
    [
        ((), 0.0),
        ((None,), 0.0),
        ((date(2019, 3, 1),), 1.0),
        ((date(2019, 2, 28), None), 0.25),
        ((None, date(2019, 3, 1)), 0.75),
        ((None, date(2019, 3, 2)), 0.0),
    ],
)
def test_the_share_of_milestones_is_what_was_reached_by_the_day(done: tuple[date | None, ...], share: float) -> None:
    steps = [
        Milestone(id=f"m{weight}", text=WORDS, due=date(2019, 3, 1), done=day, weight=weight)
        for weight, day in zip((1, 3), done, strict=False)
    ]
    assert share_of_milestones(steps, date(2019, 3, 1)) == share


@given(MEASURES, DAYS)
def test_a_measure_has_come_from_nothing_to_all_of_it(measure: Measure, on: date) -> None:
    assert 0.0 <= measure.progress(on).share <= 1.0


@given(MEASURES, DAYS)
def test_late_is_told_by_days_and_not_by_how_little_is_done(measure: Measure, on: date) -> None:
    is_behind = any(step.due < on and not (step.done and step.done <= on) for step in measure.milestones)
    assert measure.progress(on).is_late == (is_behind and not measure.state_on(on).is_final)


@given(st.lists(MEASURES, max_size=4), DAYS)
def test_a_plan_has_come_as_far_as_its_measures_weigh(measures: list[Measure], on: date) -> None:
    plan = ActionPlan(
        id="p", title=WORDS, network="n", year=2019, period=Period.calendar_year(2019), measures=tuple(measures)
    )
    each = [(measure.weight, measure.progress(on)) for measure in measures]
    assert plan.progress(on).share == weighted((weight, progress.share) for weight, progress in each)
    assert plan.progress(on).is_late == any(progress.is_late for _, progress in each)


def test_little_done_is_not_late_and_much_done_may_be() -> None:
    begun = Measure(id="t1", title=WORDS, milestones=(Milestone(id="m", text=WORDS, due=date(2019, 12, 1)),))
    steps = tuple(Milestone(id=f"m{n}", text=WORDS, due=date(2019, 2, 1), done=date(2019, 1, 9)) for n in range(9))
    nearly = Measure(id="t2", title=WORDS, milestones=(*steps, Milestone(id="m9", text=WORDS, due=date(2019, 2, 1))))
    day = date(2019, 3, 1)
    assert (begun.progress(day).share, begun.progress(day).is_late) == (0.0, False)
    assert nearly.progress(day).share == pytest.approx(0.9)
    assert nearly.progress(day).is_late
