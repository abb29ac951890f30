"""The language of the person who reads what a command prints."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import takewhile, zip_longest

from sunnmore_oppvekst.messages.languages import Language

LANGUAGE_OPTION = "--lang"
LANGUAGE_VARIABLE = "OPPVEKST_LANG"
_READER: ContextVar[Language | None] = ContextVar("reader", default=None)


def language_asked_for(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language of `--lang` on a command line, else of `OPPVEKST_LANG`, else nynorsk.

    Known before the command line is parsed, so that an error in it can be reported in that language. The last `--lang`
    counts, as when it is parsed. A language that does not exist gives nynorsk.
    """
    asked = _last_value(arguments) or environment.get(LANGUAGE_VARIABLE)
    return Language(asked) if asked in set(Language) else Language.NN


def reader_language() -> Language:
    """The language of the running command, or, where none runs, the one in the environment."""
    return _READER.get() or language_asked_for((), os.environ)


def language_of_running_command() -> Language | None:
    """The language of the command that runs in this thread; None where none does."""
    return _READER.get()


@contextmanager
def reading(language: Language) -> Iterator[None]:
    """Make `language` the reader's, in this thread, until the end of the block."""
    before = _READER.set(language)
    try:
        yield
    finally:
        _READER.reset(before)


def settle_reader_language(language: Language) -> None:
    """Change the language of the running command for the rest of its run, such as to that of the workspace."""
    if _READER.get() is not None:
        _READER.set(language)


def _last_value(arguments: Sequence[str]) -> str | None:
    """The value of the last `--lang X` or `--lang=X` before `--`."""
    options = list(takewhile(lambda argument: argument != "--", arguments))
    value = None
    for argument, following in zip_longest(options, options[1:]):
        if argument == LANGUAGE_OPTION:
            value = following
        elif argument.startswith(f"{LANGUAGE_OPTION}="):
            value = argument.partition("=")[2]
    return value
