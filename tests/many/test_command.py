"""`oppvekst check` over many documents."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from sunnmore_oppvekst.cli import progress
from tests.cli.running import COMMAND, run
from tests.hooks.installing import START, install
from tests.many.trees import NETWORK, NO_DOCUMENT, NO_GOAL, PLAN, STRATEGY, UNANCHORED, write_lines, write_workspace

FAILS_AT_ONE = f"""{START}
from sunnmore_oppvekst.domain.plan import ActionPlan
W = Message('x')

def check(plan, context):
    if plan.id == 'utan-mal':
        raise RuntimeError('no luck')
    return []

@hookimpl
def oppvekst_rules():
    return [Rule(code='XX001', name='x', about=ActionPlan, severity=Severity.ERROR, basis='x', title=W, message=W,
                 reason=W, bad='', good='', check=check)]
"""

WAITS = f"""{START}
from pathlib import Path
from threading import Event
from sunnmore_oppvekst.domain.plan import ActionPlan
W = Message('x')

def check(plan, context):
    with Path('PIPE').open('w'):
        Event().wait()

@hookimpl
def oppvekst_rules():
    return [Rule(code='XX001', name='x', about=ActionPlan, severity=Severity.ERROR, basis='x', title=W, message=W,
                 reason=W, bad='', good='', check=check)]
"""


@pytest.fixture
def regions(tmp_path: Path) -> Path:
    """Two workspaces and a file with a document a line, in a folder."""
    folder = tmp_path / "regions"
    write_workspace(folder / "nord", [PLAN])
    write_workspace(folder / "sor", [UNANCHORED])
    write_lines(folder / "lines.jsonl", [NETWORK, STRATEGY, PLAN, NO_DOCUMENT, NO_GOAL])
    return folder


def checked(regions: Path, *args: str, **more: Any) -> Any:
    done = run("check", regions.name, "--format", "json", *args, cwd=regions.parent, **more)
    assert done.err == ""
    return done.status, done.json()


def test_two_processes_print_what_one_prints(regions: Path) -> None:
    status, found = checked(regions)
    assert checked(regions, "--jobs", "2") == (status, found)
    assert status == 1
    assert {Path(each["file"]).parts[1] for each in found["findings"]} == {"nord", "sor", "lines.jsonl"}


def test_a_bad_document_is_a_finding_with_file_and_line(regions: Path) -> None:
    _, found = checked(regions, "--jobs", "2", "--select", "DOC")
    bad = [each for each in found["findings"] if each["code"] != "DOC011"]
    assert {(each["file"], each["line"]) for each in bad} == {("regions/lines.jsonl", 4)}


def test_warnings_alone_end_with_0(regions: Path) -> None:
    (regions / "lines.jsonl").unlink()
    status, found = checked(regions, "--jobs", "2")
    assert (status, found["errors"]) == (0, 0)
    assert found["warnings"] > 0


def test_what_was_done_is_kept_and_gone_on_with(regions: Path) -> None:
    first = checked(regions, "--checkpoint", "kept")
    assert first == checked(regions)
    kept = regions.parent / "kept"
    kept.write_bytes(kept.read_bytes()[:-100])
    assert checked(regions, "--checkpoint", "kept", "--jobs", "2") == first


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("regions", "--checkpoint", "regions/lines.jsonl"), "der ligg dokumenta som er opna"),
        (("regions", "--checkpoint", "regions/new.jsonl"), "der ligg dokumenta som er opna"),
        (("regions", "--checkpoint", "notes.txt"), "er ikkje noko kontrollpunkt"),
        (("empty",), "har ingen dokument"),
        (("regions/nord/contributions", "empty"), "har ingen dokument"),
        (("regions", "regions", "--checkpoint", "kept"), "krev éin STI"),
        (("regions/nord", "--checkpoint", "kept"), "med mange dokument"),
        (("regions", "--jobs", "-1"), "-1"),
        (("regions", "--select", "XX"), "XX"),
        (("regions/nothing.jsonl",), "finst ikkje"),
    ],
)
def test_what_cannot_be_done_ends_with_2(regions: Path, args: tuple[str, ...], said: str) -> None:
    (regions.parent / "notes.txt").write_text("Hugs mjølk.")
    (regions.parent / "empty").mkdir()
    (regions / "nord" / "contributions").mkdir()
    before = sorted(regions.parent.rglob("*"))
    done = run("check", *args, cwd=regions.parent)
    assert done.status == 2
    assert said in done.err
    assert sorted(regions.parent.rglob("*")) == before


def stopped(regions: Path, *args: str, waiting_for: Path) -> tuple[int, str]:
    """What a run ends with, and says, when a person stops it and all its processes while it waits for a pipe."""
    command = [str(COMMAND), "check", regions.name, "--jobs", "2", *args]
    running = subprocess.Popen(command, cwd=regions.parent, stderr=subprocess.PIPE, text=True, start_new_session=True)
    with waiting_for.open():
        os.killpg(running.pid, signal.SIGINT)
        return running.wait(60), running.communicate()[1].strip()


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (
            ("--checkpoint", "kept", "--lang", "en"),
            "interrupted; the finished part is kept in kept: run the same command again to continue",
        ),
        ((), "stoppa på vegen"),
    ],
)
def test_a_run_that_is_stopped_says_so_at_once_and_what_is_kept(
    regions: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...], said: str
) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "plugins").mkdir()
    install(tmp_path / "plugins", "waits", WAITS.replace("PIPE", str(tmp_path / "pipe")))
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "plugins"))
    assert stopped(regions, *args, waiting_for=tmp_path / "pipe") == (130, f"oppvekst: {said}")


def test_a_bar_shows_the_whole_when_it_begins_late(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_PATIENCE_SECONDS", -1.0)
    ours, theirs = os.openpty()
    with os.fdopen(theirs, "w") as terminal, monkeypatch.context() as patched:
        patched.setattr(sys, "stderr", terminal)
        assert list(progress.with_progress(range(30))) == list(range(30))
        shown = ""
        while "30/30" not in shown:
            shown += os.read(ours, 1000).decode()
    os.close(ours)
    assert " 1/30" in shown


def test_a_plugin_that_fails_is_named_once_and_last_however_many_processes_there_are(
    regions: Path, tmp_path: Path
) -> None:
    (tmp_path / "plugins").mkdir()
    install(tmp_path / "plugins", "unlucky", FAILS_AT_ONE)
    one = checked(regions, python_path=tmp_path / "plugins")
    assert checked(regions, "--jobs", "2", python_path=tmp_path / "plugins") == one
    told = [each for each in one[1]["findings"] if each["code"].startswith("PL")]
    assert [(each["code"], each["subject"], each["file"]) for each in told] == [("PL003", "unlucky", None)]
    without = checked(regions)[1]["findings"]
    assert [each for each in one[1]["findings"] if each not in told] == without


def test_no_plugins_holds_in_every_process(regions: Path, tmp_path: Path) -> None:
    (tmp_path / "plugins").mkdir()
    install(tmp_path / "plugins", "unlucky", FAILS_AT_ONE)
    command = ("--no-plugins", "check", "regions", "--jobs", "2", "--format", "json")
    done = run(*command, cwd=tmp_path, python_path=tmp_path / "plugins")
    assert json.loads(done.out) == checked(regions)[1]
