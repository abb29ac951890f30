"""A portfolio on a real local cluster of two worker processes, one of which is killed while it has work."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event, Thread
from typing import Any

import cloudpickle
import pyarrow.parquet as pq
import pytest
from attrs import frozen
from distributed import Client
from sunnmore_oppvekst_dask import ClusterFailed, DaskRunner

import sunnmore_oppvekst as so

HELD = 5
AHEAD = 8

cloudpickle.register_pickle_by_value(sys.modules[__name__])


@frozen
class Held:
    """Work that is done on one piece, the first time, and then told of to nobody: its process waits to be killed."""

    work: so.Work
    folder: str

    @property
    def name(self) -> str:
        return self.work.name

    def __call__(self, piece: so.Piece) -> so.Done:
        done = self.work(piece)
        with Path(self.folder, "begun").open("a") as begun:
            begun.write(f"{piece.number}\n")
        if piece.number == HELD and not Path(self.folder, "held").exists():
            Path(self.folder, "held").touch()
            Path(self.folder, "pipe").write_text(str(os.getpid()))
            Event().wait()
        return done


@frozen
class Killing:
    """The cluster, one of whose workers is killed while it has a piece before it and others behind it."""

    runner: DaskRunner
    folder: Path

    def run(self, work: so.Work, pieces: Sequence[so.Piece]) -> Iterator[so.Done]:
        os.mkfifo(self.folder / "pipe")
        killer = Thread(target=self._kill, daemon=True)
        killer.start()
        done = self.runner.run(Held(work, str(self.folder)), pieces)
        yield next(done)
        killer.join()
        yield from done

    def _kill(self) -> None:
        os.kill(int((self.folder / "pipe").read_text()), signal.SIGKILL)

    def begun(self) -> list[int]:
        return [int(line) for line in (self.folder / "begun").read_text().split()]


@pytest.fixture
def killing(mortal: Client, tmp_path: Path) -> Iterator[Killing]:
    made = Killing(DaskRunner(mortal, ahead=AHEAD), tmp_path)
    yield made
    assert made.begun().count(HELD) == 2, "the piece of the killed worker was gone through anew"


def stored(folder: Path) -> dict[str, list[dict[str, Any]]]:
    return {str(each.relative_to(folder)): pq.read_table(each).to_pylist() for each in sorted(folder.rglob("*.*"))}


def test_a_check_outlives_a_worker(portfolio: so.Portfolio, killing: Killing) -> None:
    assert list(portfolio.check(runner=killing)) == list(portfolio.check())


def test_a_table_outlives_a_worker(portfolio: so.Portfolio, killing: Killing) -> None:
    assert portfolio.tables(runner=killing).measures.to_arrow() == portfolio.tables().measures.to_arrow()


def test_a_map_outlives_a_worker(portfolio: so.Portfolio, killing: Killing) -> None:
    wanted = 2

    def titles(plan: so.ActionPlan) -> list[str]:
        return [str(each.title) for each in plan.measures[:wanted]]

    made = list(portfolio.map(titles, kind="action-plan", runner=killing))
    assert made == list(portfolio.map(titles, kind="action-plan"))
    assert sum(each.value is not None for each in made) > 10


def test_files_outlive_a_worker_that_had_written_them(
    portfolio: so.Portfolio, killing: Killing, tmp_path: Path
) -> None:
    found = portfolio.to_parquet(tmp_path / "there", runner=killing)
    assert found == portfolio.to_parquet(tmp_path / "here")
    assert stored(tmp_path / "there") == stored(tmp_path / "here")


def end(document: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_piece_that_kills_worker_after_worker_stops_the_run_and_is_named(
    portfolio: so.Portfolio, mortal: Client
) -> None:
    assert mortal.cluster is not None
    mortal.cluster.scheduler.allowed_failures = 1
    file = f"{portfolio.path}/all.jsonl"
    with pytest.raises(ClusterFailed) as raised:
        list(so.portfolio(file).map(end, runner=DaskRunner(mortal)))
    assert str(raised.value) == (
        f"worker after worker died with a part of {file} before it, 2 in all; most often memory has run out, so give "
        "each worker more"
    )
