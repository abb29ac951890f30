"""Many threads and tasks in one process get what one alone would get, from the very first use on."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from threading import Barrier

import pytest
from attrs import evolve

import sunnmore_oppvekst as so
from sunnmore_oppvekst.store import FILES, FOLDERS
from sunnmore_oppvekst.testing import sample_workspace
from tests.embedding import hammering
from tests.embedding.hammering import TASKS, digest, hammered
from tests.hooks.installing import install
from tests.house.repository import ROOT

THREADS = 64
HOOKS = ("rules", "reports", "extensions", "labels", "funding_schemes")
COUNTED = "\n".join(
    [
        "from pathlib import Path",
        "from sunnmore_oppvekst import hookimpl",
        "HOOK_API = 1",
        "CALLS = Path(__file__).with_name('calls.txt')",
        "def called(name):",
        "    with CALLS.open('a') as file:",
        "        file.write(name + '\\n')",
        "    return []",
        "called('imported')",
        *(f"@hookimpl\ndef oppvekst_{hook}():\n    return called({hook!r})" for hook in HOOKS),
    ]
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small workspace on disk."""
    made = tmp_path_factory.mktemp("workspace")
    homes = {**dict.fromkeys(FILES.values(), ""), **{kind: name for name, kind in FOLDERS.items()}}
    for document in sample_workspace().documents:
        home = homes[document.kind]
        name = f"{home}/{getattr(document, 'id', '')}" if home else document.kind
        (made / home).mkdir(exist_ok=True)
        so.dump(document, made / f"{name}.json")
    return made


@pytest.fixture(scope="module")
def alone(folder: Path) -> dict[str, str]:
    """What each task gives one who is alone."""
    return dict(digest(name, folder) for name in TASKS)


def in_a_fresh_process(folder: Path, *names: str, **environment: str) -> dict[str, list[str]]:
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-W", "error", hammering.__file__, str(folder), str(THREADS), *names],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found


def test_threads_get_what_one_gets_alone(folder: Path, alone: dict[str, str]) -> None:
    assert hammered(folder, THREADS) == {name: [found] for name, found in alone.items()}


@pytest.mark.parametrize(
    "names", [tuple(TASKS), ("json_schema",), ("visible",)], ids=["everything", "schema", "visible"]
)
def test_threads_that_are_the_first_to_ask_get_what_one_gets(
    names: tuple[str, ...], folder: Path, alone: dict[str, str]
) -> None:
    assert in_a_fresh_process(folder, *names) == {name: [alone[name]] for name in names}


def test_a_plugin_is_imported_and_asked_once_however_many_ask(folder: Path, tmp_path: Path) -> None:
    install(tmp_path, "counted", COUNTED)
    in_a_fresh_process(folder, "export", "check", PYTHONPATH=str(tmp_path), OPPVEKST_PLUGINS="counted")
    assert sorted((tmp_path / "calls.txt").read_text().split()) == sorted(["imported", *HOOKS])


def test_tasks_beside_each_other_get_what_one_gets_alone(folder: Path, alone: dict[str, str]) -> None:
    async def all_at_once() -> list[tuple[str, str]]:
        return await asyncio.gather(*(asyncio.to_thread(digest, name, folder) for name in [*TASKS] * 4))

    assert asyncio.run(all_at_once()) == [*alone.items()] * 4


def test_tasks_that_speak_different_languages_do_not_mix_them(folder: Path) -> None:
    workspace = so.open_workspace(folder)

    def said(language: so.Language) -> bytes:
        return so.export(workspace, "markdown", language=language)

    async def all_at_once() -> list[bytes]:
        return await asyncio.gather(*(asyncio.to_thread(said, language) for language in [*so.Language] * 4))

    alone = [said(language) for language in so.Language]
    assert len(set(alone)) == len(alone)
    assert asyncio.run(all_at_once()) == alone * 4


def test_one_workspace_can_be_shared(folder: Path) -> None:
    shared = so.open_workspace(folder)
    days = [date(2020, month, 1) for month in range(1, 9)]
    alone = [so.check(so.open_workspace(folder), on=day) for day in days]
    with ThreadPoolExecutor(THREADS) as pool:
        assert list(pool.map(lambda day: so.check(shared, on=day), days * 8)) == alone * 8


NORDRE = so.open_workspace(ROOT / "examples" / "nordre-sunnmore")
DRAFT = so.load(ROOT / "examples" / "a-year" / "draft.yaml")
ON = date(2018, 11, 16)


def sent_out(plan: so.ActionPlan) -> so.Transitioned:
    coordinator = NORDRE.network.appointment("coordinator")
    assert coordinator is not None
    return so.transition(plan, so.PlanStatus.CONSULTATION, actor=coordinator, network=NORDRE.network, on=ON)


def begun(folder: Path, plan: so.ActionPlan) -> so.History:
    history = so.open_history(folder, plan)
    by = so.Party(role="pedagogical-coordinator")
    history.append(plan, so.Event(verb=so.Verb.CREATED, plan=plan.id, on=ON, by=by), expected=None)
    return history


def test_plans_of_their_own_move_beside_each_other(tmp_path: Path) -> None:
    assert isinstance(DRAFT, so.ActionPlan)
    plans = [evolve(DRAFT, id=f"handlingsplan-{number}") for number in range(THREADS)]

    def moved(plan: so.ActionPlan) -> bool:
        history = begun(tmp_path, plan)
        done = sent_out(plan)
        entry = history.append(done.plan, done.event, expected=history.head)
        return history.head == entry.hash and history.plan_at(ON) == done.plan and not history.verify()

    with ThreadPoolExecutor(THREADS) as pool:
        assert all(pool.map(moved, plans))


def test_of_many_who_move_one_plan_from_the_same_head_one_succeeds(tmp_path: Path) -> None:
    assert isinstance(DRAFT, so.ActionPlan)
    history, done, start = begun(tmp_path, DRAFT), sent_out(DRAFT), Barrier(THREADS)
    head = history.head

    def move(_: int) -> str:
        start.wait()
        try:
            return history.append(done.plan, done.event, expected=head).hash
        except so.Conflict as conflict:
            return f"not {conflict.head}"

    with ThreadPoolExecutor(THREADS) as pool:
        heads = sorted(pool.map(move, range(THREADS)))
    assert heads == sorted([str(history.head), *[f"not {history.head}"] * (THREADS - 1)])
    assert len(history.entries()) == 2
    assert not history.verify()


def test_whoever_reads_again_and_tries_again_loses_nothing(tmp_path: Path) -> None:
    plan = so.ActionPlan(
        id="liten", title=so.Text(nn="Liten"), network="n", year=2019, period=so.Period.calendar_year(2019)
    )
    history = begun(tmp_path, plan)
    edited = so.Event(verb=so.Verb.EDITED, plan=plan.id, on=ON, by=so.Party(body="working-committee"))

    def add(number: int) -> None:
        measure = so.Measure(id=f"t{number}", title=so.Text(nn=f"Tiltak {number}"))
        while True:
            head, now = history.head, history.plan_at(ON)
            assert now is not None
            try:
                history.append(evolve(now, measures=(*now.measures, measure)), edited, expected=head)
            except so.Conflict:
                continue
            return

    with ThreadPoolExecutor(12) as pool:
        list(pool.map(add, range(12)))
    last = history.plan_at(ON)
    assert last is not None
    assert {each.id for each in last.measures} == {f"t{number}" for number in range(12)}
    assert not history.verify()
