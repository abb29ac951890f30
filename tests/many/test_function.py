"""What a checkpoint knows of a function: enough that the results of another are never taken for its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from functools import lru_cache, partial
from itertools import combinations
from operator import attrgetter, itemgetter, methodcaller
from pathlib import Path
from threading import Lock
from typing import Any, cast

import pytest
from attrs import frozen

import sunnmore_oppvekst as so
from sunnmore_oppvekst.errors import Damaged, InvalidValue
from sunnmore_oppvekst.workspace.many.function import said_of_function
from tests.many.trees import NETWORK, PLAN, STRATEGY, write_lines


@frozen
class Asks:
    """Gives one field."""

    name: str

    def __call__(self, document: object) -> str:
        return str(getattr(document, self.name))

    def again(self, document: object) -> str:
        return self(document) * 2


def joined(document: object, *, end: object = "") -> str:
    return f"{document}{end}"


def renamed(document: object, *, end: object = "") -> str:
    return f"{end}{document}"


def with_default(end: object) -> Callable[[object], str]:
    def made(document: object, end: object = end) -> str:
        return f"{document}{end}"

    return made


def with_keyword_default(end: str) -> Callable[[object], str]:
    def made(document: object, *, end: str = end) -> str:
        return str(document) + end

    return made


def decorated(function: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def made(document: object) -> object:
        return function(document)

    made.__wrapped__ = function  # type: ignore[attr-defined]
    return made


def closing() -> tuple[Callable[[Any], Any], ...]:
    one: Callable[[Any], Any] = lambda document: 1  # noqa: E731
    other: Callable[[Any], Any] = lambda document: 2  # noqa: E731
    return (lambda document: one(document)), (lambda document: other(document))


FUNCTIONS: dict[str, Callable[[], Callable[..., Any]]] = {
    "attrgetter": lambda: attrgetter("id"),
    "another attrgetter": lambda: attrgetter("kind"),
    "an attrgetter of two": lambda: attrgetter("id", "kind"),
    "itemgetter": lambda: itemgetter("id"),
    "methodcaller": lambda: cast(Callable[..., Any], methodcaller("id")),
    "partial": lambda: partial(joined, end="a"),
    "a partial with another keyword": lambda: partial(joined, end="b"),
    "a partial of another function": lambda: partial(renamed, end="a"),
    "a partial with arguments": lambda: partial(joined, PLAN),
    "a partial with other arguments": lambda: partial(joined, NETWORK),
    "a callable": lambda: Asks("id"),
    "another callable": lambda: Asks("kind"),
    "a method": lambda: Asks("id").again,
    "a method of another": lambda: Asks("kind").again,
    "a default": lambda: with_default("a"),
    "another default": lambda: with_default("b"),
    "a keyword default": lambda: with_keyword_default("a"),
    "another keyword default": lambda: with_keyword_default("b"),
    "a builtin": lambda: len,
    "another builtin": lambda: repr,
    "a method of a builtin class": lambda: str.upper,
    "another method of a builtin class": lambda: str.lower,
    "a class": lambda: str,
    "another class": lambda: Asks,
    "decorated": lambda: decorated(lambda document: 1),
    "decorated otherwise": lambda: decorated(lambda document: 2),
    "remembered": lambda: lru_cache(lambda document: 1),
    "remembered otherwise": lambda: lru_cache(lambda document: 2),
    "closing over a name": lambda: closing()[0],
    "closing over another name": lambda: closing()[1],
    "a set as a default": lambda: partial(joined, end={"a", "b", "c"}),
}


def test_functions_that_do_different_things_are_told_apart() -> None:
    said = {name: said_of_function(make()) for name, make in FUNCTIONS.items()}
    assert [pair for pair in combinations(said, 2) if said[pair[0]] == said[pair[1]]] == []


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_function_that_is_made_again_is_known_again(name: str) -> None:
    assert said_of_function(FUNCTIONS[name]()) == said_of_function(FUNCTIONS[name]())


def test_a_function_is_known_again_in_another_process_whatever_its_hashes_are() -> None:
    program = (
        "from tests.many.test_function import FUNCTIONS, said_of_function\n"
        "print([said_of_function(make()) for make in FUNCTIONS.values()])"
    )
    here = Path(__file__).parents[2]
    said = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=here,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1


def test_the_results_of_another_function_are_not_given(tmp_path: Path) -> None:
    portfolio = so.portfolio(write_lines(tmp_path / "lines.jsonl", [NETWORK, STRATEGY, PLAN]))
    list(portfolio.map(attrgetter("id"), checkpoint=tmp_path / "kept"))
    with pytest.raises(Damaged):
        list(portfolio.map(attrgetter("kind"), checkpoint=tmp_path / "kept"))


@pytest.mark.parametrize(
    "function",
    [partial(joined, end=Lock()), Lock().__enter__, with_default(Lock())],
    ids=["partial", "lock", "default"],
)
def test_a_function_that_cannot_be_known_again_is_refused_with_a_checkpoint_only(
    tmp_path: Path, function: Callable[..., Any]
) -> None:
    portfolio = so.portfolio(write_lines(tmp_path / "lines.jsonl", [NETWORK]))
    with pytest.raises(InvalidValue, match="can recognise another time"):
        list(portfolio.map(function, checkpoint=tmp_path / "kept"))
    portfolio.map(function)
    assert not list(tmp_path.glob("kept*"))
