"""Processes that wait for work, shared by all runs and threads of this process, and replaced when one of them died."""

from __future__ import annotations

import atexit
import os
from signal import SIG_IGN, SIGINT, signal
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, Any

from sunnmore_oppvekst.hooks.candidates import VARIABLE
from sunnmore_oppvekst.many.outcome import Done
from sunnmore_oppvekst.many.sent import Batch, Sent

if TYPE_CHECKING:
    from concurrent.futures import Future

_IDLE_SECONDS = 60
_LOOKS_EVERY_SECONDS = 1.0
_POOLS: dict[tuple[int, int, str | None], Any] = {}
_LOCK = Lock()


def begin(work: Sent, batch: Batch, *, jobs: int) -> Future[tuple[Done, ...]]:
    """Let a batch be gone through, by one of so many processes."""
    from loky.process_executor import BrokenProcessPool, ShutdownExecutorError

    while True:
        pool = _pool(jobs)
        try:
            future: Future[tuple[Done, ...]] = pool.submit(work, batch)
        except (BrokenProcessPool, ShutdownExecutorError):
            _drop(pool)
            continue
        return future


def _pool(jobs: int) -> Any:
    """The processes, with the plugins that are wanted now; those that nobody needs for a while end by themselves."""
    from loky import ProcessPoolExecutor

    key = _key(jobs)
    said = key[-1]
    with _LOCK:
        if not _POOLS:
            atexit.register(_end)
        if key not in _POOLS:
            _POOLS[key] = ProcessPoolExecutor(
                max_workers=jobs,
                timeout=_IDLE_SECONDS,
                initializer=_end_with,
                initargs=(os.getpid(),),
                env=None if said is None else {VARIABLE: said},
            )
        return _POOLS[key]


def _key(jobs: int) -> tuple[int, int, str | None]:
    return os.getpid(), jobs, os.environ.get(VARIABLE)


def end(jobs: int) -> None:
    """End the processes that are at work, whatever they are in the middle of; the next run gets new ones."""
    with _LOCK:
        pool = _POOLS.pop(_key(jobs), None)
    if pool is not None:
        pool.shutdown(wait=False, kill_workers=True)


def _drop(pool: Any) -> None:
    with _LOCK:
        for key in [key for key, each in _POOLS.items() if each is pool]:
            del _POOLS[key]


def _end() -> None:
    """End all processes when this one ends, while it still can."""
    for (started_by, _, _), pool in list(_POOLS.items()):
        if started_by == os.getpid():
            pool.shutdown(kill_workers=True)
    _POOLS.clear()


def _end_with(parent: int) -> None:
    """Let this process end when the one that started it is gone or ends it, and not when a person stops them both."""
    signal(SIGINT, SIG_IGN)
    Thread(target=_watch, args=(parent,), daemon=True).start()


def _watch(parent: int) -> None:
    never = Event()
    while os.getppid() == parent:
        never.wait(_LOOKS_EVERY_SECONDS)
    os._exit(1)
