"""Small pieces of HTML for notebooks, escaped by the standard library."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape
from xml.etree.ElementTree import Element, SubElement, tostring

from sunnmore_oppvekst.messages.languages import Language

_FIRST = (0,)
_ILLEGIBLE = re.compile(
    "[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]"
    "|[" + "".join(chr(plane * 0x10000 + last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF)) + "]"
)


def html_table(
    caption: str,
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    keys: Sequence[int] = _FIRST,
    language: Language | None = None,
) -> str:
    """A table with a caption, and headings of columns and rows.

    Args:
        caption: what it is a table of.
        headings: of the columns.
        rows: the cells of each row.
        keys: positions of the cells that are the headings of their row.
        language: the language of the caption, where it is known.
    """
    table = Element("table")
    SubElement(table, "caption", {} if language is None else {"lang": language.value}).text = legible(caption)
    head = SubElement(SubElement(table, "thead"), "tr")
    for heading in headings:
        SubElement(head, "th", scope="col").text = legible(heading)
    body = SubElement(table, "tbody")
    for row in rows:
        line = SubElement(body, "tr")
        for index, cell in enumerate(row):
            made = SubElement(line, "th", scope="row") if index in keys else SubElement(line, "td")
            made.text = legible(cell)
    return tostring(table, encoding="unicode", method="html")


def html_figure(caption: str, picture: str, label: str, *behind: tuple[str, str], language: Language) -> str:
    """A picture with its text alternative, and what lies behind it to unfold.

    Args:
        caption: what it shows.
        picture: SVG, as it is.
        label: the text alternative.
        behind: summary, and HTML as it is, of each thing to unfold.
        language: the language of it all.
    """
    folded = "".join(f"<details><summary>{_escaped(said)}</summary>{html}</details>" for said, html in behind)
    return (
        f'<figure lang="{language.value}"><div role="img" aria-label="{_escaped(label)}">'
        f'<div aria-hidden="true">{picture}</div></div>'
        f"<figcaption>{_escaped(caption)}</figcaption>{folded}</figure>"
    )


def legible(text: str) -> str:
    """The text with plain line breaks, and a replacement character for each that HTML and SVG cannot hold."""
    return _ILLEGIBLE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def _escaped(text: str) -> str:
    return escape(legible(text))
