"""Applications for grants, one a year while there is a scheme to apply to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sunnmore_oppvekst.domain.funding import (
    ApplicationStatus,
    CriterionAnswer,
    FundingScheme,
    GrantApplication,
    GrantReport,
    Participants,
    ReportItem,
    RequestedMeasure,
)
from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.testing.country.organisation import COMMITTEE
from sunnmore_oppvekst.testing.country.phrases import RESULTS
from sunnmore_oppvekst.testing.country.scene import Scene

GRANTED_BY = "county-governor"
_ANSWER = "Kommunane, einingane og høgskulen har planlagt tiltaka saman, ut frå det kartlegginga viste."
_MAPPED = "Behova er kartlagde med eit spørjeskjema til alle einingane og med samtalar i leiargruppene."


def applications(scene: Scene, plan: ActionPlan) -> Iterator[GrantApplication]:
    """What a network applied for in the year of an edition: one application, where there are measures for it."""
    deadline = date(plan.year, 2, 15)
    schemes = [each for each in scene.network.schemes if deadline in each.period]
    if not schemes:
        return
    scheme = schemes[plan.year % len(schemes)]
    fitting = [each for each in plan.measures if _fits(each, scheme, plan.year)]
    if fitting:
        yield _application(scene, plan, scheme, scene.some(fitting, 2, 4), deadline)


def _fits(measure: Measure, scheme: FundingScheme, year: int) -> bool:
    is_paid = any(line.funder == GRANTED_BY and line.year == year for line in measure.budget)
    return is_paid and bool({*measure.sectors} & {*scheme.sectors})


def _application(
    scene: Scene, plan: ActionPlan, scheme: FundingScheme, measures: list[Measure], deadline: date
) -> GrantApplication:
    chance = scene.chance
    requested = tuple(_requested(each) for each in measures)
    is_past = plan.year < scene.last_year
    is_late = scene.happens(scene.planted.late_application)
    return GrantApplication(
        id=f"soknad-{plan.year}",
        title=Text(nn=f"Søknad om midlar til kompetanseutvikling {plan.year}"),
        network=plan.network,
        strategy=plan.strategy,
        plan=plan.id,
        funder=GRANTED_BY,
        scheme=scheme.id,
        status=ApplicationStatus.REPORTED if is_past else ApplicationStatus.GRANTED,
        period=Period(start=date(plan.year, 3, 1), end=date(plan.year + 1, 1, 1)),
        deadline=deadline,
        submitted=deadline + timedelta(days=chance.randint(1, 6) if is_late else -chance.randint(0, 9)),
        prepared_by=Party(body=COMMITTEE),
        measures=requested,
        participants=tuple(Participants(sector=each, number=chance.randint(40, 400)) for each in scheme.sectors),
        owners=tuple(each.number for each in scene.members(plan.year)),
        universities=("hogskulen",),
        needs=tuple(each.id for each in plan.needs),
        needs_mapping=Text(nn=_MAPPED),
        criteria=tuple(CriterionAnswer(criterion=each.id, text=Text(nn=_ANSWER)) for each in scheme.criteria),
        granted_nok=sum(each.amount_nok for each in requested),
        report=_report(scene, requested, plan.year) if is_past else None,
    )


def _requested(measure: Measure) -> RequestedMeasure:
    amount = sum(line.amount_nok for line in measure.budget if line.funder == GRANTED_BY)
    return RequestedMeasure(measure=measure.id, amount_nok=amount, own_share_nok=amount * 2 // 5)


def _report(scene: Scene, requested: tuple[RequestedMeasure, ...], year: int) -> GrantReport:
    chance = scene.chance
    items = tuple(
        ReportItem(
            measure=each.measure,
            result=Text(nn=chance.choice(RESULTS)),
            spent_nok=round(each.amount_nok * chance.uniform(0.8, 1) / 1000) * 1000,
            own_share_nok=each.own_share_nok,
        )
        for each in requested
    )
    return GrantReport(on=date(year + 1, 1, chance.randint(10, 30)), items=items)
