"""A run that was stopped goes on where it stopped, and gives what it would have given."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from collections import Counter
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import sunnmore_oppvekst as so
from sunnmore_oppvekst.errors import Damaged, InvalidValue, NotStored
from sunnmore_oppvekst.many.kept import from_kept, to_keep
from sunnmore_oppvekst.many.outcome import Done, Outcome
from sunnmore_oppvekst.store.checkpoint import checkpoint
from tests.many.trees import NETWORK, PLAN, STRATEGY, UNANCHORED, write_lines, write_workspace

PROGRAM = Path(__file__).with_name("stopped.py")
MARK = "0" * 64


def started(*args: object) -> subprocess.Popen[str]:
    command = [sys.executable, str(PROGRAM), *map(str, args)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def printed(*args: object) -> str:
    out, err = started(*args).communicate(timeout=60)
    assert err == ""
    return out


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_run_that_was_killed_goes_on_where_it_stopped(country: Path, tmp_path: Path, jobs: int) -> None:
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    whole.mkdir()
    broken.mkdir()
    os.mkfifo(tmp_path / "pipe")
    running = started(country, broken, jobs, tmp_path / "pipe")
    os.kill(int((tmp_path / "pipe").read_text()), signal.SIGKILL)
    before = len(running.communicate(timeout=60)[0].splitlines())
    assert before <= 12
    assert printed(country, broken, jobs) == printed(country, whole, 1)
    times = Counter((broken / "log").read_text().splitlines())
    documents = (whole / "log").read_text().splitlines()
    assert set(times) == set(documents)
    assert times[documents[0]] == times[documents[5]] == 1
    assert times.total() < 2 * len(documents)


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    return write_lines(tmp_path / "lines.jsonl", [NETWORK, STRATEGY, PLAN, UNANCHORED, b"["])


def kept_in(path: Path) -> int:
    """How many records a checkpoint of any work has."""
    mark = path.read_bytes()[31:95].decode()
    with checkpoint(path, mark) as found:
        return len(list(found.records()))


def test_what_comes_of_a_finished_run_is_read_from_its_checkpoint(lines: Path, tmp_path: Path) -> None:
    portfolio, keep = so.portfolio(lines, piece_bytes=1000), tmp_path / "kept"
    first = list(portfolio.check(checkpoint=keep))
    assert first == list(portfolio.check())
    size = keep.stat().st_size
    assert list(portfolio.check(checkpoint=keep, jobs=2)) == first
    assert keep.stat().st_size == size


@pytest.mark.parametrize("cut", [1, 3, 5, 20, 200])
def test_a_record_that_was_half_written_is_made_again(lines: Path, tmp_path: Path, cut: int) -> None:
    portfolio, keep = so.portfolio(lines, piece_bytes=1000), tmp_path / "kept"
    whole = list(portfolio.check(checkpoint=keep))
    data = keep.read_bytes()
    keep.write_bytes(data[:-cut])
    assert list(portfolio.check(checkpoint=keep)) == whole
    assert keep.read_bytes() == data


@pytest.mark.parametrize("tail", [b"\0" * 12, b"\0" * 500, b"\xff" * 12, b"\0" * 7 + b"\x01" + b"x" * 5])
def test_what_a_power_cut_left_after_the_last_record_does_not_count(tmp_path: Path, tail: bytes) -> None:
    keep = tmp_path / "kept"
    with checkpoint(keep, MARK) as made:
        made.append(b"one")
        made.append(b"two")
    whole = keep.read_bytes()
    keep.write_bytes(whole + tail)
    with checkpoint(keep, MARK) as again:
        assert list(again.records()) == [b"one", b"two"]
        again.append(b"three")
    with checkpoint(keep, MARK) as again:
        assert list(again.records()) == [b"one", b"two", b"three"]


@pytest.mark.parametrize("length", [0, 1, 40, 95])
def test_a_checkpoint_that_was_stopped_before_it_had_its_head_is_begun_anew(tmp_path: Path, length: int) -> None:
    keep = tmp_path / "kept"
    with checkpoint(keep, MARK):
        pass
    head = keep.read_bytes()
    keep.write_bytes(head[:length])
    with checkpoint(keep, MARK) as again:
        assert list(again.records()) == []
    assert keep.read_bytes() == head


def other_works(portfolio: so.Portfolio, keep: Path, home: so.Workspace) -> dict[str, Any]:
    def one(document: object) -> int:
        return 1

    def two(document: object) -> int:
        return 2

    two.__qualname__ = one.__qualname__
    return {
        "other rules": lambda: portfolio.check(select=["DOC"], checkpoint=keep),
        "another day": lambda: portfolio.check(on=date(2020, 1, 1), checkpoint=keep),
        "within something": lambda: portfolio.check(within=home, checkpoint=keep),
        "a function": lambda: portfolio.map(one, checkpoint=keep),
        "another function of the same name": lambda: portfolio.map(two, checkpoint=keep),
        "the same of one kind": lambda: portfolio.map(one, kind="network", checkpoint=keep),
        "other pieces": lambda: so.portfolio(portfolio.path, piece_bytes=999).check(checkpoint=keep),
    }


def test_a_checkpoint_of_other_work_is_refused(lines: Path, tmp_path: Path) -> None:
    portfolio, keep = so.portfolio(lines, piece_bytes=1000), tmp_path / "kept"
    works = other_works(portfolio, keep, so.open_workspace(write_workspace(tmp_path / "region")))
    for name, work in works.items():
        keep.unlink(missing_ok=True)
        list(work())
        for other, another in works.items():
            if other == name:
                list(another())
            else:
                with pytest.raises(Damaged, match="is of other work"):
                    next(another())


def test_a_checkpoint_of_files_that_were_changed_is_refused(lines: Path, tmp_path: Path) -> None:
    list(so.portfolio(lines).check(checkpoint=tmp_path / "kept"))
    write_lines(lines, [NETWORK, STRATEGY, UNANCHORED])
    with pytest.raises(Damaged, match="files have changed"):
        list(so.portfolio(lines).check(checkpoint=tmp_path / "kept"))


def test_a_checkpoint_is_refused_when_the_workspace_around_has_changed(tmp_path: Path) -> None:
    folder = write_workspace(tmp_path / "region")
    plans, keep = f"{folder}/plans/*.yaml", tmp_path / "kept"
    list(so.portfolio(plans).check(checkpoint=keep))
    list(so.portfolio(plans).check(checkpoint=keep))
    so.dump(evolve(NETWORK, memberships=()), folder / "network.yaml")
    with pytest.raises(Damaged):
        list(so.portfolio(plans).check(checkpoint=keep))


@pytest.mark.parametrize("content", [b"Hugs mj\xc3\xb8lk.", b"sunnmore-oppvekst/checkpoint/2", b"\0" * 200])
def test_another_file_is_not_taken_for_a_checkpoint_and_stays_as_it_is(
    lines: Path, tmp_path: Path, content: bytes
) -> None:
    other = tmp_path / "notes.txt"
    other.write_bytes(content)
    with pytest.raises(Damaged, match="is not a checkpoint, and is left as it is") as raised:
        list(so.portfolio(lines).check(checkpoint=other))
    assert "delete" not in str(raised.value)
    assert other.read_bytes() == content
    assert not (tmp_path / "notes.txt.lock").exists()


@pytest.mark.parametrize("name", ["lines.jsonl", "new.jsonl", "inner/new.parquet", "region/plans/new.yaml"])
@pytest.mark.parametrize("pattern", ["", "**", "**/*.*"])
def test_a_checkpoint_among_the_documents_is_refused_before_anything_is_made(
    lines: Path, tmp_path: Path, name: str, pattern: str
) -> None:
    write_workspace(tmp_path / "region")
    before = lines.read_bytes()
    portfolio = so.portfolio(tmp_path / pattern)
    for run in (portfolio.check, portfolio.tables, lambda checkpoint: portfolio.map(len, checkpoint=checkpoint)):
        with pytest.raises(NotStored, match="the documents that are opened lie there"):
            run(checkpoint=tmp_path / name)
    assert lines.read_bytes() == before
    assert not list(tmp_path.glob("**/new*"))


@pytest.mark.parametrize("name", ["kept", "region/kept", "region/plans/kept", ".kept.jsonl"])
def test_a_checkpoint_beside_the_documents_or_in_a_workspace_does_not_make_itself_invalid(
    lines: Path, tmp_path: Path, name: str
) -> None:
    folder = write_workspace(tmp_path / "region")
    first = list(so.portfolio(tmp_path).check(checkpoint=tmp_path / name))
    (folder / ".git").mkdir()
    (folder / ".git" / "index").touch()
    (folder / "notes.txt").touch()
    assert list(so.portfolio(tmp_path).check(checkpoint=tmp_path / name)) == first
    assert list(so.portfolio(tmp_path).check()) == first
    loose = f"{folder}/plans/*.yaml"
    list(so.portfolio(loose).check(checkpoint=folder / "of-loose"))
    (folder / ".git" / "index").write_text("changed")
    list(so.portfolio(loose).check(checkpoint=folder / "of-loose"))


@pytest.mark.parametrize(
    "name", ["network.yaml", "plans/new.yaml", "oppvekst.toml", "history/x.jsonl", "history/x.head"]
)
def test_a_checkpoint_is_refused_when_anything_that_is_read_of_a_workspace_has_changed(
    tmp_path: Path, name: str
) -> None:
    folder = write_workspace(tmp_path / "many" / "region")
    list(so.portfolio(tmp_path / "many").check(checkpoint=tmp_path / "kept"))
    (folder / "history").mkdir()
    with (folder / name).open("a") as file:
        file.write("\n")
    with pytest.raises(Damaged, match="files have changed"):
        list(so.portfolio(tmp_path / "many").check(checkpoint=tmp_path / "kept"))


def test_a_checkpoint_can_go_on_in_another_process_whatever_its_hashes_are(lines: Path, tmp_path: Path) -> None:
    folder = write_workspace(tmp_path / "region")
    program = (
        "import sys, sunnmore_oppvekst as so\n"
        "path, folder, keep = sys.argv[1:]\n"
        "print(*so.portfolio(path).check(within=so.open_workspace(folder), checkpoint=keep))"
    )
    command = [sys.executable, "-c", program, str(lines), str(folder), str(tmp_path / "kept")]
    outs = [
        subprocess.run(command, env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True).stdout
        for seed in ("1", "2")
    ]
    assert outs[0] == outs[1]


def test_two_runs_with_one_checkpoint_do_not_mix(lines: Path, tmp_path: Path) -> None:
    portfolio = so.portfolio(lines, piece_bytes=1000)
    first = portfolio.check(checkpoint=tmp_path / "kept")
    next(first)
    with pytest.raises(NotStored, match="another process uses it"):
        next(portfolio.check(checkpoint=tmp_path / "kept"))
    assert next(first).line == 2
    first.close()
    assert list(portfolio.check(checkpoint=tmp_path / "kept")) == list(portfolio.check())


def test_a_checkpoint_that_cannot_be_made_is_refused(lines: Path, tmp_path: Path) -> None:
    with pytest.raises(NotStored, match="cannot be saved"):
        list(so.portfolio(lines).check(checkpoint=lines / "kept"))


KEEPABLE = (
    None,
    "tekst",
    1.5,
    date(2020, 1, 1),
    {"a": [1, (2, {3})]},
    frozenset([1]),
    Counter("aab"),
    PLAN,
    so.PlanStatus.DRAFT,
    b"bytes",
    bytearray(b"x"),
    slice(1, 2),
    1 + 2j,
)


@pytest.mark.parametrize("value", KEEPABLE, ids=repr)
def test_plain_values_and_those_of_the_library_can_be_kept(value: object) -> None:
    done = Done(outcomes=(Outcome(file="f", value=value),))
    assert from_kept(to_keep(done)) == done


@pytest.mark.parametrize(
    "value",
    [lambda: 1, print, Path("x"), subprocess.Popen, so.check, open],
    ids=["lambda", "print", "path", "Popen", "check", "open"],
)
def test_what_could_do_something_when_it_is_read_is_not_kept(value: object, lines: Path, tmp_path: Path) -> None:
    with pytest.raises(InvalidValue, match="something that a checkpoint can keep"):
        list(so.portfolio(lines).map(lambda document: value, checkpoint=tmp_path / "kept"))


@given(st.binary(max_size=40), st.integers(0, 400), st.integers(0, 40))
def test_bytes_that_are_no_record_are_refused_whatever_they_are(noise: bytes, at: int, cut: int) -> None:
    record = to_keep(Done(outcomes=(Outcome(file="f", value=[PLAN.status, date(2020, 1, 1), {"a": 1.5}]),)))
    for data in (noise, record[:at] + noise + record[at + cut :]):
        with suppress(pickle.UnpicklingError):
            assert isinstance(from_kept(data), Done)


class Runs:
    def __reduce__(self) -> Any:
        return os.system, ("true",)


@pytest.mark.parametrize(
    "record",
    [pickle.dumps(Runs()), pickle.dumps("no outcome"), b"no pickle", b"."],
    ids=["runs", "text", "none", "stop"],
)
def test_a_checkpoint_that_somebody_has_tampered_with_runs_nothing(lines: Path, tmp_path: Path, record: bytes) -> None:
    keep = tmp_path / "kept"
    list(so.portfolio(lines).check(checkpoint=keep))
    mark = keep.read_bytes()[31:95].decode()
    keep.unlink()
    with checkpoint(keep, mark) as forged:
        forged.append(record)
    with pytest.raises(Damaged):
        list(so.portfolio(lines).check(checkpoint=keep))
