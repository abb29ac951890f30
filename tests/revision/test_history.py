"""A chain of entries: tampering is detected at the first entry that cannot be trusted."""

from __future__ import annotations

import copy
import hashlib
import json
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from sunnmore_oppvekst.revision.history import WHOLE_EVERY, Conflict, Entry, Plain, digest, flaws, next_entry, replayed

EVENT: Plain = {"verb": "edited", "on": "2019-01-01"}
LENGTH = 4


def version(number: int) -> Plain:
    """Plans that share most of what they hold."""
    measures = [{"id": f"t{place}", "title": "Tiltak"} for place in range(3)]
    measures[number % 3] = {"id": f"t{number % 3}", "title": f"Tiltak {number}"}
    return {"id": "plan", "title": "Plan", "year": 2019, "measures": measures, "note": {"nn": f"Nummer {number}"}}


def chain(length: int, plan: Callable[[int], Plain] = version) -> list[Entry]:
    entries: list[Entry] = []
    for number in range(length):
        last = entries[-1] if entries else None
        entries.append(next_entry(last, plan(number - 1) if last else None, EVENT, plan(number)))
    return entries


def found(entries: list[Entry]) -> list[int]:
    """The places of the flaws."""
    return [flaw.expected for flaw in flaws(entries)]


def sealed(entry: Entry, **fields: Any) -> Entry:
    """An entry with something else in it, and the hash that goes with that."""
    changed: Entry = evolve(entry, **fields)
    return evolve(changed, hash=changed.seal())


CHAIN = chain(LENGTH)


def test_entries_are_numbered_from_one_and_build_on_each_other() -> None:
    assert [entry.number for entry in CHAIN] == [1, 2, 3, 4]
    assert [entry.parent for entry in CHAIN] == ["", *(entry.hash for entry in CHAIN[:-1])]
    assert [entry.content for entry in CHAIN] == [digest(version(number)) for number in range(LENGTH)]
    assert all(entry.hash == entry.seal() for entry in CHAIN)
    assert {json.dumps(entry.event) for entry in CHAIN} == {json.dumps(EVENT)}


@pytest.mark.parametrize(
    ("number", "is_whole"),
    [
        (1, True),
        (2, False),
        (WHOLE_EVERY - 1, False),
        (WHOLE_EVERY, False),
        (WHOLE_EVERY + 1, True),
        (WHOLE_EVERY + 2, False),
        (2 * WHOLE_EVERY, False),
        (2 * WHOLE_EVERY + 1, True),
    ],
)
def test_a_whole_copy_is_stored_at_a_fixed_interval(number: int, is_whole: bool) -> None:
    last = evolve(CHAIN[0], number=number - 1) if number > 1 else None
    entry = next_entry(last, version(0) if last else None, EVENT, version(1))
    assert entry.number == number
    assert entry.whole == (version(1) if is_whole else None)
    assert bool(entry.changed) is not is_whole
    assert ("whole" in entry.to_plain(), "changed" in entry.to_plain()) == (is_whole, not is_whole)


def test_a_plan_without_a_known_predecessor_is_stored_whole() -> None:
    assert next_entry(CHAIN[1], None, EVENT, version(2)).whole == version(2)


def test_an_unchanged_plan_is_stored_as_no_changes() -> None:
    entry = next_entry(CHAIN[0], version(0), EVENT, version(0))
    assert (entry.whole, entry.changed) == (None, ())
    assert found([CHAIN[0], entry]) == []
    copied = next_entry(evolve(CHAIN[0], number=WHOLE_EVERY), version(0), EVENT, version(0))
    assert (copied.whole, copied.changed) == (version(0), ())


def test_every_version_can_be_replayed() -> None:
    length = WHOLE_EVERY + 3
    entries = chain(length)
    assert [plan for _, plan in replayed(entries)] == [version(number) for number in range(length)]
    assert [entry for entry, _ in replayed(entries)] == entries
    assert found(entries) == []


@pytest.mark.parametrize("length", range(LENGTH + 1))
def test_an_unaltered_chain_has_no_flaw(length: int) -> None:
    assert found(CHAIN[:length]) == []


