"""Grant applications: what is asked for, what the owners put in, and which ones overlap."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sunnmore_oppvekst.domain.funding import GrantApplication, RequestedMeasure
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.text import Text


def application(*amounts: tuple[int, int], **fields: Any) -> GrantApplication:
    measures = tuple(
        RequestedMeasure(measure=f"t{n}", amount_nok=amount, own_share_nok=own)
        for n, (amount, own) in enumerate(amounts)
    )
    return GrantApplication(id="s", title=Text(nn="Søknad"), network="n", measures=measures, **fields)


@pytest.mark.parametrize(
    ("amounts", "asked", "own", "share", "percent"),
    [
        ([], 0, 0, None, None),
        ([(0, 0)], 0, 0, None, None),
        ([(70_000, 30_000)], 70_000, 30_000, 0.3, 30),
        ([(50_000, 0), (25_000, 25_000)], 75_000, 25_000, 0.25, 25),
        ([(0, 10_000)], 0, 10_000, 1.0, 100),
        ([(10_000, 0)], 10_000, 0, 0.0, 0),
    ],
)
def test_the_owners_share_is_of_the_whole_and_not_of_what_is_asked_for(
    amounts: list[tuple[int, int]], asked: int, own: int, share: float | None, percent: int | None
) -> None:
    asking = application(*amounts)
    assert (asking.amount_nok, asking.own_share_nok) == (asked, own)
    assert (asking.own_share, asking.own_share_percent) == (share, percent)


@pytest.mark.parametrize("whole", [100, 1_000_000_000_000])
def test_a_share_is_rounded_down_to_whole_per_cent(whole: int) -> None:
    for percent in range(1, 101):
        own = whole * percent // 100
        shares = [application((whole - nok, nok)).own_share_percent for nok in (own - 1, own)]
        assert shares == [percent - 1, percent]


OWN = Period(start=date(2019, 2, 1), end=date(2019, 12, 1))


@pytest.mark.parametrize(
    ("period", "overlaps"),
    [
        (Period(start=date(2019, 1, 1), end=date(2019, 2, 1)), False),
        (Period(start=date(2019, 1, 1), end=date(2019, 2, 2)), True),
        (Period(start=date(2019, 3, 1), end=date(2019, 4, 1)), True),
        (Period(start=date(2019, 11, 30)), True),
        (Period(start=date(2019, 12, 1)), False),
        (None, True),
    ],
)
def test_two_applications_of_one_plan_overlap_when_their_times_share_a_day(
    period: Period | None, overlaps: bool
) -> None:
    one, other = application(plan="p", period=OWN), application(plan="p", period=period)
    assert (one.overlaps(other), other.overlaps(one)) == (overlaps, overlaps)


@pytest.mark.parametrize(("plan", "overlaps"), [("p", True), ("q", False), (None, False)])
def test_two_applications_overlap_only_over_one_plan(plan: str | None, overlaps: bool) -> None:
    one, other = application(plan="p", period=OWN), application(plan=plan, period=OWN)
    assert (one.overlaps(other), other.overlaps(one)) == (overlaps, overlaps)


def test_two_applications_without_a_plan_overlap() -> None:
    assert application(period=OWN).overlaps(application())
