"""From a report to a Word file: headings that are headings, tables that are tables, and a text for every picture."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from itertools import groupby, takewhile
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Pt

from sunnmore_oppvekst import Report
from sunnmore_oppvekst.report import (
    BulletList,
    Facts,
    Figure,
    FindingList,
    Heading,
    Item,
    ListedFinding,
    Paragraph,
    Prose,
    Span,
    Table,
    plain,
    prose,
)
from sunnmore_oppvekst_docx.bytes import opened, saved
from sunnmore_oppvekst_docx.footers import field, field_start, put_footer
from sunnmore_oppvekst_docx.lists import Numbering
from sunnmore_oppvekst_docx.messages import _
from sunnmore_oppvekst_docx.pictures import picture
from sunnmore_oppvekst_docx.runs import Writer, written
from sunnmore_oppvekst_docx.styles import GAP, TAGS, cell_style, prepare
from sunnmore_oppvekst_docx.tables import facts_table, table_of

_CONTENTS = _("Contents")
_FACTS = _("Key facts")
_LONG, _POINTS_A_PIXEL = 12, 0.62
_DEEPEST = 2


def to_docx(report: Report, template: bytes | None = None) -> bytes:
    """The report as a Word file; the same report gives the same bytes.

    Args:
        report: the report.
        template: a Word file whose styles, page setup, header and footer are kept.

    Raises:
        ValueError: the template is no Word file.
    """
    document = opened(template)
    prepare(document, report.language, is_own=template is not None)
    _properties(document, report)
    if template is None:
        put_footer(document, report)
    _Document(document, report).write()
    return saved(document)


def _properties(document: Any, report: Report) -> None:
    about, day = document.core_properties, datetime(report.on.year, report.on.month, report.on.day)  # noqa: DTZ001
    about.title = written(plain(report.title))[:255]
    about.subject = report.subject[:255]
    about.language = TAGS[report.language]
    about.author = about.last_modified_by = about.comments = ""
    about.created = about.modified = day
    about.revision = 1


class _Document:
    """A document that is being written."""

    def __init__(self, document: Any, report: Report) -> None:
        self.document, self.report = document, report
        self.body = document.element.body
        self.end = self.body.find(qn("w:sectPr"))
        self.headings = list(report.headings())
        self.marks = {each.id: f"s{number}" for number, each in enumerate(self.headings, start=1)}
        self.writer = Writer(document.part, self.marks)
        self.numbering = Numbering(document)
        self.styles = {each.name: each.style_id for each in document.styles}
        self.before = ""
        self.cell, self.head = cell_style(document, is_head=False), cell_style(document, is_head=True)

    def write(self) -> None:
        self._put(self.writer.paragraph(self.report.title, self.styles["Title"]))
        parts = list(self.report.flat())
        opening = list(takewhile(lambda part: not isinstance(part, Heading), parts))
        for part in opening:
            self._part(part)
        is_long = len(self.headings) > _LONG
        if is_long:
            self._contents()
        for part in parts[len(opening) :]:
            self._part(part, is_on_new_page=is_long and part is self.headings[0])
            self.before = plain(part.text) if isinstance(part, Heading) else ""

    def _put(self, element: Any) -> None:
        if self.end is None:
            self.body.append(element)
        else:
            self.end.addprevious(element)

    def _part(self, part: object, *, is_on_new_page: bool = False) -> None:
        match part:
            case Heading():
                self._heading(part, is_on_new_page=is_on_new_page)
            case Paragraph():
                self._put(self.writer.paragraph(part.text))
            case BulletList():
                self._list(part.items, self.numbering.started() if part.is_numbered else None)
            case Facts():
                table = facts_table(part.facts, self.writer, _FACTS[self.report.language], self.cell, self.head)
                self._put(table)
                self._gap()
            case Table():
                self._table(part)
            case Figure():
                self._figure(part)
            case FindingList():
                self._findings(part.findings)

    def _heading(self, heading: Heading, *, is_on_new_page: bool) -> None:
        level = min(max(heading.level - 1, 1), 4)
        made = self.writer.paragraph((), self.styles[f"Heading {level}"])
        if is_on_new_page:
            made.find(qn("w:pPr")).append(OxmlElement("w:pageBreakBefore"))
        number = self.marks[heading.id][1:]
        made.append(_marked("w:bookmarkStart", id=number, name=self.marks[heading.id]))
        self.writer.add(made, heading.text)
        made.append(_marked("w:bookmarkEnd", id=number))
        self._put(made)

    def _list(self, items: Iterable[Item], number: int | None, depth: int = 0) -> None:
        name = "List Bullet" if number is None else "List Number"
        style = self.styles[name if depth == 0 else f"{name} 2"]
        for item in items:
            made = self.writer.paragraph(item.text, style)
            if number is not None and depth == 0:
                self.numbering.count(made, number)
            self._put(made)
            self._list(item.items, None, min(depth + 1, _DEEPEST))

    def _table(self, table: Table) -> None:
        if plain(table.caption) != self.before:
            self._put(self.writer.paragraph(table.caption, self.styles["Caption"]))
        self._put(table_of(table, self.writer, self.cell, self.head))
        if table.note:
            self._put(self.writer.paragraph(table.note))
        self._gap()

    def _figure(self, figure: Figure) -> None:
        drawn = picture(figure.drawing, self.report.language)
        if drawn is not None:
            self._put(self.writer.paragraph(figure.caption, self.styles["Caption"]))
            shape = self.document.add_paragraph().add_run().add_picture(BytesIO(drawn.png))
            self._fit(shape, drawn.width)
            about = shape._inline.docPr
            about.set("descr", written(figure.alt))
            about.set("title", written(plain(figure.caption))[:250])
            self.before = plain(figure.caption)
        self._table(figure.table)

    def _fit(self, shape: Any, width: int) -> None:
        """The picture as large as it is easy to read, within the margins of the page."""
        section = self.document.sections[-1]
        widest = section.page_width - section.left_margin - section.right_margin
        tallest = (section.page_height - section.top_margin - section.bottom_margin) * 9 // 10
        share = min(Pt(width * _POINTS_A_PIXEL) / shape.width, widest / shape.width, tallest / shape.height)
        shape.width, shape.height = Emu(int(shape.width * share)), Emu(int(shape.height * share))

    def _findings(self, findings: Iterable[ListedFinding]) -> None:
        for (label, code, fix), each in groupby(findings, key=lambda one: (one.severity_label, one.code, one.fix)):
            head = prose([Span(f"{label} {code}", is_strong=True), f" {fix}" if fix else ""])
            told = tuple(Item(prose(_found(one))) for one in each)
            self._list((Item(head, told),), None)

    def _gap(self) -> None:
        """Word joins two tables that have nothing between them."""
        self._put(self.writer.paragraph((), self.styles[GAP]))

    def _contents(self) -> None:
        """The contents, filled in, so that they are there before anybody updates them."""
        language = self.report.language
        self._put(self.writer.paragraph(prose(Span(_CONTENTS[language], is_strong=True))))
        shown = [each for each in self.headings if each.level <= _DEEPEST + 1]
        for number, heading in enumerate(shown):
            style = self.styles[f"TOC {min(max(heading.level - 1, 1), 2)}"]
            made = self.writer.paragraph((), style)
            if number == 0:
                for each in field_start('TOC \\o "1-2" \\h'):
                    made.append(each)
            self.writer.add(made, _linked(heading.text, heading.id))
            if number == len(shown) - 1:
                made.append(field("end"))
            self._put(made)


def _linked(text: Prose, target: str) -> Prose:
    return tuple(Span(span.text, span.language, target=target) for span in text)


def _found(finding: ListedFinding) -> str:
    return f"{finding.message} ({finding.where})" if finding.where else finding.message


def _marked(tag: str, /, **attributes: str) -> Any:
    made = OxmlElement(tag)
    for attribute, value in attributes.items():
        made.set(qn(f"w:{attribute}"), value)
    return made
