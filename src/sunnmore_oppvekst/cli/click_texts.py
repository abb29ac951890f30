"""Click's own texts, such as `Usage:` and `No such option`, in the language of the reader.

Click translates them with `gettext.gettext` and `gettext.ngettext`, that is, from the text domain of the whole process.
While a command runs, the names that click's modules import these functions under refer to functions that look in this
library's catalogues; `click_messages` has the messages. Setting the text domain instead would need `.mo` files on disk,
which a source checkout or a zipped package does not have, and the variable `LANGUAGE`, and every other library in the
process would see both.
"""

from __future__ import annotations

import gettext
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from threading import Lock
from types import FunctionType
from typing import Any

import click.shell_completion  # noqa: F401 - click loads it late, after its names have been replaced

from sunnmore_oppvekst.cli.reader import language_of_running_command
from sunnmore_oppvekst.messages.catalogues import translated
from sunnmore_oppvekst.messages.message import CORE


def _gettext(message: str) -> str:
    language = language_of_running_command()
    return gettext.gettext(message) if language is None else translated(CORE, language, message)


def _ngettext(one: str, several: str, number: int) -> str:
    language = language_of_running_command()
    if language is None:
        return gettext.ngettext(one, several, number)
    return translated(CORE, language, one, several, number=number)


_Functions = Mapping[Any, Callable[..., str]]
_NAMES = ("_", "ngettext")
_TRANSLATED: _Functions = {gettext.gettext: _gettext, gettext.ngettext: _ngettext}
_RESTORED: _Functions = {ours: own for own, ours in _TRANSLATED.items()}


class _Replacement:
    """Counts the commands that run, in all threads, so that the last one to end restores click."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._running = 0

    def begin(self) -> None:
        with self._lock:
            self._running += 1
            _replace(_TRANSLATED)

    def end(self) -> None:
        with self._lock:
            self._running -= 1
            if not self._running:
                _replace(_RESTORED)


_REPLACEMENT = _Replacement()


@contextmanager
def translated_click() -> Iterator[None]:
    """Translate click's texts for the command that runs in the block; afterwards click is as it was.

    A thread that uses click at the same time, but runs no command of this library, gets the texts that it would get
    otherwise.
    """
    _REPLACEMENT.begin()
    try:
        yield
    finally:
        _REPLACEMENT.end()


def _replace(functions: _Functions) -> None:
    modules = [module for name, module in sys.modules.items() if name.startswith("click.")]
    for module in modules:
        for name in _NAMES:
            found = vars(module).get(name)
            if isinstance(found, FunctionType) and found in functions:
                setattr(module, name, functions[found])
