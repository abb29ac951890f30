"""The styles that a report uses: those of the document where it has them, and plain ones where it has not."""

from __future__ import annotations

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from sunnmore_oppvekst import Language

TAGS = {Language.NN: "nn-NO", Language.NB: "nb-NO", Language.EN: "en-GB"}
"""The languages as Word names them."""
_INK, _QUIET = RGBColor(0x0B, 0x3A, 0x57), RGBColor(0x4D, 0x5A, 0x66)
_HEADINGS = {0: ("Title", 24), 1: ("Heading 1", 18), 2: ("Heading 2", 15), 3: ("Heading 3", 13), 4: ("Heading 4", 11)}
_AFTER_HYPHENATION = {
    qn(f"w:{name}")
    for name in (
        "characterSpacingControl",
        "compat",
        "defaultTabStop",
        "hdrShapeDefaults",
        "rsids",
        "themeFontLang",
        "clrSchemeMapping",
        "decimalSymbol",
        "listSeparator",
        "footnotePr",
        "drawingGridHorizontalSpacing",
        "displayHorizontalDrawingGridEvery",
    )
}
"""Some of what comes after it in a settings part; the order is fixed (ECMA-376, CT_Settings)."""
CELL_POINTS, SMALL_POINTS = 9, 7.5
"""The sizes of letters in tables: as they mostly are, and where there are many columns or long words."""
GAP = "Oppvekst mellomrom"
"""The style of the little room that comes after a table."""
_CELL = "Oppvekst tabell"
_HEAD = "Oppvekst tabellhovud"
SMALL = "Liten"
"""What the name of a style ends in that is for tables with many columns."""


def prepare(document: Any, language: Language, *, is_own: bool) -> None:
    """See that every style is there, that the language is set, and that lists and headings look right.

    Args:
        document: the document.
        language: the language that it is in.
        is_own: whether the document is a municipality's own template, whose looks are left as they are.
    """
    _set_language(document, TAGS[language])
    for name in ("Caption", "List Bullet", "List Bullet 2", "List Number", "List Number 2", "TOC 1", "TOC 2"):
        _paragraph_style(document, name)
    for name, _ in _HEADINGS.values():
        _paragraph_style(document, name)
    for name, bold in ((_CELL, False), (_HEAD, True)):
        for tail, size in (("", CELL_POINTS), (SMALL, SMALL_POINTS)):
            made = _paragraph_style(document, f"{name}{tail}")
            made.font.size, made.font.bold = Pt(size), bold
            made.paragraph_format.space_before = made.paragraph_format.space_after = Pt(1.5)
    gap = _paragraph_style(document, GAP)
    gap.font.size, gap.paragraph_format.space_after = Pt(4), Pt(0)
    _link_style(document)
    _hyphenate(document)
    if not is_own:
        _looks(document)


def cell_style(document: Any, *, is_head: bool) -> str:
    """The id of the style of paragraphs in a table."""
    return str(document.styles[_HEAD if is_head else _CELL].style_id)


def _paragraph_style(document: Any, name: str) -> Any:
    known = {each.name: each for each in document.styles}
    if name in known:
        return known[name]
    made = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    made.base_style = document.styles["Normal"]
    return made


def _hyphenate(document: Any) -> None:
    """Let long words be parted in narrow columns, as the language has it."""
    settings = document.settings.element
    if settings.find(qn("w:autoHyphenation")) is None:
        made = OxmlElement("w:autoHyphenation")
        found = next((each for each in settings if each.tag in _AFTER_HYPHENATION), None)
        if found is None:
            settings.append(made)
        else:
            found.addprevious(made)


def _link_style(document: Any) -> None:
    if "Hyperlink" not in {each.name for each in document.styles}:
        made = document.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
        made.font.color.rgb, made.font.underline = RGBColor(0x05, 0x63, 0xC1), True


def _set_language(document: Any, tag: str) -> None:
    """In the defaults of the document, and in every style that has a language of its own."""
    styles = document.styles.element
    defaults = styles.find(qn("w:docDefaults"))
    if defaults is None:
        defaults = OxmlElement("w:docDefaults")
        styles.insert(0, defaults)
    wrapped = _child(defaults, "w:rPrDefault")
    _lang(_child(wrapped, "w:rPr"), tag)
    for found in styles.iter(qn("w:lang")):
        found.set(qn("w:val"), tag)


def _child(parent: Any, name: str) -> Any:
    found = parent.find(qn(name))
    if found is None:
        found = OxmlElement(name)
        parent.append(found)
    return found


def _lang(properties: Any, tag: str) -> None:
    _child(properties, "w:lang").set(qn("w:val"), tag)


def _looks(document: Any) -> None:
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
    for name, size in _HEADINGS.values():
        style = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = "Calibri", Pt(size), _INK
        fonts = style.element.rPr.rFonts
        for attribute in list(fonts.attrib):
            if attribute.endswith(("Theme", "theme")):
                del fonts.attrib[attribute]
        style.paragraph_format.space_after = Pt(4)
    document.styles["Title"].paragraph_format.space_after = Pt(14)
    for level in (1, 2):
        looks = document.styles[f"TOC {level}"].paragraph_format
        looks.space_after, looks.left_indent = Pt(1), Cm(0.8 * (level - 1))
    document.styles["Caption"].font.color.rgb = _INK
    document.styles["Footer"].font.size, document.styles["Footer"].font.color.rgb = Pt(9), _QUIET
    document.styles["Caption"].font.size = Pt(10)
    document.styles["Caption"].paragraph_format.keep_with_next = True
    document.styles["Caption"].paragraph_format.space_before = Pt(8)
    for section in document.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.2)
        section.top_margin = section.bottom_margin = Cm(2.2)
