"""What the parts of a workbook hold, counted as they are read, with an end as soon as it is more than a form has."""

from __future__ import annotations

import re
from collections import Counter
from xml.parsers import expat

_MOST_ELEMENTS, _MOST_ROWS, _MOST_COLUMNS, _DEEPEST = 300_000, 50_000, 256, 100
_PLACE = re.compile("([A-Za-z]{1,3})([0-9]{1,7})")
_ROW = re.compile("[0-9]{1,7}")


class Beyond(Exception):
    """More than a form has."""


class NotXml(Exception):
    """A part that is not the XML it should be."""


class Amounts:
    """What the parts that were read so far hold.

    Attributes:
        elements: how many elements.
        texts: how long each of the texts is that cells point to.
        shown: how often each of them is pointed to.
    """

    def __init__(self) -> None:
        self.elements = 0
        self.texts: list[int] = []
        self.shown: Counter[int] = Counter()

    def letters_shown(self) -> int:
        """How long the texts are together, each counted as often as it is shown."""
        return sum(times * self.texts[place] for place, times in self.shown.items() if place < len(self.texts))


def read_part(content: bytes, amounts: Amounts) -> None:
    """Read one part.

    Raises:
        Beyond: it holds more than a form has.
        NotXml: it is not well-formed, or has entities of its own.
    """
    if b"\x00" in content or b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise NotXml
    reading = _Reading(amounts)
    try:
        reading.parser.Parse(content, True)
    except expat.ExpatError:
        raise NotXml from None


class _Reading:
    """One part that is being read."""

    def __init__(self, amounts: Amounts) -> None:
        self.amounts = amounts
        self.depth = 0
        self.points_to_text = False
        self.number: list[str] | None = None
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = None

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self.amounts.elements += 1
        if self.amounts.elements > _MOST_ELEMENTS or self.depth > _DEEPEST:
            raise Beyond
        match tag.rpartition(":")[2]:
            case "c":
                _check_place(attributes.get("r"), _PLACE)
                self.points_to_text = attributes.get("t") == "s"
            case "row":
                _check_place(attributes.get("r"), _ROW)
            case "v" if self.points_to_text:
                self.number = []
                self.parser.CharacterDataHandler = self.number.append
            case "si":
                self.amounts.texts.append(0)
                self.parser.CharacterDataHandler = self._text

    def _end(self, tag: str) -> None:
        self.depth -= 1
        name = tag.rpartition(":")[2]
        if name == "v" and self.number is not None:
            said = "".join(self.number).strip()
            if said.isdecimal() and len(said) < 10:
                self.amounts.shown[int(said)] += 1
            self.number = None
        if name in {"v", "si"}:
            self.parser.CharacterDataHandler = None

    def _text(self, text: str) -> None:
        self.amounts.texts[-1] += len(text)


def _check_place(said: str | None, shape: re.Pattern[str]) -> None:
    """No place farther out than a form has."""
    if said is None:
        return
    found = shape.fullmatch(said.strip())
    if found is None:
        raise Beyond
    *letters, row = found.groups() or (found[0],)
    if int(row) > _MOST_ROWS or any(_column(each) > _MOST_COLUMNS for each in letters):
        raise Beyond


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
