"""Timing side by side: the candidates take turns, and what counts is the median of each."""

from __future__ import annotations

import gc
import statistics
import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

S = TypeVar("S")


def medians(candidates: Mapping[str, Callable[[S], object]], subjects: Iterable[S]) -> dict[str, float]:
    """The median time of each candidate in seconds; each takes each subject once, in turn."""
    return {name: statistics.median(taken) for name, taken in times(candidates, subjects).items()}


def more(ones: Sequence[float], others: Sequence[float]) -> float:
    """How much longer the ones took than the others beside them, as a median."""
    return statistics.median(one - other for one, other in zip(ones, others, strict=True))


def times(candidates: Mapping[str, Callable[[S], object]], subjects: Iterable[S]) -> dict[str, list[float]]:
    """The times of each candidate in seconds; each takes each subject once, in turn, and each is as often the first.

    What a candidate makes is thrown away outside the time that counts.
    """
    taken: dict[str, list[float]] = {name: [] for name in candidates}
    turns = deque(candidates.items())
    gc.collect()
    for subject in subjects:
        turns.rotate()
        for name, candidate in tuple(turns):
            start = time.perf_counter()
            made = candidate(subject)
            taken[name].append(time.perf_counter() - start)
            del made
    return taken
