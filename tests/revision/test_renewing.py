"""A new strategy plan: its period, id, title and content, and its findings."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.strategy import Initiative, InitiativeKind, StrategyPlan, StructuralChange
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.revision.moving import by_years, end_by_years
from sunnmore_oppvekst.revision.renewing import renew
from tests.revision.related import PERIODS
from tests.revision.scene import STRATEGY

BARE = StrategyPlan(id="strategi", title=Text(nn="Strategi"), network="n", period=Period.years(2017, 2025))


def with_period(period: Period, **fields: Any) -> StrategyPlan:
    return evolve(BARE, period=period, **fields)


def period(start: str, end: str | None) -> Period:
    return Period(start=date.fromisoformat(start), end=date.fromisoformat(end) if end else None)


def initiative(id: str, held: Period | None) -> Initiative:
    return Initiative(id=id, name=Text(nn=id), kind=InitiativeKind.STRATEGY, period=held)


@pytest.mark.parametrize(
    ("held", "year", "renewed"),
    [
        (("2017-01-01", "2026-01-01"), 2026, ("2026-01-01", "2035-01-01")),
        (("2017-01-01", "2026-01-01"), 2018, ("2018-01-01", "2027-01-01")),
        (("2017-08-01", "2021-08-01"), 2021, ("2021-08-01", "2025-08-01")),
        (("2017-01-01", "2017-12-31"), 2018, ("2018-01-01", "2018-12-31")),
        (("2017-01-01", None), 2026, ("2026-01-01", None)),
        (("2020-02-29", "2021-02-28"), 2021, ("2021-02-28", "2022-02-28")),
        (("2020-02-28", "2020-02-29"), 2021, ("2021-02-28", "2021-03-01")),
        (("2019-03-01", "2020-02-29"), 2020, ("2020-03-01", "2021-03-01")),
        (("2016-02-29", "2020-02-29"), 2020, ("2020-02-29", "2024-02-29")),
    ],
)
def test_the_new_period_is_as_long_as_the_old(
    held: tuple[str, str | None], year: int, renewed: tuple[str, str | None]
) -> None:
    assert renew(with_period(period(*held)), year=year).plan.period == period(*renewed)


@pytest.mark.parametrize("year", [2016, 2017])
def test_the_year_must_be_later_than_the_first(year: int) -> None:
    with pytest.raises(InvalidValue) as caught:
        renew(BARE, year=year)
    assert (caught.value.field, caught.value.value) == ("year", year)
    assert renew(BARE, year=2018).plan.period.start == date(2018, 1, 1)


def test_a_draft_for_that_year_is_returned_unchanged() -> None:
    draft = evolve(STRATEGY, revises="strategiplan-2008", adopted=None)
    found = renew(draft, year=2017)
    assert found.plan == draft
    assert found.kept == renew(STRATEGY, year=2026).kept
    assert not found.findings
    for other in (evolve(draft, revises=None), evolve(draft, adopted=date(2017, 1, 1))):
        with pytest.raises(InvalidValue):
            renew(other, year=2017)
    assert renew(draft, year=2018).plan.revises == draft.id


def test_all_content_is_kept() -> None:
    adopted = evolve(STRATEGY, adopted=date(2017, 2, 1), revises="strategiplan-2008")
    found = renew(adopted, year=2026)
    same: dict[str, Any] = {
        "id": adopted.id,
        "title": adopted.title,
        "period": adopted.period,
        "adopted": adopted.adopted,
        "revises": adopted.revises,
    }
    assert evolve(found.plan, **same) == adopted
    assert (found.plan.adopted, found.plan.revises) == (None, adopted.id)
    listed = (adopted.goals, adopted.priority_areas, adopted.working_methods, adopted.success_factors)
    assert found.kept == tuple(each.id for things in listed for each in things)
    assert not found.changed
    assert not found.dropped


@pytest.mark.parametrize(
    ("held", "years", "year", "renewed"),
    [
        ("strategiplan-2017", (2017, 2025), 2026, "strategiplan-2026"),
        ("strategiplan-2017-2025", (2017, 2025), 2026, "strategiplan-2026-2034"),
        ("strategiplan-2017-2018", (2017, 2018), 2018, "strategiplan-2018-2019"),
        ("strategiplan-2017", (2017, 2017), 2018, "strategiplan-2018"),
        ("strategiplan-2017-2017", (2017, 2017), 2018, "strategiplan-2018-2018"),
        ("strategiplan", (2017, 2025), 2026, "strategiplan-2026"),
        ("strategiplan-2025", (2017, 2025), 2026, "strategiplan-2025-2026"),
    ],
)
def test_the_id_has_the_new_years(held: str, years: tuple[int, int], year: int, renewed: str) -> None:
    plan = with_period(Period.years(*years), id=held)
    assert renew(plan, year=year).plan.id == renewed
    assert renew(plan, year=year, id="ny-plan").plan.id == "ny-plan"


def test_an_open_plan_has_one_year_in_its_id() -> None:
    assert renew(with_period(period("2017-01-01", None), id="plan-2017-2025"), year=2026).plan.id == "plan-2026-2025"


@pytest.mark.parametrize(
    ("held", "years", "year", "renewed"),
    [
        ("Strategiplan 2017–2025", (2017, 2025), 2026, "Strategiplan 2026–2034"),
        ("Strategiplan 2017–2018", (2017, 2018), 2018, "Strategiplan 2018–2019"),
        ("Strategiplan 2017", (2017, 2017), 2018, "Strategiplan 2018"),
        ("Strategiplan", (2017, 2025), 2026, "Strategiplan"),
        ("Strategiplan frå 2017", (2017, 2025), 2026, "Strategiplan frå 2026"),
    ],
)
def test_the_title_has_the_new_years(held: str, years: tuple[int, int], year: int, renewed: str) -> None:
    plan = with_period(Period.years(*years), title=Text(nn=held, en=held))
    assert renew(plan, year=year).plan.title == Text(nn=renewed, en=renewed)


def test_an_open_plan_has_one_year_in_its_title() -> None:
    plan = with_period(period("2017-01-01", None), title=Text(nn="Strategi 2017–2025"))
    assert renew(plan, year=2026).plan.title == Text(nn="Strategi 2026–2025")


@pytest.mark.parametrize(
    ("held", "year", "facts"),
    [
        (("2017-01-01", "2026-01-01"), 2026, {"start": "2026", "end": "2034"}),
        (("2017-01-01", "2026-01-02"), 2026, {"start": "2026", "end": "2035"}),
        (("2017-01-01", None), 2026, {"start": "2026", "end": "9999"}),
    ],
)
def test_the_period_is_left_for_people_to_decide(
    held: tuple[str, str | None], year: int, facts: dict[str, str]
) -> None:
    (finding,) = renew(with_period(period(*held)), year=year).findings
    assert (finding.code, finding.subject, dict(finding.facts)) == ("RE008", "strategi-2026", facts)


@pytest.mark.parametrize(
    ("held", "is_over"),
    [
        (period("2012-01-01", "2025-12-31"), True),
        (period("2012-01-01", "2026-01-01"), True),
        (period("2012-01-01", "2026-01-02"), False),
        (period("2012-01-01", None), False),
        (None, False),
    ],
    ids=["a day before", "with the day before", "with the first day", "open", "no period"],
)
def test_an_initiative_over_before_the_plan_begins_gives_a_finding(held: Period | None, is_over: bool) -> None:
    listed = (initiative("one", held), initiative("two", Period.years(2020, 2030)))
    found = renew(evolve(BARE, initiatives=listed), year=2026)
    asked = [(each.subject, dict(each.facts)) for each in found.findings if each.code == "RE013"]
    assert asked == ([("one", {"name": Text(nn="one")})] if is_over else [])
    assert found.plan.initiatives == listed


@pytest.mark.parametrize("count", [0, 1, 3])
def test_each_structural_change_gives_a_finding(count: int) -> None:
    changes = tuple(StructuralChange(id=f"s{number}", text=Text(nn=f"Endring {number}")) for number in range(count))
    found = renew(evolve(BARE, structural_changes=changes), year=2026)
    asked = [(each.subject, dict(each.facts)) for each in found.findings if each.code == "RE012"]
    assert asked == [(change.id, {"text": change.text}) for change in changes]
    assert found.plan.structural_changes == changes


@given(PERIODS, st.integers(1, 10))
def test_a_period_of_any_length_can_be_renewed(held: Period, later: int) -> None:
    found = renew(with_period(held), year=held.start.year + later).plan.period
    assert found.start == by_years(held.start, later)
    assert found.end == (end_by_years(held.end, later) if held.end else None)
