"""How measures stand on a day: how many, how far, how late, how well anchored."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from sunnmore_oppvekst.domain.measure import Measure, MeasureState
from sunnmore_oppvekst.domain.progress import share_of_milestones, weighted

_FINAL = tuple(state for state in MeasureState if state.is_final)


@frozen(kw_only=True)
class Standing:
    """How some measures stand on a day.

    Attributes:
        measures: the measures.
        on: the day.
    """

    measures: tuple[Measure, ...]
    on: date

    @property
    def share(self) -> float:
        """How far they have come together, by weight, from 0 to 1."""
        return weighted((measure.weight, measure.progress(self.on).share) for measure in self.measures)

    @property
    def late(self) -> tuple[Measure, ...]:
        """Those that are late."""
        return tuple(measure for measure in self.measures if measure.progress(self.on).is_late)

    def in_state(self, state: MeasureState) -> tuple[Measure, ...]:
        """Those that stand so."""
        return tuple(measure for measure in self.measures if measure.state_on(self.on) is state)

    @property
    def anchoring(self) -> Anchored:
        """How many of the units that take part have made their measures their own, counted measure by measure."""
        return anchored(self.measures, on=self.on)


@frozen(kw_only=True)
class Anchored:
    """How many units have made something their own.

    Attributes:
        units: how many take part.
        done: how many of them have made it their own.
    """

    units: int
    done: int


def anchored(measures: Iterable[Measure], *, on: date) -> Anchored:
    """The units that take part in measures, and how many of them had made the measure their own by `on`.

    A unit that has made a measure its own takes part in it, listed as a participant or not.
    """
    counted = [anchored_units(measure, on) for measure in measures]
    return Anchored(units=sum(units for units, _ in counted), done=sum(done for _, done in counted))


def anchored_units(measure: Measure, on: date) -> tuple[int, int]:
    """How many units take part in a measure, and how many of them had made it their own by `on`."""
    listed = () if measure.participants is None else measure.participants.units
    if not measure.anchoring:
        return len(set(listed)) if listed else 0, 0
    own = {each.unit for each in measure.anchoring if each.on <= on}
    return len(own.union(listed)), len(own)


def how_it_stands(measure: Measure, on: date) -> tuple[MeasureState, float, bool]:
    """How a measure stood on `on`, how far it had come, and whether it was late.

    The same as `state_on`, `share_done` and `is_late_on` tell, with one look through its reports, for those who ask of
    very many.
    """
    report = measure.status_on(on)
    state = MeasureState.PLANNED if report is None else report.state
    said = None if report is None else report.share
    share = share_of_milestones(measure.milestones, on) if said is None else said
    if state in _FINAL:
        return state, share, False
    for milestone in measure.milestones:
        if milestone.is_late_on(on):
            return state, share, True
    return state, share, measure.is_over_on(on)


def not_anchored(measure: Measure, *, on: date) -> tuple[str, ...]:
    """Ids of the units that take part in a measure and had not made it their own by `on`."""
    own = _own(measure, on)
    return tuple(unit for unit in taking_part(measure, on) if unit not in own)


def taking_part(measure: Measure, on: date = date.max) -> tuple[str, ...]:
    """Ids of the units that take part in a measure: those listed, and those that had made it their own by `on`."""
    listed = measure.participants.units if measure.participants else ()
    return tuple(dict.fromkeys([*listed, *sorted(_own(measure, on))]))


def _own(measure: Measure, on: date) -> frozenset[str]:
    return frozenset(each.unit for each in measure.anchoring if each.on <= on)
