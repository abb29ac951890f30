"""Ten years of action plans, each out of the one before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import evolve

from sunnmore_oppvekst.domain.current_state import Baseline, Evidence, NeedsAssessment, Respondents
from sunnmore_oppvekst.domain.decision import Decision, DecisionKind, Votes
from sunnmore_oppvekst.domain.evaluation import CriterionVerdict, Evaluation, FactorVerdict, Verdict
from sunnmore_oppvekst.domain.measure import Measure, MeasureState
from sunnmore_oppvekst.domain.party import Every, Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ActionPlan, ContributionReceipt, PlanStatus
from sunnmore_oppvekst.domain.sectors import Level, Sector
from sunnmore_oppvekst.domain.strategy import PriorityArea, StrategyPlan
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.revision.revise import revise
from sunnmore_oppvekst.revision.succession import carry
from sunnmore_oppvekst.testing.country.living import lived
from sunnmore_oppvekst.testing.country.meetings import meeting_day, meeting_id
from sunnmore_oppvekst.testing.country.organisation import COMMITTEE, FORUM
from sunnmore_oppvekst.testing.country.phrases import EVIDENCE, FOUND, HAS_NOTHING, MAPPED, STATES, VERDICTS
from sunnmore_oppvekst.testing.country.proposing import Fate, proposed
from sunnmore_oppvekst.testing.country.scene import Scene
from sunnmore_oppvekst.testing.country.territory import Place

_FOLLOW_UP_DAYS = 120
_KEPT_EVIDENCE = 2


def editions(scene: Scene) -> Iterator[ActionPlan]:
    """The editions, oldest first; all but the last are evaluated and superseded."""
    fates: dict[str, Fate] = {}
    before: ActionPlan | None = None
    for year in range(scene.first_year, scene.last_year + 1):
        draft = _first(scene) if before is None else _next(scene, before, year)
        adopted = _adopted(scene, evolve(draft, measures=tuple(_with_new(scene, draft, fates))))
        after = evolve(adopted, measures=tuple(lived(scene, each, fates[each.id], year) for each in adopted.measures))
        before = after if year == scene.last_year else _evaluated(scene, after)
        yield before


def _first(scene: Scene) -> ActionPlan:
    strategy = scene.strategy_in(scene.first_year)
    return _under(
        strategy,
        ActionPlan(
            id=f"handlingsplan-{scene.first_year}",
            title=Text(nn="Handlingsplan"),
            network=scene.network.id,
            year=scene.first_year,
            period=Period.calendar_year(scene.first_year),
            drafted_by=Party(body=COMMITTEE),
            follow_up_days=_FOLLOW_UP_DAYS,
        ),
    )


def _under(strategy: StrategyPlan, plan: ActionPlan) -> ActionPlan:
    """A plan that carries out a strategy plan, for as long as that holds."""
    period = Period(start=date(plan.year, 1, 1), end=strategy.period.end)
    title = f"Handlingsplan {plan.year}–{period.last_day.year if period.last_day else ''}, årsutgåve {plan.year}"
    return evolve(plan, strategy=strategy.id, period=period, title=Text(nn=title))


def _next(scene: Scene, before: ActionPlan, year: int) -> ActionPlan:
    """The draft that comes of the edition before, carried across what became of the municipalities."""
    draft = revise(before, year=year).plan
    if any(change.on == date(year, 1, 1) for change in scene.network.changes):
        draft = carry(draft, network=scene.network, on=date(year, 1, 1)).value
    strategy = scene.strategy_in(year)
    if strategy.id != before.strategy:
        draft = _under(strategy, draft)
        draft = evolve(draft, measures=tuple(_afresh(each, draft.period.start) for each in draft.measures))
    return evolve(draft, baselines=tuple(_trimmed(each) for each in draft.baselines))


def _afresh(measure: Measure, start: date) -> Measure:
    """A measure as a plan takes it over that begins on `start`."""
    period = measure.period
    if period is None or period.start >= start:
        return measure
    left = tuple(each for each in measure.milestones if each.due >= start)
    return evolve(measure, period=evolve(period, start=start), milestones=left)


def _trimmed(baseline: Baseline) -> Baseline:
    return evolve(baseline, evidence=baseline.evidence[-_KEPT_EVIDENCE:])


def _with_new(scene: Scene, draft: ActionPlan, fates: dict[str, Fate]) -> Iterator[Measure]:
    """The measures that go on, and as many new ones as it takes."""
    yield from draft.measures
    strategy, listed = scene.strategy_in(draft.year), list(draft.measures)
    for area, level, first in _wanted(scene, strategy.priority_areas, listed, draft.year):
        measure, fate = proposed(scene, len(fates) + 1, draft.year, area, level, first)
        fates[measure.id] = fate
        yield measure


def _wanted(
    scene: Scene, areas: Iterable[PriorityArea], going_on: list[Measure], year: int
) -> Iterator[tuple[PriorityArea, Level, list[Place]]]:
    """Where new measures are needed: in each area one in the region and two in municipalities, and what units lack."""
    for area in areas:
        inside = [each for each in going_on if each.area == area.id]
        for level, many in ((Level.REGION, 2), (Level.MUNICIPALITY, 2)):
            for _ in range(sum(each.level is level for each in inside), many):
                yield area, level, []
        lacking = [place for place in scene.members(year) if _lacks(scene, inside, area, place)]
        for start in range(0, len(lacking), 5):
            yield area, Level.UNIT, lacking[start : start + 5]


def _lacks(scene: Scene, measures: list[Measure], area: PriorityArea, place: Place) -> bool:
    """Whether the units of a municipality are to take part in some measure in an area, and none does."""
    if not scene.has_unit_measures(area.id, place):
        return False
    here = {unit.id for unit in scene.units[place.number]}
    used = (each.participants for each in measures if each.level is Level.UNIT)
    return not any(each and here.intersection(each.units) for each in used)


def _adopted(scene: Scene, draft: ActionPlan) -> ActionPlan:
    year, before, members = draft.year, draft.year - 1, scene.members(draft.year)
    day = meeting_day(scene, before, 12)
    votes = len(scene.region.places_on(day))
    return evolve(
        draft,
        status=PlanStatus.ADOPTED,
        updated=scene.until(year),
        revised=day,
        needs=tuple(_needs(scene, draft, before)),
        baselines=tuple(_baselines(scene, draft, before)),
        contributions=tuple(
            _receipt(scene, each, before) for each in members if not scene.happens(scene.planted.silent)
        ),
        decisions=(
            Decision(id="v1", kind=DecisionKind.RECOMMENDED, body=COMMITTEE, on=date(before, 11, 27)),
            Decision(
                id="v2",
                kind=DecisionKind.ADOPTED,
                body=FORUM,
                on=day,
                meeting=meeting_id(before, 12),
                text=Text(nn=f"Forumet vedtek årsutgåva for {year}."),
                votes=Votes(in_favour=votes),
            ),
        ),
    )


def _receipt(scene: Scene, place: Place, before: int) -> ContributionReceipt:
    on, has_nothing = date(before, 11, scene.chance.randint(1, 20)), scene.chance.random() < 0.1
    note = Text(nn=HAS_NOTHING) if has_nothing else None
    return ContributionReceipt(municipality=place.number, on=on, has_nothing=has_nothing, note=note)


def _needs(scene: Scene, draft: ActionPlan, before: int) -> Iterator[NeedsAssessment]:
    chance, areas = scene.chance, sorted(draft.areas_in_use())
    asked = len(scene.network.as_of(date(before, 10, 1)).units)
    for number, method in enumerate(scene.some(list(MAPPED), 2, 3), start=1):
        yield NeedsAssessment(
            id=f"n{number}",
            method=Text(nn=method),
            on=date(before, 10, chance.randint(1, 30)),
            respondents=(
                Respondents(who=Party(every=Every.UNIT), answered=round(asked * chance.uniform(0.6, 1)), asked=asked),
            ),
            findings=tuple(Text(nn=each) for each in scene.some(list(FOUND), 1, 3)),
            areas=tuple(scene.some(areas, 1, 3)),
            sectors=tuple(Sector),
        )


def _baselines(scene: Scene, draft: ActionPlan, before: int) -> Iterator[Baseline]:
    """One for each area and sector; every third year it is described anew."""
    known = {each.id: each for each in draft.baselines}
    for area in scene.strategy_in(draft.year).priority_areas:
        for sector in () if area.id in scene.undescribed else Sector:
            id = f"s-{area.id}-{sector.value}"
            kept = known.get(id)
            yield (
                kept if kept and (draft.year - scene.first_year) % 3 else _baseline(scene, id, area.id, sector, before)
            )


def _baseline(scene: Scene, id: str, area: str, sector: Sector, before: int) -> Baseline:
    on = date(before, 10, 15)
    text, source = scene.chance.choice(EVIDENCE)
    return Baseline(
        id=id,
        area=area,
        text=Text(nn=" ".join(scene.some(list(STATES), 2, 3))),
        sector=sector,
        level=Level.REGION,
        evidence=(Evidence(text=Text(nn=text), source=source, on=on),),
        on=on,
    )


def _evaluated(scene: Scene, plan: ActionPlan) -> ActionPlan:
    evaluation = Evaluation(
        on=date(plan.year, 12, 5),
        by=Party(body=COMMITTEE),
        criteria=tuple(_verdicts(scene, plan)),
        factors=tuple(
            FactorVerdict(factor=each.id, verdict=scene.chance.choice((Verdict.MET, Verdict.PARTLY)))
            for each in scene.strategy_in(plan.year).success_factors
        ),
    )
    return evolve(plan, status=PlanStatus.SUPERSEDED, evaluation=evaluation)


def _verdicts(scene: Scene, plan: ActionPlan) -> Iterator[CriterionVerdict]:
    chance = scene.chance
    for measure in plan.measures:
        state = measure.state_on(plan.own_day)
        for criterion in measure.success_criteria:
            if state is MeasureState.DONE:
                verdict = chance.choices((Verdict.MET, Verdict.PARTLY), (80, 20))[0]
            else:
                verdict = Verdict.NOT_MET if state is MeasureState.CANCELLED else Verdict.PARTLY
            yield CriterionVerdict(criterion=criterion.id, verdict=verdict, text=Text(nn=VERDICTS[verdict.value]))
