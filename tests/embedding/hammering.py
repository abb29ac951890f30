"""What a busy server asks of the library, by many threads at once: `hammering.py FOLDER THREADS [TASK ...]`.

Run in a process of its own, so that the threads are also the first to ask. Prints what each task gave, as JSON.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice
from pathlib import Path
from threading import Barrier

import sunnmore_oppvekst as so

Task = Callable[[Path], str]
SWITCH_SECONDS = 1e-3


def load(folder: Path) -> str:
    documents = [so.load(file) for file in sorted(folder.rglob("*.json"))]
    return "".join(so.dumps(document) for document in documents)


def structure(folder: Path) -> str:
    data = json.loads((folder / "network.json").read_bytes())
    return so.dumps(so.converter().structure(data, so.Network), "json")


def check(folder: Path) -> str:
    return json.dumps(so.check(folder).to_dicts())


def refuse(folder: Path) -> str:
    broken = (folder / "network.json").read_text("utf-8").replace('"powers"', '"pwers"').replace('"name"', '"nmae"')
    try:
        so.loads(broken)
    except so.InvalidDocument as error:
        return json.dumps(error.findings.to_dicts("en"))
    return ""


def diff(folder: Path) -> str:
    old = so.open_workspace(folder).plan()
    new = so.revise(old, year=old.year + 1).plan
    return "\n".join(so.in_words(so.diff(old, new), "nn"))


def merge(folder: Path) -> str:
    workspace = so.open_workspace(folder)
    merged = so.merge_all(workspace.plan(), workspace.contributions, network=workspace.network)
    return so.dumps(merged.value, "json")


def tables(folder: Path) -> str:
    return json.dumps([table.to_dicts() for table in so.tables(folder)], default=str)


def arrow(folder: Path) -> str:
    return json.dumps(so.tables(folder).measures.to_arrow().to_pylist(), default=str)


def export(folder: Path) -> str:
    return so.export(so.open_workspace(folder), "markdown", language="nn").decode()


def page(folder: Path) -> str:
    return so.export(so.open_workspace(folder), "html", language="en").decode()


def json_schema(folder: Path) -> str:
    return json.dumps([so.json_schema(kind) for kind in so.KINDS])


def visible(folder: Path) -> str:
    seen = so.visible(so.open_workspace(folder).people, so.Audience.PUBLIC)
    return "" if seen is None else so.dumps(seen, "json")


TASKS: dict[str, Task] = {
    task.__name__: task
    for task in (load, structure, check, refuse, diff, merge, tables, arrow, export, page, json_schema, visible)
}


def digest(name: str, folder: Path) -> tuple[str, str]:
    """What a task gave, short enough to compare."""
    return name, hashlib.sha256(TASKS[name](folder).encode()).hexdigest()


def hammered(folder: Path, threads: int, names: Iterable[str] = TASKS) -> dict[str, list[str]]:
    """The different things that each task gave, when so many threads began at the same time."""
    start = Barrier(threads)

    def at_once(name: str) -> tuple[str, str]:
        start.wait()
        return digest(name, folder)

    given: dict[str, set[str]] = {}
    with ThreadPoolExecutor(threads) as pool:
        for name, found in pool.map(at_once, islice(cycle(names), threads)):
            given.setdefault(name, set()).add(found)
    return {name: sorted(found) for name, found in given.items()}


if __name__ == "__main__":
    sys.setswitchinterval(SWITCH_SECONDS)
    where, many, wanted = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:] or [*TASKS]
    json.dump(hammered(where, many, wanted), sys.stdout)
