"""Laws of editing a YAML document in place: it says what was asked, and no comment is lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sunnmore_oppvekst.documents.edit import rewritten
from sunnmore_oppvekst.documents.matching import are_same
from sunnmore_oppvekst.documents.source import Unreadable
from sunnmore_oppvekst.documents.yaml_source import yaml_data
from sunnmore_oppvekst.documents.yaml_text import yaml_text

Plain = dict[str, Any]


def read(text: str) -> Any:
    return yaml_data(text.encode())


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
@settings(max_examples=40)
@given(before=documents, after=documents, is_mixed=st.booleans())
def test_the_result_says_what_was_asked_however_the_text_is_written(
    style: str, before: Plain, after: Plain, is_mixed: bool
) -> None:
    text = STYLES[style](before)
    assume(is_readable(text))
    wanted = {**read(text), **after} if is_mixed else after
    assert are_same(read(rewritten(text, wanted)), wanted)


@given(style=st.sampled_from(sorted(STYLES)), data=documents)
def test_what_says_the_same_is_given_back_as_it_was(style: str, data: Plain) -> None:
    text = STYLES[style](data)
    assume(is_readable(text))
    assert rewritten(text, deepcopy(read(text))) is text


@given(before=documents, after=documents)
def test_there_and_back_again_says_what_it_said(before: Plain, after: Plain) -> None:
    text = yaml_text(before)
    assert are_same(read(rewritten(rewritten(text, after), before)), before)


def is_readable(text: str) -> bool:
    """Whether other libraries' YAML 1.1 is what we read: a mapping with text for keys."""
    try:
        return isinstance(read(text), dict)
    except Unreadable:
        return False


simple = st.sampled_from(["barnehage", "skule", "2019-05-01", "eit mål", "1532", "NO"])
names = st.sampled_from(["title", "goal", "area", "note", "text"])


def simple_collections(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(
        st.lists(simple, min_size=1, max_size=4),
        st.dictionaries(names, inner, min_size=1, max_size=4),
        st.dictionaries(ids, st.dictionaries(names, inner, max_size=3), min_size=1, max_size=4).map(
            lambda held: [{"id": name, **fields} for name, fields in held.items()]
        ),
    )


simple_documents = st.dictionaries(
    names, st.recursive(simple, simple_collections, max_leaves=25), min_size=1, max_size=5
)


@st.composite
def commented(draw: st.DrawFn, data: Plain) -> str:
    """`data` as YAML with comments above, beside and below, and blank lines here and there."""
    lines = []
    for number, line in enumerate(yaml_text(data).splitlines()):
        indent = " " * (len(line) - len(line.lstrip(" ")))
        lines += draw(st.sampled_from([[], [f"{indent}# over {number}"], ["", f"{indent}# over {number}"]]))
        lines += draw(st.sampled_from([[], [""]])) if lines else []
        lines.append(line + draw(st.sampled_from(["", f"  # ved {number}"])))
    return "\n".join([*lines, "# sist", ""])


@st.composite
def grown(draw: st.DrawFn, value: Any) -> Any:
    """`value` with texts changed, things added and items with an id moved; nothing is taken away."""
    if isinstance(value, str):
        return draw(st.sampled_from([value, "noko anna", "3"]))
    if isinstance(value, dict):
        kept = {key: held if key == "id" else draw(grown(held)) for key, held in value.items()}
        return {
            **kept,
            **draw(st.dictionaries(st.sampled_from(["new", "newer"]), simple_collections(simple), max_size=1)),
        }
    if isinstance(value[0], dict):
        added = draw(st.sampled_from([[], [{"id": "x", "title": "ny"}]]))
        return draw(st.permutations([draw(grown(item)) for item in value] + added))
    return [*value, *draw(st.lists(simple, max_size=2))]


def comments_in(text: str) -> list[str]:
    return sorted(line[line.index("# ") :] for line in text.splitlines() if "# " in line)


@given(st.data())
def test_every_comment_is_there_once_when_nothing_is_taken_away(data: st.DataObject) -> None:
    before = data.draw(simple_documents)
    text = data.draw(commented(before))
    assume(is_readable(text) and are_same(read(text), before))
    after = data.draw(grown(before))
    result = rewritten(text, after)
    assert are_same(read(result), after)
    assert comments_in(result) == comments_in(text)
