"""What is measured, and against what."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import dictdiffer  # type: ignore[import-untyped]
import jsonpatch
import orjson
import yaml
from attrs import asdict, evolve, frozen
from deepdiff import DeepDiff

import sunnmore_oppvekst as so
from sunnmore_oppvekst.documents.plain import to_plain
from sunnmore_oppvekst.documents.reading import read
from sunnmore_oppvekst.documents.writing import to_json, to_yaml
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.engine import run
from tests.benchmarks.exports import writers
from tests.benchmarks.measuring import medians
from tests.benchmarks.peers import model_of
from tests.benchmarks.plans import plan_data
from tests.hooks.installing import install

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "nordre-sunnmore"


@frozen
class Figure:
    """One figure.

    Attributes:
        name: what was measured.
        value: the figure, in what the name says.
        goal: what it is to be.
        note: what a reader should know.
    """

    name: str
    value: float
    goal: str = ""
    note: str = ""

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


@frozen
class Rounds:
    """How many times things are measured."""

    few: bool = False

    def of(self, many: int) -> int:
        return max(5, many // 10) if self.few else many


def written(seed: int, mark: str = "") -> bytes:
    """A made-up plan as this library writes it in JSON."""
    value = read(orjson.dumps(plan_data(seed, mark=mark)), "json").value
    assert value is not None
    return to_json(value)


def example_plan() -> bytes:
    """The example's plan of 2019 as this library writes it in JSON."""
    return to_json(so.load(EXAMPLE / "plans" / "handlingsplan-2019.yaml"))


def loaded(data: bytes) -> Any:
    return read(data, "json").value


