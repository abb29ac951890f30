"""Message in a paragraph: strong ones, links, and those in another language."""

from __future__ import annotations

import re
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from sunnmore_oppvekst.report import Prose, Span
from sunnmore_oppvekst_docx.styles import TAGS

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"


class Writer:
    """Puts words in paragraphs of one document.

    Attributes:
        part: the part of the file that links are told of in.
        targets: the names of the bookmarks there are, by what they are bookmarks of.
    """

    def __init__(self, part: Any, targets: dict[str, str]) -> None:
        self.part = part
        self.targets = targets
        self._links: dict[str, str] = {}

    def paragraph(self, prose: Prose, style: str | None = None, *, align: str | None = None) -> Any:
        """A paragraph with these words."""
        made = OxmlElement("w:p")
        if style or align:
            properties = OxmlElement("w:pPr")
            if style:
                properties.append(_valued("w:pStyle", style))
            if align:
                properties.append(_valued("w:jc", align))
            made.append(properties)
        self.add(made, prose)
        return made

    def add(self, paragraph: Any, prose: Prose) -> None:
        """The words, at the end of a paragraph."""
        for span in prose:
            holder = self._link(span)
            if holder is not None:
                holder.append(_run(span, is_link=True))
                paragraph.append(holder)
            else:
                paragraph.append(_run(span))

    def _link(self, span: Span) -> Any:
        if span.target is not None and span.target in self.targets:
            made = OxmlElement("w:hyperlink")
            made.set(qn("w:anchor"), self.targets[span.target])
            return made
        if span.url is None or not span.url.startswith(("http://", "https://", "mailto:")):
            return None
        if span.url not in self._links:
            self._links[span.url] = self.part.relate_to(span.url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        made = OxmlElement("w:hyperlink")
        made.set(qn("r:id"), self._links[span.url])
        return made


def written(text: str) -> str:
    """Text as XML can hold it."""
    return _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text)


def _valued(name: str, value: str) -> Any:
    made = OxmlElement(name)
    made.set(qn("w:val"), value)
    return made


def _run(span: Span, *, is_link: bool = False) -> Any:
    made = OxmlElement("w:r")
    if is_link or span.is_strong or span.language:
        properties = OxmlElement("w:rPr")
        if is_link:
            properties.append(_valued("w:rStyle", "Hyperlink"))
        if span.is_strong:
            properties.append(OxmlElement("w:b"))
        if span.language:
            properties.append(_valued("w:lang", TAGS[span.language]))
        made.append(properties)
    for number, line in enumerate(written(span.text).splitlines() or [""]):
        if number:
            made.append(OxmlElement("w:br"))
        text = OxmlElement("w:t")
        text.set(_PRESERVE, "preserve")
        text.text = line
        made.append(text)
    return made
