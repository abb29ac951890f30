"""Numbered lists that each begin at one."""

from __future__ import annotations

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn


class Numbering:
    """The numbered lists of a document."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._abstract: int | None = None

    def started(self) -> int:
        """The number of a new list, which begins at one."""
        numbering = self._document.part.numbering_part.element
        if self._abstract is None:
            self._abstract = self._sort_of(numbering)
        listed = numbering.add_num(self._abstract)
        listed.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(listed.numId)

    def count(self, paragraph: Any, number: int) -> None:
        """Make a paragraph the next of a list."""
        properties = paragraph.get_or_add_pPr()
        held = properties.get_or_add_numPr()
        held.get_or_add_ilvl().val = 0
        held.get_or_add_numId().val = number

    def _sort_of(self, numbering: Any) -> int:
        """A decimal numbering of our own, before the lists that follow one."""
        known = [int(each.get(qn("w:abstractNumId"))) for each in numbering.findall(qn("w:abstractNum"))]
        id = max(known, default=0) + 1
        made = OxmlElement("w:abstractNum")
        made.set(qn("w:abstractNumId"), str(id))
        level = OxmlElement("w:lvl")
        level.set(qn("w:ilvl"), "0")
        for name, value in (("start", "1"), ("numFmt", "decimal"), ("lvlText", "%1."), ("lvlJc", "left")):
            each = OxmlElement(f"w:{name}")
            each.set(qn("w:val"), value)
            level.append(each)
        level.append(_indent())
        made.append(level)
        first = numbering.find(qn("w:num"))
        if first is None:
            numbering.append(made)
        else:
            first.addprevious(made)
        return id


def _indent() -> Any:
    """Room for the number before every line of an item."""
    properties, indent = OxmlElement("w:pPr"), OxmlElement("w:ind")
    indent.set(qn("w:left"), "397")
    indent.set(qn("w:hanging"), "397")
    properties.append(indent)
    return properties
