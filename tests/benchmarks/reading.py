"""Reading, keeping and writing plans, beside orjson, msgspec, pydantic, jsonschema and PyYAML."""

from __future__ import annotations

import gc
import json
import time
import tracemalloc
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import orjson
import yaml
from jsonschema import Draft202012Validator

import sunnmore_oppvekst as so
from sunnmore_oppvekst.documents.reading import read
from sunnmore_oppvekst.documents.wire import wire_of
from sunnmore_oppvekst.documents.writing import to_json, to_yaml
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.rules.engine import run
from tests.benchmarks.figure import EXAMPLE, Figure, Rounds
from tests.benchmarks.measuring import medians
from tests.benchmarks.peers import model_of
from tests.benchmarks.plans import plan_data


def written(seed: int, mark: str = "", measures: int = 26) -> bytes:
    """A made-up plan as this library writes it in JSON."""
    value = read(orjson.dumps(plan_data(seed, mark=mark, measures=measures)), "json").value
    assert value is not None
    return to_json(value)


def example_plan() -> bytes:
    """The example's plan of 2019 as this library writes it in JSON."""
    return to_json(so.load(EXAMPLE / "plans" / "handlingsplan-2019.yaml"))


def loaded(data: bytes) -> Any:
    """A plan out of JSON."""
    return read(data, "json").value


def load_of_one_plan(rounds: Rounds) -> Iterator[Figure]:
    """Strict typed load of one plan from JSON, beside `orjson.loads` of the same bytes."""
    candidates: dict[str, Callable[[bytes], object]] = {
        "orjson": orjson.loads,
        "ours": loaded,
        "msgspec, untyped": msgspec.json.Decoder().decode,
        "msgspec, typed, unknown keys refused": msgspec.json.Decoder(wire_of(ActionPlan)).decode,
        "pydantic": model_of(ActionPlan).model_validate_json,
    }
    number = rounds.of(400)
    again = example_plan()
    loaded(again)
    for what, most, plans in (
        (f"the example plan of {len(again) / 1000:.0f} KB, ids repeat", 2.0, [again] * number),
        ("made-up plans, ids repeat", 2.0, [written(number) for number in range(20)] * (number // 20)),
        ("made-up plans, every id new", 2.6, [written(seed, f"-{seed}") for seed in range(number)]),
    ):
        taken = medians(candidates, plans)
        note = f"orjson {taken['orjson'] * 1e6:.0f} µs for {len(plans[0]) / 1000:.0f} KB"
        ratios = {name: taken[name] / taken["orjson"] for name in candidates}
        yield Figure(
            what=f"strict typed load: {what}", beside="orjson.loads", value=ratios["ours"], most=most, note=note
        )
        for name in ("pydantic", "msgspec, untyped", "msgspec, typed, unknown keys refused"):
            yield Figure(what=f"the same with {name}", beside="orjson.loads", value=ratios[name])
    validator = Draft202012Validator(so.json_schema("action-plan"), format_checker=so.format_checker())
    plain = orjson.loads(again)
    taken = medians(
        {"ours": lambda _: loaded(again), "jsonschema": lambda _: validator.is_valid(plain)}, range(rounds.of(40))
    )
    yield Figure(
        what="jsonschema on the plain data of the example plan",
        beside="strict typed load",
        value=taken["jsonschema"] / taken["ours"],
    )


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
    yield Figure(
        what=f"{number} plans loaded and kept", beside="pydantic", value=sorted(ours)[1] / sorted(theirs)[1], most=1
    )


def memory_of_a_loaded_plan(rounds: Rounds) -> Iterator[Figure]:
    """What a loaded plan takes, beside the untyped dicts of the same bytes."""

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
        ("the example plan", [example_plan()] * 50),
        ("made-up plans, every id new", [written(seed, f"-m{seed}") for seed in range(50)]),
    ):
        yield Figure(
            what=f"memory of a loaded plan: {what}",
            beside="untyped dicts",
            value=taken(loaded, plans) / taken(json.loads, plans),
            most=0.6,
        )


def dump_of_one_plan(rounds: Rounds) -> Iterator[Figure]:
    """Writing one plan as JSON, beside pydantic's writing of the same."""
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
    yield Figure(what="a plan written as JSON", beside="pydantic", value=taken["ours"] / taken["pydantic"], most=1)


def rules_over_a_loaded_plan(rounds: Rounds) -> Iterator[Figure]:
    """All rules over a loaded plan, beside loading it from JSON."""
    workspace = so.open_workspace(EXAMPLE)
    data, plan, context = example_plan(), workspace.plan(2019), workspace.context()
    taken = medians(
        {"load": lambda _: loaded(data), "rules": lambda _: run(so.RULES, plan, context)}, [None] * rounds.of(400)
    )
    note = f"rules {taken['rules'] * 1e6:.0f} µs"
    yield Figure(
        what="all rules over a plan",
        beside="its load from JSON",
        value=taken["rules"] / taken["load"],
        most=1,
        note=note,
    )


def load_from_yaml(rounds: Rounds) -> Iterator[Figure]:
    """Values out of YAML, beside PyYAML's C loader on the same text."""
    data = to_yaml(loaded(example_plan()))
    taken = medians(
        {"pyyaml": lambda text: yaml.load(text, yaml.CSafeLoader), "ours": lambda text: read(text, "yaml").value},
        [data] * rounds.of(60),
    )
    yield Figure(
        what=f"values out of {len(data) / 1000:.0f} KB of YAML",
        beside="PyYAML's C loader",
        value=taken["ours"] / taken["pyyaml"],
        most=1.3,
    )


ALL = (
    load_of_one_plan,
    a_thousand_plans_kept,
    memory_of_a_loaded_plan,
    dump_of_one_plan,
    rules_over_a_loaded_plan,
    load_from_yaml,
)