ALTERED: dict[str, dict[str, Any]] = {
    "number": {"number": 9},
    "event": {"event": {**EVENT, "on": "2019-01-02"}},
    "parent": {"parent": digest("other")},
    "content": {"content": digest("other")},
    "whole": {"whole": version(7)},
    "changed": {"changed": ((("title",), "Noko anna"),)},
    "hash": {"hash": digest("other")},
}


@pytest.mark.parametrize("place", range(LENGTH), ids=["the first", "the second", "the third", "the last"])
@pytest.mark.parametrize("field", ALTERED)
def test_an_altered_entry_is_detected(field: str, place: int) -> None:
    altered: Entry = evolve(CHAIN[place], **ALTERED[field])
    if altered.to_plain() == CHAIN[place].to_plain():
        assert (field, place) == ("changed", 0)
        return
    assert found([*CHAIN[:place], altered, *CHAIN[place + 1 :]]) == [place + 1]


@pytest.mark.parametrize("place", range(LENGTH), ids=["the first", "the second", "the third", "the last"])
@pytest.mark.parametrize("field", [field for field in ALTERED if field not in {"hash", "event"}])
def test_an_entry_altered_and_resealed_is_detected(field: str, place: int) -> None:
    if (field, place) == ("changed", 0):
        return
    forged = sealed(CHAIN[place], **ALTERED[field])
    assert found([*CHAIN[:place], forged, *CHAIN[place + 1 :]]) == [place + 1]


@pytest.mark.parametrize("place", range(LENGTH - 1), ids=["the first", "the second", "the third"])
def test_an_event_altered_and_resealed_is_detected_at_the_next_entry(place: int) -> None:
    forged = sealed(CHAIN[place], **ALTERED["event"])
    assert found([*CHAIN[:place], forged, *CHAIN[place + 1 :]]) == [place + 2]


@pytest.mark.parametrize("place", range(LENGTH - 1), ids=["the first", "the second", "the third"])
def test_a_removed_entry_is_detected(place: int) -> None:
    assert found([*CHAIN[:place], *CHAIN[place + 1 :]]) == [place + 1]


@pytest.mark.parametrize("place", range(LENGTH - 1), ids=["the first", "the second", "the third"])
def test_swapped_entries_are_detected_at_the_first_of_them(place: int) -> None:
    swapped = [*CHAIN[:place], CHAIN[place + 1], CHAIN[place], *CHAIN[place + 2 :]]
    assert found(swapped) == [place + 1]
    renumbered = [sealed(entry, number=number) for number, entry in enumerate(swapped, start=1)]
    assert found(renumbered) == [place + 1]


@pytest.mark.parametrize("place", range(LENGTH), ids=["the first", "the second", "the third", "the last"])
def test_a_repeated_entry_is_detected(place: int) -> None:
    assert found([*CHAIN[: place + 1], CHAIN[place], *CHAIN[place + 1 :]]) == [place + 2]


def test_a_chain_that_starts_with_a_later_entry_is_detected() -> None:
    first = sealed(CHAIN[1], number=1, whole=version(1), changed=())
    assert found([first]) == [1]
    assert found([sealed(first, parent="")]) == []


@pytest.mark.parametrize(
    "changed",
    [
        ((("nothing", "there"), 1), (("nothing", "there", "still"), 1)),
        ((("measures", 9, "title"), "Langt ute"),),
        ((("measures", "t1", "title"), "Ikkje ein plass"),),
        ((("year", "nn"), 1),),
        ((("missing",), "\x00gone"),),
    ],
    ids=["inside a number", "a place that is not there", "a name in a list", "a name in a number", "gone already"],
)
def test_a_change_that_does_not_fit_is_detected(changed: Any) -> None:
    assert found([CHAIN[0], sealed(CHAIN[1], changed=changed)]) == [2]


@pytest.mark.parametrize("value", [2**53, -(2**53), float("nan"), float("inf"), "\ud800"], ids=ascii)
def test_a_value_without_a_canonical_form_is_detected(value: Any) -> None:
    altered = evolve(CHAIN[1], event={**EVENT, "on": value})
    assert found([CHAIN[0], altered, *CHAIN[2:]]) == [2]


