"""The footer: what the document is, and which page of how many; and fields, which Word works out."""

from __future__ import annotations

from typing import Any

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from sunnmore_oppvekst import Report
from sunnmore_oppvekst.report import plain
from sunnmore_oppvekst_docx.messages import _
from sunnmore_oppvekst_docx.runs import written

_PAGE = _("Page {page} of {pages}")
_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


def put_footer(document: Any, report: Report) -> None:
    """The title to the left, the page to the right."""
    section = document.sections[0]
    paragraph = section.footer.paragraphs[0]
    document.styles["Footer"].paragraph_format.tab_stops.clear_all()
    width = section.page_width - section.left_margin - section.right_margin
    paragraph.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(f"{written(plain(report.title))}\t")
    for piece in _PAGE[report.language].replace("{", "|{").replace("}", "}|").split("|"):
        if piece in _FIELDS:
            for each in (*field_start(_FIELDS[piece]), _text("1"), field("end")):
                paragraph._p.append(each)
        else:
            paragraph._p.append(_text(piece))


def field(kind: str) -> Any:
    """A mark of a field: `begin`, `separate` or `end`."""
    run, mark = OxmlElement("w:r"), OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    run.append(mark)
    return run


def field_start(instruction: str) -> tuple[Any, ...]:
    """What comes before the result of a field."""
    told, text = OxmlElement("w:r"), OxmlElement("w:instrText")
    text.text = instruction
    told.append(text)
    return field("begin"), told, field("separate")


def _text(said: str) -> Any:
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    text.text = said
    run.append(text)
    return run
