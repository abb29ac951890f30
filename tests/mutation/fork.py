"""Run a function in a process of its own that shares what is imported."""

from __future__ import annotations

import json
import os
import signal
import sys
import tempfile
import traceback
import warnings
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from attrs import frozen


@frozen
class Ended:
    """How a child process ended.

    Attributes:
        result: what the function returned; None when it did not return.
        signal: the signal that ended the process, if any.
    """

    result: Any = None
    signal: int | None = None


def in_child(work: Callable[[], Any]) -> Ended:
    """Call `work` in a child process and return its result, which must be plain enough for JSON.

    When the child ends, or this process is interrupted, the processes it has started are ended too.
    """
    with tempfile.NamedTemporaryFile("r", encoding="utf-8") as answer:
        sys.stdout.flush()
        sys.stderr.flush()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            child = os.fork()
        if child == 0:
            _work_and_exit(work, Path(answer.name))
        try:
            _lead_group(child)
            _, status = os.waitpid(child, 0)
        finally:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(child, signal.SIGKILL)
        if os.WIFSIGNALED(status):
            return Ended(signal=os.WTERMSIG(status))
        text = answer.read()
        return Ended(json.loads(text) if text else None)


def _work_and_exit(work: Callable[[], Any], answer: Path) -> None:
    code = 1
    try:
        _lead_group(0)
        answer.write_text(json.dumps(work()), encoding="utf-8")
        code = 0
    except BaseException:  # noqa: BLE001 - nothing may return into the copy of the parent's stack
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _lead_group(process: int) -> None:
    """Parent and child both do this, as either may come first."""
    with suppress(ProcessLookupError, PermissionError):
        os.setpgid(process, process)
