"""The quick way, the careful way and the JSON Schema give the same verdict on whatever they are shown."""

from __future__ import annotations

import copy
import json
import pathlib
import random
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from sunnmore_oppvekst.documents.reading import read, read_carefully
from sunnmore_oppvekst.documents.schema import format_checker, json_schema
from sunnmore_oppvekst.documents.yaml_source import yaml_data
from sunnmore_oppvekst.domain.kinds import KINDS
from sunnmore_oppvekst.findings import Finding, Path

EXAMPLE = pathlib.Path(__file__).parents[2] / "examples" / "nordre-sunnmore"
MUTATIONS_A_KIND = 400
BEYOND_THE_SCHEMA = frozenset({"DOC005", "DOC008"})
"""What no JSON Schema can say: repeated keys, and fields that do not fit together."""

FULL_WIDTH = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
DAYS = ("2019-05-01", "2019-5-1", "20190501", "2019-W18-3", "2019-02-30", "2019-05-01T00:00:00")
STRINGS = ("", " ", "\n", "x", "NO", "Å", "a-b", "a--b", "-a", "A", "a\n", "1532", "1532\n", "153", "24:00", "09:00")
NAMES = ("974760673", "974760674", "school", "School", "http://x.no", "x@y.no", "+47 70 00 00 00")
OTHER_DIGITS = ("2019-05-01".translate(FULL_WIDTH), "1532".translate(FULL_WIDTH))
ODD: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 1.0, 3.5, 101, 1e300, 2**70),
    *STRINGS,
    *NAMES,
    *DAYS,
    *OTHER_DIGITS,
    *([], {}, [None], ["x"], ["school"], [{}], [[[]]]),
    *(
        {"nn": "x"},
        {"nn": ""},
        {"nn": None},
        {"da": "x"},
        {"x": {}},
        {"x": 1},
        {"X": {}},
        {"x": {"y": [1, {"z": None}]}},
    ),
    *({"body": "x"}, {"body": "x", "role": "y"}, {"role": "x", "municipality": "1532"}),
    *({"start": "2019-01-01"}, {"start": "2019-01-01", "end": None}),
)


@cache
def validator(kind: str) -> Draft202012Validator:
    schema = json_schema(kind)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=format_checker())


@cache
def originals(kind: str) -> list[Any]:
    files = sorted(EXAMPLE.rglob("*.yaml"))
    read_all = [yaml_data(file.read_bytes()) for file in files]
    return [thinned(data) for data in read_all if data["schema"].split("/")[1] == kind]


def thinned(data: Any) -> Any:
    """The same with at most three of everything, so that a mutation soon hits something of each sort."""
    if isinstance(data, dict):
        return {key: thinned(value) for key, value in data.items()}
    return [thinned(item) for item in data[:3]] if isinstance(data, list) else data


def places(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    for key, value in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield from places(value, (*path, key))


def mutated(data: Any, chance: random.Random) -> Any:
    """The same data with one thing in it changed, dropped, doubled or added."""
    data = copy.deepcopy(data)
    path = chance.choice([path for path in places(data) if path and path != ("schema",)])
    holder = data
    for step in path[:-1]:
        holder = holder[step]
    match chance.randrange(4):
        case 0 if isinstance(holder, dict):
            del holder[path[-1]]
        case 1 if isinstance(holder, dict):
            holder[chance.choice(["titel", "nn", "id", "on", "text", "extensions", "body", "role", ""])] = (
                chance.choice(ODD)
            )
        case 2:
            holder[path[-1]] = [holder[path[-1]]]
        case _:
            holder[path[-1]] = chance.choice(ODD)
    return data


def is_beyond_the_schema(finding: Finding, data: Any) -> bool:
    """A fraction without decimals is a whole number to JSON Schema, and is refused here: nothing is coerced."""
    if finding.code in BEYOND_THE_SCHEMA or "extensions" in finding.path:
        return True
    return isinstance(at(data, finding.path), float)


def at(data: Any, path: Path) -> Any:
    for step in path:
        data = data.get(step) if isinstance(data, dict) else data[int(step)]
    return data


def judged(data: Any, kind: str) -> None:
    """Let all three judge, and compare."""
    encoded = json.dumps(data).encode()
    careful = read_carefully(encoded, "json", kind=kind)
    assert (read(encoded, "json", kind=kind).value is None) == (careful.value is None)
    by_schema = validator(kind).is_valid(data)
    if careful.value is not None:
        assert by_schema
    elif by_schema:
        assert all(is_beyond_the_schema(each, data) for each in careful.findings)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_verdict_is_the_same(kind: str) -> None:
    seed = random.SystemRandom().getrandbits(32)
    chance = random.Random(seed)
    for number in range(MUTATIONS_A_KIND):
        data = mutated(chance.choice(originals(kind)), chance)
        try:
            judged(data, kind)
        except AssertionError as error:
            raise AssertionError(f"seed {seed}, mutation {number}: {json.dumps(data)}") from error


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_examples_themselves_are_valid(kind: str) -> None:
    for data in originals(kind):
        judged(data, kind)
        assert validator(kind).is_valid(data)
