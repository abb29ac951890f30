"""The history of a plan: nothing is lost, nothing is altered unseen, and it can be asked."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import sunnmore_oppvekst as so
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.errors import Damaged
from sunnmore_oppvekst.revision.event import Event, Verb
from sunnmore_oppvekst.revision.history import WHOLE_EVERY, Conflict, changed_by, differences
from sunnmore_oppvekst.testing.drawn import PLAIN
from sunnmore_oppvekst.workspace.history import History, open_history
from tests.related_values import pairs
from tests.store.faults import PowerCut, disk, full_at, power_cut_at

EXAMPLE = so.open_workspace(Path(__file__).parents[2] / "examples" / "nordre-sunnmore")
BY = Party(role="pedagogical-coordinator")
SMALL = so.ActionPlan(
    id="liten", title=so.Text(nn="Liten plan"), network="n", year=2019, period=so.Period.calendar_year(2019)
)


def event(plan: so.ActionPlan, on: date = date(2019, 1, 1), **fields: Any) -> Event:
    return Event(**{"verb": Verb.EDITED, "plan": plan.id, "on": on, "by": BY, **fields})


def version(number: int) -> so.ActionPlan:
    return evolve(SMALL, title=so.Text(nn=f"Utgåve {number}"))


def grown(folder: Path, number: int) -> History:
    """A history of so many versions of a small plan."""
    history = open_history(folder, SMALL)
    for count in range(number):
        history.append(version(count), event(SMALL), expected=history.head)
    return history


def test_what_was_written_is_there_and_holds(tmp_path: Path) -> None:
    history = grown(tmp_path, 2 * WHOLE_EVERY + 3)
    assert not history.verify()
    entries = history.entries()
    assert [entry.number for entry in entries] == [*range(1, 2 * WHOLE_EVERY + 4)]
    assert history.head == entries[-1].hash
    assert [entry.parent for entry in entries[1:]] == [entry.hash for entry in entries[:-1]]
    assert sum(entry.whole is not None for entry in entries) == 3
    assert history.plan_at(date(2019, 1, 1)) == version(2 * WHOLE_EVERY + 2)


def test_a_history_that_is_not_there_yet_is_empty(tmp_path: Path) -> None:
    history = open_history(tmp_path, "plan")
    assert history.head is None
    assert not history.entries()
    assert not history.verify()
    assert history.plan_at(date(2030, 1, 1)) is None
    assert history.blame("title") is None
    assert not list(tmp_path.iterdir())


def test_whoever_builds_on_an_old_head_is_told_what_differs_and_nothing_is_written(tmp_path: Path) -> None:
    history = grown(tmp_path, 2)
    old = history.entries()[0].hash
    before = history.file.read_bytes()
    with pytest.raises(Conflict, match="title") as caught:
        history.append(version(9), event(SMALL), expected=old)
    assert (caught.value.head, caught.value.differs) == (history.head, ("title",))
    assert history.file.read_bytes() == before
    with pytest.raises(Conflict):
        history.append(version(9), event(SMALL), expected=None)


def test_it_tells_what_the_plan_was_on_a_day_and_who_changed_what(tmp_path: Path) -> None:
    first = EXAMPLE.plan(2019)
    history = open_history(tmp_path, first)
    one = history.append(first, event(first, date(2019, 1, 10), verb=Verb.CREATED), expected=None)
    measure = evolve(first.measures[1], title=so.Text(nn="Eit anna namn"))
    second = evolve(first, measures=(first.measures[0], measure, *first.measures[2:]))
    two = history.append(second, event(first, date(2019, 3, 1), appointment="coordinator"), expected=one.hash)
    third = evolve(second, measures=second.measures[1:])
    three = history.append(third, event(first, date(2019, 6, 1)), expected=two.hash)
    assert history.plan_at(date(2019, 1, 9)) is None
    assert history.plan_at(date(2019, 2, 28)) == first
    assert history.plan_at(date(2019, 3, 1)) == second
    assert history.plan_at(date(2030, 1, 1)) == third
    assert history.blame("title") == one
    assert history.blame(f"measures[{measure.id}].title") == two
    assert history.blame(f"measures[{measure.id}].goal") == one
    assert history.blame(f"measures[{first.measures[0].id}]") == three
    assert history.blame("measures[nothing]") is None
    assert two.event["appointment"] == "coordinator"


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_no_byte_can_be_changed_unseen(data: st.DataObject, tmp_path_factory: pytest.TempPathFactory) -> None:
    history = grown(tmp_path_factory.mktemp("h"), 4)
    head = history.file.with_suffix(".head")
    target = data.draw(st.sampled_from([history.file, head]))
    written = bytearray(target.read_bytes())
    place = data.draw(st.integers(0, len(written) - 1))
    flipped = written[place] ^ (1 << data.draw(st.integers(0, 7)))
    written[place] = flipped
    target.write_bytes(bytes(written))
    assert history.verify()


@pytest.mark.parametrize(
    "tamper",
    [
        lambda lines: lines[1:],
        lambda lines: [*lines[:1], *lines[2:]],
        lambda lines: lines[:-1],
        lambda lines: [lines[1], lines[0], *lines[2:]],
        lambda lines: [*lines[:-2], lines[-1], lines[-2]],
        lambda lines: [*lines, lines[-1]],
        lambda lines: [lines[0], lines[0], *lines[1:]],
        lambda lines: [*lines[:-1], lines[-1][: len(lines[-1]) // 2]],
        lambda lines: [],
    ],
)
def test_no_entry_can_be_dropped_moved_repeated_or_cut_unseen(tmp_path: Path, tamper: Any) -> None:
    history = grown(tmp_path, 4)
    lines = history.file.read_bytes().splitlines(keepends=True)
    changed = b"".join(tamper(lines))
    history.file.write_bytes(changed)
    beyond = changed.startswith(b"".join(lines))
    assert bool(history.verify()) != beyond


def test_lines_without_a_head_are_never_taken_for_nothing(tmp_path: Path) -> None:
    history = grown(tmp_path, 2)
    history.file.with_suffix(".head").unlink()
    assert history.verify()
    with pytest.raises(Damaged):
        history.append(version(3), event(SMALL), expected=None)
    assert len(history.file.read_bytes().splitlines()) == 2


def test_a_forged_entry_with_a_right_seal_breaks_the_chain(tmp_path: Path) -> None:
    history = grown(tmp_path, 3)
    lines = history.file.read_bytes().splitlines(keepends=True)
    forged = evolve(history.entries()[1], event={"verb": "edited", "on": "2019-01-01", "plan": "liten", "by": {}})
    forged = evolve(forged, hash=forged.seal())
    lines[1] = json.dumps(forged.to_plain()).encode() + b"\n"
    history.file.write_bytes(b"".join(lines))
    assert history.verify()


@pytest.mark.parametrize("kind", [full_at, power_cut_at])
def test_whatever_fails_leaves_the_old_or_the_new(tmp_path: Path, kind: Any) -> None:
    """Each time a process of its own, since a lock is let go when a process is gone."""
    with disk(lambda number, name: None) as counted:
        grown(tmp_path / "counted", 2)
    calls = len(counted.calls)
    assert calls > 10
    for number in range(1, calls + 1):
        folder = tmp_path / f"{number}"
        child = os.fork()
        if child == 0:
            _grow_on_a_bad_disk(folder, kind(number))
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) in {0, 3}
        there = open_history(folder, SMALL)
        assert not there.verify()
        kept = len(there.entries())
        there.append(version(9), event(SMALL), expected=there.head)
        assert not there.verify()
        assert len(there.entries()) == kept + 1


def _grow_on_a_bad_disk(folder: Path, fails: Any) -> None:
    status = 1
    try:
        with disk(fails):
            grown(folder, 2)
        status = 0
    except (so.OppvekstError, PowerCut):
        status = 3
    finally:
        os._exit(status)


WORKER = """
import sys
from pathlib import Path
from tests.workspace.test_history import Conflict, SMALL, event, open_history, version
history, worker, edits = open_history(sys.argv[1], SMALL), int(sys.argv[2]), int(sys.argv[3])
for number in range(edits):
    while True:
        try:
            history.append(version(worker * 1000 + number), event(SMALL), expected=history.head)
            break
        except Conflict:
            continue
    print(worker * 1000 + number, flush=True)
