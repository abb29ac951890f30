"""How a measure looks in a drawing: by its state, or as late where it is late."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sunnmore_oppvekst.domain.measure import Measure, MeasureState
from sunnmore_oppvekst.messages.labels import label
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.report.figure import BarState, Layer
from sunnmore_oppvekst.report.wording import LATE, capital

_STATES = {
    BarState.DONE: MeasureState.DONE,
    BarState.ACTIVE: MeasureState.STARTED,
    BarState.LATE: None,
    BarState.PAUSED: MeasureState.PAUSED,
    BarState.PLANNED: MeasureState.PLANNED,
    BarState.CANCELLED: MeasureState.CANCELLED,
}
LOOKS = tuple(_STATES)
"""The looks, in the order that drawings show them."""


def look_of(measure: Measure, on: date) -> BarState:
    """How a measure looks on a day."""
    if measure.progress(on).is_late:
        return BarState.LATE
    state = measure.state_on(on)
    return next(look for look, each in _STATES.items() if each is state)


def said(look: BarState, language: Language) -> str:
    """What a look stands for, as it is said inside a sentence."""
    state = _STATES[look]
    return LATE[language] if state is None else label(state, language)


def layers(looks: Iterable[BarState], language: Language) -> tuple[Layer, ...]:
    """What those of the looks that are used stand for."""
    used = set(looks)
    return tuple(Layer(label=capital(said(look, language)), state=look) for look in LOOKS if look in used)
