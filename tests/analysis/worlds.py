"""Networks with editions, meetings and grants, drawn at random but hanging together, to ask questions of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Any, TypeVar

from attrs import frozen
from hypothesis import strategies as st

from sunnmore_oppvekst.domain.contribution import Contribution
from sunnmore_oppvekst.domain.current_state import Baseline
from sunnmore_oppvekst.domain.evaluation import CriterionVerdict, Evaluation, Verdict
from sunnmore_oppvekst.domain.funding import GrantApplication, GrantReport, ReportItem
from sunnmore_oppvekst.domain.measure import (
    Anchoring,
    BudgetLine,
    Indicator,
    Measure,
    MeasureState,
    Milestone,
    Participation,
    Reading,
    StatusReport,
    SuccessCriterion,
)
from sunnmore_oppvekst.domain.meeting import Attendance, Commitment, Meeting
from sunnmore_oppvekst.domain.municipality import ChangeKind, Municipality, MunicipalityChange
from sunnmore_oppvekst.domain.network import Membership, Network
from sunnmore_oppvekst.domain.organisation import Appointment, Body, Role, Scope, SeatRule
from sunnmore_oppvekst.domain.party import Every, Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ActionPlan, ContributionReceipt, Renaming
from sunnmore_oppvekst.domain.sectors import Level, Sector
from sunnmore_oppvekst.domain.strategy import FocusPoint, Funder, Goal, PriorityArea, StrategyPlan
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.domain.unit import Unit

FIRST_YEAR = 2019
CHANGED = date(2021, 1, 1)
FUNDERS = ("county-governor", "udir")
T = TypeVar("T")


@frozen(kw_only=True)
class World:
    """The documents of a network, as questions are asked of them.

    Attributes:
        network: the network.
        strategies: its strategy plan, where it has one.
        plans: its editions, oldest first.
        contributions: what came in from members.
        meetings: its meetings.
        applications: its grant applications.
    """

    network: Network
    strategies: tuple[StrategyPlan, ...] = ()
    plans: tuple[ActionPlan, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    applications: tuple[GrantApplication, ...] = ()

    @property
    def documents(self) -> tuple[Any, ...]:
        """All of them."""
        return (self.network, *self.strategies, *self.plans, *self.meetings, *self.applications)


def worlds(*, plans: int = 1) -> st.SearchStrategy[World]:
    """Worlds with at least so many editions."""
    return st.builds(world, st.randoms(use_true_random=True), st.integers(plans, 3))


def world(chance: Random, plans: int = 2) -> World:
    """A world made by chance, with so many editions."""
    network = _network(chance)
    strategy = _strategy(chance) if chance.random() < 0.9 else None
    editions: list[ActionPlan] = []
    for number in range(plans):
        editions.append(_plan(chance, network, strategy, FIRST_YEAR + number, editions[-1] if editions else None))
    return World(
        network=network,
        strategies=(strategy,) if strategy else (),
        plans=tuple(editions),
        meetings=tuple(_meeting(chance, network, number) for number in range(chance.randint(0, 4))),
        applications=tuple(_application(chance, plan) for plan in editions if plan.measures and chance.random() < 0.7),
    )


def _some(chance: Random, among: Sequence[T], most: int = 99) -> tuple[T, ...]:
    return tuple(chance.sample(among, chance.randint(0, min(most, len(among)))))


def _day(chance: Random, year: int) -> date:
    return date(year, 1, 1) + timedelta(days=chance.randrange(365))


def _network(chance: Random) -> Network:
    old = [str(1501 + number) for number in range(chance.randint(1, 5))]
    new, changes = list(old), tuple[MunicipalityChange, ...]()
    if len(old) > 2 and chance.random() < 0.5:
        new = ["1591", *old[2:]]
        changes = (_change(ChangeKind.MERGER, old[:2], ["1591"]),)
    elif chance.random() < 0.4:
        new = ["1592", "1593", *old[1:]]
        changes = (_change(ChangeKind.SPLIT, old[:1], ["1592", "1593"]),)
    first = Period(start=date(2018, 1, 1), end=CHANGED)
    roles = (Role(id="adviser", name=Text(nn="Rådgjevar"), scope=Scope.MUNICIPALITY),)
    rule = SeatRule(role="adviser", at_least=1, every=Every.MEMBER)
    return Network(
        id="verda",
        name=Text(nn="Verda"),
        municipalities=tuple(
            Municipality(
                number=number,
                name=chance.choice(["Bø", "Os", f"Kommune {number}"]),
                established=None if number in old else CHANGED,
                dissolved=None if number in new else CHANGED,
            )
            for number in dict.fromkeys((*old, *new))
        ),
        changes=changes,
        memberships=(
            *(Membership(municipality=number, period=first) for number in old),
            *(Membership(municipality=number, period=Period(start=CHANGED)) for number in new),
        ),
        roles=roles,
        bodies=(Body(id="forum", name=Text(nn="Forum"), composition=(rule,)), Body(id="au", name=Text(nn="AU"))),
        appointments=tuple(
            Appointment(id=f"adviser-{number}", role="adviser", municipality=number, period=Period(start=first.start))
            for number in old
        ),
        units=tuple(_unit(chance, number, old) for number in range(chance.choice([0, 3, 8, 16, 30]))),
    )


def _change(kind: ChangeKind, before: list[str], after: list[str]) -> MunicipalityChange:
    return MunicipalityChange(id="endring", kind=kind, on=CHANGED, before=tuple(before), after=tuple(after))


def _unit(chance: Random, number: int, municipalities: Sequence[str]) -> Unit:
    sectors = chance.choice([(Sector.KINDERGARTEN,), (Sector.SCHOOL,), (Sector.SCHOOL, Sector.AFTER_SCHOOL)])
    return Unit(
        id=f"eining-{number}",
        name=f"Eining {number}",
        sectors=sectors,
        municipality=chance.choice(municipalities),
        closed=date(2020, 8, 1) if chance.random() < 0.1 else None,
    )


def _strategy(chance: Random) -> StrategyPlan:
    goals = tuple(Goal(id=f"mal-{number}", text=Text(nn="Eit mål")) for number in range(chance.randint(0, 3)))
    return StrategyPlan(
        id="strategi",
        title=Text(nn="Strategi"),
        network="verda",
        period=Period.years(2018, 2025),
        goals=goals,
        priority_areas=tuple(
            PriorityArea(
                id=f"omrade-{area}",
                title=Text(nn=chance.choice(["Læring", f"Område {area}"])),
                goals=_some(chance, [goal.id for goal in goals]),
                focus_points=tuple(
                    FocusPoint(id=f"punkt-{area}-{point}", text=Text(nn="Eit punkt"))
                    for point in range(chance.randint(0, 2))
                ),
            )
            for area in range(chance.randint(0, 3))
        ),
        funders=tuple(Funder(id=each, name=Text(nn=each.title())) for each in FUNDERS),
    )


def _plan(
    chance: Random, network: Network, strategy: StrategyPlan | None, year: int, before: ActionPlan | None
) -> ActionPlan:
    ids = [f"t{number}" for number in range(1, 9)]
    used = list(_some(chance, ids, 6))
    old = [each.id for each in before.measures] if before else []
    renamed = [id for id in old if id not in used][:1] if chance.random() < 0.5 else []
    measures = [_measure(chance, id, network, strategy, year) for id in used]
    measures += [_measure(chance, f"{id}-ny", network, strategy, year) for id in renamed]
    criteria = [each.id for measure in measures for each in measure.success_criteria]
    verdicts = tuple(
        CriterionVerdict(criterion=id, verdict=chance.choice(list(Verdict))) for id in _some(chance, criteria)
    )
    numbers = [each.number for each in network.municipalities]
    return ActionPlan(
        id=f"plan-{year}",
        title=Text(nn="Plan"),
        network=network.id,
        strategy=strategy.id if strategy else None,
        year=year,
        period=Period.years(2019, 2025),
        updated=chance.choice([None, _day(chance, year), date(year, 12, 31)]),
        revises=before.id if before else None,
        renames=tuple(Renaming(old=id, new=f"{id}-ny") for id in renamed),
        measures=tuple(measures),
        baselines=tuple(
            Baseline(id=f"stad-{n}", area="omrade-0", text=Text(nn="x"), municipality=chance.choice([None, *numbers]))
            for n in range(chance.randint(0, 3))
        ),
        contributions=tuple(ContributionReceipt(municipality=n, on=date(year, 1, 5)) for n in _some(chance, numbers)),
        evaluation=Evaluation(on=date(year, 12, 1), by=Party(body="au"), criteria=verdicts)
        if chance.random() < 0.6
        else None,
    )


def _measure(chance: Random, id: str, network: Network, strategy: StrategyPlan | None, year: int) -> Measure:
    areas = [each.id for each in strategy.priority_areas] if strategy else []
    points = [each.id for each in strategy.focus_points()] if strategy else []
    numbers = [each.number for each in network.municipalities]
    units = [each.id for each in network.units]
    parties = [Party(body="au"), *(Party(role="adviser", municipality=number) for number in numbers)]
    part = Participation(municipalities=_some(chance, numbers, 2), units=_some(chance, units, 12))
    starts, ends = date(year, chance.randint(1, 6), 1), date(year, chance.randint(7, 12), 1)
    return Measure(
        id=id,
        title=Text(nn=f"Tiltak {id}"),
        area=chance.choice([None, *areas]),
        focus_points=_some(chance, points, 2),
        level=chance.choice([None, *Level]),
        sectors=_some(chance, list(Sector)),
        responsible=_some(chance, parties, 2),
        participants=chance.choice([None, part, part]),
        period=chance.choice([None, Period(start=starts), Period(start=starts, end=ends)]),
        success_criteria=tuple(
            SuccessCriterion(id=f"{id}-k{n}", text=Text(nn="Kjenneteikn")) for n in range(chance.randint(0, 2))
        ),
        indicators=(
            Indicator(id=f"{id}-i", text=Text(nn="Tal"), readings=_some(chance, [Reading(on=starts, value=1)])),
        ),
        milestones=tuple(_milestone(chance, f"{id}-m{n}", year) for n in range(chance.randint(0, 3))),
        budget=tuple(_line(chance, f"{id}-b{n}", year) for n in range(chance.randint(0, 3))),
        anchoring=tuple(Anchoring(unit=unit, on=_day(chance, year)) for unit in _some(chance, units, 9)),
        status=tuple(_report(chance, year) for _ in range(chance.randint(0, 3))),
        weight=chance.randint(1, 4),
        carried_over=chance.randint(0, 4),
    )


def _milestone(chance: Random, id: str, year: int) -> Milestone:
    done = _day(chance, year) if chance.random() < 0.5 else None
    return Milestone(id=id, text=Text(nn="Steg"), due=_day(chance, year), done=done, weight=chance.randint(1, 3))


def _line(chance: Random, id: str, year: int) -> BudgetLine:
    return BudgetLine(
        id=id,
        text=Text(nn="Kurs"),
        amount_nok=chance.choice([0, 10_000, 35_500]),
        funder=chance.choice([None, *FUNDERS]),
        year=chance.choice([None, year + 1]),
    )


def _report(chance: Random, year: int) -> StatusReport:
    percent = chance.choice([None, chance.randint(0, 100)])
    return StatusReport(on=_day(chance, year), state=chance.choice(list(MeasureState)), percent=percent)


def _meeting(chance: Random, network: Network, number: int) -> Meeting:
    on = _day(chance, FIRST_YEAR + chance.randint(0, 2))
    seats = [each.id for each in network.appointments]
    numbers = [each.number for each in network.municipalities]
    return Meeting(
        id=f"mote-{number}",
        title=Text(nn="Møte"),
        network=network.id,
        body=chance.choice(["forum", "forum", "au"]),
        on=on,
        attendance=tuple(Attendance(appointment=id, is_present=chance.random() < 0.7) for id in _some(chance, seats)),
        commitments=tuple(
            Commitment(
                id=f"f{number}-{n}", municipality=chance.choice(numbers), text=Text(nn="x"), due=_day(chance, on.year)
            )
            for n in range(chance.randint(0, 3))
        ),
    )


def _application(chance: Random, plan: ActionPlan) -> GrantApplication:
    items = tuple(
        ReportItem(
            measure=each.id, result=Text(nn="Det gjekk bra."), spent_nok=5_000, own_share_nok=chance.randint(0, 9)
        )
        for each in _some(chance, plan.measures, 3)
    )
    return GrantApplication(
        id=f"soknad-{plan.year}",
        title=Text(nn="Søknad"),
        network=plan.network,
        plan=plan.id,
        funder=chance.choice([None, *FUNDERS]),
        report=GrantReport(on=date(plan.year, 12, 1), items=items),
    )


def became(world: World, number: str, day: date) -> set[str]:
    """The numbers of what a municipality is on a day: one, or several where only a person can tell."""
    for change in world.network.changes:
        if change.on <= day and number in change.before:
            return set(change.after)
    return {number}


def belonging(world: World, number: str, day: date) -> tuple[set[str], set[str]]:
    """The numbers that a municipality has had by a day, and the ids of the open units in it and in no other."""
    numbers = {each.number for each in world.network.municipalities if became(world, each.number, day) == {number}}
    units = {
        unit.id
        for unit in world.network.units
        if unit.is_open_on(day) and became(world, unit.municipality, day) == {number}
    }
    return numbers | {number}, units
