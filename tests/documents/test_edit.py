"""Editing in place: what changes is changed, and comments, order and layout stay."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sunnmore_oppvekst.documents.edit import rewritten
from sunnmore_oppvekst.documents.writing import write
from sunnmore_oppvekst.documents.yaml_source import yaml_data
from sunnmore_oppvekst.documents.yaml_text import yaml_text
from sunnmore_oppvekst.errors import NotEditable
from tests.related_values import Related, pairs

TEXT = """\
# Personane i nettverket
schema: sunnmore-oppvekst/people/1   # formatet
id: folk
network: "nordre-sunnmore"

persons:
  # leiaren
  - id: kari      # AU
    name: Kari Nordmann
    phone: '70 00 00 00'
  # om Ola
  - {id: ola, name: Ola, email: ola@x.no}
  - id: per
    name: >-
      Per
      Person
    note: |
      To
      linjer
extensions:
  x: {y: NO, z: 012, t: 12:30, d: 2019-05-01}
# slutt
"""
COMMENTS = [line.strip() for line in TEXT.splitlines() if "#" in line]


def said(text: str) -> Any:
    return yaml_data(text.encode())


def edited(text: str, data: Any) -> str:
    result = rewritten(text, said(text), data)
    assert said(result) == data
    return result


def lines_that_differ(one: str, other: str) -> tuple[list[str], list[str]]:
    before, after = one.splitlines(), other.splitlines()
    return [line for line in before if line not in after], [line for line in after if line not in before]


def test_nothing_changed_gives_the_very_same_text() -> None:
    assert rewritten(TEXT, said(TEXT), said(TEXT)) is TEXT


def test_one_change_touches_one_line() -> None:
    data = said(TEXT)
    data["persons"][0]["name"] = "Kari Nord"
    assert lines_that_differ(TEXT, edited(TEXT, data)) == (["    name: Kari Nordmann"], ["    name: Kari Nord"])


def test_a_new_field_stands_where_the_fields_stand() -> None:
    data = said(TEXT)
    data["persons"][0] = {"id": "kari", "name": "Kari Nordmann", "email": "kari@x.no", "phone": "70 00 00 00"}
    assert lines_that_differ(TEXT, edited(TEXT, data)) == ([], ["    email: kari@x.no"])


@pytest.mark.parametrize("index", [0, 1, 2])
def test_an_item_that_goes_takes_no_comment_with_it(index: int) -> None:
    data = said(TEXT)
    del data["persons"][index]
    result = edited(TEXT, data)
    own = {"- id: kari      # AU"}
    assert all(comment in result for comment in COMMENTS if comment not in own)


def test_a_new_item_is_written_like_the_rest() -> None:
    data = said(TEXT)
    data["persons"].append({"id": "liv", "name": "Liv Ås og noko meir, så det blir langt nok til å stå i ei blokk"})
    assert "  - id: liv\n    name: Liv Ås" in edited(TEXT, data)


def test_items_may_change_places() -> None:
    data = said(TEXT)
    data["persons"].reverse()
    result = edited(TEXT, data)
    assert result.index("id: per") < result.index("id: ola") < result.index("id: kari")


@pytest.mark.parametrize(
    "value", ["NO", "12:30", "0o17", "true", "", " a", "a: b", "to\nlinjer\n", "2020-01-01", 3, 2.5, True, None]
)
def test_a_new_value_is_read_back_as_what_it_is(value: object) -> None:
    data = said(TEXT)
    data["extensions"]["x"]["y"] = value
    held = said(edited(TEXT, data))["extensions"]["x"]["y"]
    assert (held, type(held)) == (value, type(value))


def test_what_is_the_default_and_written_anyway_stays() -> None:
    text = "schema: x\nid: a\nweight: 1\ntitle: Gammal\n"
    before = {"schema": "x", "id": "a", "title": "Gammal"}
    assert rewritten(text, before, {**before, "title": "Ny"}) == text.replace("Gammal", "Ny")


def test_text_that_was_folded_by_hand_stays_so() -> None:
    text = (
        "a: one\n"
        "plain: some æøå words\n  that go on\n\n  and on  # no more\n"
        "single: 'it''s\n  folded'\n"
        'double: "a \\\n  b\n  c"\n'
        "list:\n- first\n  and more\n"
    )
    before = yaml_data(text.encode())
    assert rewritten(text, before, {**before, "a": "two"}) == text.replace("one", "two")


def test_windows_line_ends_stay() -> None:
    text = TEXT.replace("\n", "\r\n")
    data = said(text)
    data["id"] = "andre"
    result = edited(text, data)
    assert result.count("\r\n") == result.count("\n") == text.count("\n")


def test_a_text_that_cannot_be_edited_is_refused() -> None:
    with pytest.raises(NotEditable):
        rewritten("a: [1", {"a": [1]}, {"a": [2]})


WORDS = st.sampled_from(
    ["NO", "a", "- x", "true", "2019-01-01", "x: y", "1.10", " a", "a\nb", "#c", "", "é", "'", '"', "0o17"]
)
PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 5)
    | WORDS
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(WORDS | st.sampled_from(["id", "on"]), inner, max_size=4)
    ),
    max_leaves=10,
)
DOCUMENTS = st.dictionaries(st.sampled_from(["schema", "id", "items", "more", "on"]), PLAIN, max_size=4)


@given(DOCUMENTS, DOCUMENTS)
@settings(deadline=None, max_examples=150)
def test_the_result_says_what_was_asked(before: dict[str, Any], after: dict[str, Any]) -> None:
    edited(yaml_text(before), after)


@given(pairs())
@settings(deadline=None, max_examples=100)
def test_a_document_becomes_an_edited_version_of_it_and_back(pair: Related) -> None:
    before, after = (write(value, "yaml").decode() for value in pair.values)
    assert edited(before, said(before)) == before
    edited(edited(before, said(after)), said(before))


@given(DOCUMENTS, DOCUMENTS)
@settings(deadline=None, max_examples=50)
def test_there_and_back_says_the_same(before: dict[str, Any], after: dict[str, Any]) -> None:
    assert said(edited(edited(yaml_text(before), deepcopy(after)), before)) == before
