"""What happens with a measure through a year: milestones, status, readings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from attrs import evolve

from sunnmore_oppvekst.domain.measure import Measure, MeasureState, Milestone, Reading, StatusReport
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.testing.country.phrases import CANCELLED_NOTES, DONE_NOTES, NOTES, STUCK_NOTES
from sunnmore_oppvekst.testing.country.proposing import Fate
from sunnmore_oppvekst.testing.country.scene import Scene

_PATIENCE = 3
"""How many editions after it was to be done somebody gives up a measure that never is."""
_MONTHS = (3, 6, 10)


def lived(scene: Scene, measure: Measure, fate: Fate, year: int) -> Measure:
    """The measure as it stands at the end of a year."""
    until = scene.until(year)
    state, ended = _outcome(scene, measure, fate, year)
    is_over = ended is not None and ended <= until
    reports = [*_reports(scene, measure, fate, year, ended)]
    if ended is not None and is_over:
        reports.append(_last_report(scene, measure, state, ended))
    milestones = tuple(_reached(scene, each, fate, year) for each in measure.milestones)
    if state is MeasureState.DONE and ended is not None and is_over:
        milestones = tuple(evolve(each, done=each.done or min(each.due, ended)) for each in milestones)
    return evolve(
        measure,
        milestones=milestones,
        status=(*measure.status, *reports),
        indicators=tuple(
            evolve(each, readings=(*each.readings, *_reading(scene, each.start or 0, each.target or 0, fate, year)))
            for each in measure.indicators
        ),
    )


def _outcome(scene: Scene, measure: Measure, fate: Fate, year: int) -> tuple[MeasureState, date | None]:
    """How it stands when the year is over, and the day it came to that, where it is over then."""
    end = measure.period.end if measure.period else None
    if fate.is_never_done:
        gives_up = year >= fate.ends + _PATIENCE
        return (MeasureState.CANCELLED, date(year, 11, 28)) if gives_up else (MeasureState.STARTED, None)
    if fate.is_cancelled and year == fate.ends:
        return MeasureState.CANCELLED, date(year, 9, scene.chance.randint(1, 28))
    if year >= fate.ends and end is not None:
        return MeasureState.DONE, min(end, date(year, 12, 1)) - timedelta(days=scene.chance.randint(1, 20))
    return MeasureState.STARTED, None


def _reports(scene: Scene, measure: Measure, fate: Fate, year: int, ended: date | None) -> Iterator[StatusReport]:
    chance, period = scene.chance, measure.period
    for month in _MONTHS:
        on = date(year, month, chance.randint(1, 19))
        if period is None or on < period.start or on > scene.until(year) or (ended is not None and on >= ended):
            continue
        gone = (on - period.start).days / (period.days or 1)
        share = min(0.4, gone) if fate.is_never_done else gone * chance.uniform(0.75, 1.05)
        yield StatusReport(
            on=on,
            state=MeasureState.STARTED,
            percent=max(5, min(95, round(20 * share) * 5)),
            note=Text(nn=chance.choice(STUCK_NOTES if fate.is_never_done else NOTES)),
            by=measure.responsible[0] if measure.responsible else None,
        )


def _last_report(scene: Scene, measure: Measure, state: MeasureState, on: date) -> StatusReport:
    notes = DONE_NOTES if state is MeasureState.DONE else CANCELLED_NOTES
    by = measure.responsible[0] if measure.responsible else None
    return StatusReport(on=on, state=state, note=Text(nn=scene.chance.choice(notes)), by=by)


def _reached(scene: Scene, milestone: Milestone, fate: Fate, year: int) -> Milestone:
    chance, until = scene.chance, scene.until(year)
    if milestone.done is not None or milestone.due.year != year:
        return milestone
    if fate.is_never_done and chance.random() < 0.7:
        return milestone
    if scene.happens(scene.planted.late):
        done = milestone.due + timedelta(days=chance.randint(10, 70))
        return evolve(milestone, done=done) if done <= until and chance.random() < 0.7 else milestone
    done = milestone.due - timedelta(days=chance.randrange(10))
    return evolve(milestone, done=done) if milestone.due <= until else milestone


def _reading(scene: Scene, start: float, target: float, fate: Fate, year: int) -> Iterator[Reading]:
    left = max(0, fate.ends - year)
    reached = start + (target - start) * scene.chance.uniform(0.5, 1.1) / (left + 1)
    yield Reading(on=date(year, 10, 15), value=round(reached))
