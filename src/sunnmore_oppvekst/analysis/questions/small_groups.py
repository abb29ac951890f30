"""Figures about few units, left out for the public so that nobody can work them out from the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations
from typing import Any

from sunnmore_oppvekst.analysis.given import chosen
from sunnmore_oppvekst.domain.audience import Audience
from sunnmore_oppvekst.messages.message import _

SMALLEST = 5
"""The fewest units that a figure may be about when it is for the public."""
LEFT_OUT = _(
    "{hidden} of {rows} rows have no figures, as they are about fewer than {smallest} units or would give such away."
)
"""The sentence that says so, with the facts of `left_out`."""

Units = Sequence[frozenset[str]]


def hidden_from(
    audience: Audience | str, units: Units, within: Sequence[object], *, elsewhere: Collection[int] = ()
) -> frozenset[int]:
    """Numbers of the rows whose figures an audience may not see.

    For a public audience that is each row about fewer than `SMALLEST` units, and each that shares a unit with it, as
    one tells of the other. So are rows that share units where one less another is about fewer than `SMALLEST`, or any
    sum and difference of several is. Where those left out of a group are one row, or fewer than `SMALLEST` units
    together, the smallest of the others is left out, too, so that nobody can find the one by taking the rest from the
    sum. Which rows they are depends on how many units there are and never on the figures.

    Args:
        audience: who it is for.
        units: ids of the units that each row is about.
        within: the group of each row: rows of one group may be added to a sum that is known.
        elsewhere: numbers of rows whose figures are left out of another answer, too.
    """
    if chosen(Audience, audience) is not Audience.PUBLIC:
        return frozenset()
    clusters = list(_clusters(units))
    secret = frozenset(elsewhere)
    telling = (each for each in clusters if not each.isdisjoint(secret) or _tells_of_few([units[row] for row in each]))
    hidden = {row for cluster in telling for row in cluster}
    while more := _too_easy(hidden, clusters, units, within):
        hidden |= more
    return frozenset(hidden)


def _clusters(units: Units) -> Iterator[frozenset[int]]:
    """Rows that have units in common, directly or through others; rows about none are in no cluster."""
    left = [row for row, those in enumerate(units) if those]
    while left:
        cluster, reached = {left[0]}, set(units[left[0]])
        while near := {row for row in left if row not in cluster and not reached.isdisjoint(units[row])}:
            cluster |= near
            reached.update(*(units[row] for row in near))
        yield frozenset(cluster)
        left = [row for row in left if row not in cluster]


def _tells_of_few(units: Units) -> bool:
    """Whether figures about these sets of units, added and taken from each other, give one about few units.

    Units that lie in the same sets are as one. Each sum and difference is a sum of the reduced sets, and has as many of
    those in it as there are pivots among its units.
    """
    alike = Counter(tuple(unit in those for those in units) for unit in frozenset[str]().union(*units)).most_common()
    sizes = [size for _, size in alike]
    reduced = _reduced([[Fraction(inside[row]) for inside, _ in alike] for row in range(len(units))])
    small = [row for pivot, row in reduced.items() if sizes[pivot] < SMALLEST]
    for several in range(1, SMALLEST):
        for added in combinations(small, several):
            held = [sum(column) for column in zip(*added, strict=True)]
            if all(each in {0, 1} for each in held) and _size(held, sizes) < SMALLEST:
                return True
    return False


def _size(held: Sequence[Fraction | int], sizes: Sequence[int]) -> int:
    return sum(size for each, size in zip(held, sizes, strict=True) if each)


def _reduced(rows: list[list[Fraction]]) -> dict[int, list[Fraction]]:
    """The reduced row echelon form of a matrix: each row by the column of its pivot."""
    found: dict[int, list[Fraction]] = {}
    for row in rows:
        for pivot, each in found.items():
            row = _less(row, row[pivot], each)
        at = next((column for column, value in enumerate(row) if value), None)
        if at is not None:
            row = [value / row[at] for value in row]
            found = {pivot: _less(each, each[at], row) for pivot, each in found.items()} | {at: row}
    return found


def _less(row: list[Fraction], times: Fraction, other: list[Fraction]) -> list[Fraction]:
    return [value - times * taken for value, taken in zip(row, other, strict=True)] if times else row


def _too_easy(
    hidden: Collection[int], clusters: Sequence[frozenset[int]], units: Units, within: Sequence[object]
) -> frozenset[int]:
    """The cluster to hide next, as a group hides so little that it can be found from the sum; empty where none is."""
    for group in dict.fromkeys(within):
        own = [row for row in hidden if within[row] == group]
        if own and (len(own) == 1 or sum(len(units[row]) for row in own) < SMALLEST):
            others = [
                each for each in clusters if each.isdisjoint(hidden) and any(within[row] == group for row in each)
            ]
            if others:
                return min(others, key=lambda each: (sum(len(units[row]) for row in each), min(each)))
    return frozenset()


def without(data: Mapping[str, list[Any]], hidden: Collection[int], figures: Sequence[str]) -> Mapping[str, list[Any]]:
    """The columns with nothing in the figures of the hidden rows."""
    return {
        name: [None if row in hidden and name in figures else value for row, value in enumerate(values)]
        for name, values in data.items()
    }


def left_out(hidden: Collection[int], rows: int) -> tuple[tuple[str, object], ...]:
    """The facts that say how much is left out."""
    return (("hidden", len(hidden)), ("rows", rows), ("smallest", SMALLEST))
