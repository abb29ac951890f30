"""How far something has come, with *late* kept apart from *little done*."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from math import fsum
from typing import Protocol

from attrs import frozen


@frozen(kw_only=True)
class Progress:
    """How far something has come.

    Attributes:
        share: from 0, nothing, to 1, all of it.
        is_late: whether something that was due is not done.
    """

    share: float
    is_late: bool


class _Step(Protocol):
    @property
    def weight(self) -> int: ...
    def is_done_on(self, day: date) -> bool: ...


def share_of_milestones(milestones: Iterable[_Step], on: date) -> float:
    """The share of milestones reached by `on`, by weight; 0 when there are none."""
    return weighted([(step.weight, float(step.is_done_on(on))) for step in milestones])


def weighted(shares: Iterable[tuple[int, float]]) -> float:
    """The mean of shares by weight, never under 0 or over 1; 0 when there is nothing to weigh."""
    listed = tuple(shares)
    whole = sum(weight for weight, _ in listed)
    return min(1.0, max(0.0, fsum(weight * share for weight, share in listed) / whole)) if whole else 0.0
