"""Small pieces of HTML for notebooks, escaped by the library that writes the tree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element, SubElement, tostring


def html_table(caption: str, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with a caption; the first cell of each row is its heading."""
    table = Element("table")
    SubElement(table, "caption").text = legible(caption)
    head = SubElement(SubElement(table, "thead"), "tr")
    for heading in headings:
        SubElement(head, "th", scope="col").text = legible(heading)
    body = SubElement(table, "tbody")
    for row in rows:
        line = SubElement(body, "tr")
        for index, cell in enumerate(row):
            made = SubElement(line, "td") if index else SubElement(line, "th", scope="row")
            made.text = legible(cell)
    return tostring(table, encoding="unicode", method="html")


def html_figure(caption: str, picture: str, label: str, *behind: tuple[str, str]) -> str:
    """A picture with its text alternative, and what lies behind it to unfold.

    Args:
        caption: what it shows.
        picture: HTML or SVG, as it is.
        label: the text alternative.
        behind: summary and HTML of each thing to unfold.
    """
    figure = Element("figure")
    SubElement(figure, "div", {"role": "img", "aria-label": legible(label)}).text = "\ue000"
    SubElement(figure, "figcaption").text = legible(caption)
    for index, (summary, _) in enumerate(behind, start=1):
        details = SubElement(figure, "details")
        made = SubElement(details, "summary")
        made.text, made.tail = legible(summary), chr(0xE000 + index)
    html = tostring(figure, encoding="unicode", method="html")
    for index, inner in enumerate((picture, *(inner for _, inner in behind))):
        html = html.replace(chr(0xE000 + index), inner, 1)
    return html


def legible(text: str) -> str:
    """The text without characters that HTML cannot hold, or that the figure uses for itself."""
    return "".join(each if each.isprintable() or each in "\n\t" else "\ufffd" for each in text)
