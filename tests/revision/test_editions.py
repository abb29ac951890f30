"""Next year's draft as a whole: its year, id, title and period, which fields are reset, and its findings."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from sunnmore_oppvekst.domain.decision import Decision, DecisionKind
from sunnmore_oppvekst.domain.evaluation import CriterionVerdict, Evaluation, Verdict
from sunnmore_oppvekst.domain.measure import Measure, SuccessCriterion
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import PlanStatus, Renaming
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.revision.revise import revise
from tests.revision.editions import NAME, PLAN, measure, measures, plan


@pytest.mark.parametrize(
    ("end", "year", "period"),
    [
        (date(2021, 1, 1), 2021, Period.calendar_year(2021)),
        (date(2021, 1, 2), 2021, None),
        (date(2022, 1, 1), 2021, None),
        (date(2022, 1, 1), 2022, Period.calendar_year(2022)),
        (date(2020, 12, 31), 2021, Period.calendar_year(2021)),
    ],
)
def test_the_period_is_kept_while_it_lasts(end: date, year: int, period: Period | None) -> None:
    held = Period(start=date(2018, 1, 1), end=end)
    found = revise(plan(period=held), year=year)
    assert found.plan.period == (period or held)
    asked = [(each.subject, each.code) for each in found.findings if each.code == "RE008"]
    assert asked == ([(found.plan.id, "RE008")] if period else [])


def test_the_edition_s_own_year_as_period_gives_no_finding() -> None:
    found = revise(plan(period=Period.calendar_year(2020)), year=2021)
    assert found.plan.period == Period.calendar_year(2021)
    assert "RE008" not in found.findings.codes
    other = revise(plan(period=Period.calendar_year(2019)), year=2021)
    assert "RE008" in other.findings.codes


@pytest.mark.parametrize("year", [2018, 2019, 2020])
def test_the_year_must_be_later_than_the_plan_s(year: int) -> None:
    with pytest.raises(InvalidValue) as caught:
        revise(PLAN, year=year)
    assert (caught.value.field, caught.value.value) == ("year", year)
    assert revise(PLAN, year=2021).plan.year == 2021


@pytest.mark.parametrize("status", PlanStatus)
@pytest.mark.parametrize("revises", [None, "handlingsplan-2019"])
def test_only_a_draft_revised_for_that_year_is_returned_unchanged(status: PlanStatus, revises: str | None) -> None:
    held = evolve(plan(measure(is_ending=True), measure("m2")), status=status, revises=revises)
    if status is PlanStatus.DRAFT and revises:
        found = revise(held, year=2020)
        assert (found.plan, found.kept) == (held, ("m1", "m2"))
        assert not found.findings
    else:
        with pytest.raises(InvalidValue):
            revise(held, year=2020)
    assert revise(held, year=2021).plan.revises == held.id


@pytest.mark.parametrize(
    ("held", "year", "revised"),
    [
        ("handlingsplan-2020", 2021, "handlingsplan-2021"),
        ("2020-plan", 2021, "2021-plan"),
        ("plan-2020-2025-2020", 2021, "plan-2020-2025-2021"),
        ("plan-2018-2025", 2021, "plan-2018-2025-2021"),
        ("plan", 2021, "plan-2021"),
    ],
)
def test_the_id_has_the_new_year(held: str, year: int, revised: str) -> None:
    assert revise(evolve(PLAN, id=held), year=year).plan.id == revised
    assert revise(evolve(PLAN, id=held), year=year, id="ny").plan.id == "ny"


@pytest.mark.parametrize(
    ("held", "revised"),
    [
        ("Handlingsplan 2020", "Handlingsplan 2021"),
        ("Handlingsplan 2020–2025, årsutgåve 2020", "Handlingsplan 2020–2025, årsutgåve 2021"),
        ("Årsutgåve 2020 av planen", "Årsutgåve 2021 av planen"),
        ("Handlingsplan 2018–2025", "Handlingsplan 2018–2025"),
        ("Handlingsplan", "Handlingsplan"),
    ],
)
def test_the_title_has_the_new_year_in_every_language(held: str, revised: str) -> None:
    for title, new in (
        (Text(nn=held), Text(nn=revised)),
        (Text(nb=held, en=held), Text(nb=revised, en=revised)),
        (Text(nn="Plan", nb=held), Text(nn="Plan", nb=revised)),
    ):
        assert revise(evolve(PLAN, title=title), year=2021).plan.title == new


def test_edition_specific_fields_are_reset_and_the_rest_is_kept() -> None:
    full = evolve(
        PLAN,
        status=PlanStatus.ADOPTED,
        updated=date(2020, 5, 1),
        revised=date(2020, 5, 1),
        renames=(Renaming(old="t0", new="t1"),),
        decisions=(Decision(id="v1", kind=DecisionKind.ADOPTED, body="network-forum", on=date(2020, 1, 9)),),
        evaluation=Evaluation(on=date(2020, 11, 20), by=Party(body="working-committee")),
    )
    found = revise(full, year=2021).plan
    edition: dict[str, Any] = {
        "id": found.id,
        "title": found.title,
        "year": 2021,
        "status": PlanStatus.DRAFT,
        "updated": None,
        "revised": None,
        "revises": full.id,
        "renames": (),
        "needs": (),
        "contributions": (),
        "decisions": (),
        "evaluation": None,
        "measures": found.measures,
        "baselines": found.baselines,
    }
    assert full.needs
    assert full.contributions
    assert found == evolve(full, **edition)


CRITERION = SuccessCriterion(id="k1", text=NAME)
MET = Evaluation(
    on=date(2020, 11, 20), by=Party(body="au"), criteria=(CriterionVerdict(criterion="k1", verdict=Verdict.MET),)
)


@pytest.mark.parametrize(
    ("own", "handed_over", "is_evaluated"),
    [(None, None, False), (MET, None, True), (None, MET, True), (evolve(MET, criteria=()), MET, True)],
    ids=["neither", "the plan's own", "one handed over", "one handed over goes first"],
)
def test_a_given_evaluation_overrides_the_plan_s_own(
    own: Evaluation | None, handed_over: Evaluation | None, is_evaluated: bool
) -> None:
    held = plan(measure(area="lese", success_criteria=(CRITERION,)), evaluation=own, baselines=())
    found = revise(held, year=2021, evaluation=handed_over)
    assert ("RE007" in found.findings.codes) is not is_evaluated
    assert [each.area for each in found.plan.baselines] == (["lese"] if is_evaluated else [])


def test_only_areas_in_use_are_seeded() -> None:
    held = plan(
        measure("a", area="lese", success_criteria=(CRITERION,), is_ending=True),
        measure("b"),
        evaluation=MET,
        baselines=(),
    )
    assert revise(held, year=2021).plan.baselines == ()
    without = plan(measure("c", success_criteria=(CRITERION,)), evaluation=MET, baselines=())
    assert revise(without, year=2021).plan.baselines == ()


def test_every_draft_asks_for_needs_and_for_a_missing_evaluation() -> None:
    found = revise(plan(), year=2022).findings
    assert [(each.code, each.subject, dict(each.facts)) for each in found] == [
        ("RE006", "handlingsplan-2022", {"year": "2022"}),
        ("RE007", "handlingsplan-2022", {"year": "2020"}),
    ]
    assert {each.severity for each in found} == {Severity.WARNING}


@given(measures())
def test_revising_year_by_year_carries_over_the_same_measures(listed: tuple[Measure, ...]) -> None:
    """By way of 2021 each measure is counted once more; what goes on, and in which order, is the same."""
    unreported = tuple(evolve(each, status=()) for each in listed)
    over = revise(revise(plan(*unreported), year=2021).plan, year=2022).plan
    straight = revise(plan(*unreported), year=2022).plan
    assert [(each.id, each.carried_over - 1) for each in over.measures] == [
        (each.id, each.carried_over) for each in straight.measures
    ]
    assert (over.id, over.title, over.period) == (straight.id, straight.title, straight.period)