def test_an_entry_nested_too_deep_is_detected() -> None:
    deep: Any = "innst"
    for _ in range(5000):
        deep = [deep]
    assert found([CHAIN[0], evolve(CHAIN[1], event={"on": deep})]) == [2]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (2**53 - 1, 2**53),
        (2**53, 2**53 + 1),
        (2**53, -(2**53)),
        (2**63 - 1, 2**63 - 2),
        (2**53, str(2**53)),
        ([2**53], [2**53, 2**53]),
        ([2**53, 1], [2**53, "1"]),
        ({"a": 2**53, "b": 1}, {"a": 2**53, "b": "1"}),
        (1, True),
        (1, "1"),
        (0, None),
        ([1, 2], [2, 1]),
        ({"a": [1]}, {"a": [2]}),
    ],
    ids=str,
)
def test_different_data_has_different_digests(one: Any, other: Any) -> None:
    assert digest({"value": one}) != digest({"value": other})
    assert digest({"a": 1, "value": one}) == digest({"value": one, "a": 1})


def test_the_digest_is_that_of_the_canonical_form() -> None:
    canonical = '{"a":"å","b":[1,null,true]}'
    assert digest({"b": [1, None, True], "a": "å"}) == hashlib.sha256(canonical.encode()).hexdigest()


def test_numbers_beyond_the_canonical_range_are_hashed_as_text() -> None:
    large, largest = 2**53, 2**53 - 1
    canonical = f'[{{"n":"\\u0000{large}"}},"\\u0000-{large}",{largest},1,true]'
    assert digest([{"n": large}, -large, largest, 1, True]) == hashlib.sha256(canonical.encode()).hexdigest()


@given(st.lists(st.integers(-(2**63), 2**63), min_size=2, max_size=5), st.sampled_from(["x", "\x00gone", "\x00"]))
def test_any_plan_can_be_recorded_and_replayed(numbers: list[int], words: str) -> None:
    plans: list[Plain] = [
        {"title": "Plan", "local": [number], "note": words * place} for place, number in enumerate(numbers)
    ]
    plans.append({"title": words})
    entries = chain(len(plans), lambda number: plans[number])
    written = [Entry.from_plain(json.loads(json.dumps(entry.to_plain()))) for entry in entries]
    assert written == entries
    assert found(written) == []
    assert [plan for _, plan in replayed(written)] == plans


def test_an_entry_survives_a_round_trip() -> None:
    for entry in CHAIN:
        plain = json.loads(json.dumps(entry.to_plain()))
        assert Entry.from_plain(plain) == entry
        assert plain["hash"] == entry.hash == digest({name: value for name, value in plain.items() if name != "hash"})


@pytest.mark.parametrize("missing", ["number", "event", "parent", "content", "hash"])
def test_an_entry_with_a_missing_field_is_rejected(missing: str) -> None:
    plain = CHAIN[1].to_plain()
    del plain[missing]
    with pytest.raises(KeyError):
        Entry.from_plain(plain)


@pytest.mark.parametrize(
    "fields",
    [{"number": "2"}, {"number": 2.0}, {"number": True}, {"event": None}, {"event": []}, {"changed": [1]}],
    ids=str,
)
def test_an_entry_with_a_wrong_type_is_rejected(fields: Plain) -> None:
    with pytest.raises((TypeError, ValueError)):
        Entry.from_plain({**CHAIN[1].to_plain(), **fields})


@pytest.mark.parametrize(("differs", "told"), [((), "–"), (("title",), "title"), (("title", "year"), "year")])
def test_a_conflict_lists_the_paths_that_differ(differs: tuple[str, ...], told: str) -> None:
    conflict = Conflict("head", differs)
    assert (conflict.head, conflict.differs) == ("head", differs)
    assert (copy.copy(conflict).head, copy.copy(conflict).differs) == ("head", differs)
    assert told in conflict.message("nn")
    assert str(conflict) == conflict.message("en")
