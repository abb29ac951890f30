"""New measures: what is to be done in an area, at a level, by whom and with whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from attrs import frozen

from sunnmore_oppvekst.domain.measure import (
    Anchoring,
    BudgetLine,
    Indicator,
    Measure,
    Milestone,
    Participation,
    SuccessCriterion,
)
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.sectors import Level
from sunnmore_oppvekst.domain.strategy import PriorityArea
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.domain.unit import Unit
from sunnmore_oppvekst.testing.country.content import IDEAS, Idea
from sunnmore_oppvekst.testing.country.organisation import ADVISER, COMMITTEE, COORDINATOR, DEVELOPMENT, DIRECTOR
from sunnmore_oppvekst.testing.country.phrases import COSTS, MEASURED, STEPS, TAKEN_UP
from sunnmore_oppvekst.testing.country.scene import Scene
from sunnmore_oppvekst.testing.country.territory import Place

_MAY = 5
_MOST_UNITS = 3
_LENGTHS = (1, 2, 3)
_SHARES = (45, 35, 20)


@frozen(kw_only=True)
class Fate:
    """What is to become of a measure, if all goes as it is meant here.

    Attributes:
        ends: the year it is to be done.
        is_never_done: whether it is carried over until somebody gives up.
        is_cancelled: whether it is cancelled on the way.
    """

    ends: int
    is_never_done: bool = False
    is_cancelled: bool = False


def proposed(
    scene: Scene, number: int, year: int, area: PriorityArea, level: Level, first: Sequence[Place] = ()
) -> tuple[Measure, Fate]:
    """A new measure of the edition of a year, and its fate.

    Args:
        scene: the network.
        number: its number in the network.
        year: the year.
        area: the area.
        level: the level.
        first: municipalities that must be with.
    """
    chance, planted = scene.chance, scene.planted
    idea, id = chance.choice(IDEAS[area.id]), f"t{number}"
    places = _places(scene, year, area, level, first)
    units = _units(scene, idea, places, date(year, 1, 1)) if level is Level.UNIT else []
    fate = _fate(scene, year)
    period = Period(start=date(year, 1, chance.randint(5, 25)), end=date(fate.ends, 12, chance.randint(1, 20)))
    responsible = _responsible(scene, level, places)
    measure = Measure(
        id=id,
        title=Text(nn=idea.title if level is Level.REGION else f"{idea.title} ({places[0].name})"),
        goal=None if scene.happens(planted.without_goal) else Text(nn=idea.goal),
        success_criteria=() if scene.happens(planted.without_criteria) else _criteria(id, idea),
        area=area.id,
        focus_points=tuple(point.id for point in scene.some(list(area.focus_points), 1, 2)),
        level=level,
        sectors=idea.sectors,
        working_methods=tuple(each.id for each in scene.some(list(scene.strategy_in(year).working_methods), 1, 2)),
        responsible=() if scene.happens(planted.without_responsible) else (responsible,),
        participants=Participation(
            municipalities=() if level is Level.UNIT else tuple(each.number for each in places),
            units=tuple(each.id for each in units),
            roles=(ADVISER,) if level is Level.REGION else (),
        ),
        partners=("hogskulen",) if chance.random() < 0.3 else (),
        period=period,
        milestones=tuple(_milestones(scene, id, period, is_busy=responsible == scene.busy)),
        indicators=tuple(_indicators(scene, id)),
        budget=tuple(_budget(scene, id, year)),
        anchoring=tuple(_anchoring(scene, units, year)),
        proposed_by=places[0].number if level is not Level.REGION and chance.random() < 0.4 else None,
    )
    return measure, fate


def _places(scene: Scene, year: int, area: PriorityArea, level: Level, first: Sequence[Place]) -> list[Place]:
    members = list(scene.members(year))
    if level is Level.REGION:
        return members
    if level is Level.MUNICIPALITY:
        return scene.some(members, 1, 3)
    others = [each for each in members if each not in first and scene.has_unit_measures(area.id, each)]
    return [*first, *scene.some(others, 0 if first else 1, 3)]


def _units(scene: Scene, idea: Idea, places: list[Place], day: date) -> list[Unit]:
    """Some units of each municipality; of whatever sector where there is none that it is meant for."""
    found: list[Unit] = []
    for place in places:
        fitting = scene.units_in(place, idea.sectors, day) or list(scene.units[place.number])
        found += scene.some(fitting, 1, _MOST_UNITS)
    return found


def _fate(scene: Scene, year: int) -> Fate:
    length = scene.chance.choices(_LENGTHS, _SHARES)[0]
    last = scene.strategy_in(year).period.last_day
    ends = min(year + length - 1, last.year if last else year)
    is_never_done = scene.happens(scene.planted.never_done)
    is_cancelled = not is_never_done and scene.happens(scene.planted.cancelled)
    return Fate(ends=ends, is_never_done=is_never_done, is_cancelled=is_cancelled)


def _criteria(id: str, idea: Idea) -> tuple[SuccessCriterion, ...]:
    return tuple(
        SuccessCriterion(id=f"{id}-k{number}", text=Text(nn=text)) for number, text in enumerate(idea.criteria, start=1)
    )


def _responsible(scene: Scene, level: Level, places: list[Place]) -> Party:
    chance = scene.chance
    if scene.busy is not None and chance.random() < 0.4:
        return scene.busy
    if level is Level.REGION:
        return chance.choice((Party(body=COMMITTEE), Party(role=COORDINATOR), Party(role=DEVELOPMENT)))
    return Party(role=ADVISER if chance.random() < 0.7 else DIRECTOR, municipality=places[0].number)


def _milestones(scene: Scene, id: str, period: Period, *, is_busy: bool) -> Iterator[Milestone]:
    chance, days = scene.chance, period.days or 1
    many = chance.randint(2, 4)
    texts = sorted(chance.sample(range(len(STEPS)), many))
    dues = [period.start + timedelta(days=days * (each + 1) // (many + 1)) for each in range(many)]
    if is_busy:
        dues[0] = date(period.start.year, _MAY, chance.randint(2, 28))
    for number, (text, due) in enumerate(zip(texts, sorted(dues), strict=True), start=1):
        yield Milestone(id=f"{id}-m{number}", text=Text(nn=STEPS[text]), due=due)


def _indicators(scene: Scene, id: str) -> Iterator[Indicator]:
    chance = scene.chance
    if chance.random() < 0.3:
        start = chance.randint(10, 60)
        target = min(100, start + chance.randint(10, 40))
        text = Text(nn=chance.choice(MEASURED))
        yield Indicator(id=f"{id}-i1", text=text, unit="prosent", start=start, target=target)


def _budget(scene: Scene, id: str, year: int) -> Iterator[BudgetLine]:
    chance, funders = scene.chance, [each.id for each in scene.strategy_in(year).funders]
    for number in range(1, chance.choice((0, 1, 1, 2)) + 1):
        yield BudgetLine(
            id=f"{id}-b{number}",
            text=Text(nn=chance.choice(COSTS)),
            amount_nok=5000 * chance.randint(2, 60),
            year=year,
            funder=chance.choice([*funders, funders[0], None]),
        )


def _anchoring(scene: Scene, units: list[Unit], year: int) -> Iterator[Anchoring]:
    missing = scene.some(units, 1, 2) if units and scene.happens(scene.planted.not_anchored) else []
    for unit in units:
        if unit not in missing:
            on = date(year, 1, 8) + timedelta(days=scene.chance.randrange(80))
            yield Anchoring(unit=unit.id, on=on, how=Text(nn=scene.chance.choice(TAKEN_UP)))