"""


def worker(folder: Path, number: int, edits: int) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    return subprocess.Popen(
        [sys.executable, "-c", WORKER, str(folder), str(number), str(edits)],
        stdout=subprocess.PIPE,
        env=environment,
    )


def test_eight_processes_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    workers = [worker(tmp_path, number, 100) for number in range(8)]
    for each in workers:
        each.communicate(timeout=250)
        assert each.returncode == 0
    history = open_history(tmp_path, SMALL)
    assert not history.verify()
    assert len(history.entries()) == 800


KILLER = """
import os, random, signal, sys
from pathlib import Path
from tests.workspace.test_history import SMALL, event, open_history, version

def write_until_killed(history, write, number):
    try:
        for count in range(100):
            history.append(version(number * 100 + count), event(SMALL), expected=history.head)
            os.write(write, b".")
    finally:
        os._exit(1)

chance = random.Random(7)
history = open_history(Path(sys.argv[1]), SMALL)
acknowledged = 0
for number in range(1000):
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        write_until_killed(history, write, number)
    os.close(write)
    with os.fdopen(read, "rb") as told:
        acknowledged += len(told.read(chance.randrange(6) == 0))
        for _ in range(chance.randrange(60_000)):
            pass
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        acknowledged += len(told.read())
    if number % 100 == 0:
        assert not history.verify()
print(acknowledged)
"""


def test_a_thousand_kills_leave_no_torn_file(tmp_path: Path) -> None:
    """A child forks off, writes as fast as it can, and is killed at a random moment, often before it has."""
    done = subprocess.run(
        [sys.executable, "-c", KILLER, str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=True,
    )
    acknowledged = int(done.stdout)
    history = open_history(tmp_path, SMALL)
    assert not history.verify()
    assert acknowledged > 100
    assert acknowledged <= len(history.entries()) <= acknowledged + 1000


def as_data(value: Any) -> Any:
    return json.loads(so.dumps(value, "json"))


@given(st.tuples(PLAIN, PLAIN) | pairs().map(lambda pair: tuple(map(as_data, pair.values))))
def test_what_differs_in_plain_data_leads_from_one_to_the_other(two: tuple[Any, Any]) -> None:
    old, new = two
    written = json.loads(json.dumps(list(differences(old, new))))
    assert bool(written) == (json.dumps(old, sort_keys=True) != json.dumps(new, sort_keys=True))
    assert json.dumps(changed_by(old, [(tuple(path), value) for path, value in written]), sort_keys=True) == json.dumps(
        new, sort_keys=True
    )
