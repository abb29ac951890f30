"""Leading documents through a function, such as one of a notebook, here or in other processes."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from threading import Lock

import pytest

import sunnmore_oppvekst as so
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.errors import NotStored, UnknownName
from sunnmore_oppvekst.many.processes import Processes, _batches
from sunnmore_oppvekst.many.runner import runner_for
from tests.many.trees import NETWORK, NO_DOCUMENT, PLAN, STRATEGY, UNANCHORED, write_lines

BOTH = pytest.mark.parametrize("jobs", [1, 2])


@pytest.fixture
def portfolio(tmp_path: Path) -> so.Portfolio:
    documents: list[Document | bytes] = [NETWORK, STRATEGY, PLAN, NO_DOCUMENT, *[UNANCHORED] * 10]
    return so.portfolio(write_lines(tmp_path / "lines.jsonl", documents), piece_bytes=2000)


class OfNotebook(Exception):
    """An error whose arguments are not those that it is made with, so that it cannot be sent."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(one)


@BOTH
def test_a_function_that_closes_over_something_goes_through_all_documents(portfolio: so.Portfolio, jobs: int) -> None:
    counted = {"action-plan": 1}
    made = list(portfolio.map(lambda document: (document.kind, counted.get(document.kind)), jobs=jobs))
    assert [each.value for each in made] == [
        ("network", None),
        ("strategy-plan", None),
        ("action-plan", 1),
        None,
        *[("action-plan", 1)] * 10,
    ]
    assert [each.line for each in made] == list(range(1, 15))
    assert [bool(each.findings) for each in made].index(True) == 3


@BOTH
def test_only_documents_of_a_kind_and_those_that_have_none(portfolio: so.Portfolio, jobs: int) -> None:
    made = list(portfolio.map(lambda network: network.name.nn, kind="network", jobs=jobs))
    assert [(each.kind, each.value) for each in made] == [("network", str(NETWORK.name)), ("", None)]


@BOTH
def test_what_a_function_raises_stops_the_run_and_tells_where(portfolio: so.Portfolio, jobs: int) -> None:
    def only_first(document: Document) -> int:
        return {"network": 1, "strategy-plan": 2}[document.kind]

    made = portfolio.map(only_first, jobs=jobs)
    assert [next(made).value, next(made).value] == [1, 2]
    with pytest.raises(KeyError, match="action-plan") as raised:
        next(made)
    assert raised.value.__notes__ == [f"while going through {portfolio.path}, line 3"]


def test_an_error_that_cannot_be_sent_is_told_in_words(portfolio: so.Portfolio) -> None:
    def refuse(document: Document) -> None:
        raise OfNotebook("no", "never")

    with pytest.raises(RuntimeError, match=r"^OfNotebook: no") as raised:
        list(portfolio.map(refuse, jobs=2))
    assert raised.value.__notes__ == [f"while going through {portfolio.path}, line 1"]


def test_what_cannot_be_sent_back_is_refused(portfolio: so.Portfolio) -> None:
    with pytest.raises(TypeError, match="lock"):
        list(portfolio.map(lambda document: Lock(), jobs=2))


def test_a_reader_who_has_had_enough_ends_the_run(portfolio: so.Portfolio, tmp_path: Path) -> None:
    log = tmp_path / "log"

    def logged(document: Document) -> None:
        with log.open("a") as file:
            file.write("x")

    made = portfolio.map(logged, jobs=2)
    next(made)
    made.close()
    after = log.stat().st_size
    assert list(portfolio.map(type, jobs=2))
    assert log.stat().st_size == after


def test_two_runs_at_a_time_do_not_mix(portfolio: so.Portfolio) -> None:
    both = zip(portfolio.map(repr, jobs=2), portfolio.map(type, jobs=2), strict=True)
    assert list(both) == list(zip(portfolio.map(repr), portfolio.map(type), strict=True))


def dying(folder: Path, times: int) -> None:
    """Die, so many times in all, whatever process it is."""
    (folder / "deaths").touch()
    with (folder / "deaths").open("r+") as file:
        died = len(file.read())
        if died < times:
            file.write("x")
            file.flush()
            os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.parametrize("times", [1, 2])
def test_what_a_killed_process_had_in_hand_is_done_again(portfolio: so.Portfolio, tmp_path: Path, times: int) -> None:
    def told(document: Document) -> str:
        if document == PLAN:
            dying(tmp_path, times)
        return document.kind

    made = list(portfolio.map(told, jobs=2))
    assert (tmp_path / "deaths").read_text() == "x" * times
    assert made == list(portfolio.map(lambda document: document.kind))


def test_a_piece_that_kills_every_process_stops_the_run_and_is_named(portfolio: so.Portfolio, tmp_path: Path) -> None:
    def told(document: Document) -> str:
        if document == PLAN:
            dying(tmp_path, 1000)
        return document.kind

    made = portfolio.map(told, jobs=2)
    assert [next(made).value, next(made).value] == ["network", "strategy-plan"]
    with pytest.raises(NotStored, match=r"lines\.jsonl cannot be gone through: the process at work on it died 3 times"):
        next(made)
    assert list(portfolio.map(type, jobs=2)) == list(portfolio.map(type))


def test_small_pieces_are_sent_together_and_there_are_some_for_each(everything: Path, country: Path) -> None:
    for path, size in ((country, 500), (country, 50_000), (everything, 500)):
        portfolio = so.portfolio(path, piece_bytes=size)
        batches = list(_batches(portfolio.pieces, 2))
        assert [piece.number for batch in batches for piece in batch] == list(range(len(portfolio.pieces)))
        assert len(batches) >= 8
        assert max(map(len, batches)) <= 64


def test_there_are_no_more_processes_than_pieces(portfolio: so.Portfolio) -> None:
    assert runner_for(8, portfolio.pieces[:3]) == Processes(3)
    assert runner_for(8, portfolio.pieces[:1]) == runner_for(1, portfolio.pieces)


def test_a_kind_that_there_is_none_of_is_refused_with_the_nearest(portfolio: so.Portfolio) -> None:
    with pytest.raises(UnknownName, match='did you mean "action-plan"'):
        portfolio.map(str, kind="actionplan")
