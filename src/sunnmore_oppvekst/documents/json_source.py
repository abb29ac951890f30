"""Reading JSON: the quick way with msgspec, and the careful way that knows where everything stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from json import decoder
from typing import Any

from sunnmore_oppvekst.documents.limits import LIMITS, Limits
from sunnmore_oppvekst.documents.source import Mark, Place, Source, Unreadable, check_size, decoded, too_deep
from sunnmore_oppvekst.findings import Path
from sunnmore_oppvekst.messages.message import Message, _, verbatim

_SPACE = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_CONSTANTS = {"true": True, "false": False, "null": None}
_LONGEST_INTEGER = 400
_MORE = _("there is more after the end")
_A_STRING = _("expected text in quotes")
_A_VALUE = _("expected a value")
_TOO_LONG = _("a number is too long")
_IN_STRINGS = {
    "Unterminated": _("the text that starts here never ends"),
    "Invalid control": _("a control character, such as a line break, must be written as \\n or the like"),
    "Invalid": _("what comes after \\ is nothing that can stand there"),
}
"""What the standard library's errors about strings begin with."""

_scan_string: Callable[[str, int, bool], tuple[str, int]] = decoder.scanstring  # type: ignore[attr-defined]


def json_source(data: bytes, limits: Limits = LIMITS) -> Source:
    """The plain data in a JSON text, and where each part of it stands.

    Raises:
        Unreadable: it is no JSON, or breaks a bound.
    """
    check_size(data, limits.bytes)
    return _Scanner(decoded(data), limits.depth).source()


class _Scanner:
    """A recursive descent through JSON (RFC 8259) that notes where things stand."""

    def __init__(self, text: str, depth: int) -> None:
        self._text = text
        self._depth = depth
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]
        self._places: dict[Path, Place] = {}
        self._repeated: list[tuple[Path, Mark]] = []

    def source(self) -> Source:
        start = self._skip(0)
        self._places[()] = Place(self._mark(start), self._mark(start))
        data, end = self._value(start, ())
        if self._skip(end) != len(self._text):
            raise self._refusal(_MORE, end)
        return Source(data, self._places, self._repeated)

    def _value(self, at: int, path: Path) -> tuple[Any, int]:
        if len(path) > self._depth:
            raise too_deep(self._depth, self._mark(at))
        match self._text[at : at + 1]:
            case "{":
                return self._object(at, path)
            case "[":
                return self._array(at, path)
            case '"':
                return self._string(at)
            case _:
                return self._plain(at)

    def _object(self, at: int, path: Path) -> tuple[dict[str, Any], int]:
        built: dict[str, Any] = {}
        at = self._skip(at + 1)
        if self._text[at : at + 1] == "}":
            return built, at + 1
        while True:
            mark = self._mark(at)
            key, after = self._string(at)
            start = self._skip(self._expect(":", self._skip(after)))
            way = (*path, key)
            if key in built:
                self._repeated.append((way, mark))
            else:
                self._places[way] = Place(mark, self._mark(start))
            built[key], at = self._value(start, way)
            at, is_over = self._next("}", at)
            if is_over:
                return built, at

    def _array(self, at: int, path: Path) -> tuple[list[Any], int]:
        built: list[Any] = []
        at = self._skip(at + 1)
        if self._text[at : at + 1] == "]":
            return built, at + 1
        while True:
            way = (*path, len(built))
            self._places[way] = Place(self._mark(at), self._mark(at))
            item, at = self._value(at, way)
            built.append(item)
            at, is_over = self._next("]", at)
            if is_over:
                return built, at

    def _next(self, closing: str, at: int) -> tuple[int, bool]:
        at = self._skip(at)
        if self._text[at : at + 1] == closing:
            return at + 1, True
        return self._skip(self._expect(",", at)), False

    def _string(self, at: int) -> tuple[str, int]:
        if self._text[at : at + 1] != '"':
            raise self._refusal(_A_STRING, at)
        try:
            text, end = _scan_string(self._text, at + 1, True)
        except ValueError as error:
            raise self._refusal(_in_string(str(error)), getattr(error, "pos", at)) from None
        return text, end

    def _plain(self, at: int) -> tuple[Any, int]:
        for word, constant in _CONSTANTS.items():
            if self._text.startswith(word, at):
                return constant, at + len(word)
        match = _NUMBER.match(self._text, at)
        if match is None:
            raise self._refusal(_A_VALUE, at)
        if match[2] or match[3]:
            return float(match[0]), match.end()
        if len(match[1]) > _LONGEST_INTEGER:
            raise self._refusal(_TOO_LONG, at)
        return int(match[1]), match.end()

    def _expect(self, mark: str, at: int) -> int:
        if self._text[at : at + 1] != mark:
            raise self._refusal(_("expected {mark}").bind(mark=mark), at)
        return at + 1

    def _skip(self, at: int) -> int:
        match = _SPACE.match(self._text, at)
        return match.end() if match else at

    def _mark(self, at: int) -> Mark:
        line = bisect_right(self._lines, at)
        return Mark(line, at - self._lines[line - 1] + 1)

    def _refusal(self, problem: Message, at: int) -> Unreadable:
        return Unreadable(_wrong(problem), self._mark(min(at, len(self._text))))


def _in_string(said: str) -> Message:
    return next((words for start, words in _IN_STRINGS.items() if said.startswith(start)), verbatim(said))


def _wrong(problem: Message) -> Message:
    return _("the JSON is wrong: {problem}").bind(problem=problem)
