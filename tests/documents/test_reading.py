"""Whatever bytes come in, a value or findings with places come out, and soon."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sunnmore_oppvekst.documents.limits import Limits
from sunnmore_oppvekst.documents.reading import read
from sunnmore_oppvekst.errors import UnknownName

HEAD = "schema: sunnmore-oppvekst/people/1\nid: folk\nnetwork: nordre-sunnmore\n"
JSON = {"schema": "sunnmore-oppvekst/people/1", "id": "folk", "network": "nordre-sunnmore"}

LAUGHS = "\n".join(
    ["a: &a [x, x, x, x, x, x, x, x, x]"]
    + [f"{new}: &{new} [{', '.join(['*' + old] * 9)}]" for old, new in zip("abcdefgh", "bcdefghi", strict=True)]
)

HOSTILE = {
    "nothing": (b"", "DOC002", None),
    "not UTF-8": (b"schema: \xff", "DOC001", 1),
    "UTF-16": (HEAD.encode("utf-16"), "DOC001", 1),
    "a NUL": (HEAD.encode() + b"x: \x00", "DOC001", None),
    "a tab for indentation": (HEAD.encode() + b"persons:\n\t- id: a", "DOC001", 5),
    "two documents": (HEAD.encode() + b"---\na: b\n", "DOC001", 4),
    "an unknown alias": (HEAD.encode() + b"persons: *who\n", "DOC001", 4),
    "a foreign tag": (HEAD.encode() + b"persons: !!python/object/apply:os.system [ls]\n", "DOC001", 4),
    "a key that is a number": (HEAD.encode() + b"1: x\n", "DOC001", 4),
    "a key that is a list": (HEAD.encode() + b"[a]: x\n", "DOC001", 4),
    "deep brackets": (b"[" * 500_000, "DOC009", 1),
    "deep braces": (b"{a: " * 200_000, "DOC009", 1),
    "deep dashes": (b"- " * 200_000, "DOC009", 1),
    "deep question marks": (b"? " * 200_000, "DOC009", 1),
    "deep indentation": (b"".join(b" " * n + b"a:\n" for n in range(3_000)), "DOC009", 65),
    "a billion laughs": (LAUGHS.encode(), "DOC009", 1),
    "an alias in itself": (b"a: &a [*a]", "DOC009", 1),
}
HOSTILE_JSON = {
    "nothing": (b"", "DOC001", 1),
    "cut short": (b'{"schema": "sunn', "DOC001", 1),
    "a trailing comma": (b'{"a": 1,}', "DOC001", 1),
    "NaN": (b'{"a":\n NaN}', "DOC001", 2),
    "deep": (b"[" * 500_000, "DOC009", 1),
    "deep in a mapping": (b'{"a":' * 200_000, "DOC009", 1),
    "a long number": (b'{"a": ' + b"9" * 10_000 + b"}", "DOC001", 1),
    "a control character": (b'{"a": "\x01"}', "DOC001", 1),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_yaml_is_a_finding(name: str) -> None:
    data, code, line = HOSTILE[name]
    reading = read(data, "yaml", file="x.yaml")
    assert reading.value is None
    assert [(each.code, each.line) for each in reading.findings] == [(code, line)]


@pytest.mark.parametrize("levels", [990, 1_010, 500_000])
def test_brackets_are_too_deep_at_the_first_beyond_the_bound(levels: int) -> None:
    """The parser of newer versions of PyYAML stops by itself at 1,000 levels."""
    found = read(b"- x\n- " + b"[" * levels + b"]" * levels, "yaml", limits=Limits(depth=64)).findings
    assert [(each.code, each.line, each.column) for each in found] == [("DOC009", 2, 66)]


@pytest.mark.parametrize("name", HOSTILE_JSON)
def test_hostile_json_is_a_finding(name: str) -> None:
    data, code, line = HOSTILE_JSON[name]
    reading = read(data, "json", file="x.json")
    assert reading.value is None
    assert [(each.code, each.line) for each in reading.findings] == [(code, line)]


@pytest.mark.parametrize("format", ["yaml", "json"])
@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
@settings(deadline=None)
def test_any_bytes_become_a_value_or_findings(format: str, data: bytes) -> None:
    reading = read(data, format)
    assert (reading.value is None) == bool(reading.findings.errors)


@pytest.mark.parametrize("format", ["yaml", "json"])
@given(at=st.integers(0, 200), put=st.binary(max_size=3))
@settings(deadline=None)
def test_a_document_with_a_few_bytes_changed_does_too(format: str, at: int, put: bytes) -> None:
    good = HEAD.encode() if format == "yaml" else json.dumps(JSON, indent=1).encode()
    reading = read(good[:at] + put + good[at + 1 :], format)
    assert (reading.value is None) == bool(reading.findings.errors)


def test_a_file_beyond_the_bound_is_not_parsed() -> None:
    reading = read(HEAD.encode() + b"# " + b"x" * 100, "yaml", limits=Limits(bytes=100))
    assert reading.findings.codes == ("DOC009",)


def test_aliases_within_the_bound_are_read() -> None:
    text = HEAD + "persons:\n- &a {id: a, name: A}\nextensions: {x: {y: *a, z: [*a]}}\n"
    value = read(text.encode(), "yaml").value
    assert value is not None
    assert value.extensions["x"]["z"][0] == value.extensions["x"]["y"]  # type: ignore[attr-defined]


def test_everything_wrong_is_found_in_one_go_with_places() -> None:
    text = (
        "schema: sunnmore-oppvekst/people/1\n"
        "id: Folk\n"
        "netwrok: nordre-sunnmore\n"
        "persons:\n"
        "- id: kari\n"
        "  name: 12\n"
        "  email: kari(at)giske\n"
        "- name: Ola\n"
        "  id: ola\n"
        "  id: ole\n"
    )
    found = [(f.code, f.line, f.column, f.dotted_path) for f in read(text.encode(), "yaml", file="p.yaml").findings]
    assert found == [
        ("DOC006", 1, 1, ""),
        ("DOC007", 2, 5, "id"),
        ("DOC004", 3, 1, "netwrok"),
        ("DOC007", 6, 9, "persons[0].name"),
        ("DOC007", 7, 10, "persons[0].email"),
        ("DOC005", 10, 3, "persons[1].id"),
    ]


def test_json_has_the_same_places_as_it_stands() -> None:
    text = '{"schema": "sunnmore-oppvekst/people/1",\n "id": "folk", "id": "fólk",\n "network": 3, "extra": {}}'
    found = [(f.code, f.line, f.column) for f in read(text.encode(), "json").findings]
    assert found == [("DOC007", 2, 8), ("DOC005", 2, 16), ("DOC007", 3, 13), ("DOC004", 3, 16)]


@pytest.mark.parametrize("scalar", ["NO", "on", "12:30", "1_000", "2019-05-01", "0b1", "1.10.2", "<<", "="])
def test_yaml_1_2_reads_these_as_text(scalar: str) -> None:
    reading = read(f"{HEAD}extensions: {{x: {{y: {scalar}}}}}\n".encode(), "yaml")
    assert reading.value is not None
    assert reading.value.extensions["x"]["y"] == scalar  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("scalar", "value"),
    [
        ("0o17", 15),
        ("0x1F", 31),
        ("017", 17),
        ("+3", 3),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("~", None),
        ("TRUE", True),
        ("", None),
    ],
)
def test_yaml_1_2_reads_these_as_something_else(scalar: str, value: object) -> None:
    reading = read(f"{HEAD}extensions:\n  x:\n    y: {scalar}\n".encode(), "yaml")
    assert reading.value is not None
    held = reading.value.extensions["x"]["y"]  # type: ignore[attr-defined]
    assert (held, type(held)) == (value, type(value))


@pytest.mark.parametrize("scalar", [".inf", "-.INF", ".nan"])
def test_what_json_cannot_say_is_refused(scalar: str) -> None:
    reading = read(f"{HEAD}extensions: {{x: {{y: {scalar}}}}}\n".encode(), "yaml")
    assert reading.findings.codes == ("DOC007",)


def test_a_document_of_another_kind_than_asked_for_is_refused() -> None:
    reading = read(HEAD.encode(), "yaml", kind="network")
    assert 'is of kind "people", where "network" was expected' in reading.findings[0].message("en")
    assert reading.findings.codes == ("DOC002",)


def test_a_newer_version_is_refused() -> None:
    reading = read(HEAD.replace("people/1", "people/2").encode(), "yaml")
    assert reading.findings.codes == ("DOC003",)


def test_the_nearest_kind_is_named() -> None:
    reading = read(HEAD.replace("people", "poeple").encode(), "yaml")
    assert "«people»" in reading.findings[0].message("nn")


def test_a_wrong_choice_names_the_nearest_right_one() -> None:
    text = "schema: sunnmore-oppvekst/network/1\nid: n\nname: N\nroles: [{id: a, name: A, scope: netwrok}]\n"
    assert "«network»" in read(text.encode(), "yaml").findings[0].message("nn")


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(UnknownName, match="did you mean"):
        read(b"", "yml")
