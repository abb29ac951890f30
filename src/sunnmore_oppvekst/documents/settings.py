"""`oppvekst.toml`: which day and language a workspace is read in, and which rules it goes by."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from attrs import field, frozen

from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.languages import Language
from sunnmore_oppvekst.language.nearest import nearest
from sunnmore_oppvekst.language.words import Words
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

    says: Words
    line: int | None = None


@frozen
class _Entry:
    """One setting: what it may be, in words, and what makes a value of it."""

    expected: Words
    reads: Callable[[Any], Any]


def read_settings(data: bytes) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings in `oppvekst.toml`, and everything that is wrong with it; what is wrong counts as not given."""
    try:
        text = data.decode("utf-8-sig")
        table = tomllib.loads(text)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
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

    def _note(self, key: str, says: Words) -> None:
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


_CODES = Words(
    'ei liste av kodar som ["AP004"]', 'en liste av koder som ["AP004"]', 'a list of codes such as ["AP004"]'
)
_TOP = {
    "language": _Entry(Words("nn, nb eller en", "nn, nb eller en", "nn, nb or en"), Language),
    "check": _Entry(Words("ein tabell", "en tabell", "a table"), _table),
}
_CHECK = {
    "on": _Entry(
        Words(
            "ein dato utan hermeteikn, som 2020-06-15",
            "en dato uten anførselstegn, som 2020-06-15",
            "a date without quotes, such as 2020-06-15",
        ),
        _day,
    ),
    "select": _Entry(_CODES, _codes),
    "ignore": _Entry(_CODES, _codes),
    "severity": _Entry(
        Words(
            "kodar med error, warning eller info",
            "koder med error, warning eller info",
            "codes with error, warning or info",
        ),
        lambda raw: {code.upper(): Severity(weight) for code, weight in _table(raw).items()},
    ),
    "per-path": _Entry(
        Words("filnamn med lister av kodar", "filnavn med lister av koder", "file names with lists of codes"),
        lambda raw: {pattern: _codes(codes) for pattern, codes in _table(raw).items()},
    ),
}


def _malformed(problem: str) -> Problem:
    line = re.search(r"line (\d+)", problem)
    words = Words(
        f"TOML-en er ikkje rett: {problem}", f"TOML-en er ikke riktig: {problem}", f"the TOML is wrong: {problem}"
    )
    return Problem(words, int(line[1]) if line else None)


def _unknown(name: str, suggestion: str | None) -> Words:
    hint = Words(f"; meinte du «{suggestion}»?", f"; mente du «{suggestion}»?", f'; did you mean "{suggestion}"?')
    ending = hint if suggestion else Words("", "", "")
    return Words(
        f"det finst inga innstilling «{name}»{ending.nn}",
        f"det finnes ingen innstilling «{name}»{ending.nb}",
        f'there is no setting "{name}"{ending.en}',
    )


def _unfit(name: str, expected: Words) -> Words:
    return Words(
        f"innstillinga «{name}» skal vere {expected.nn}",
        f"innstillingen «{name}» skal være {expected.nb}",
        f'the setting "{name}" is to be {expected.en}',
    )