def load_of_one_plan(rounds: Rounds) -> Iterator[Figure]:
    """Strict typed load of one plan from JSON, against `orjson.loads` of the same bytes."""
    model = model_of(ActionPlan)
    candidates: dict[str, Callable[[bytes], object]] = {
        "orjson": orjson.loads,
        "ours": loaded,
        "pydantic": model.model_validate_json,
    }
    number = rounds.of(400)
    again = example_plan()
    loaded(again)
    for what, goal, plans in (
        (f"example plan, {len(again) / 1000:.0f} KB, ids repeat", "<= 2.3", [again] * number),
        ("made-up plans, ids repeat", "<= 2.3", [written(number) for number in range(20)] * (number // 20)),
        ("made-up plans, every id new", "<= 3.0", [written(seed, f"-{seed}") for seed in range(number)]),
    ):
        taken = medians(candidates, plans)
        note = f"orjson {taken['orjson'] * 1e6:.0f} us, plan of {len(plans[0]) / 1000:.0f} KB"
        yield Figure(f"load / orjson.loads, {what}", taken["ours"] / taken["orjson"], goal, note)
        yield Figure(f"pydantic / orjson.loads, {what}", taken["pydantic"] / taken["orjson"])


def a_thousand_plans_kept(rounds: Rounds) -> Iterator[Figure]:
    """Loading a thousand plans and keeping them, with the garbage collector as Python has it."""
    number = 200 if rounds.few else 1000
    plans = [written(seed % 50) for seed in range(number)]
    model = model_of(ActionPlan)

    def kept(load: Callable[[bytes], object]) -> float:
        gc.collect()
        start = time.perf_counter()
        held = [load(plan) for plan in plans]
        taken = time.perf_counter() - start
        del held
        return taken

    ours, theirs = [], []
    for _ in range(3):
        ours.append(kept(loaded))
        theirs.append(kept(model.model_validate_json))
    yield Figure(f"{number} plans loaded and kept / pydantic", sorted(ours)[1] / sorted(theirs)[1], "< 1")


def memory_of_a_loaded_plan(rounds: Rounds) -> Iterator[Figure]:
    """What a loaded plan takes, against the untyped dicts of the same bytes."""

    def taken(load: Callable[[bytes], object], plans: list[bytes]) -> int:
        load(plans[0])
        gc.collect()
        tracemalloc.start()
        held = [load(plan) for plan in plans]
        gc.collect()
        size = tracemalloc.get_traced_memory()[0]
        tracemalloc.stop()
        del held
        return size

    for what, plans in (
        ("example plan", [example_plan()] * 50),
        ("made-up plans, every id new", [written(seed, f"-m{seed}") for seed in range(50)]),
    ):
        yield Figure(
            f"memory of a plan / untyped dicts, {what}", taken(loaded, plans) / taken(json.loads, plans), "<= 0.6"
        )


def dump_of_one_plan(rounds: Rounds) -> Iterator[Figure]:
    """Writing one plan as JSON, against pydantic's writing of the same."""
    data = example_plan()
    value, theirs = loaded(data), model_of(ActionPlan).model_validate_json(data)
    assert theirs.model_dump_json(exclude_unset=True, by_alias=True).encode() == data
    taken = medians(
        {
            "ours": lambda _: so.dumps(value, "json"),
            "pydantic": lambda _: theirs.model_dump_json(exclude_unset=True, by_alias=True),
        },
        [None] * rounds.of(400),
    )
    yield Figure("dump / pydantic", taken["ours"] / taken["pydantic"], "<= 1")


def rules_over_a_loaded_plan(rounds: Rounds) -> Iterator[Figure]:
    """All rules over a loaded plan, against loading it from JSON."""
    workspace = so.open_workspace(EXAMPLE)
    data, plan, context = example_plan(), workspace.plan(2019), workspace.context()
    assert isinstance(context, Context)
    taken = medians(
        {"load": lambda _: loaded(data), "rules": lambda _: run(so.RULES, plan, context)}, [None] * rounds.of(400)
    )
    yield Figure(
        "all rules / load from JSON", taken["rules"] / taken["load"], "<= 1", f"rules {taken['rules'] * 1e6:.0f} us"
    )


def load_from_yaml(rounds: Rounds) -> Iterator[Figure]:
    """Values out of YAML, against PyYAML's C loader on the same text."""
    data = to_yaml(loaded(example_plan()))
    taken = medians(
        {"pyyaml": lambda text: yaml.load(text, yaml.CSafeLoader), "ours": lambda text: read(text, "yaml").value},
        [data] * rounds.of(60),
    )
    yield Figure(
        "values from YAML / PyYAML's C loader", taken["ours"] / taken["pyyaml"], "<= 1.3", f"{len(data) / 1000:.0f} KB"
    )


def import_of_the_package(rounds: Rounds) -> Iterator[Figure]:
    """What `import sunnmore_oppvekst` adds to starting Python."""

    def start(statement: str) -> Callable[[object], object]:
        return lambda _: subprocess.run([sys.executable, "-c", statement], check=True)

    taken = medians({"without": start("pass"), "with": start("import sunnmore_oppvekst")}, [None] * rounds.of(40))
    yield Figure("import sunnmore_oppvekst, ms", (taken["with"] - taken["without"]) * 1000, "< 60")


STREAM = """
import resource, sys, time
import sunnmore_oppvekst as so
within = so.open_workspace(sys.argv[1])
start = time.perf_counter()
found = sum(len(so.check(plan, within=within)) for plan in so.iter_load(sys.argv[2]))
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def ten_thousand_plans_streamed(rounds: Rounds) -> Iterator[Figure]:
    """Plans streamed from JSON Lines and checked, a tenth and the whole, each in a process of its own."""
    number = 1_000 if rounds.few else 10_000
    lines = [written(seed, f"-{seed}") for seed in range(200)]
    seconds, megabytes = [], []
    with tempfile.TemporaryDirectory() as folder:
        for many in (number // 10, number):
            path = Path(folder) / f"{many}.jsonl"
            with path.open("wb") as file:
                for index in range(many):
                    file.write(lines[index % len(lines)] + b"\n")
            done = subprocess.run(
                [sys.executable, "-c", STREAM, str(EXAMPLE), str(path)], check=True, capture_output=True, text=True
            )
            taken, peak = map(float, done.stdout.split())
            seconds.append(taken)
            megabytes.append(peak)
    yield Figure(
        f"time for {number} plans / 10 x a tenth of them", seconds[1] / (10 * seconds[0]), "~ 1", f"{seconds[1]:.1f} s"
    )
    yield Figure(
        f"peak memory for {number} plans / a tenth of them",
        megabytes[1] / megabytes[0],
        "~ 1",
        f"{megabytes[1]:.0f} MB",
    )


def diff_of_two_plans(rounds: Rounds) -> Iterator[Figure]:
    """A dozen edits in one plan, against the libraries that compare plain data."""
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
    for name, goal in (("deepdiff", ">= 100"), ("dictdiffer", ">= 10"), ("jsonpatch", ">= 10")):
        yield Figure(f"{name} / diff, a dozen edits", taken[name] / taken["ours"], goal, told)
    yield from growth_of_diff(rounds)


def growth_of_diff(rounds: Rounds) -> Iterator[Figure]:
    """The time for a plan with ten times the measures, against ten times the time."""
    small, large = (loaded(orjson.dumps(plan_data(1, measures=number))) for number in (26, 260))
    pairs = {name: (value, loaded(to_json(a_dozen_edits(value)))) for name, value in (("1", small), ("10", large))}
    candidates: dict[str, Callable[[int], object]] = {
        name: partial(_diffed, old, new) for name, (old, new) in pairs.items()
    }
    taken = medians(candidates, range(rounds.of(100)))
    yield Figure("time for diff of 260 measures / 10 x 26", taken["10"] / taken["1"] / 10, "~ 1")


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


def exports(rounds: Rounds) -> Iterator[Figure]:
    """Each format beside the bare library that writes the same cells, paragraphs or events."""
    for name, candidates in writers(EXAMPLE).items():
        taken = medians(candidates, range(rounds.of(20)))
        note = f"{taken['ours'] * 1000:.1f} ms for one plan"
        yield Figure(f"export to {name} / the bare library", taken["ours"] / taken["bare"], "1.5", note)


def fifty_plugins_that_nobody_needs(rounds: Rounds) -> Iterator[Figure]:
    """`oppvekst check` with fifty plugins installed that bring formats, beside none of them."""
    command = [str(Path(sys.executable).parent / "oppvekst"), "check", str(EXAMPLE)]
    reading = "from importlib.metadata import entry_points; entry_points()"
    with tempfile.TemporaryDirectory() as folder:
        for number in range(50):
            install(Path(folder), f"p{number}", "HOOK_API = 1", groups=(".exporters",))
        runs: dict[str, tuple[list[str], str]] = {
            "none": (command, ""),
            "fifty": (command, folder),
            "reading none": ([sys.executable, "-c", reading], ""),
            "reading fifty": ([sys.executable, "-c", reading], folder),
        }
        candidates = {name: partial(_ended, *run) for name, run in runs.items()}
        taken = medians(candidates, range(rounds.of(20)))
    more = taken["fifty"] - taken["none"]
    metadata = taken["reading fifty"] - taken["reading none"]
    note = f"reading the metadata of fifty takes {metadata * 1000:.0f} ms of {more * 1000:.0f}"
    yield Figure("check with fifty plugins, ms more than with none", (more - metadata) * 1000, "10", note)


def _ended(command: list[str], path: str, _: int) -> int:
    return subprocess.run(command, env={**os.environ, "PYTHONPATH": path}, capture_output=True, check=False).returncode


ALL = (
    exports,
    fifty_plugins_that_nobody_needs,
    diff_of_two_plans,
    load_of_one_plan,
    a_thousand_plans_kept,
    memory_of_a_loaded_plan,
    dump_of_one_plan,
    rules_over_a_loaded_plan,
    load_from_yaml,
    import_of_the_package,
    ten_thousand_plans_streamed,
)
