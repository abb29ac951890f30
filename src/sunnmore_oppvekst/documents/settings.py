"""`oppvekst.toml`: which day and language a workspace is read in, and which rules it goes by."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from attrs import field, frozen

from sunnmore_oppvekst.documents.source import Unreadable, decoded
from sunnmore_oppvekst.documents.syntax_errors import toml_problem
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import Message, _
from sunnmore_oppvekst.messages.nearest import nearest
from sunnmore_oppvekst.messages.suggestion import with_suggestion
from sunnmore_oppvekst.rules.selection import EVERYTHING, Selection

SETTINGS_FILE = "oppvekst.toml"


@frozen(kw_only=True)
class Settings:
    """What a workspace has settled.

    Attributes:
        language: what it is read in.
        on: the day it is judged on, or None to judge each document on its own day.
        selection: which rules run, and how much they weigh.
        text: the settings as they are written.
    """

    language: Language = Language.NN
    on: date | None = None
    selection: Selection = EVERYTHING
    text: str = field(default="", repr=False, eq=False)

    def line_of(self, code: str) -> int | None:
        """The first line that names a code, from 1, or None when none does."""
        named = re.compile(rf"\b{re.escape(code)}\b", re.IGNORECASE)
        lines = enumerate(self.text.splitlines(), start=1)
        return next((number for number, line in lines if named.search(line)), None)


@frozen
class Problem:
    """Something in the settings that is not as it should be.

    Attributes:
        says: what is wrong.
        line: where, from 1, if that is known.
    """

    says: Message
    line: int | None = None


@frozen
class _Entry:
    """One setting: what it may be, in words, and what makes a value of it."""

    expected: Message
    reads: Callable[[Any], Any]


def read_settings(data: bytes) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings in `oppvekst.toml`, and everything that is wrong with it; what is wrong counts as not given."""
    try:
        text = decoded(data)
        table = tomllib.loads(text)
    except Unreadable as error:
        return Settings(), (Problem(error.reason, error.mark.line if error.mark else None),)
    except RecursionError:
        return Settings(), (Problem(_("it has too many levels inside each other")),)
    except tomllib.TOMLDecodeError as error:
        return Settings(), (_malformed(str(error)),)
    reader = _Reader(text)
    top = reader.read(table, _TOP, ())
    check = reader.read(table.get("check", {}), _CHECK, ("check",))
    selection = Selection(
        select=check.get("select", ()),
        ignore=check.get("ignore", ()),
        severity=check.get("severity", {}),
        per_path=check.get("per-path", {}),
    )
    settings = Settings(language=top.get("language", Language.NN), on=check.get("on"), selection=selection, text=text)
    return settings, tuple(reader.problems)


@frozen
class _Reader:
    text: str
    problems: list[Problem] = field(factory=list)

    def read(self, table: Any, entries: Mapping[str, _Entry], path: tuple[str, ...]) -> dict[str, Any]:
        if not isinstance(table, dict):
            return {}
        return dict(self._entries(table, entries, path))

    def _entries(
        self, table: Mapping[str, Any], entries: Mapping[str, _Entry], path: tuple[str, ...]
    ) -> Iterator[tuple[str, Any]]:
        for key, raw in table.items():
            name = ".".join((*path, key))
            if key not in entries:
                self._note(key, _unknown(name, nearest(key, entries)))
                continue
            try:
                yield key, entries[key].reads(raw)
            except (ValueError, TypeError, KeyError):
                self._note(key, _unfit(name, entries[key].expected))

    def _note(self, key: str, says: Message) -> None:
        here = re.compile(rf"^\s*(?:\[\s*(?:\w+\s*\.\s*)?)?[\"']?{re.escape(key)}[\"']?\s*[\].=]")
        lines = enumerate(self.text.splitlines(), start=1)
        self.problems.append(Problem(says, next((number for number, line in lines if here.match(line)), None)))


def _codes(raw: Any) -> tuple[str, ...]:
    if not isinstance(raw, list) or not all(isinstance(code, str) and code.strip() for code in raw):
        raise TypeError(raw)
    return tuple(code.upper() for code in raw)


def _day(raw: Any) -> date:
    if type(raw) is not date:
        raise TypeError(raw)
    return raw


def _table(raw: Any) -> Mapping[str, Any]:
    if not isinstance(raw, dict):
        raise TypeError(raw)
    return raw


_CODES = _('a list of codes such as ["AP004"]')
_TOP = {
    "language": _Entry(_("nn, nb or en"), Language),
    "check": _Entry(_("a table"), _table),
}
_CHECK = {
    "on": _Entry(
        _("a date without quotes, such as 2020-06-15"),
        _day,
    ),
    "select": _Entry(_CODES, _codes),
    "ignore": _Entry(_CODES, _codes),
    "severity": _Entry(
        _("codes with error, warning or info"),
        lambda raw: {code.upper(): Severity(weight) for code, weight in _table(raw).items()},
    ),
    "per-path": _Entry(
        _("file names with lists of codes"),
        lambda raw: {pattern: _codes(codes) for pattern, codes in _table(raw).items()},
    ),
}


def _malformed(problem: str) -> Problem:
    known, line = toml_problem(problem)
    return Problem(_("the TOML is wrong: {problem}").bind(problem=known), line)


def _unknown(name: str, suggestion: str | None) -> Message:
    return with_suggestion(_('there is no setting "{name}"').bind(name=name), suggestion)


def _unfit(name: str, expected: Message) -> Message:
    return _('the setting "{name}" is to be {expected}').bind(name=name, expected=expected)
