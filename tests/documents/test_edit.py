"""Editing a YAML document in place: what does not change stays, comments too, and what does is right."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from textwrap import dedent
from typing import Any

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from sunnmore_oppvekst.documents.edit import rewritten
from sunnmore_oppvekst.documents.matching import are_same
from sunnmore_oppvekst.documents.yaml_source import yaml_data
from sunnmore_oppvekst.documents.yaml_text import yaml_text
from sunnmore_oppvekst.errors import NotEditable, OppvekstError

Plain = dict[str, Any]

PLAN = """\
# Handlingsplan for nettverket.
# Spør pedagogisk koordinator før du endrar noko.

schema: sunnmore-oppvekst/action-plan/1   # står fast
id: handlingsplan-2019
title: "Handlingsplan 2019"
period: {start: 2019-01-01, end: 2020-01-01} # eitt år
year:   2019
measures: # tiltaka

  # --- Område 1 ---

  # det viktigaste
  - id: t1
    title: Nettverk   # arbeidstittel
    goal: >-
      Leiarane i barnehage og skule har eit felles nettverk
      som møtest seks gonger i året.
    sectors: [kindergarten, school]
    # meir å skrive om t1

  # --- Område 2 ---

  # nytt i år
  - id: t2
    title: 'Digital kompetanse'
    budget:
      - id: t2-b1
        text: kurs   # i haust
        amount_nok: 1000
  - id: t3
    title: Siste
    note: |
      linje 1
      linje 2
# slutten
"""


def read(text: str) -> Any:
    return yaml_data(text.encode())


def edited(text: str, change: Callable[[Any], object]) -> str:
    """`text` with its data changed in place by `change`."""
    data = read(text)
    change(data)
    result = rewritten(text, data)
    assert are_same(read(result), data)
    return result


def with_comments(comments: list[str]) -> str:
    return "".join(comments)


AMBIGUOUS = """
    NO no on off yes y n Y N true True null ~ 12 0123 0o17 0x1F 0b1 1_000 12:30 09:00 1:2:3 1.5 1e3 .5 .5e3 .inf .nan
    2019-05-01 2019-05-01T10:00:00Z 2019-5-1 = << * & - ? ! @ # : -- --- ... %a `a` {a [b a:b a: :a a#b "a 'b b' |a >b
    1. +1 -1 0 00 1532 Å
""".split()

words = st.sampled_from(["", " ", "a b", " a", "a ", "a: b", "a #b", "x\ty", "a, b", "[a]", "æøå", "🙂", *AMBIGUOUS])
texts = st.one_of(
    words,
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
    st.text("ab \n", max_size=12),
    st.lists(st.sampled_from(["lang", "tekst", "om", "barnehage,", "skule:"]), max_size=40).map(" ".join),
)
scalars = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), texts)
keys = st.one_of(st.sampled_from(["id", "title", "on", "nn", "measures"]), texts)
ids = st.sampled_from("abcdef")


def collections(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    entities = st.dictionaries(st.sampled_from(["title", "on", "goal", "list"]), inner, max_size=3)
    keyed = st.lists(st.tuples(ids, entities), unique_by=lambda pair: pair[0], max_size=5)
    return st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(keys, inner, max_size=4),
        keyed.map(lambda pairs: [{"id": name, **held} for name, held in pairs]),
    )


documents = st.dictionaries(keys, st.recursive(scalars, collections, max_leaves=20), max_size=5)
STYLES: dict[str, Callable[[Plain], str]] = {
    "as the library writes": yaml_text,
    "in deep blocks": lambda data: yaml.safe_dump(data, indent=6, sort_keys=False, allow_unicode=True, width=30),
    "in blocks throughout": lambda data: yaml.safe_dump(data, default_flow_style=False, sort_keys=False),
    "in brackets": lambda data: yaml.safe_dump(data, default_flow_style=True, sort_keys=False, width=30),
    "as JSON": lambda data: json.dumps(data, indent=2),
    "with Windows line ends": lambda data: yaml_text(data).replace("\n", "\r\n"),
    "with a byte order mark": lambda data: "\ufeff" + yaml_text(data),
    "with aliases": lambda data: yaml.safe_dump({"first": data, "second": data, "third": [data]}, sort_keys=False),
}


@pytest.mark.parametrize("style", STYLES)
@given(before=documents, after=documents, mixes=st.booleans())
def test_the_result_says_what_was_asked_however_the_text_is_written(
    style: str, before: Plain, after: Plain, mixes: bool
) -> None:
    text = STYLES[style](before)
    try:
        old = read(text)
    except Exception:
        assume(False)
        raise
    assume(isinstance(old, dict))
    wanted = {**old, **after} if mixes else after
    assert are_same(read(rewritten(text, wanted)), wanted)
