"""A key that is given twice is never passed over, wherever it is and however it is written."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import count
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sunnmore_oppvekst.documents.reading import read
from sunnmore_oppvekst.documents.way_in import counted_from_wire
from sunnmore_oppvekst.documents.wire import wire_of
from sunnmore_oppvekst.documents.writing import to_json
from sunnmore_oppvekst.domain.kinds import KINDS
from sunnmore_oppvekst.testing.drawn import values

EACH_KIND = pytest.mark.parametrize("kind", sorted(KINDS))
QUIET = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
GAPS = st.sampled_from(["", "", " ", "\t", "\n", "\r\n", " \t"])
PEOPLE = '{"schema":"sunnmore-oppvekst/people/1","id":"folk",%s"network":"nordre-sunnmore"}'


def keys_in(plain: Any) -> int:
    inner = plain.values() if isinstance(plain, dict) else plain if isinstance(plain, list) else ()
    return sum(map(keys_in, inner)) + (len(plain) if isinstance(plain, dict) else 0)


def said(plain: Any, numbers: Iterator[int], repeated: int, gap: str) -> str:
    """JSON of plain data in which the key with one of these numbers is given twice, with a gap before its colon."""
    if isinstance(plain, list):
        return f"[{','.join(said(each, numbers, repeated, gap) for each in plain)}]"
    if not isinstance(plain, dict):
        return json.dumps(plain)
    pairs = []
    for key, value in plain.items():
        is_repeated = next(numbers) == repeated
        pair = f"{json.dumps(key)}{gap if is_repeated else ''}:{said(value, numbers, repeated, gap)}"
        pairs += [pair, pair] if is_repeated else [pair]
    return f"{{{','.join(pairs)}}}"


@EACH_KIND
@given(st.data(), GAPS)
@QUIET
def test_a_key_that_is_given_twice_is_found_at_any_depth(kind: str, data: st.DataObject, gap: str) -> None:
    plain = json.loads(to_json(data.draw(values(KINDS[kind]))))
    repeated = data.draw(st.integers(0, keys_in(plain) - 1))
    assert "DOC005" in read(said(plain, count(), repeated, gap).encode(), "json").findings.codes


@EACH_KIND
@given(st.data())
@QUIET
def test_the_keys_that_are_counted_on_the_way_in_are_those_that_were_written(kind: str, data: st.DataObject) -> None:
    cls = KINDS[kind]
    written = to_json(data.draw(values(cls)))
    _, keys = counted_from_wire(cls)(msgspec.json.decode(written, type=wire_of(cls)))
    assert keys == keys_in(json.loads(written))


@pytest.mark.parametrize(
    "again",
    [
        '"id":"folk",',
        '"id" : "folk",',
        '"id":"f","x":1,',
        '"persons":[],"persons":[],',
        '"i\\u0064":"folk",',
        '"extensions":{"x":{"y":1,"y":1}},',
        '"extensions":{"x":{"y":"\\u003a"}},"id":"folk",',
        '"extensions":{"x":{"y":"\\":"}},"id" :"folk",',
        '"extensions":{"x":{"y\\\\":1}},"id":"folk",',
        '"extensions":{"x":{"y\\\\" :1}},"id":"folk",',
    ],
)
def test_nothing_hides_a_key_that_is_given_twice(again: str) -> None:
    assert "DOC005" in read((PEOPLE % again).encode(), "json").findings.codes


@pytest.mark.parametrize(
    "said_anyway",
    [
        '"persons":[],"extensions":{},',
        '"extensions":{"x":{"y":"Merk : \\"dette\\": her"}},',
        '"extensions":{"x":{"y\\\\":1}},',
        '"persons" :\n[],',
    ],
)
def test_what_only_looks_like_one_is_none(said_anyway: str) -> None:
    assert read((PEOPLE % said_anyway).encode(), "json").value is not None
