"""What differs between two plans, beside the libraries that compare plain data."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Any

import dictdiffer  # type: ignore[import-untyped]
import jsonpatch
import orjson
from attrs import evolve
from deepdiff import DeepDiff

import sunnmore_oppvekst as so
from sunnmore_oppvekst.documents.plain import to_plain
from sunnmore_oppvekst.documents.writing import to_json
from tests.benchmarks.figure import Figure, Rounds
from tests.benchmarks.measuring import medians
from tests.benchmarks.plans import plan_data
from tests.benchmarks.reading import example_plan, loaded


def diff_of_two_plans(rounds: Rounds) -> Iterator[Figure]:
    """A dozen edits in one plan, beside the libraries that compare plain data."""
    old = loaded(example_plan())
    edited = loaded(to_json(a_dozen_edits(old)))
    plain = to_plain(old), to_plain(edited)
    taken = medians(
        {
            "ours": lambda _: so.diff(old, edited),
            "deepdiff": lambda _: DeepDiff(*plain),
            "dictdiffer": lambda _: list(dictdiffer.diff(*plain)),
            "jsonpatch": lambda _: jsonpatch.make_patch(*plain),
        },
        range(rounds.of(60)),
    )
    told = f"{len(so.diff(old, edited))} changes, {len(list(dictdiffer.diff(*plain)))} from dictdiffer"
    for name, least in (("deepdiff", 100), ("dictdiffer", 10), ("jsonpatch", 10)):
        yield Figure(
            what=f"{name} after a dozen edits", beside="diff", value=taken[name] / taken["ours"], least=least, note=told
        )
    yield from growth_of_diff(rounds)


def growth_of_diff(rounds: Rounds) -> Iterator[Figure]:
    """The time for a plan with ten times the measures, beside ten times the time."""
    small, large = (loaded(orjson.dumps(plan_data(1, measures=number))) for number in (26, 260))
    pairs = {name: (value, loaded(to_json(a_dozen_edits(value)))) for name, value in (("1", small), ("10", large))}
    candidates: dict[str, Callable[[int], object]] = {
        name: partial(_diffed, old, new) for name, (old, new) in pairs.items()
    }
    taken = medians(candidates, range(rounds.of(100)))
    yield Figure(what="diff of 260 measures", beside="10 x diff of 26", value=taken["10"] / taken["1"] / 10, most=1.05)


def _diffed(old: Any, new: Any, _: int) -> object:
    return so.diff(old, new)


def a_dozen_edits(plan: Any) -> Any:
    """A plan after some of everything: texts, dates, amounts, lists, a measure gone and one that came."""
    measures = list(plan.measures)
    for index in range(0, 8, 2):
        measures[index] = evolve(measures[index], title=so.Text(nn=f"Ny tittel {index}"))
    for index in range(1, 7, 2):
        measures[index] = evolve(measures[index], sectors=measures[index].sectors[:1], status=())
    measures[9] = evolve(measures[9], milestones=measures[9].milestones[1:])
    measures[10] = evolve(measures[10], carried_over=measures[10].carried_over + 1)
    added = evolve(measures[2], id="heilt-nytt")
    return evolve(plan, measures=(*measures[:15], *measures[16:20], added, *measures[20:]), updated=date(2019, 7, 1))


ALL = (diff_of_two_plans,)
