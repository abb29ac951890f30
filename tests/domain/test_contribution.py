"""Contributions: what a municipality adds, changes and drops, or that it has nothing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sunnmore_oppvekst.domain.contribution import Comment, Contribution, MeasureChange, MeasureDrop
from sunnmore_oppvekst.domain.current_state import Baseline, NeedsAssessment
from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.errors import InvalidValue

WORDS = Text(nn="ord")
SOMETHING: list[dict[str, Any]] = [
    {"measures": (Measure(id="t1", title=WORDS),)},
    {"baselines": (Baseline(id="s1", area="a", text=WORDS),)},
    {"needs": (NeedsAssessment(id="n1", method=WORDS, on=date(2018, 10, 1)),)},
    {"changes": (MeasureChange(measure="t1", title=WORDS),)},
    {"drops": (MeasureDrop(measure="t1", reason=WORDS),)},
]


def contribution(**fields: Any) -> Contribution:
    return Contribution(id="giske-2019", network="n", plan="p", year=2019, municipality="1532", **fields)


@pytest.mark.parametrize("fields", SOMETHING, ids=lambda fields: next(iter(fields)))
def test_who_has_nothing_sends_nothing(fields: dict[str, Any]) -> None:
    assert not contribution(**fields).is_empty
    with pytest.raises(InvalidValue, match="true only when the contribution has no additions, changes or drops"):
        contribution(has_nothing=True, **fields)


def test_who_has_nothing_may_still_comment() -> None:
    assert contribution(has_nothing=True, comments=(Comment(text=WORDS),)).is_empty


def test_a_drop_has_a_reason() -> None:
    with pytest.raises(InvalidValue, match=r"MeasureDrop\.reason"):
        MeasureDrop(measure="t1", reason=None)  # type: ignore[arg-type]
