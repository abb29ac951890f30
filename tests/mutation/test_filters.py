"""A filter leaves out the code that it is for, and nothing like it."""

from __future__ import annotations

import ast

import pytest

from tests.mutation.filters import FILTERS, LeftOut
from tests.mutation.mutants import SourceFile

CASES = [
    ("annotations", "def f(a: A[1]): ...", "def f(a=1): ..."),
    ("annotations", "def f() -> A[1]: ...", "def f(): return a[1]"),
    ("annotations", "a: A[1]", "a = b[1]"),
    ("unions of classes", "Delta = Replaced | changes.Edited | None", "both = ours | theirs"),
    ("unions of classes", "isinstance(a, int | dict[str, A])", "isinstance(a, int | others)"),
    ("type checking blocks", "if TYPE_CHECKING:\n    a = 1", "if CHECKING:\n    a = 1"),
    ("type checking blocks", "if typing.TYPE_CHECKING:\n    a = 1", "if not TYPE_CHECKING:\n    a = 1"),
    ("decorators without effect", "@overload\ndef f(): ...", "@property\ndef f(): ..."),
    ("decorators without effect", "@functools.lru_cache(maxsize=8)\ndef f(): ...", "@stored(maxsize=8)\ndef f(): ..."),
    ("representations", "class A:\n    def __repr__(self): return 1", "class A:\n    def __str__(self): return 1"),
    ("representations", "field(repr=False)", "field(eq=False)"),
]
SAME_BY_BOTH = ["a is A.ONE", "a is not A.ONE", "A.ONE == a", "a == 'a'", "a != 1"]
NOT_SAME_BY_BOTH = ["a is b", "a is not b", "a == b", "a != b", "a is b.ONE", "a == A.one"]


def operators(code: str) -> list[str]:
    return [mutant.operator for mutant in SourceFile("a.py", code).mutants()]


@pytest.mark.parametrize(("name", "left_out", "mutated"), CASES)
def test_a_filter_leaves_out_what_it_is_for(name: str, left_out: str, mutated: str) -> None:
    assert operators(left_out) == []
    assert {found for found, _ in LeftOut.of(ast.parse(left_out)).ranges} == {name}


@pytest.mark.parametrize(("name", "left_out", "mutated"), CASES)
def test_a_filter_leaves_what_is_like_it(name: str, left_out: str, mutated: str) -> None:
    assert operators(mutated) != []
    assert name not in {found for found, _ in LeftOut.of(ast.parse(mutated)).ranges}


@pytest.mark.parametrize("code", SAME_BY_BOTH)
def test_equality_and_identity_are_not_exchanged_where_they_are_the_same(code: str) -> None:
    found = operators(code)
    assert found
    assert not any(name.endswith(FILTERS["comparisons with one instance"].operators) for name in found)


@pytest.mark.parametrize("code", NOT_SAME_BY_BOTH)
def test_equality_and_identity_are_exchanged_elsewhere(code: str) -> None:
    assert any(name.endswith(FILTERS["comparisons with one instance"].operators) for name in operators(code))


def test_a_column_behind_letters_of_two_bytes_is_found() -> None:
    assert operators("f('æøå', a is A.ONE)") == operators("f('abc', a is A.ONE)") != []


def test_every_filter_has_a_reason_and_a_case() -> None:
    assert {name for name, _, _ in CASES} | {"comparisons with one instance"} == FILTERS.keys()
    assert all(each.reason for each in FILTERS.values())


@pytest.mark.parametrize("code", ['"""Two: 1 + 1."""', "def f():\n    'Less than 2.'", "Words('a', 'b', 'c < 3')"])
def test_texts_are_not_mutated(code: str) -> None:
    assert operators(code) == []
