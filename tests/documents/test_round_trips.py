"""What is written is read back the same, every way there is."""

from __future__ import annotations

from typing import Any

import attrs
import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sunnmore_oppvekst.documents.careful import careful, converter
from sunnmore_oppvekst.documents.plain import to_plain
from sunnmore_oppvekst.documents.reading import read, read_carefully
from sunnmore_oppvekst.documents.way_in import from_wire
from sunnmore_oppvekst.documents.wire import wire_of
from sunnmore_oppvekst.documents.writing import write
from sunnmore_oppvekst.domain.kinds import KINDS
from sunnmore_oppvekst.testing.drawn import values

EACH_KIND = pytest.mark.parametrize("kind", sorted(KINDS))
QUIET = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def in_full(value: Any) -> str:
    return repr(attrs.asdict(value) if attrs.has(type(value)) else value)


def same(one: Any, other: Any) -> bool:
    """Equal in value and in type, which `==` alone does not tell of 1, 1.0 and True."""
    return bool(one == other) and in_full(one) == in_full(other)


@EACH_KIND
@pytest.mark.parametrize("format", ["yaml", "json"])
@given(st.data())
@QUIET
def test_a_document_comes_back_as_it_was(kind: str, format: str, data: st.DataObject) -> None:
    value = data.draw(values(KINDS[kind]))
    written = write(value, format)
    for reading in (read(written, format), read_carefully(written, format)):
        assert not reading.findings
        assert same(reading.value, value)
    assert write(value, format) == written


@EACH_KIND
@given(st.data())
@QUIET
def test_the_quick_and_the_careful_way_make_the_same_value(kind: str, data: st.DataObject) -> None:
    cls = KINDS[kind]
    value = data.draw(values(cls))
    plain = to_plain(value)
    wire = msgspec.convert(plain, wire_of(cls))
    del plain["schema"]
    assert same(from_wire(cls)(wire), value)
    assert same(careful(plain, cls), value)


@EACH_KIND
@given(st.data())
@settings(QUIET, max_examples=8)
def test_cattrs_structures_what_it_unstructures(kind: str, data: st.DataObject) -> None:
    value = data.draw(values(KINDS[kind]))
    ours = converter()
    plain = ours.unstructure(value)
    del plain["schema"]
    assert same(ours.structure(plain, KINDS[kind]), value)


@EACH_KIND
@given(st.data())
@settings(QUIET, max_examples=8)
def test_a_value_hashes_and_pickles_after_the_quick_way(kind: str, data: st.DataObject) -> None:
    import pickle

    value = data.draw(values(KINDS[kind]))
    read_back = read(write(value, "json"), "json").value
    assert hash(read_back) == hash(value)
    assert pickle.loads(pickle.dumps(read_back)) == value  # noqa: S301
